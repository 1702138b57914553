package littlegiant.offers;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.kernel.Text;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * What a product comes to for one firm.
 *
 * @param amountMax     yuan; null if nothing is published or a figure is missing
 * @param amountBasis   how it was found; null if no amount is published
 * @param rateLow       nominal, percent a year; null if no price is published or no LPR had been fixed
 * @param rateBasis     null if no price is published
 * @param termMonthsMax longest life of one drawing
 */
public record Offer(
        @Nullable BigDecimal amountMax,
        @Nullable Basis amountBasis,
        @Nullable BigDecimal rateLow,
        @Nullable BigDecimal rateHigh,
        @Nullable Basis rateBasis,
        @Nullable Integer termMonthsMax,
        boolean personalGuarantee) {

    /**
     * How a figure was found.
     *
     * @param found    the rung that counts, in words; or why none does
     * @param waitsFor metrics that rungs above it wait for: such a rung is UNKNOWN and was passed over
     */
    public record Basis(Text found, List<Metric> waitsFor) {
        public Basis {
            waitsFor = List.copyOf(waitsFor);
        }
    }
}
