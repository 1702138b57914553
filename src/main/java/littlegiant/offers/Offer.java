package littlegiant.offers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.catalog.Product.Benefit;
import littlegiant.finance.Cost;
import littlegiant.finance.Fee;
import littlegiant.finance.Repayment;
import littlegiant.kernel.Text;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * What a product comes to for one firm.
 *
 * @param amountMax         yuan; null if nothing is published or a figure is missing
 * @param amountBasis       how it was found; null if no amount is published
 * @param coversNeedPercent the part of the amount needed, 100 at the most, one decimal; null if either is not known, and for an award or a subsidy
 * @param rateLow           nominal, percent a year; null if no price is published or no LPR had been fixed
 * @param rateBasis         null if no price is published
 * @param termMonthsMax     longest life of one drawing
 * @param cost              null if there is no rate to reckon with
 * @param charges           fees that are due, or may be
 * @param stake             null but for a fund
 * @param benefit           null but for a policy
 */
public record Offer(
        @Nullable BigDecimal amountMax,
        @Nullable Basis amountBasis,
        @Nullable BigDecimal coversNeedPercent,
        @Nullable BigDecimal rateLow,
        @Nullable BigDecimal rateHigh,
        @Nullable Basis rateBasis,
        @Nullable Integer termMonthsMax,
        @Nullable AllIn cost,
        List<Charge> charges,
        @Nullable Stake stake,
        @Nullable Benefit benefit,
        boolean personalGuarantee) {

    public Offer {
        charges = List.copyOf(charges);
    }

    public List<Fee> certainFees() {
        return certain(charges);
    }

    public List<Fee> possibleFees() {
        return possible(charges);
    }

    /** Fees of the borrower that are due whatever is not known yet. */
    static List<Fee> certain(List<Charge> charges) {
        return possible(
                charges.stream().filter(charge -> charge.waitsFor.isEmpty()).toList());
    }

    /** And those that may be due. */
    static List<Fee> possible(List<Charge> charges) {
        return charges.stream().map(Charge::fee).filter(Fee::isBorne).toList();
    }

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

    /**
     * What borrowing costs in all, a year.
     *
     * @param low     at the low end of the rate, with the fees that are due for certain
     * @param high    at the high end, with those that may be due as well
     * @param assumes what both were reckoned with
     * @param drawnOn null where months are equal
     */
    public record AllIn(Cost low, Cost high, Assumed assumes, @Nullable LocalDate drawnOn) {}

    /** @param amount yuan */
    public record Assumed(BigDecimal amount, int months, Repayment method) {}

    /** @param waitsFor what decides whether it is due; empty = it is */
    public record Charge(Fee fee, List<Metric> waitsFor) {
        public Charge {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /**
     * What a fund puts in and takes.
     *
     * @param ticketMin    yuan; null = not published
     * @param dilutionLow  percent of the firm after the round, two decimals, for the smallest ticket; null if no valuation is known
     * @param dilutionHigh for the largest ticket, or the amount needed where that is less
     * @param basis        which valuation that is; null if none is known
     */
    public record Stake(
            @Nullable BigDecimal ticketMin,
            @Nullable BigDecimal ticketMax,
            @Nullable BigDecimal dilutionLow,
            @Nullable BigDecimal dilutionHigh,
            @Nullable Text basis) {}
}
