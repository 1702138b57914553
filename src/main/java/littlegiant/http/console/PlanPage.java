package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.answers.Plans;
import littlegiant.http.Words;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.PriceBlock;
import littlegiant.http.web.Queries;
import littlegiant.http.web.RunningLoan;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.metric.FigureText;
import littlegiant.plan.Member;
import littlegiant.plan.Plan;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The tailored plan on a page.
 *
 * @param receipt  null if the need is faulty, so that there is no plan
 * @param asked    what a paper of this plan is asked with
 * @param chosen   whether somebody chose the products himself
 * @param proposed the plan that is proposed for the need
 * @param violations what is wrong with those that were chosen
 * @param price null if no loan can be arranged
 */
@Introspected
public record PlanPage(
        Links links,
        String uscc,
        String name,
        LocalDate asOf,
        String release,
        @Nullable String receipt,
        NeedForm need,
        List<Queries.Told> asked,
        boolean chosen,
        String proposed,
        List<String> violations,
        List<Row> members,
        @Nullable PriceRow price,
        List<RunningLoan> loans,
        List<Row> loses,
        List<Row> leftOut,
        List<String> documents,
        String closing) {

    /**
     * One product.
     *
     * @param figure what it gives; null if that is not known
     * @param up     the plan with it one place further up; null if it stands first, or in no plan
     * @param with   the plan with it; null if it is in
     * @param without the plan without it; null if it is not in
     */
    public record Row(
            String id,
            String name,
            String provider,
            String role,
            @Nullable String figure,
            String why,
            @Nullable String up,
            @Nullable String with,
            @Nullable String without) {}

    public record PriceRow(
            String before,
            String after,
            String irr,
            String interest,
            String fees,
            String subsidy,
            String assumes,
            @Nullable String covers) {}

    /** Without a plan: what is wrong stands in the form of the need. */
    static PlanPage faulty(FirmLook.Looked looked, Links links, NeedForm need, Lang lang) {
        Profile profile = looked.subject().profile();
        return new PlanPage(
                links,
                profile.uscc(),
                profile.name(),
                looked.question().asOf(),
                looked.release().id(),
                null,
                need,
                List.of(),
                false,
                "",
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Words.of(looked.release()).of("closing", "LOAN").in(lang));
    }

    static PlanPage of(
            Plans.GivenPlan given,
            Links links,
            NeedForm need,
            Queries query,
            @Nullable List<String> products,
            String receipt,
            Lang lang) {
        Words words = Words.of(given.release());
        Profile profile = given.subject().profile();
        Plan plan = given.plan();
        PlanChoice choice = new PlanChoice(
                profile.uscc(),
                query,
                products != null
                        ? products
                        : plan.members().stream()
                                .map(member -> member.match().product().id())
                                .toList());
        Text lost = Messages.of("plan.lost");
        return new PlanPage(
                links,
                profile.uscc(),
                profile.name(),
                given.asOf(),
                given.release().id(),
                receipt,
                need,
                choice.asked(given.need(), given.asOf()),
                products != null,
                choice.href(null),
                given.violations().stream()
                        .map(violation -> violation.reason().in(lang))
                        .toList(),
                plan.members().stream()
                        .map(member -> row(member, choice, words, lang))
                        .toList(),
                plan.price() == null ? null : price(plan.price(), words, lang),
                given.existingLoans().stream()
                        .map(running -> RunningLoan.of(running, words, lang))
                        .toList(),
                given.loses().stream()
                        .map(match -> row(match, lost, choice, false, words, lang))
                        .toList(),
                plan.leftOut().stream()
                        .map(one -> row(one.match(), one.reason(), choice, true, words, lang))
                        .toList(),
                plan.documents().stream()
                        .map(document -> words.of("documents", document.code()).in(lang))
                        .toList(),
                words.of("closing", "LOAN").in(lang));
    }

    private static Row row(Member member, PlanChoice choice, Words words, Lang lang) {
        Match match = member.match();
        return new Row(
                match.product().id(),
                match.product().name().in(lang),
                match.provider().name().in(lang),
                words.of("planRoles", member.role().name()).in(lang),
                member.yuan() == null ? null : FigureText.about(member.yuan()).in(lang),
                member.why().in(lang),
                choice.up(match.product().id()),
                null,
                choice.without(match.product().id()));
    }

    private static Row row(Match match, Text why, PlanChoice choice, boolean offered, Words words, Lang lang) {
        return new Row(
                match.product().id(),
                match.product().name().in(lang),
                match.provider().name().in(lang),
                words.of("kinds", match.product().kind().name()).in(lang),
                null,
                why.in(lang),
                null,
                offered ? choice.with(match.product().id()) : null,
                null);
    }

    private static PriceRow price(Plan.Price price, Words words, Lang lang) {
        BigDecimal irr = price.high().effectivePercent();
        return new PriceRow(
                PriceBlock.percent(price.before().simplePercent()),
                Messages.of("cost.simple", PriceBlock.percent(price.high().simplePercent()))
                        .in(lang),
                irr == null ? "" : "IRR " + PriceBlock.percent(irr),
                FigureText.about(price.totals().interest()).in(lang),
                FigureText.about(price.totals().fees()).in(lang),
                FigureText.about(price.totals().subsidy()).in(lang),
                words.of(price.assumes()).in(lang),
                price.covers() == null || price.covers().compareTo(BigDecimal.valueOf(100)) == 0
                        ? null
                        : Messages.of("plan.covers", price.covers()).in(lang));
    }
}
