package littlegiant.finance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loan costs in all, a year, in percent with four decimals.
 *
 * @param simplePercent    (interest + fees − subsidies) ÷ (outstanding principal × years)
 * @param effectivePercent the internal rate of return of the flows, effective, act/365; null if there is none
 * @param missing          why there is none
 */
public record Cost(BigDecimal simplePercent, @Nullable BigDecimal effectivePercent, Irr.@Nullable Missing missing) {

    private static final int DECIMALS = 4;

    public static Cost of(Loan loan, List<Fee> fees, List<Subsidy> subsidies) {
        return of(Schedule.of(loan, fees, subsidies));
    }

    public static Cost of(Schedule schedule) {
        Irr.Result irr = Irr.of(schedule);
        return new Cost(simple(schedule), irr.percent(), irr.missing());
    }

    private static BigDecimal simple(Schedule schedule) {
        Schedule.Totals totals = schedule.totals();
        BigDecimal costs = totals.interest().add(totals.fees()).subtract(totals.subsidy());
        BigDecimal outstanding = BigDecimal.ZERO;
        BigDecimal balance = schedule.loan().principal();
        int since = 0;
        for (Schedule.Instalment instalment : schedule.instalments()) {
            outstanding = outstanding.add(balance.multiply(BigDecimal.valueOf(instalment.at() - since)));
            balance = instalment.balance();
            since = instalment.at();
        }
        return costs.multiply(BigDecimal.valueOf(100L * schedule.perYear()))
                .divide(outstanding, MathContext.DECIMAL64)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
