package littlegiant.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import littlegiant.kernel.Text;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * One way out of an unmet criterion. A criterion that can be met in several ways has several.
 *
 * @param criterionId of the finding; of a part of it where only a part is unmet
 * @param internal    whether it tells a lender's internal threshold
 * @param change      null where there is nothing to count
 */
public record Advice(String criterionId, Kind kind, Text text, boolean internal, @Nullable Change change) {

    /** What can be done. */
    public enum Kind {
        /** The firm can do it. */
        CHANGE,
        /** It comes by itself on a day. */
        WAIT,
        /** It can be done, but takes years. */
        YEARS,
        /** It could be done by shrinking, which nobody is advised to do. */
        NOT_ADVISED,
        /** Nothing changes it. */
        NEVER
    }

    /**
     * The least change that meets the criterion while all else stays as it is.
     *
     * @param from       the figure as it is; null if there is none
     * @param to         what it has to reach
     * @param period     the fiscal year it is reached in; null where it counts at once
     * @param countsFrom the first day on which it counts; null where it counts as soon as it is shown
     */
    public record Change(
            Metric metric,
            @Nullable BigDecimal from,
            BigDecimal to,
            @Nullable String period,
            @Nullable LocalDate countsFrom) {}

    /** The same, about a criterion that has ended by a day. */
    public Advice from(LocalDate day) {
        Text ended = Text.of(day + "时已不满足：", "no longer met on " + day + ": ");
        return new Advice(criterionId, kind, ended.then(text), internal, change);
    }
}
