package littlegiant.kernel;

import java.math.BigDecimal;

/**
 * Figures as marks on one scale: twice the steps of 1/10,000 of the unit, and the odd number between for a figure that lies between two steps (a third is
 * neither 33.3333 nor 33.3334). Bounds have four decimals at the most, so they are even marks, and every comparison of two marks is exact.
 */
public final class Marks {

    /** Below every figure and bound. */
    public static final long LOWEST = Long.MIN_VALUE;

    /** Above every figure and bound. */
    public static final long HIGHEST = Long.MAX_VALUE;

    private Marks() {}

    /** @param figure at most four decimals, within {@link Decimals#MAX} */
    public static long of(BigDecimal figure) {
        return ofSteps(Decimals.scaled(figure));
    }

    public static long ofSteps(long steps) {
        return 2 * steps;
    }

    /** @param floor the step below or at the figure; {@code ceiling} the step above or at it, one more at the most */
    public static long between(long floor, long ceiling) {
        return floor + ceiling;
    }

    /** The step at the mark, or the one below it. */
    public static long floor(long mark) {
        return Math.floorDiv(mark, 2);
    }

    /** The step at the mark, or the one above it. */
    public static long ceiling(long mark) {
        return -Math.floorDiv(-mark, 2);
    }
}
