package littlegiant.catalog;

import java.util.EnumSet;
import java.util.Set;
import littlegiant.metric.MetricType;

/** How a criterion compares. What each means stands in {@code rules/criteria}. */
public enum TestKind {
    /** The figure reaches the bound; the bound is included. */
    AT_LEAST(MetricType.NUMBER, MetricType.ORDINAL),
    /** The bound is included. */
    AT_MOST(MetricType.NUMBER, MetricType.ORDINAL),
    /** The bound is excluded. */
    MORE_THAN(MetricType.NUMBER, MetricType.ORDINAL),
    /** The bound is excluded. */
    LESS_THAN(MetricType.NUMBER, MetricType.ORDINAL),
    /** Both ends are included. */
    BETWEEN(MetricType.NUMBER, MetricType.ORDINAL),
    IS(MetricType.BOOLEAN),
    ONE_OF(MetricType.CODE, MetricType.ORDINAL),
    NONE_OF(MetricType.CODE, MetricType.ORDINAL),
    HAS_ANY(MetricType.CODE_SET),
    HAS_ALL(MetricType.CODE_SET),
    STARTS_WITH_ANY(MetricType.CODE),
    /** The day itself is excluded. */
    BEFORE(MetricType.DATE),
    /** The day itself is excluded. */
    AFTER(MetricType.DATE);

    private final Set<MetricType> types;

    TestKind(MetricType first, MetricType... rest) {
        this.types = EnumSet.of(first, rest);
    }

    public boolean fits(MetricType type) {
        return types.contains(type);
    }

    /** Whether its value is a list of codes. */
    public boolean takesCodes() {
        return types.contains(MetricType.CODE) || types.contains(MetricType.CODE_SET);
    }
}
