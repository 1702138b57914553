package littlegiant.catalog;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * One rung of a ladder of amounts.
 *
 * @param when all must be met for the rung to count; empty = always
 * @param cap  yuan, at most; null = uncapped
 */
public record Limit(List<Condition> when, Amount amount, @Nullable BigDecimal cap) {

    public Limit {
        when = List.copyOf(when);
    }

    /** How much a rung gives. */
    public sealed interface Amount {
        /** @param yuan whoever asks */
        record Fixed(BigDecimal yuan) implements Amount {}

        /** @param percent of a figure in yuan: revenue, collateral, receivables, valuation */
        record PercentOf(Metric metric, BigDecimal percent) implements Amount {}

        /** @param yuan for each unit of a counted figure */
        record PerUnitOf(Metric metric, BigDecimal yuan) implements Amount {}
    }
}
