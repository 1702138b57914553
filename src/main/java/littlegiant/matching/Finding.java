package littlegiant.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Text;
import littlegiant.profile.Changeable;
import littlegiant.profile.Metric;
import org.jspecify.annotations.Nullable;

/**
 * One criterion's answer, with what it was found from.
 *
 * @param metric        null for a combination
 * @param actual        the firm's figure in the metric's JSON type; null if not told or not applicable
 * @param required      what was asked for, in the metric's JSON type; a list where the test takes one
 * @param gap           what is missing to the bound, in {@code unit}; null unless a figure misses one
 * @param settledBy     the document that would settle an UNKNOWN; null otherwise
 * @param changeable    what a firm can do about it; an anyOf is as changeable as its most changeable alternative
 * @param notApplicable whether the metric cannot exist for this firm on this day
 * @param trueFrom      the day on which an UNMET one becomes true by itself; null if none does
 * @param near          whether an UNMET one is near enough to be worked on
 * @param source        where the criterion was read; null where it is not shown
 * @param combination   how {@code alternatives} combine; null for a single test
 */
public record Finding(
        String criterionId,
        Outcome outcome,
        Text text,
        @Nullable Metric metric,
        @Nullable TestKind test,
        @Nullable Object actual,
        @Nullable Object required,
        @Nullable BigDecimal gap,
        @Nullable String unit,
        @Nullable String settledBy,
        Changeable changeable,
        boolean notApplicable,
        @Nullable LocalDate trueFrom,
        boolean near,
        boolean internal,
        @Nullable String source,
        @Nullable Combination combination,
        List<Finding> alternatives) {

    /** How the parts of a finding make one answer. */
    public enum Combination {
        ANY_OF,
        ALL_OF
    }
}
