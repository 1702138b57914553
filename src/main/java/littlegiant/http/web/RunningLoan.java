package littlegiant.http.web;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.plan.ExistingLoan;
import littlegiant.profile.Profile;

/** A running loan with what could follow it. */
public record RunningLoan(String line, boolean dueSoon, List<String> options) {

    /** Whether there is something to be done about it. */
    public boolean isPressing() {
        return dueSoon || !options.isEmpty();
    }

    public static RunningLoan of(ExistingLoan running, Words words, Lang lang) {
        Profile.Loan loan = running.loan();
        Text line = Text.same(loan.lender() == null ? "" : loan.lender() + " ")
                .then(loan.amount() == null ? Text.same("") : FigureText.money(loan.amount()));
        if (loan.ratePercent() != null) {
            line = Messages.of("clause.comma", line, PriceBlock.percent(loan.ratePercent()));
        }
        if (loan.dueOn() != null && running.daysLeft() != null) {
            line = Messages.of("loans.due", running.daysLeft(), line, loan.dueOn());
        }
        return new RunningLoan(
                line.in(lang),
                running.dueSoon(),
                running.options().stream()
                        .map(option -> option(option, words).in(lang))
                        .toList());
    }

    private static Text option(ExistingLoan.Option option, Words words) {
        Text text = Messages.of(
                "loans.option",
                words.of("loanOptions", option.kind().name()),
                option.match().product().name(),
                option.match().provider().name(),
                FigureText.money(option.amount()));
        if (option.savesMin() == null || option.savesMax() == null) {
            return text;
        }
        return Messages.of("loans.option.saves", text, saves(option.savesMin(), option.savesMax()));
    }

    /** {@code 多付1.26万元至省1.99万元}; one figure where both ends are the same. */
    private static Text saves(BigDecimal min, BigDecimal max) {
        Text most = saves(max);
        return min.compareTo(max) == 0 ? most : Messages.of("range", saves(min), most);
    }

    private static Text saves(BigDecimal yuan) {
        Text much = FigureText.about(yuan.abs());
        return yuan.signum() < 0 ? Messages.of("loans.costs", much) : Messages.of("loans.saves", much);
    }
}
