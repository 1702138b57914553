package littlegiant.demo;

import static java.util.Objects.requireNonNull;
import static littlegiant.demo.DemoFirms.changed;
import static littlegiant.demo.DemoFirms.firm;
import static littlegiant.demo.DemoFirms.text;
import static littlegiant.demo.DemoMatching.need;
import static littlegiant.demo.DemoPlans.existingLoans;
import static littlegiant.demo.DemoPlans.leftOut;
import static littlegiant.demo.DemoPlans.member;
import static littlegiant.demo.DemoPlans.members;
import static littlegiant.demo.DemoPlans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.offers.Offer;
import littlegiant.plan.ExistingLoan;
import littlegiant.plan.Plan;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plans of the personas: words 2.1, 2.4, 2.7, 2.8 and 2.10. */
class PersonaPlanTest {

    private static final String FIRST = "913202050000LG017P";
    private static final String FOURTH = "913202050000LG0418";
    private static final String SEVENTH = "913202050000LG076T";
    private static final String EIGHTH = "913202050000LG084M";
    private static final String TENTH = "913202050000LG1056";

    private static final String EQUIPMENT = "CN-EQUIPMENT-SUBSIDY";
    private static final String SME = "CN-SME-SUBSIDY";
    private static final String PROVINCE = "JS-MANUFACTURING-PROVINCE";
    private static final String CITY = "JS-MANUFACTURING-CITY";

    private static List<String> costs(Plan plan) {
        Plan.Price price = requireNonNull(plan.price());
        return Stream.of(
                        price.before().simplePercent(),
                        price.before().effectivePercent(),
                        price.high().simplePercent(),
                        price.high().effectivePercent())
                .map(String::valueOf)
                .toList();
    }

    // --- 2.1

    private static Plan first() {
        return plan(firm(FIRST), need("10000000", 12, "WORKING_CAPITAL", "CREDIT"));
    }

    @Test
    void theFirstGetsTheQuarterlyLoanWhichSaysWhyTheLowestRateIsDearer() {
        assertThat(members(first()).get(0)).isEqualTo("LOAN EQ-LG-QUARTERLY-01");
        assertThat(costs(first())).containsExactly("3.2444", "3.2856", "3.2444", "3.2856");
        assertThat(member(first(), "EQ-LG-QUARTERLY-01").why().zh())
                .endsWith("综合成本最低：单利3.244%；“小巨人担保贷”名义利率更低（3.100%），但另付费用8万元，综合成本3.943%");
        assertThat(leftOut(first(), "YH-LG-GUARANTEED-01")).isEqualTo("综合成本（单利，不含贴息）3.943%，所选贷款为3.244%");
        assertThat(leftOut(first(), "XH-SPECIALISED-01")).isEqualTo("综合成本（单利，不含贴息）3.397%，所选贷款为3.244%");
    }

    @ParameterizedTest
    @ValueSource(strings = {EQUIPMENT, SME, PROVINCE, CITY})
    void subsidiesForFixedAssetsAreForAnotherPurposeThanTheFirsts(String product) {
        assertThat(leftOut(first(), product)).isEqualTo("用途不符：资金用途为设备与厂房购建");
    }

    // --- 2.4

    /** 3.45 % with a fee of 1 % is dearer than 4.35 % without one. */
    @Test
    void theFourthSeesThatTheLowerRateIsTheDearerLoan() {
        Plan plan = plan(firm(FOURTH), need("2000000", 12, "WORKING_CAPITAL", "CREDIT"));

        assertThat(members(plan).get(0)).isEqualTo("LOAN LH-SCIENCE-01");
        assertThat(member(plan, "LH-SCIENCE-01").why().zh()).endsWith("“首贷担保贷”名义利率更低（3.450%），但另付费用2万元，综合成本4.498%");
        assertThat(leftOut(plan, "XH-FIRST-LOAN-02")).startsWith("综合成本（单利，不含贴息）4.498%，");
        assertThat(leftOut(plan, "TH-TAX-CREDIT-02")).startsWith("综合成本（单利，不含贴息）4.410%，");
    }

    // --- 2.7

    @Test
    void theSeventhGetsAFundThatCovers625PercentOfTheAskWhichDilutes103Percent() {
        Need ask = new Need(new BigDecimal("80000000"), null, null, null, null, new BigDecimal("780000000"));
        Plan plan = plan(firm(SEVENTH), ask);
        Offer offer = member(plan, "DS-DISTRICT-06").match().offer();

        assertThat(members(plan)).contains("FUND DS-DISTRICT-06");
        assertThat(offer.coversNeedPercent()).isEqualTo("62.5");
        assertThat(requireNonNull(requireNonNull(offer.stake()).basis()).zh())
                .isEqualTo("按本轮投后估值7.8亿元；本轮共融8,000万元，合计稀释10.3%");
        assertThat(plan.leftOut().stream()
                        .filter(one -> one.match().product().fund() != null)
                        .map(one -> one.reason().zh()))
                .isNotEmpty()
                .containsOnly("推荐排序在所选基金之后");
    }

    // --- 2.8

    private static final Need EQUIPMENT_NEED = need("30000000", 36, "FIXED_ASSET", "MORTGAGE_EQUIPMENT");

    private static Plan eighth() {
        return plan(firm(EIGHTH), EQUIPMENT_NEED);
    }

    @Test
    void theEighthGetsOneCentralSubsidyAndTheProvincialPoint() {
        assertThat(members(eighth()).subList(0, 3))
                .containsExactly("LOAN TH-EQUIPMENT-04", "SUBSIDY " + EQUIPMENT, "SUBSIDY " + PROVINCE);
        assertThat(member(eighth(), EQUIPMENT).yuan()).isEqualTo("612500.00");
        assertThat(member(eighth(), PROVINCE).yuan()).isEqualTo("254166.67");
    }

    @Test
    void theCostOfTheEighthIsShownBeforeAndAfterTheSubsidies() {
        assertThat(costs(eighth()).subList(0, 2)).containsExactly("3.4500", "3.5051");
        assertThat(requireNonNull(eighth().price()).totals().interest()).isEqualTo("1595625.00");
        assertThat(requireNonNull(eighth().price()).totals().subsidy()).isEqualTo("866666.67");
    }

    @Test
    void theOtherCentralSubsidyIsLeftOutWithItsClause() {
        assertThat(leftOut(eighth(), SME))
                .isEqualTo("与“设备更新贷款财政贴息（中央）”不能同享：同一互斥组，同一笔贷款只能享受其一（"
                        + "对2026年1月1日起发放的中小微民营企业固定资产贷款贴息1.5个百分点，最长2年，单户贴息贷款上限5,000万元；同一笔贷款不得重复享受中央财政其他贴息。"
                        + "——关于实施中小微企业贷款贴息政策的通知（财金〔2026〕4号）（2026-01-20））");
    }

    @Test
    void theCityPartIsExcludedByTheCentralSubsidy() {
        assertThat(leftOut(eighth(), CITY))
                .startsWith("与“设备更新贷款财政贴息（中央）”不能同享：条款约定不得同时享受（")
                .contains("已获得中央同类型贴息的，只享受省级部分");
    }

    @Test
    void theSubsidiesOfTheEighthAreNotMoreThanTheInterestOfTheirMonths() {
        Plan.Price price = requireNonNull(eighth().price());

        assertThat(price.totals().subsidy()).isLessThan(new BigDecimal("1408750.00"));
        assertThat(member(eighth(), EQUIPMENT).why().zh()).contains("不超过所贴月份的利息");
    }

    @Test
    void aForeignFirmMissesTheSubsidyForPrivateOnesAndKeepsTheOther() {
        Plan plan = plan(changed(EIGHTH, Map.of("ownership", text("FOREIGN"))), EQUIPMENT_NEED);

        assertThat(leftOut(plan, SME)).isEqualTo("不符合：民营企业");
        assertThat(members(plan).subList(0, 3)).isEqualTo(members(eighth()).subList(0, 3));
        assertThat(costs(plan)).isEqualTo(costs(eighth()));
    }

    // --- 2.10

    @Test
    void theTenthIsLentOnItsReceivable() {
        Plan plan = plan(firm(TENTH), need("14000000", 3, "WORKING_CAPITAL", "PLEDGE_RECEIVABLES"));

        assertThat(members(plan)).startsWith("LOAN TH-RECEIVABLE-03");
        assertThat(leftOut(plan, "TH-FACTORING-06")).startsWith("综合成本（单利，不含贴息）");
        assertThat(requireNonNull(plan.price()).covers()).isEqualTo("100.0");
    }

    @Test
    void theLoanOfTheTenthThatFallsDueIn50DaysIsRenewedFirst() {
        ExistingLoan soon = existingLoans(firm(TENTH)).get(0);

        assertThat(List.of(soon.loan().lender(), soon.daysLeft(), soon.dueSoon()))
                .containsExactly("锡东示范农商银行", 50, true);
        ExistingLoan.Option renewal = soon.options().get(0);
        assertThat(List.of(
                        renewal.kind(),
                        renewal.match().product().id(),
                        renewal.amount(),
                        renewal.savesMin(),
                        renewal.savesMax(),
                        renewal.savesPerYearMin(),
                        renewal.savesPerYearMax()))
                .containsExactly(
                        ExistingLoan.Kind.RENEWAL,
                        "XH-RENEWAL-05",
                        new BigDecimal("26000000"),
                        new BigDecimal("-12638.89"),
                        new BigDecimal("19861.11"),
                        new BigDecimal("-91000.00"),
                        new BigDecimal("143000.00"));
        assertThat(soon.options().stream().skip(1)).allMatch(option -> option.kind() == ExistingLoan.Kind.REPLACEMENT);
    }

    @Test
    void theOtherLoansOfTheTenthAreReplacedOnlyWhereThatSaves() {
        List<ExistingLoan> later = existingLoans(firm(TENTH)).stream().skip(1).toList();

        assertThat(later).hasSize(4).allMatch(loan -> !loan.dueSoon());
        assertThat(later.stream().flatMap(loan -> loan.options().stream()))
                .allMatch(option -> option.kind() == ExistingLoan.Kind.REPLACEMENT
                        && requireNonNull(option.savesMax()).signum() > 0);
    }
}
