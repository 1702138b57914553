package littlegiant.plan;

import static java.util.Objects.requireNonNull;
import static littlegiant.plan.PlanFixtures.MILLION;
import static littlegiant.plan.PlanFixtures.award;
import static littlegiant.plan.PlanFixtures.guarantee;
import static littlegiant.plan.PlanFixtures.guaranteedLoan;
import static littlegiant.plan.PlanFixtures.leftOut;
import static littlegiant.plan.PlanFixtures.leftOutInEnglish;
import static littlegiant.plan.PlanFixtures.loan;
import static littlegiant.plan.PlanFixtures.members;
import static littlegiant.plan.PlanFixtures.need;
import static littlegiant.plan.PlanFixtures.plan;
import static littlegiant.plan.PlanFixtures.subsidy;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.matching.ProductFixtures;
import org.junit.jupiter.api.Test;

/** What is in a plan, why, and what was left out and why, on small made-up catalogues. */
class PlannerTest {

    private static final String SOURCE = "——产品公告（2026-03-02）";

    private static List<String> whys(Plan plan) {
        return plan.members().stream()
                .map(member -> member.match().product().id() + " " + member.yuan() + " "
                        + member.why().zh())
                .toList();
    }

    private static Plan.Price price(Plan plan) {
        return requireNonNull(plan.price());
    }

    // --- the loan

    @Test
    void theLoanIsTheCheapestInAllAndSaysWhatMadeTheLowerRateDearer() {
        ProductFixtures fee = loan("A", "3.10")
                .with("fees: [{kind: GUARANTEE, percentUpFront: 0.8, charged: UP_FRONT, bearer: BORROWER}]");
        ProductFixtures quarterly = loan("C", "3.20").with("repayment: [INTEREST_QUARTERLY_PRINCIPAL_AT_END]");

        Plan plan = plan(MILLION, fee, loan("B", "3.35"), quarterly);

        assertThat(whys(plan))
                .containsExactly("C 1000000.00 在3款可用贷款中综合成本最低：单利3.244%；“信用贷”名义利率更低（3.100%），但另付费用8,000元，综合成本3.943%");
        assertThat(plan.members().get(0).why().en())
                .isEqualTo(
                        "costs least in all of 3 loans that fit: simple 3.244%; \"Credit loan\" is lower by name (3.100%) but has fees of CNY 8,000, so it costs 3.943% in all");
        assertThat(leftOut(plan))
                .containsExactlyInAnyOrder("A: 综合成本（单利，不含贴息）3.943%，所选贷款为3.244%", "B: 综合成本（单利，不含贴息）3.397%，所选贷款为3.244%");
    }

    @Test
    void aLoanThatCoversLessIsTakenOnlyWhereNoneCoversAll() {
        ProductFixtures less = loan("LESS", "3.00").with("limits: [{amount: {fixed: 600000}}]");

        Plan all = plan(MILLION, less, loan("ALL", "4.00"));
        Plan part = plan(MILLION, less);

        assertThat(members(all)).containsExactly("LOAN ALL");
        assertThat(leftOut(all)).containsExactly("LESS: 预估额度60万元，只覆盖需求的60.0%");
        assertThat(leftOutInEnglish(all)).containsExactly("LESS: gives CNY 600,000, which is 60.0% of the need");
        assertThat(members(part)).containsExactly("LOAN LESS");
        assertThat(price(part).covers()).isEqualTo("60.0");
    }

    @Test
    void aLoanWithoutAPriceIsLeftOutAndSaysSo() {
        Plan plan = plan(MILLION, loan("L", "3.50"), ProductFixtures.loan("UNPRICED"));

        assertThat(members(plan)).containsExactly("LOAN L");
        assertThat(leftOut(plan)).containsExactly("UNPRICED: 没有可测算的利率或额度");
    }

    @Test
    void withoutALoanThereIsNoPriceAndTheRestSaysWhy() {
        Plan plan = plan(
                MILLION,
                guarantee("G", "0.5"),
                subsidy("NEEDS-LOAN", "1").with("combinesWith: {requires: [LOAN]}"),
                subsidy("FREE", "1"),
                award("AWARD", "300000"));

        assertThat(plan.price()).isNull();
        assertThat(members(plan)).containsExactly("AWARD AWARD");
        assertThat(leftOut(plan)).containsExactlyInAnyOrder("G: 没有可配的贷款", "NEEDS-LOAN: 须与条款所列产品同时安排", "FREE: 没有可配的贷款");
    }

    @Test
    void whatIsNotMetOrNotOpenIsNoPartOfAPlan() {
        Plan plan = plan(
                MILLION,
                loan("FAR", "1.00").asking("- {id: c, metric: employees, test: AT_LEAST, value: 5000}"),
                loan("CLOSED", "1.00").with("window: {closesOn: 2026-01-31}"),
                subsidy("ASKS", "1")
                        .asking(
                                "- {id: c, metric: ownership, test: ONE_OF, value: [STATE], text: {zh: 国有企业, en: State}}"),
                subsidy("SECRET", "1")
                        .asking("- {id: c, metric: employees, test: AT_LEAST, value: 5000, internal: true}"),
                subsidy("UNKNOWN", "1").asking("- {id: c, metric: evaluationScore, test: AT_LEAST, value: 60}"));

        assertThat(members(plan)).isEmpty();
        assertThat(leftOut(plan)).containsExactlyInAnyOrder("ASKS: 不符合：国有企业", "SECRET: 不符合：机构内部条件");
        assertThat(leftOutInEnglish(plan))
                .containsExactlyInAnyOrder("ASKS: not met: State", "SECRET: not met: a lender's internal condition");
    }

    // --- subsidies

    @Test
    void ofOneGroupTheLargerIsInAndTheOtherNamesItsClause() {
        Plan plan = plan(
                MILLION,
                loan("L", "3.50"),
                subsidy("SMALL", "1.0").with("{stacking: CENTRAL, combinesWith: {clause: {zh: 不得重复享受, en: one only}}}"),
                subsidy("LARGE", "1.5").with("stacking: CENTRAL"));

        assertThat(members(plan)).containsExactly("LOAN L", "SUBSIDY LARGE");
        assertThat(leftOut(plan)).containsExactly("SMALL: 与“LARGE名”不能同享：同一互斥组，同一笔贷款只能享受其一（不得重复享受" + SOURCE + "）");
        assertThat(leftOutInEnglish(plan))
                .containsExactly(
                        "SMALL: not with \"LARGE name\": of one stacking group a loan gets one only (one only — 产品公告（2026-03-02）)");
    }

    @Test
    void withoutAClauseOfItsOwnTheSummaryOfWhatExcludesSpeaks() {
        Plan plan = plan(
                MILLION,
                loan("L", "3.50"),
                subsidy("LARGE", "1.5")
                        .with("{combinesWith: {excludes: [SMALL]}, summary: {zh: 不与其他贴息同享, en: not with others}}"),
                subsidy("SMALL", "1.0"));

        assertThat(leftOut(plan)).containsExactly("SMALL: 与“LARGE名”不能同享：条款约定不得同时享受（不与其他贴息同享" + SOURCE + "）");
    }

    /** 3 % of interest cannot be paid back by 2 + 2.5 points twice over. */
    @Test
    void subsidiesAreNeverMoreThanTheInterest() {
        Plan plan = plan(MILLION, loan("L", "3.00"), subsidy("A", "2"), subsidy("B", "2.5"));

        assertThat(members(plan)).containsExactly("LOAN L", "SUBSIDY B", "SUBSIDY A");
        assertThat(price(plan).totals().subsidy())
                .isEqualTo(price(plan).totals().interest());
        assertThat(price(plan).high().simplePercent()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(plan.members().stream().skip(1).map(Member::yuan).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(price(plan).totals().interest());
    }

    @Test
    void oneThatPaysBackNothingMoreIsLeftOut() {
        Plan plan = plan(MILLION, loan("L", "3.00"), subsidy("ALL", "3"), subsidy("MORE", "1"));

        assertThat(members(plan)).containsExactly("LOAN L", "SUBSIDY ALL");
        assertThat(leftOut(plan)).containsExactly("MORE: 不能再降低综合成本");
    }

    @Test
    void whatIsPaidForAPurposeOnlyIsNotPromisedWhereNoneWasTold() {
        ProductFixtures subsidy = subsidy("S", "1").with("purposes: [FIXED_ASSET]");

        Plan silent = plan(MILLION, loan("L", "3.00"), subsidy);
        Plan told = plan(need("1000000", "FIXED_ASSET"), loan("L", "3.00"), subsidy);
        Plan another = plan(need("1000000", "RD"), loan("L", "3.00"), subsidy);

        assertThat(members(silent)).containsExactly("LOAN L");
        assertThat(leftOut(silent)).containsExactly("S: 限定用途，需求未写明用途");
        assertThat(members(told)).containsExactly("LOAN L", "SUBSIDY S");
        assertThat(members(another)).containsExactly("LOAN L");
        assertThat(leftOut(another)).hasSize(1).allMatch(reason -> reason.startsWith("S: 用途不符："));
    }

    /** The loan that is dearer before subsidies is the cheaper one after them. */
    @Test
    void aLoanThatTakesNoSubsidyIsComparedAfterThem() {
        Plan plan = plan(
                MILLION,
                loan("PURE", "3.00").with("combinesWith: {excludes: [POLICY]}"),
                loan("L", "3.20"),
                subsidy("S", "1"));

        assertThat(members(plan)).containsExactly("LOAN L", "SUBSIDY S");
        assertThat(leftOut(plan)).containsExactly("PURE: 贴息后综合成本（单利）3.042%，所选贷款为2.231%");
        assertThat(leftOutInEnglish(plan))
                .containsExactly("PURE: costs 3.042% in all after subsidies; the loan in the plan 2.231%");
    }

    // --- beside the loan

    @Test
    void oneFundIsInTheFirstOfTheRecommendedOrderAndAwardsStandBeside() {
        Plan plan = plan(
                MILLION,
                loan("L", "3.50"),
                ProductFixtures.fund("F1").with("ticket: {min: 500000, max: 3000000}"),
                ProductFixtures.fund("F2").with("ticket: {min: 500000, max: 3000000}"),
                award("AWARD", "300000"));

        assertThat(members(plan)).containsExactly("LOAN L", "FUND F1", "AWARD AWARD");
        assertThat(whys(plan).get(2)).isEqualTo("AWARD 300000 与贷款无关，另行申请；是否兑现以主管部门审核为准");
        assertThat(leftOut(plan)).containsExactly("F2: 推荐排序在所选基金之后");
    }

    @Test
    void documentsAreAskedForOnceEachInTheOrderOfTheMembers() {
        Plan plan = plan(
                MILLION,
                guaranteedLoan("L", "3.50").with("documents: [BUSINESS_LICENCE, AUDIT_3Y]"),
                guarantee("G", "0.5").with("documents: [AUDIT_3Y, BADGE_PROOF]"),
                subsidy("S", "1").with("documents: [PROJECT_FILING, BUSINESS_LICENCE]"));

        assertThat(plan.documents())
                .containsExactly(
                        new Plan.Document("BUSINESS_LICENCE", List.of("L", "S")),
                        new Plan.Document("AUDIT_3Y", List.of("L", "G")),
                        new Plan.Document("BADGE_PROOF", List.of("G")),
                        new Plan.Document("PROJECT_FILING", List.of("S")));
    }
}
