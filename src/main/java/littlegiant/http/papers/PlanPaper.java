package littlegiant.http.papers;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import littlegiant.answers.Plans;
import littlegiant.finance.Schedule;
import littlegiant.http.Words;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.PriceBlock;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.metric.FigureText;
import littlegiant.metric.MetricDictionary;
import littlegiant.plan.Member;
import littlegiant.plan.Plan;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * The tailored plan on paper.
 *
 * @param cost     null if no loan is in, or it has no price
 * @param schedule empty where there is no cost
 * @param closings the closing line of each kind that is in
 * @param note     by whoever hands it out; null = none
 * @param inside   what is for the institution alone; null on a client's paper
 */
@Introspected
public record PlanPaper(
        String lang,
        Head head,
        List<Item> items,
        @Nullable CostBlock cost,
        List<Payment> schedule,
        List<Document> documents,
        List<String> closings,
        @Nullable String note,
        Foot foot,
        @Nullable PaperInside inside) {

    /**
     * @param institution who hands it out; null = nobody's name
     * @param initial     drawn where there is no logo
     * @param need        what is asked for, in a line; null if nothing was told
     */
    public record Head(
            @Nullable String institution,
            @Nullable String initial,
            boolean logo,
            String firm,
            String uscc,
            String day,
            @Nullable String need) {}

    /** @param amount in the unit of the column; null if it is not known */
    public record Item(
            String role, String name, String provider, @Nullable String terms, @Nullable String amount, String why) {}

    /** @param covers that it is less than was needed; null if it is not */
    public record CostBlock(
            String after,
            @Nullable String irr,
            String before,
            @Nullable String rate,
            String principal,
            String interest,
            String fees,
            String subsidy,
            String paid,
            String assumes,
            @Nullable String covers) {}

    /** Yuan to the fen; the last one is the sum of all, and the one with the number 0 is due at drawing. */
    public record Payment(
            String number,
            String dueOn,
            String principal,
            String interest,
            String fee,
            String subsidy,
            String paid,
            String balance) {}

    /** @param products who asks for it */
    public record Document(String label, String products) {}

    /**
     * @param address where whoever has the paper can compare it; null if that is not known
     * @param qr      whether the address stands beside it as a code
     */
    public record Foot(
            String contact,
            @Nullable String phone,
            String receipt,
            String release,
            @Nullable String address,
            boolean qr) {}

    static PlanPaper of(
            Plans.GivenPlan given,
            Head head,
            Foot foot,
            @Nullable String note,
            @Nullable PaperInside inside,
            Lang lang) {
        Words words = Words.of(given.release());
        Plan plan = given.plan();
        Plan.Price price = plan.price();
        return new PlanPaper(
                lang.tag(),
                head,
                plan.members().stream().map(member -> item(member, words, lang)).toList(),
                price == null ? null : cost(price, plan, words, lang),
                price == null ? List.of() : payments(price.schedule(), lang),
                documents(plan, words, lang),
                closings(plan, words, lang),
                note,
                foot,
                inside);
    }

    /** {@code 3,000万元，36个月，设备与厂房购建，设备抵押}; null if nothing was told. */
    static @Nullable String need(Need need, MetricDictionary metrics, Lang lang) {
        return NeedForm.told(need, metrics).stream()
                .reduce((one, next) -> Messages.of("clause.comma", one, next))
                .map(line -> line.in(lang))
                .orElse(null);
    }

    private static Item item(Member member, Words words, Lang lang) {
        Match match = member.match();
        Text terms = terms(match);
        return new Item(
                words.of("planRoles", member.role().name()).in(lang),
                match.product().name().in(lang),
                match.provider().name().in(lang),
                terms == null ? null : terms.in(lang),
                member.yuan() == null ? null : PaperFigures.column(member.yuan(), lang),
                member.why().in(lang));
    }

    /** The nominal rate, as it is published on the day. */
    private static @Nullable Text terms(Match match) {
        String rate = PaperFigures.range(match.offer().rateLow(), match.offer().rateHigh());
        return rate == null ? null : Messages.of("paper.terms", rate);
    }

    private static CostBlock cost(Plan.Price price, Plan plan, Words words, Lang lang) {
        Schedule.Totals totals = price.totals();
        BigDecimal irr = price.high().effectivePercent();
        Match loan = plan.members().stream()
                .filter(member -> member.role() == Member.Role.LOAN)
                .findFirst()
                .orElseThrow()
                .match();
        return new CostBlock(
                PriceBlock.percent(price.high().simplePercent()),
                irr == null ? null : PriceBlock.percent(irr),
                PriceBlock.percent(price.before().simplePercent()),
                PaperFigures.range(loan.offer().rateLow(), loan.offer().rateHigh()),
                FigureText.money(price.assumes().amount()).in(lang),
                FigureText.about(totals.interest()).in(lang),
                FigureText.about(totals.fees()).in(lang),
                FigureText.about(totals.subsidy()).in(lang),
                FigureText.about(totals.paid()).in(lang),
                words.of(price.assumes()).in(lang),
                price.covers() == null || price.covers().compareTo(BigDecimal.valueOf(100)) == 0
                        ? null
                        : Messages.of("paper.covers", price.covers()).in(lang));
    }

    private static List<Payment> payments(Schedule schedule, Lang lang) {
        List<Payment> payments = new ArrayList<>();
        if (schedule.upFront().signum() > 0) {
            String none = "";
            String upFront = PaperFigures.fen(schedule.upFront());
            payments.add(new Payment(
                    "0",
                    Messages.of("paper.drawing").in(lang),
                    none,
                    none,
                    upFront,
                    none,
                    upFront,
                    PaperFigures.fen(schedule.loan().principal())));
        }
        for (Schedule.Instalment one : schedule.instalments()) {
            payments.add(new Payment(
                    Integer.toString(one.number()),
                    one.dueOn() == null
                            ? Messages.of("paper.month", one.at()).in(lang)
                            : one.dueOn().toString(),
                    PaperFigures.fen(one.principal()),
                    PaperFigures.fen(one.interest()),
                    PaperFigures.fen(one.fee()),
                    PaperFigures.fen(one.subsidy()),
                    PaperFigures.fen(one.paid()),
                    PaperFigures.fen(one.balance())));
        }
        Schedule.Totals totals = schedule.totals();
        payments.add(new Payment(
                "",
                Messages.of("total").in(lang),
                PaperFigures.fen(schedule.loan().principal()),
                PaperFigures.fen(totals.interest()),
                PaperFigures.fen(totals.fees()),
                PaperFigures.fen(totals.subsidy()),
                PaperFigures.fen(totals.paid()),
                ""));
        return payments;
    }

    private static List<Document> documents(Plan plan, Words words, Lang lang) {
        return plan.documents().stream()
                .map(document -> new Document(
                        words.of("documents", document.code()).in(lang),
                        Text.list(plan.members().stream()
                                        .map(member -> member.match().product())
                                        .filter(product -> document.productIds().contains(product.id()))
                                        .map(product -> product.name())
                                        .toList())
                                .in(lang)))
                .toList();
    }

    private static List<String> closings(Plan plan, Words words, Lang lang) {
        return plan.members().stream()
                .map(member -> member.match().product().kind().name())
                .distinct()
                .map(kind -> Messages.of("clause.colon", words.of("kinds", kind), words.of("closing", kind))
                        .in(lang))
                .toList();
    }
}
