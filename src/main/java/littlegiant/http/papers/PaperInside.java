package littlegiant.http.papers;

import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.List;
import littlegiant.answers.Answers;
import littlegiant.answers.Plans;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.http.web.FindingLine;
import littlegiant.http.web.PriceBlock;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.metric.FigureText;
import littlegiant.plan.ExistingLoan;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan is for the institution alone: what is wrong with the choice, what else was looked at, and how the firm stands with each product.
 *
 * @param violations of the products that were chosen
 * @param leftOut    with why; what drawing the loan would cost the firm elsewhere among them
 * @param loans      that run, each with what could follow it
 */
@Introspected
public record PaperInside(List<String> violations, List<Row> leftOut, List<Loan> loans, List<Judged> products) {

    public record Row(String name, String provider, String why) {}

    public record Loan(String line, List<String> options) {}

    /**
     * A product as the firm stands with it.
     *
     * @param amount in the unit of the column; null if it is not known
     * @param cost   all in a year, simple; null if there is none
     * @param lines  what is not met or not told, with actual and required
     */
    public record Judged(
            String name,
            String provider,
            String verdict,
            @Nullable String amount,
            @Nullable String cost,
            List<String> lines) {}

    static PaperInside of(Plans.GivenPlan given, Answers.Given answer, Viewer viewer, Lang lang) {
        Words words = Words.of(given.release());
        Text lost = Messages.of("plan.lost");
        List<Row> leftOut = new ArrayList<>();
        given.loses().forEach(match -> leftOut.add(row(match, lost, lang)));
        given.plan().leftOut().forEach(one -> leftOut.add(row(one.match(), one.reason(), lang)));
        return new PaperInside(
                given.violations().stream().map(one -> one.reason().in(lang)).toList(),
                leftOut,
                given.existingLoans().stream()
                        .map(one -> loan(one, words, lang))
                        .toList(),
                answer.answer().matches().stream()
                        .map(match -> judged(match, viewer, words, lang))
                        .toList());
    }

    private static Row row(Match match, Text why, Lang lang) {
        return new Row(match.product().name().in(lang), match.provider().name().in(lang), why.in(lang));
    }

    private static Loan loan(ExistingLoan running, Words words, Lang lang) {
        Profile.Loan loan = running.loan();
        List<Text> parts = new ArrayList<>();
        if (loan.lender() != null) {
            parts.add(Text.same(loan.lender()));
        }
        if (loan.amount() != null) {
            parts.add(FigureText.money(loan.amount()));
        }
        if (loan.ratePercent() != null) {
            parts.add(Text.same(PriceBlock.percent(loan.ratePercent())));
        }
        if (loan.dueOn() != null) {
            parts.add(Messages.of("loans.due.on", loan.dueOn()));
        }
        return new Loan(
                parts.stream()
                        .reduce((one, next) -> Messages.of("clause.comma", one, next))
                        .orElse(Text.same(""))
                        .in(lang),
                running.options().stream()
                        .map(option -> Messages.of(
                                        "clause.colon",
                                        words.of("loanOptions", option.kind().name()),
                                        option.match().product().name())
                                .then(Messages.of(
                                        "told", option.match().provider().name()))
                                .in(lang))
                        .toList());
    }

    private static Judged judged(Match match, Viewer viewer, Words words, Lang lang) {
        var cost = match.offer().cost();
        String verdict = words.of("verdicts", match.verdict().name())
                .in(lang)
                .replace(
                        "{n}",
                        Integer.toString(
                                match.verdict() == Verdict.NEEDS_INFO ? match.unknownCount() : match.unmetCount()))
                .replace("{m}", Integer.toString(match.unknownCount()))
                .replace("；另缺0项信息", "");
        return new Judged(
                match.product().name().in(lang),
                match.provider().name().in(lang),
                verdict,
                match.offer().amountMax() == null
                        ? null
                        : PaperFigures.column(match.offer().amountMax(), lang),
                cost == null
                        ? null
                        : PaperFigures.range(
                                cost.low().simplePercent(), cost.high().simplePercent()),
                match.findings().stream()
                        .filter(finding -> finding.outcome() != Outcome.MET)
                        .map(finding -> line(finding, match.product().provider(), viewer, words, lang))
                        .toList());
    }

    /** {@code 不符合：近一年研发费用占比不低于5%（实际3.2%；差1.8个百分点）} */
    private static String line(Finding finding, String provider, Viewer viewer, Words words, Lang lang) {
        FindingLine line = FindingLine.of(finding, provider, viewer, words, lang);
        List<Text> more = new ArrayList<>();
        if (line.actual() != null) {
            more.add(Messages.of("paper.in.actual", line.actual()));
        }
        line.notes().forEach(note -> more.add(Text.same(note)));
        Text text = Messages.of("clause.colon", line.word(), line.text());
        return more.stream()
                .reduce((one, next) -> Messages.of("clause.semicolon", one, next))
                .map(notes -> text.then(Messages.of("told", notes)))
                .orElse(text)
                .in(lang);
    }
}
