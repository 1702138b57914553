package littlegiant.http.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import littlegiant.finance.Cost;
import littlegiant.finance.Schedule;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;

/** A schedule in sums: what is paid in all, and which of two is dearer. */
final class Reckoned {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Reckoned() {}

    static CalculatorView.Column column(String name, Schedule schedule, Schedule before) {
        Cost cost = Cost.of(schedule);
        Schedule.Totals totals = schedule.totals();
        boolean aided = totals.subsidy().signum() > 0;
        return new CalculatorView.Column(
                name,
                yuan(totals.paid()),
                yuan(paidBeside(totals)),
                yuan(totals.interest()),
                yuan(totals.fees()),
                yuan(totals.subsidy()),
                aided,
                PriceBlock.percent(cost.simplePercent()),
                cost.effectivePercent() == null ? null : PriceBlock.percent(cost.effectivePercent()),
                aided ? PriceBlock.percent(Cost.of(before).simplePercent()) : null);
    }

    /** What is paid beside the principal. */
    private static BigDecimal paidBeside(Schedule.Totals totals) {
        return totals.interest().add(totals.fees()).subtract(totals.subsidy());
    }

    static Text verdict(Schedule own, Schedule quote) {
        BigDecimal more = paidBeside(quote.totals()).subtract(paidBeside(own.totals()));
        if (more.signum() == 0) {
            return Messages.of("calc.same");
        }
        boolean ownCheaper = more.signum() > 0;
        String less = yuan(more.abs());
        Text said = ownCheaper ? Messages.of("calc.less.own", less) : Messages.of("calc.less.quote", less);
        int rates = own.loan().ratePercent().compareTo(quote.loan().ratePercent());
        boolean lowerIsDearer = ownCheaper ? rates > 0 : rates < 0;
        return lowerIsDearer ? Messages.of("calc.less.despite", said) : Messages.of("calc.less", said);
    }

    static String yuan(BigDecimal yuan) {
        return new DecimalFormat("#,##0.00", SYMBOLS).format(yuan.setScale(2, RoundingMode.HALF_UP));
    }
}
