package littlegiant.http.web;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import littlegiant.answers.Plans;
import littlegiant.http.MoneyText;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.metric.FigureText;
import littlegiant.metric.MetricDictionary;
import littlegiant.plan.ExistingLoan;
import littlegiant.plan.Member;
import littlegiant.plan.Plan;
import littlegiant.profile.Profile;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * The tailored plan on a page.
 *
 * @param price null if no loan can be arranged
 */
@Introspected
public record PlanPage(
        Links links,
        String uscc,
        String name,
        LocalDate asOf,
        String release,
        String receipt,
        NeedForm need,
        List<Row> members,
        @Nullable PriceRow price,
        List<Loan> loans,
        List<Row> loses,
        List<Row> leftOut,
        List<String> documents,
        String closing) {

    /** What the form shows; empty texts where nothing was told. */
    public record NeedForm(
            String amount, boolean wan, String termMonths, List<Option> purposes, List<Option> security) {}

    public record Option(String code, String label, boolean chosen) {}

    /**
     * One product.
     *
     * @param figure what it gives; null if that is not known
     */
    public record Row(String id, String name, String provider, String role, @Nullable String figure, String why) {}

    public record PriceRow(
            String before,
            String after,
            String irr,
            String interest,
            String fees,
            String subsidy,
            String assumes,
            @Nullable String covers) {}

    /** A running loan with what could follow it. */
    public record Loan(String line, boolean dueSoon, List<String> options) {}

    public static PlanPage of(Plans.GivenPlan given, Links links, String receipt, Lang lang) {
        Words words = Words.of(given.release());
        MetricDictionary metrics = given.release().ruleSet().metrics();
        Profile profile = given.subject().profile();
        Plan plan = given.plan();
        Text lost = Text.of("提款后融资余额增加，将不再符合条件", "drawing the loan raises borrowing beyond what it allows");
        return new PlanPage(
                links,
                profile.uscc(),
                profile.name(),
                given.asOf(),
                given.release().id(),
                receipt,
                form(given.need(), metrics, lang),
                plan.members().stream().map(member -> row(member, words, lang)).toList(),
                plan.price() == null ? null : price(plan.price(), words, lang),
                given.existingLoans().stream()
                        .map(running -> loan(running, words, lang))
                        .toList(),
                given.loses().stream()
                        .map(match -> row(match, lost, words, lang))
                        .toList(),
                plan.leftOut().stream()
                        .map(one -> row(one.match(), one.reason(), words, lang))
                        .toList(),
                plan.documents().stream()
                        .map(document -> words.of("documents", document.code()).in(lang))
                        .toList(),
                words.of("closing", "LOAN").in(lang));
    }

    private static NeedForm form(Need need, MetricDictionary metrics, Lang lang) {
        return new NeedForm(
                need.amount() == null
                        ? ""
                        : MoneyText.Unit.WAN.of(need.amount()).toPlainString(),
                true,
                need.termMonths() == null ? "" : need.termMonths().toString(),
                options(metrics, "need.purpose", need.purpose() == null ? Set.of() : Set.of(need.purpose()), lang),
                options(metrics, "need.security", need.security() == null ? Set.of() : need.security(), lang));
    }

    private static List<Option> options(MetricDictionary metrics, String metric, Set<String> chosen, Lang lang) {
        List<Option> options = new ArrayList<>();
        metrics.get(metric)
                .values()
                .forEach((code, label) -> options.add(new Option(code, label.in(lang), chosen.contains(code))));
        return options;
    }

    private static Row row(Member member, Words words, Lang lang) {
        Match match = member.match();
        return new Row(
                match.product().id(),
                match.product().name().in(lang),
                match.provider().name().in(lang),
                words.of("planRoles", member.role().name()).in(lang),
                member.yuan() == null ? null : FigureText.about(member.yuan()).in(lang),
                member.why().in(lang));
    }

    private static Row row(Match match, Text why, Words words, Lang lang) {
        return new Row(
                match.product().id(),
                match.product().name().in(lang),
                match.provider().name().in(lang),
                words.of("kinds", match.product().kind().name()).in(lang),
                null,
                why.in(lang));
    }

    private static PriceRow price(Plan.Price price, Words words, Lang lang) {
        BigDecimal irr = price.high().effectivePercent();
        return new PriceRow(
                PriceBlock.percent(price.before().simplePercent()),
                Text.same(PriceBlock.percent(price.high().simplePercent()))
                        .then(Text.of("（单利）", " simple"))
                        .in(lang),
                irr == null ? "" : "IRR " + PriceBlock.percent(irr),
                FigureText.about(price.totals().interest()).in(lang),
                FigureText.about(price.totals().fees()).in(lang),
                FigureText.about(price.totals().subsidy()).in(lang),
                words.of(price.assumes()).in(lang),
                price.covers() == null || price.covers().compareTo(BigDecimal.valueOf(100)) == 0
                        ? null
                        : Text.of("只覆盖需求的" + price.covers() + "%", "covers " + price.covers() + "% of the need only")
                                .in(lang));
    }

    public static Loan loan(ExistingLoan running, Words words, Lang lang) {
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
        return new Loan(
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
