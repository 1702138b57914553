package littlegiant.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The points of one product for one firm and need; other products change nothing of it.
 *
 * @param parts in the order of the enum, every part named, one decimal each
 */
public record Score(Map<Part, BigDecimal> parts) {

    public enum Part {
        COST,
        AMOUNT,
        TERM,
        SECURITY,
        SPEED,
        CERTAINTY
    }

    /** What speaks for a product, what gives most points first; what gives none speaks not for it. */
    public List<Part> strongest() {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().signum() > 0)
                .sorted(Map.Entry.<Part, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** From 0 to 100, the exact sum of the parts. */
    public BigDecimal total() {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
