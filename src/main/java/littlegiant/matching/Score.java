package littlegiant.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
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

    /**
     * What speaks for a product, the strongest first: parts by the share of what each can give, then by what they do give. What gives nothing is none.
     */
    public List<Part> strongest(PointsTable table) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().signum() > 0)
                .sorted(Comparator.<Map.Entry<Part, BigDecimal>, BigDecimal>comparing(
                                part -> part.getValue().divide(table.most(part.getKey()), MathContext.DECIMAL64))
                        .thenComparing(Map.Entry::getValue)
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
