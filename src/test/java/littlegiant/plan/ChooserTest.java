package littlegiant.plan;

import static java.util.Objects.requireNonNull;
import static littlegiant.plan.PlanFixtures.MILLION;
import static littlegiant.plan.PlanFixtures.RULES;
import static littlegiant.plan.PlanFixtures.award;
import static littlegiant.plan.PlanFixtures.guarantee;
import static littlegiant.plan.PlanFixtures.guaranteedLoan;
import static littlegiant.plan.PlanFixtures.leftOut;
import static littlegiant.plan.PlanFixtures.loan;
import static littlegiant.plan.PlanFixtures.matches;
import static littlegiant.plan.PlanFixtures.members;
import static littlegiant.plan.PlanFixtures.need;
import static littlegiant.plan.PlanFixtures.other;
import static littlegiant.plan.PlanFixtures.subsidy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import littlegiant.catalog.Institution;
import littlegiant.matching.Match;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;

/** Products that somebody chose: what stands, what does not, and that everything which does not is said. */
class ChooserTest {

    private static final String SOURCE = "——产品公告（2026-03-02）";

    /** In the order of the products, all of them. */
    private static ChosenPlan choose(Need need, ProductFixtures... products) {
        List<Match> matches = matches(ProfileFixtures.littleGiant(), need, products);
        List<String> ids =
                Arrays.stream(products).map(one -> one.product().id()).toList();
        return new Chooser(RULES).choose(need, matches, ids);
    }

    private static List<String> said(ChosenPlan chosen) {
        return chosen.violations().stream()
                .map(one -> one.kind() + " " + one.reason().zh())
                .toList();
    }

    private static List<String> saidInEnglish(ChosenPlan chosen) {
        return chosen.violations().stream()
                .map(one -> one.kind() + " " + one.reason().en())
                .toList();
    }

    private static Plan.Price price(ChosenPlan chosen) {
        return requireNonNull(chosen.plan().price());
    }

    // --- what is proposed, chosen

    @Test
    void choosingWhatWasProposedGivesTheSameMembersReasonsAndPrice() {
        ProductFixtures[] products = {
            guaranteedLoan("L", "3.00"),
            loan("DEAR", "6.00"),
            guarantee("G", "0.5"),
            subsidy("S", "1"),
            subsidy("T", "0.5"),
            ProductFixtures.fund("F").with("ticket: {min: 500000, max: 3000000}"),
            award("A", "300000")
        };
        List<Match> matches = matches(ProfileFixtures.littleGiant(), MILLION, products);
        Plan proposed = new Planner(RULES).plan(MILLION, matches);
        List<String> ids = proposed.members().stream()
                .map(member -> member.match().product().id())
                .toList();

        ChosenPlan chosen = new Chooser(RULES).choose(MILLION, matches, ids);

        assertThat(ids).containsExactly("L", "G", "S", "T", "F", "A");
        assertThat(chosen.isValid()).isTrue();
        assertThat(chosen.plan().members()).isEqualTo(proposed.members());
        assertThat(chosen.plan().price()).isEqualTo(proposed.price());
        assertThat(chosen.plan().documents()).isEqualTo(proposed.documents());
        assertThat(chosen.plan().leftOut()).isEmpty();
    }

    @Test
    void theOrderIsTheOneThatWasChosenAndChangesNoFigure() {
        ChosenPlan one = choose(MILLION, award("A", "300000"), subsidy("S", "1"), loan("L", "3.00"));
        ChosenPlan other = choose(MILLION, loan("L", "3.00"), subsidy("S", "1"), award("A", "300000"));

        assertThat(members(one.plan())).containsExactly("AWARD A", "SUBSIDY S", "LOAN L");
        assertThat(price(one)).isEqualTo(price(other));
    }

    @Test
    void aDearerLoanSaysWhatTheCheapestWouldCost() {
        List<Match> matches = matches(ProfileFixtures.littleGiant(), MILLION, loan("L", "3.00"), loan("DEAR", "6.00"));

        ChosenPlan chosen = new Chooser(RULES).choose(MILLION, matches, List.of("DEAR"));

        assertThat(chosen.isValid()).isTrue();
        assertThat(chosen.plan().members().get(0).why().zh()).isEqualTo("按所选产品安排：综合成本（单利）6.083%；系统测算最低的组合为3.042%（信用贷）");
        assertThat(chosen.plan().members().get(0).why().en())
                .isEqualTo(
                        "as chosen: costs 6.083% in all, simple; the cheapest set that was found costs 3.042% (Credit loan)");
    }

    @Test
    void aGuaranteeThatNothingAsksForIsPricedAndSaysSo() {
        ChosenPlan chosen = choose(MILLION, loan("L", "3.00"), guarantee("G", "0.5"));

        assertThat(chosen.isValid()).isTrue();
        assertThat(price(chosen).totals().fees()).isEqualTo("5000.00");
        assertThat(chosen.plan().members().get(1).why().zh()).isEqualTo("按所选产品安排：贷款并不要求另配担保；各项费用合计5,000元");
    }

    // --- what may not stand together

    @Test
    void ofTwoThatExcludeEachOtherTheFirstStaysAndTheClauseIsNamedWithItsSource() {
        ProductFixtures large =
                subsidy("LARGE", "1.5").with("{combinesWith: {excludes: [SMALL], clause: {zh: 不得重复享受, en: one only}}}");

        ChosenPlan chosen = choose(MILLION, loan("L", "3.50"), subsidy("SMALL", "1.0"), large);

        assertThat(members(chosen.plan())).containsExactly("LOAN L", "SUBSIDY SMALL");
        assertThat(said(chosen)).containsExactly("FORBIDDEN “LARGE名”与“SMALL名”不能同享：条款约定不得同时享受（不得重复享受" + SOURCE + "）");
        assertThat(saidInEnglish(chosen))
                .containsExactly(
                        "FORBIDDEN \"LARGE name\" not with \"SMALL name\": their terms exclude each other (one only — 产品公告（2026-03-02）)");
        assertThat(requireNonNull(chosen.violations().get(0).other()).product().id())
                .isEqualTo("SMALL");
        assertThat(leftOut(chosen.plan())).hasSize(1).allMatch(line -> line.startsWith("LARGE: "));
    }

    @Test
    void everyTwoThatClashAreNamedAlsoWhereOneIsOutAlready() {
        ChosenPlan chosen = choose(MILLION, loan("A", "3.00"), loan("B", "3.10"), loan("C", "3.20"));

        assertThat(members(chosen.plan())).containsExactly("LOAN A");
        assertThat(chosen.violations().stream()
                        .map(one -> one.match().product().id() + " "
                                + requireNonNull(one.other()).product().id()))
                .containsExactly("B A", "C A", "C B");
        assertThat(said(chosen)).allMatch(text -> text.equals("FORBIDDEN “信用贷”与“信用贷”：同一需求只安排一笔贷款"));
    }

    @Test
    void twoGuarantorsAndTwoFundsAreOneTooMany() {
        ChosenPlan chosen = choose(
                MILLION,
                guaranteedLoan("L", "3.00"),
                guarantee("G", "0.5"),
                guarantee("H", "0.4"),
                ProductFixtures.fund("F"),
                ProductFixtures.fund("E"));

        assertThat(members(chosen.plan())).containsExactly("LOAN L", "GUARANTEE G", "FUND F");
        assertThat(said(chosen))
                .anyMatch(text -> text.endsWith("同一笔贷款只需一家担保"))
                .anyMatch(text -> text.endsWith("本轮只安排一只领投基金"))
                .hasSize(2);
    }

    // --- what is missing

    @Test
    void aLoanThatNeedsAGuaranteeStaysAndSaysThatNoneWasChosen() {
        ChosenPlan chosen = choose(MILLION, guaranteedLoan("L", "3.00"));

        assertThat(members(chosen.plan())).containsExactly("LOAN L");
        assertThat(said(chosen)).containsExactly("LACKS “信用贷”：须由融资担保公司保证，所选产品中没有");
    }

    @Test
    void whatTermsRequireIsNamedWithItsClause() {
        ProductFixtures needs = subsidy("S", "1")
                .with("{combinesWith: {requires: [GUARANTEE], clause: {zh: 须有担保, en: guaranteed only}}}");

        ChosenPlan chosen = choose(MILLION, loan("L", "3.00"), needs);

        assertThat(said(chosen)).containsExactly("LACKS “S名”：须与条款所列产品同时安排（须有担保" + SOURCE + "）");
    }

    @Test
    void aGuaranteeTooSmallForTheLoanIsNamedBesideIt() {
        ProductFixtures small = guarantee("G", "0.5").with("limits: [{amount: {fixed: 500000}}]");

        ChosenPlan chosen = choose(MILLION, guaranteedLoan("L", "3.00"), small);

        assertThat(said(chosen)).containsExactly("TOO_SMALL “G名”：预估额度不足以担保所选贷款");
        assertThat(requireNonNull(chosen.violations().get(0).other()).product().id())
                .isEqualTo("L");
    }

    @Test
    void withoutALoanThereIsNoPriceAndWhatNeedsOneIsNamed() {
        ChosenPlan chosen = choose(MILLION, guarantee("G", "0.5"), subsidy("S", "1"), award("A", "300000"));

        assertThat(members(chosen.plan())).containsExactly("AWARD A");
        assertThat(chosen.plan().price()).isNull();
        assertThat(said(chosen)).containsExactly("NO_LOAN “G名”：没有可配的贷款", "NO_LOAN “S名”：没有可配的贷款");
    }

    // --- what the firm cannot have

    @Test
    void whatIsNotOpenOrNotMetOrNotToldIsNamedAndNeverDroppedSilently() {
        ChosenPlan chosen = choose(
                MILLION,
                loan("L", "3.00"),
                subsidy("CLOSED", "1").with("window: {closesOn: 2026-01-31}"),
                subsidy("ASKS", "1")
                        .asking(
                                "- {id: c, metric: ownership, test: ONE_OF, value: [STATE], text: {zh: 国有企业, en: State}}"),
                subsidy("SECRET", "1")
                        .asking("- {id: c, metric: employees, test: AT_LEAST, value: 5000, internal: true}"),
                subsidy("UNKNOWN", "1")
                        .asking(
                                "- {id: c, metric: evaluationScore, test: AT_LEAST, value: 60, text: {zh: 评价得分, en: score}}"),
                other("COVER", "INSURANCE", Institution.Kind.INSURER));

        assertThat(members(chosen.plan())).containsExactly("LOAN L");
        assertThat(said(chosen))
                .containsExactly(
                        "NOT_OPEN “CLOSED名”：已截止",
                        "NOT_ELIGIBLE “ASKS名”：尚未达到：国有企业",
                        "NOT_ELIGIBLE “SECRET名”：尚未达到：机构内部条件",
                        "NEEDS_INFO “UNKNOWN名”：待补充：评价得分",
                        "NO_PART “COVER名”：该类产品不进入融资方案测算");
        assertThat(leftOut(chosen.plan())).hasSize(5);
    }

    @Test
    void aSubsidyForAnotherPurposeIsNamed() {
        ProductFixtures subsidy = subsidy("S", "1").with("purposes: [FIXED_ASSET]");

        ChosenPlan silent = choose(MILLION, loan("L", "3.00"), subsidy);
        ChosenPlan another = choose(need("1000000", "RD"), loan("L", "3.00"), subsidy);

        assertThat(said(silent)).containsExactly("PURPOSE_NOT_TOLD “S名”：限定用途，需求未写明用途");
        assertThat(said(another)).hasSize(1).allMatch(text -> text.startsWith("NOT_ELIGIBLE “S名”：尚未达到："));
        assertThat(price(another).totals().subsidy()).isEqualTo("0.00");
    }

    @Test
    void aLoanWithoutAPriceIsInAndThePlanHasNone() {
        ChosenPlan chosen = choose(MILLION, ProductFixtures.loan("UNPRICED"));

        assertThat(chosen.isValid()).isTrue();
        assertThat(chosen.plan().price()).isNull();
        assertThat(chosen.plan().members().get(0).why().zh()).isEqualTo("按所选产品安排，没有可测算的利率或额度");
    }
}
