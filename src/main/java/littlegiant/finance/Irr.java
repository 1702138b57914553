package littlegiant.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effective yearly rate at which flows of money come to nothing: Σ flow / (1 + rate)^(time) = 0. Amounts are exact; the rate is a root, found in binary
 * floating point with nothing but sums and products, so that every machine finds the same one.
 */
public final class Irr {

    /**
     * Money received (positive) or paid (negative).
     *
     * @param at   days or months since the first, rising
     * @param yuan not zero
     */
    public record Flow(int at, BigDecimal yuan) {}

    /** Why there is no rate. */
    public enum Missing {
        /** Money goes one way only, or there is none. */
        ONE_WAY,
        /** Money changes direction more than once, so that several rates may answer. */
        SEVERAL,
        /** The rate lies below −99 % or above 1,000,000 %. */
        OUT_OF_RANGE
    }

    /**
     * A rate, or why there is none.
     *
     * @param percent a year, four decimals, rounded half up; null if there is none
     */
    public record Result(@Nullable BigDecimal percent, @Nullable Missing missing) {}

    /** How money grows in a year at the two ends of the range. */
    private static final double GROWTH_MIN = 0.01;

    private static final double GROWTH_MAX = 10_001;

    private static final int STEPS_MAX = 200;

    /** Of a day and of a month; making them takes longer than solving. */
    private static final Range DAYS = Range.of(365);

    private static final Range MONTHS = Range.of(12);

    /** The discount factors of one step of time at the two ends. */
    private record Range(int perYear, double low, double high) {
        static Range of(int perYear) {
            return new Range(perYear, root(1 / GROWTH_MAX, perYear), root(1 / GROWTH_MIN, perYear));
        }

        private static double root(double yearly, int perYear) {
            double low = 0;
            double high = Math.max(1, yearly);
            for (int step = 0; step < STEPS_MAX; step++) {
                double middle = (low + high) / 2;
                boolean above = power(middle, perYear) > yearly;
                high = above ? middle : high;
                low = above ? low : middle;
            }
            return high;
        }
    }

    private final int[] at;
    private final double[] yuan;
    private final Range range;

    private Irr(List<Flow> flows, int perYear) {
        this.at = flows.stream().mapToInt(Flow::at).toArray();
        this.yuan =
                flows.stream().mapToDouble(flow -> flow.yuan().doubleValue()).toArray();
        this.range = perYear == 12 ? MONTHS : DAYS;
    }

    /** @param perYear what {@link Flow#at} has to a year: 365 or 12 */
    public static Result of(List<Flow> flows, int perYear) {
        List<Flow> moving =
                flows.stream().filter(flow -> flow.yuan().signum() != 0).toList();
        int changes = 0;
        for (int i = 1; i < moving.size(); i++) {
            changes += moving.get(i).yuan().signum() != moving.get(i - 1).yuan().signum() ? 1 : 0;
        }
        if (changes != 1) {
            return new Result(null, changes == 0 ? Missing.ONE_WAY : Missing.SEVERAL);
        }
        return new Irr(moving, perYear).solve();
    }

    /** What a borrower receives and pays. */
    static Result of(Schedule schedule) {
        List<Flow> flows = new ArrayList<>();
        flows.add(new Flow(0, schedule.loan().principal().subtract(schedule.upFront())));
        schedule.instalments()
                .forEach(instalment ->
                        flows.add(new Flow(instalment.at(), instalment.paid().negate())));
        return of(flows, schedule.perYear());
    }

    /** Halves the range of the discount factor until Newton's step stays inside it; of one change of direction there is one root. */
    private Result solve() {
        double low = range.low;
        double high = range.high;
        boolean rises = worth(high)[0] > 0;
        if (rises == worth(low)[0] > 0) {
            return new Result(null, Missing.OUT_OF_RANGE);
        }
        double factor = 1;
        for (int step = 0; step < STEPS_MAX; step++) {
            double[] worth = worth(factor);
            if (worth[0] > 0 == rises) {
                high = factor;
            } else {
                low = factor;
            }
            double next = factor - worth[0] / worth[1];
            boolean inside = next > low && next < high;
            double to = inside ? next : (low + high) / 2;
            if (Math.abs(to - factor) <= 1e-15 * factor) {
                break;
            }
            factor = to;
        }
        double percent = 100 / power(factor, range.perYear) - 100;
        return new Result(BigDecimal.valueOf(percent).setScale(4, RoundingMode.HALF_UP), null);
    }

    /** What the flows are worth at the first one's time, and how that changes with the discount factor of one step of time. */
    private double[] worth(double factor) {
        double worth = 0;
        double slope = 0;
        double growth = 1;
        int before = 0;
        for (int i = 0; i < at.length; i++) {
            growth *= power(factor, at[i] - before);
            before = at[i];
            worth += yuan[i] * growth;
            slope += yuan[i] * at[i] * growth / factor;
        }
        return new double[] {worth, slope};
    }

    private static double power(double base, int exponent) {
        double power = 1;
        double square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            power = (rest & 1) == 1 ? power * square : power;
            square *= square;
        }
        return power;
    }
}
