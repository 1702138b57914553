package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import littlegiant.catalog.Product;
import littlegiant.finance.Cost;
import littlegiant.finance.Fee;
import littlegiant.finance.Irr;
import littlegiant.finance.Subsidy;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.metric.Metric;
import littlegiant.offers.Offer;
import org.jspecify.annotations.Nullable;

/** What the product comes to for the firm: an estimate, never a promise. */
@Serdeable
@Schema(name = "Offer")
public record OfferView(
        @Schema(
                        description =
                                "CNY yuan; null if none is published or a figure is missing; of a subsidy the most it can come to for the need")
                @Nullable
                BigDecimal amountMax,
        @Schema(description = "how it was found, and what rungs above it wait for") @Nullable String amountBasis,
        @Schema(
                        description =
                                "percent of the amount needed, 100 at the most; null if either is not known, and for an award or a subsidy")
                @Nullable
                BigDecimal coversNeedPercent,
        @Schema(description = "nominal, percent a year") @Nullable BigDecimal rateLow,
        @Schema(description = "nominal, percent a year") @Nullable BigDecimal rateHigh,
        @Nullable String rateBasis,
        @Schema(description = "months, longest life of one drawing") @Nullable Integer termMonthsMax,
        @Schema(description = "null if there is no rate to reckon with") @Nullable AllInView allInAnnualCost,
        @Schema(description = "fees that are due or may be; only those of the BORROWER are in the cost")
                List<ChargeView> fees,
        @Schema(description = "null but for a fund") @Nullable StakeView stake,
        @Schema(description = "null but for a policy that publishes one") @Nullable BenefitView benefit,
        boolean personalGuarantee) {

    /** What borrowing costs in all, at both ends of the rate; the high one with every fee that may be due. */
    @Serdeable
    @Schema(name = "AllInAnnualCost")
    public record AllInView(
            @Schema(description = "percent a year: (interest + fees − subsidies) ÷ (outstanding principal × years)")
                    BigDecimal simpleLow,
            @Schema(description = "percent a year, at the high end of the rate") BigDecimal simpleHigh,
            @Schema(
                            description =
                                    "percent a year: internal rate of return of dated flows, effective, act/365; null if there is none")
                    @Nullable
                    BigDecimal irrLow,
            @Nullable BigDecimal irrHigh,
            @Schema(description = "why there is no IRR; null if there is one") Irr.@Nullable Missing irrMissing,
            @Schema(description = "what it was reckoned with") String assumes) {

        static AllInView of(Offer.AllIn cost, Words words, Lang lang) {
            Cost low = cost.low();
            Cost high = cost.high();
            return new AllInView(
                    low.simplePercent(),
                    high.simplePercent(),
                    low.effectivePercent(),
                    high.effectivePercent(),
                    low.missing() == null ? high.missing() : low.missing(),
                    words.of(cost.assumes()).in(lang));
        }
    }

    /** One fee. */
    @Serdeable
    @Schema(name = "Charge")
    public record ChargeView(
            Fee.Kind kind,
            @Schema(description = "percent or CNY yuan, as per says") BigDecimal size,
            Fee.Per per,
            Fee.Charged charged,
            Fee.Bearer bearer,
            @Schema(description = "metrics that decide whether it is due; empty = it is") List<String> waitsFor,
            String text) {

        static ChargeView of(Offer.Charge charge, Words words, Lang lang) {
            Fee fee = charge.fee();
            return new ChargeView(
                    fee.kind(),
                    fee.size(),
                    fee.per(),
                    fee.charged(),
                    fee.bearer(),
                    charge.waitsFor().stream().map(Metric::code).toList(),
                    words.of(fee).in(lang));
        }
    }

    /** What a fund puts in and takes. */
    @Serdeable
    @Schema(name = "Stake")
    public record StakeView(
            @Schema(description = "CNY yuan of one investment") @Nullable BigDecimal ticketMin,
            @Schema(description = "CNY yuan of one investment") @Nullable BigDecimal ticketMax,
            @Schema(description = "percent of the firm after the round, for the smallest ticket") @Nullable
                    BigDecimal dilutionLow,
            @Schema(
                            description =
                                    "percent of the firm after the round, for the largest ticket or the amount needed where that is less")
                    @Nullable
                    BigDecimal dilutionHigh,
            @Schema(description = "which valuation that is; null if none is known, and then no dilution is told")
                    @Nullable
                    String basis) {

        static StakeView of(Offer.Stake stake, Lang lang) {
            return new StakeView(
                    stake.ticketMin(),
                    stake.ticketMax(),
                    stake.dilutionLow(),
                    stake.dilutionHigh(),
                    stake.basis() == null ? null : stake.basis().in(lang));
        }
    }

    /** An award, or percentage points of a loan's interest. */
    @Serdeable
    @Schema(name = "Benefit")
    public record BenefitView(
            @Schema(description = "CNY yuan of an award") @Nullable BigDecimal amount,
            @Schema(description = "of interest a year") @Nullable BigDecimal percentagePoints,
            @Schema(description = "for how many months at most; null = as long as the loan runs") @Nullable
                    Integer months,
            @Schema(description = "CNY yuan of principal it counts on at most") @Nullable BigDecimal baseLimit,
            @Schema(description = "CNY yuan it comes to at most") @Nullable BigDecimal cap,
            Product.@Nullable Paid paid) {

        static BenefitView of(Product.Benefit benefit) {
            Subsidy subsidy = benefit.subsidy();
            return new BenefitView(
                    benefit.amount(),
                    subsidy == null ? null : subsidy.percentPoints(),
                    subsidy == null || subsidy.runsToTheEnd() ? null : Integer.valueOf(subsidy.months()),
                    subsidy == null ? null : subsidy.baseLimit(),
                    subsidy == null ? null : subsidy.cap(),
                    benefit.paid());
        }
    }

    static OfferView of(Offer offer, Words words, Lang lang) {
        return new OfferView(
                offer.amountMax(),
                word(offer.amountBasis(), words, lang),
                offer.coversNeedPercent(),
                offer.rateLow(),
                offer.rateHigh(),
                word(offer.rateBasis(), words, lang),
                offer.termMonthsMax(),
                offer.cost() == null ? null : AllInView.of(offer.cost(), words, lang),
                offer.charges().stream()
                        .map(charge -> ChargeView.of(charge, words, lang))
                        .toList(),
                offer.stake() == null ? null : StakeView.of(offer.stake(), lang),
                offer.benefit() == null ? null : BenefitView.of(offer.benefit()),
                offer.personalGuarantee());
    }

    private static @Nullable String word(Offer.@Nullable Basis basis, Words words, Lang lang) {
        return basis == null ? null : words.of(basis).in(lang);
    }
}
