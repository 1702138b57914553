package littlegiant.matching;

import java.math.BigDecimal;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a product comes to for one firm.
 *
 * @param amountMax     yuan; null if nothing is published or a figure is missing
 * @param amountBasis   how it was found, with the rungs passed over; null if no amount is published
 * @param rateLow       nominal, percent a year; null if no price is published or no LPR had been fixed
 * @param rateBasis     null if no price is published
 * @param termMonthsMax longest life of one drawing
 */
public record Offer(
        @Nullable BigDecimal amountMax,
        @Nullable Text amountBasis,
        @Nullable BigDecimal rateLow,
        @Nullable BigDecimal rateHigh,
        @Nullable Text rateBasis,
        @Nullable Integer termMonthsMax,
        boolean personalGuarantee) {}
