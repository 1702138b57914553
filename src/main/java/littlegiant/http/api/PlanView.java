package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.answers.Plans;
import littlegiant.catalog.Product;
import littlegiant.finance.Schedule;
import littlegiant.http.Words;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.plan.ExistingLoan;
import littlegiant.plan.Member;
import littlegiant.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The tailored plan: a valid set of products for one need, what it costs in all, and why others are not in it. */
@Serdeable
@Schema(name = "Plan")
public record PlanView(
        AnswerView.EnterpriseRef enterprise,
        LocalDate asOf,
        String release,
        @Schema(description = "number of the receipt: the same question has the same one") @Nullable String receiptId,
        List<MemberView> items,
        @Schema(description = "null if no loan is in") @Nullable PriceView cost,
        List<LeftOutView> leftOut,
        @Schema(description = "each once, in the order of the items") List<DocumentView> documents,
        @Schema(description = "products that are the firm's now and would not be once the loan of the plan is drawn")
                List<LeftOutView> losesIfDrawn,
        @Schema(description = "those that fall due first come first") List<ExistingLoanView> existingLoans,
        String disclaimer) {

    /** A product in the plan. */
    @Serdeable
    @Schema(name = "PlanItem")
    public record MemberView(
            @Schema(description = "AWARD stands beside the set that is priced") Member.Role role,
            String productId,
            String name,
            MatchView.ProviderView provider,
            Product.Kind kind,
            @Schema(
                            description =
                                    "CNY yuan: lent, guaranteed, paid back of the interest, invested at most, or awarded; null if not known")
                    @Nullable
                    BigDecimal amount,
            OfferView offer,
            String why) {
        static MemberView of(Member member, Words words, Lang lang) {
            Match match = member.match();
            return new MemberView(
                    member.role(),
                    match.product().id(),
                    match.product().name().in(lang),
                    MatchView.ProviderView.of(match.provider(), lang),
                    match.product().kind(),
                    member.yuan(),
                    OfferView.of(match.offer(), words, lang),
                    member.why().in(lang));
        }
    }

    /** What the set costs, percent a year and CNY yuan; high = at the dear end of the rate, with every fee that may be due. */
    @Serdeable
    @Schema(name = "PlanCost")
    public record PriceView(
            @Schema(description = "before subsidies, at the dear end") BigDecimal simpleBeforeSubsidies,
            @Nullable BigDecimal irrBeforeSubsidies,
            BigDecimal simpleLow,
            BigDecimal simpleHigh,
            @Nullable BigDecimal irrLow,
            @Nullable BigDecimal irrHigh,
            @Schema(description = "CNY yuan over the whole loan, at the dear end") BigDecimal interest,
            BigDecimal fees,
            BigDecimal subsidy,
            BigDecimal paid,
            @Schema(description = "percent of the amount needed; null if none was told") @Nullable
                    BigDecimal coversNeedPercent,
            String assumes) {
        static PriceView of(Plan.Price price, Words words, Lang lang) {
            Schedule.Totals totals = price.totals();
            return new PriceView(
                    price.before().simplePercent(),
                    price.before().effectivePercent(),
                    price.low().simplePercent(),
                    price.high().simplePercent(),
                    price.low().effectivePercent(),
                    price.high().effectivePercent(),
                    totals.interest(),
                    totals.fees(),
                    totals.subsidy(),
                    totals.paid(),
                    price.covers(),
                    words.of(price.assumes()).in(lang));
        }
    }

    /** A product that is not in, with why. */
    @Serdeable
    @Schema(name = "PlanLeftOut")
    public record LeftOutView(String productId, String name, Product.Kind kind, String reason) {
        static LeftOutView of(Match match, Text reason, Lang lang) {
            return new LeftOutView(
                    match.product().id(),
                    match.product().name().in(lang),
                    match.product().kind(),
                    reason.in(lang));
        }
    }

    /** One document and who asks for it. */
    @Serdeable
    @Schema(name = "PlanDocument")
    public record DocumentView(String code, String label, List<String> productIds) {
        static DocumentView of(Plan.Document document, Words words, Lang lang) {
            return new DocumentView(
                    document.code(), words.of("documents", document.code()).in(lang), document.productIds());
        }
    }

    /** A loan that runs, with what could follow it. */
    @Serdeable
    @Schema(name = "ExistingLoanOptions")
    public record ExistingLoanView(
            @Nullable String lender,
            @Nullable String product,
            @Schema(description = "CNY yuan outstanding") @Nullable BigDecimal amount,
            @Schema(description = "percent a year") @Nullable BigDecimal ratePercent,
            @Nullable LocalDate dueOn,
            @Nullable Integer daysLeft,
            @Schema(description = "within 60 days, both ends included") boolean dueSoon,
            @Schema(description = "renewals first, then by what they save") List<OptionView> options) {
        static ExistingLoanView of(ExistingLoan running, Lang lang) {
            return new ExistingLoanView(
                    running.loan().lender(),
                    running.loan().product(),
                    running.loan().amount(),
                    running.loan().ratePercent(),
                    running.loan().dueOn(),
                    running.daysLeft(),
                    running.dueSoon(),
                    running.options().stream()
                            .map(option -> OptionView.of(option, lang))
                            .toList());
        }
    }

    /** What could follow a loan. */
    @Serdeable
    @Schema(name = "ExistingLoanOption")
    public record OptionView(
            @Schema(description = "RENEWAL goes on without its principal being repaid first") ExistingLoan.Kind kind,
            String productId,
            String name,
            MatchView.ProviderView provider,
            Verdict verdict,
            boolean sameLender,
            @Schema(description = "CNY yuan that can be carried on") BigDecimal amount,
            @Schema(
                            description =
                                    "CNY yuan over the rest of the running loan's term, fees due at drawing taken off, at the dear end; negative = dearer; null if it cannot be reckoned")
                    @Nullable
                    BigDecimal savesMin,
            @Schema(description = "at the cheap end") @Nullable BigDecimal savesMax,
            @Schema(description = "CNY yuan of interest a year, at the dear end") @Nullable BigDecimal savesPerYearMin,
            @Nullable BigDecimal savesPerYearMax) {
        static OptionView of(ExistingLoan.Option option, Lang lang) {
            return new OptionView(
                    option.kind(),
                    option.match().product().id(),
                    option.match().product().name().in(lang),
                    MatchView.ProviderView.of(option.match().provider(), lang),
                    option.match().verdict(),
                    option.sameLender(),
                    option.amount(),
                    option.savesMin(),
                    option.savesMax(),
                    option.savesPerYearMin(),
                    option.savesPerYearMax());
        }
    }

    /** Without what is not handed to a client: what was left out, and what of other lenders he has. */
    PlanView forClients() {
        return new PlanView(
                enterprise,
                asOf,
                release,
                receiptId,
                items,
                cost,
                List.of(),
                documents,
                List.of(),
                List.of(),
                disclaimer);
    }

    static PlanView of(Plans.GivenPlan given, @Nullable String receiptId, Lang lang) {
        Words words = Words.of(given.release());
        Plan plan = given.plan();
        Text lost =
                Text.of("提款后融资余额增加，将不再符合该产品条件", "drawing the loan raises borrowing beyond what this product allows");
        return new PlanView(
                AnswerView.EnterpriseRef.of(given.subject()),
                given.asOf(),
                given.release().id(),
                receiptId,
                plan.members().stream()
                        .map(member -> MemberView.of(member, words, lang))
                        .toList(),
                plan.price() == null ? null : PriceView.of(plan.price(), words, lang),
                plan.leftOut().stream()
                        .map(one -> LeftOutView.of(one.match(), one.reason(), lang))
                        .toList(),
                plan.documents().stream()
                        .map(document -> DocumentView.of(document, words, lang))
                        .toList(),
                given.loses().stream()
                        .map(match -> LeftOutView.of(match, lost, lang))
                        .toList(),
                given.existingLoans().stream()
                        .map(running -> ExistingLoanView.of(running, lang))
                        .toList(),
                words.of("closing", "LOAN").in(lang));
    }
}
