package littlegiant.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/tables/points.csv}, a fact that rules see: the points of one part for figures of one measure.
 *
 * @param code where there is no figure
 * @param low  in steps of 1/10,000, included; null = no end
 * @param high excluded; null = no end
 */
public record Band(
        String part,
        String measure,
        @Nullable String code,
        @Nullable Long low,
        @Nullable Long high,
        BigDecimal pointsFrom,
        BigDecimal pointsTo) {

    private static final int DECIMALS = 1;

    public boolean holds(Long figure) {
        return (low == null || figure >= low) && (high == null || figure < high);
    }

    /** Between its ends points change evenly; one decimal. */
    BigDecimal points(@Nullable Long figure) {
        if (figure == null || low == null || high == null) {
            return pointsFrom.setScale(DECIMALS, RoundingMode.HALF_UP);
        }
        return pointsTo.subtract(pointsFrom)
                .multiply(BigDecimal.valueOf(figure - low))
                .divide(BigDecimal.valueOf(high - low), DECIMALS + 4, RoundingMode.HALF_UP)
                .add(pointsFrom)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
