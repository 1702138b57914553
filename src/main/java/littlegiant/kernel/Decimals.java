package littlegiant.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Exact decimals. Figures are judged as {@code long} in 1/10,000 of the metric's unit; a figure between two of those steps is kept as the step
 * below and the step above it, so that every comparison with a bound of at most four decimals is exact.
 */
public final class Decimals {

    /** Steps in one unit. */
    public static final long SCALE = 10_000L;

    /** Decimals a bound or a told figure may have. */
    public static final int DECIMALS_MAX = 4;

    /** The largest figure taken, yuan included: a hundred million million. */
    public static final BigDecimal MAX = new BigDecimal("99999999999999.99");

    /** Beyond any bound that {@link #MAX} allows; a ratio that would not fit a long is as good as this. */
    private static final long FAR = Long.MAX_VALUE / 4;

    private Decimals() {}

    /**
     * Whether the number has so many digits that arithmetic with it could run away ({@code 1e400}). Checked before anything is computed.
     *
     * @return true if it is larger than {@code 10^20} or has more than 20 decimals
     */
    public static boolean isUnbounded(BigDecimal number) {
        return number.signum() != 0 && ((long) number.precision() - number.scale() > 20 || number.scale() > 20);
    }

    /** @param number at most four decimals, within {@link #MAX} */
    public static long scaled(BigDecimal number) {
        return number.movePointRight(DECIMALS_MAX).longValueExact();
    }

    public static BigDecimal unscaled(long steps) {
        return plain(BigDecimal.valueOf(steps, DECIMALS_MAX));
    }

    /** Without trailing zeros and without an exponent: {@code 1E+7} becomes {@code 10000000}. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * A share in percent, in steps.
     *
     * @param part     steps
     * @param whole    steps, not zero
     * @param rounding FLOOR for the step below, CEILING for the step above
     */
    public static long percentSteps(long part, long whole, RoundingMode rounding) {
        BigInteger numerator = BigInteger.valueOf(part).multiply(BigInteger.valueOf(100 * SCALE));
        BigInteger steps = new BigDecimal(numerator)
                .divide(new BigDecimal(BigInteger.valueOf(whole)), 0, rounding)
                .toBigInteger();
        return steps.bitLength() < 62 ? steps.longValueExact() : steps.signum() * FAR;
    }
}
