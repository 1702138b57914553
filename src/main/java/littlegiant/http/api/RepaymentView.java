package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.finance.Cost;
import littlegiant.finance.Schedule;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import org.jspecify.annotations.Nullable;

/** A loan reckoned to the fen: every payment, the sums, and what it costs in all a year. */
@Serdeable
@Schema(name = "Repayment")
public record RepaymentView(
        List<InstalmentView> schedule,
        @Schema(
                        description =
                                "CNY yuan of fees due at drawing; they are in totals and in the costs, not in the schedule")
                BigDecimal upFrontFees,
        TotalsView totals,
        @Schema(description = "percent a year, as told") BigDecimal nominalAnnualPercent,
        @Schema(description = "percent a year: (interest + fees − subsidies) ÷ (outstanding principal × years)")
                BigDecimal simpleAnnualCostPercent,
        @Schema(
                        description =
                                "percent a year: internal rate of return, effective; of dated flows act/365; null if there is none")
                @Nullable
                BigDecimal effectiveAnnualCostPercent,
        @Schema(description = "why there is no effective cost; null if there is one") @Nullable
                String effectiveAnnualCostMissing,
        @Schema(description = "how days are counted") String convention) {

    /** One payment, CNY yuan. */
    @Serdeable
    @Schema(name = "Instalment")
    public record InstalmentView(
            int number,
            @Schema(description = "null where months are equal") @Nullable LocalDate dueOn,
            BigDecimal principal,
            BigDecimal interest,
            @Schema(description = "fees due with it; those due at drawing are in upFrontFees") BigDecimal fee,
            @Schema(description = "paid back of its interest, never more than that") BigDecimal subsidy,
            @Schema(description = "principal outstanding after it") BigDecimal balance) {}

    /** Sums over the whole loan, CNY yuan; paid = principal + interest + fees − subsidy. */
    @Serdeable
    @Schema(name = "RepaymentTotals")
    public record TotalsView(BigDecimal interest, BigDecimal fees, BigDecimal subsidy, BigDecimal paid) {}

    static RepaymentView of(Schedule schedule, Words words, Lang lang) {
        Cost cost = Cost.of(schedule);
        Schedule.Totals totals = schedule.totals();
        return new RepaymentView(
                schedule.instalments().stream()
                        .map(one -> new InstalmentView(
                                one.number(),
                                one.dueOn(),
                                one.principal(),
                                one.interest(),
                                one.fee(),
                                one.subsidy(),
                                one.balance()))
                        .toList(),
                schedule.upFront(),
                new TotalsView(totals.interest(), totals.fees(), totals.subsidy(), totals.paid()),
                schedule.loan().ratePercent(),
                cost.simplePercent(),
                cost.effectivePercent(),
                cost.missing() == null
                        ? null
                        : words.of("noIrr", cost.missing().name()).in(lang),
                words.of("dayCounts", schedule.isByRealDays() ? "ACT_360" : "THIRTY_360")
                        .in(lang));
    }
}
