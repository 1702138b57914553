package littlegiant.advice;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.catalog.TestKind;
import littlegiant.judging.Finding;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import org.jspecify.annotations.Nullable;

/**
 * A figure that misses a bound.
 *
 * @param actual   as it is
 * @param bound    what it misses
 * @param low      whether it lies below the bound; above it otherwise
 * @param excluded whether the bound itself is not enough
 */
record Missed(Finding finding, Metric metric, BigDecimal actual, BigDecimal bound, boolean low, boolean excluded) {

    /** Null if the finding has no figure to compare. */
    static @Nullable Missed of(Finding finding) {
        Finding.Tested tested = finding.tested();
        if (tested == null
                || tested.metric().type() != MetricType.NUMBER
                || !(tested.actual() instanceof BigDecimal actual)) {
            return null;
        }
        TestKind test = tested.test();
        if (test == TestKind.BETWEEN && tested.required() instanceof List<?> ends) {
            BigDecimal lowEnd = (BigDecimal) ends.get(0);
            boolean low = actual.compareTo(lowEnd) < 0;
            return new Missed(finding, tested.metric(), actual, low ? lowEnd : (BigDecimal) ends.get(1), low, false);
        }
        if (!(tested.required() instanceof BigDecimal bound)) {
            return null;
        }
        boolean low = test == TestKind.AT_LEAST || test == TestKind.MORE_THAN;
        boolean excluded = test == TestKind.MORE_THAN || test == TestKind.LESS_THAN;
        return new Missed(finding, tested.metric(), actual, bound, low, excluded);
    }

    String code() {
        return metric.code();
    }

    /** The bound, or the next figure beyond it where it is excluded. */
    BigDecimal target() {
        if (!excluded) {
            return bound;
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(metric.decimalsMax());
        return low ? bound.add(step) : bound.subtract(step);
    }
}
