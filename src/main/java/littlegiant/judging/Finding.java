package littlegiant.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.Evidence;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.metric.Changeable;
import littlegiant.metric.FigureValue;
import littlegiant.metric.Metric;
import littlegiant.sheet.Background;
import org.jspecify.annotations.Nullable;

/**
 * One criterion's answer, with what it was found from.
 *
 * @param tested        what a single test compared; null for a combination, or where it is not shown
 * @param settledBy     the document that would settle an UNKNOWN; null otherwise
 * @param changeable    what a firm can do about it; an anyOf is as changeable as its most changeable alternative
 * @param notApplicable whether the metric cannot exist for this firm on this day
 * @param trueFrom      the day on which an UNMET one becomes true by itself; null if none does
 * @param near          whether an UNMET one is near enough to be worked on
 * @param source        where the criterion was read; null where it is not shown
 * @param evidence      how far the source can be trusted; null where it does not say
 * @param combination   how {@code alternatives} combine; null for a single test
 */
public record Finding(
        String criterionId,
        Outcome outcome,
        Text text,
        @Nullable Tested tested,
        @Nullable String settledBy,
        Changeable changeable,
        boolean notApplicable,
        @Nullable LocalDate trueFrom,
        boolean near,
        boolean internal,
        @Nullable String source,
        @Nullable Evidence evidence,
        @Nullable Combination combination,
        List<Finding> alternatives) {

    /** How the parts of a finding make one answer. */
    public enum Combination {
        ANY_OF,
        ALL_OF
    }

    /**
     * A figure and what was asked of it.
     *
     * @param actual     the firm's figure in the metric's JSON type; of a figure told in part the end that decided; null if nothing decided
     * @param range      what a figure told in part lies between; null if it was told in full or not at all
     * @param required   what was asked for, in the metric's JSON type; a list where the test takes one
     * @param gap        what is missing to the bound, in {@code unit}; null unless a figure misses one
     * @param background period, provenance, and the figure that is too old to count
     * @param stale      the figure that is too old to count, in the metric's JSON type; null if there is none
     */
    public record Tested(
            Metric metric,
            TestKind test,
            @Nullable Object actual,
            FigureValue.@Nullable Range range,
            Object required,
            @Nullable BigDecimal gap,
            @Nullable String unit,
            Background background,
            @Nullable Object stale) {}

    public @Nullable Metric metric() {
        return tested == null ? null : tested.metric;
    }

    public @Nullable Object actual() {
        return tested == null ? null : tested.actual;
    }

    public @Nullable Object required() {
        return tested == null ? null : tested.required;
    }

    public @Nullable BigDecimal gap() {
        return tested == null ? null : tested.gap;
    }

    public @Nullable String unit() {
        return tested == null ? null : tested.unit;
    }
}
