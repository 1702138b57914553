package littlegiant.http.web;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
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
                .then(loan.amount() == null ? Text.same("") : FigureText.money(loan.amount()))
                .then(
                        loan.ratePercent() == null
                                ? Text.same("")
                                : Text.of("，", ", ").then(PriceBlock.percent(loan.ratePercent())));
        if (loan.dueOn() != null && running.daysLeft() != null) {
            line = line.then(Text.of(
                    "，" + loan.dueOn() + "到期（还有" + running.daysLeft() + "天）",
                    ", due " + loan.dueOn() + " (" + running.daysLeft() + " days)"));
        }
        return new RunningLoan(
                line.in(lang),
                running.dueSoon(),
                running.options().stream()
                        .map(option -> option(option, words).in(lang))
                        .toList());
    }

    private static Text option(ExistingLoan.Option option, Words words) {
        Text text = words.of("loanOptions", option.kind().name())
                .then(Text.of("：", ": "))
                .then(option.match().product().name())
                .then(Text.of("（", " ("))
                .then(option.match().provider().name())
                .then(Text.of("），", "), "))
                .then(FigureText.money(option.amount()));
        if (option.savesMin() == null || option.savesMax() == null) {
            return text;
        }
        return text.then(Text.of("，剩余期限内", ", over the rest of the term "))
                .then(saves(option.savesMin(), option.savesMax()));
    }

    /** {@code 多付1.26万元至省1.99万元}; one figure where both ends are the same. */
    private static Text saves(BigDecimal min, BigDecimal max) {
        Text most = saves(max);
        return min.compareTo(max) == 0
                ? most
                : saves(min).then(Text.of("至", " to ")).then(most);
    }

    private static Text saves(BigDecimal yuan) {
        return (yuan.signum() < 0 ? Text.of("多付约", "costs about ") : Text.of("约省", "saves about "))
                .then(FigureText.about(yuan.abs()))
                .then(yuan.signum() < 0 ? Text.of("", " more") : Text.same(""));
    }
}
