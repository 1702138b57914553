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

    /** Steps of a share in percent that is one whole. */
    private static final long PERCENT_STEPS = 100 * SCALE;

    /** Decimals a bound or a told figure may have. */
    public static final int DECIMALS_MAX = 4;

    /** The largest figure taken, yuan included: a hundred million million. */
    public static final BigDecimal MAX = new BigDecimal("99999999999999.99");

    /** Beyond any bound that {@link #MAX} allows; a ratio that would not fit a mark is as good as this. */
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
     * @param rounding FLOOR for the step below; CEILING for the step above
     */
    public static long percentSteps(long part, long whole, RoundingMode rounding) {
        if (Math.abs(part) <= Long.MAX_VALUE / PERCENT_STEPS && whole > 0) {
            long steps = part * PERCENT_STEPS;
            return rounding == RoundingMode.FLOOR ? Math.floorDiv(steps, whole) : -Math.floorDiv(-steps, whole);
        }
        return percentSteps(BigInteger.valueOf(part), BigInteger.valueOf(whole), rounding);
    }

    /** The same for a fraction of any size. */
    public static long percentSteps(BigInteger part, BigInteger whole, RoundingMode rounding) {
        BigInteger numerator = part.multiply(BigInteger.valueOf(PERCENT_STEPS));
        BigInteger steps = new BigDecimal(numerator)
                .divide(new BigDecimal(whole), 0, rounding)
                .toBigInteger();
        return near(steps);
    }

    /**
     * Yearly growth over several years, compound, in percent, as a mark ({@link Marks}): 100 × ((now / before)^(1/years) − 1).
     *
     * @param now    steps, zero or more
     * @param before steps, more than zero
     * @param years  2 or more
     */
    public static long compoundGrowthMark(long now, long before, int years) {
        BigInteger one = BigInteger.valueOf(PERCENT_STEPS);
        BigInteger[] scaled =
                BigInteger.valueOf(now).multiply(one.pow(years)).divideAndRemainder(BigInteger.valueOf(before));
        BigInteger root = floorRoot(scaled[0], years);
        boolean exact = scaled[1].signum() == 0 && root.pow(years).equals(scaled[0]);
        long floor = near(root.subtract(one));
        return Marks.between(floor, exact ? floor : floor + 1);
    }

    /** The largest whole number whose power is not above the number. */
    private static BigInteger floorRoot(BigInteger number, int degree) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(number.bitLength() / degree + 1);
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (middle.pow(degree).compareTo(number) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static long near(BigInteger steps) {
        return steps.bitLength() < 61 ? steps.longValueExact() : steps.signum() * FAR;
    }
}
