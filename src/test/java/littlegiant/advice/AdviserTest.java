package littlegiant.advice;

import static littlegiant.advice.AdviceFixtures.advise;
import static littlegiant.advice.AdviceFixtures.firm;
import static littlegiant.advice.AdviceFixtures.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import littlegiant.matching.ProfileFixtures;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind of advice a finding gets: what a firm can do, what time does, what nobody should do and what nothing changes. */
class AdviserTest {

    private static List<String> brief(ProfileFixtures firm, String... criteria) {
        return advise(firm, criteria).stream()
                .map(advice -> advice.criterionId() + " " + advice.kind() + " " + AdviceFixtures.said(advice.change()))
                .toList();
    }

    // --- nothing to advise

    @Test
    void whatIsMetOrUnknownNeedsNoAdvice() {
        assertThat(brief(
                        firm().without("tax"),
                        "{id: met, metric: employees, test: AT_LEAST, value: 100}",
                        "{id: unknown, metric: tax.grade, test: AT_LEAST, value: B}"))
                .isEmpty();
    }

    @Test
    void everyUnmetCriterionIsAdvisedOnInItsOrder() {
        assertThat(brief(
                        firm(),
                        "{id: people, metric: employees, test: AT_LEAST, value: 130}",
                        "{id: met, metric: employees, test: AT_LEAST, value: 100}",
                        "{id: place, metric: regionCode, test: STARTS_WITH_ANY, value: [\"3204\"]}",
                        "{id: lenders, metric: credit.lenders, test: AT_MOST, value: 4}"))
                .containsExactly(
                        "people CHANGE employees 120 -> 130", "place NEVER -", "lenders CHANGE credit.lenders 5 -> 4");
    }

    // --- kinds

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employees, test: LESS_THAN, value: 100",
                "employees, test: BETWEEN, value: [10, 119]",
                "insuredEmployees, test: AT_MOST, value: 100",
                "rdStaff, test: AT_MOST, value: 30",
                "techStaff, test: AT_MOST, value: 10",
                "revenue, test: AT_MOST, value: 85999999.99",
                "mainRevenue, test: LESS_THAN, value: 79000000",
                "netProfit, test: AT_MOST, value: 1",
                "totalAssets, test: AT_MOST, value: 1",
                "netAssets, test: AT_MOST, value: 1",
                "rd.expense, test: AT_MOST, value: 1",
                "exports, test: AT_MOST, value: 1",
                "taxPaid, test: AT_MOST, value: 1",
                "registeredCapital, test: LESS_THAN, value: 30000000",
                "paidInCapital, test: AT_MOST, value: 1",
                "equity.new2y, test: AT_MOST, value: 1"
            })
    void nobodyIsAdvisedToShrink(String asked) {
        assertThat(said(firm(), "metric: " + asked))
                .containsExactly(
                        "NOT_ADVISED | 规模超出本产品范围，不建议为此缩减；可看其他产品 | beyond the size the product is for; shrinking is not advised, see other products | -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regionCode, test: STARTS_WITH_ANY, value: [\"3204\"] | 注册地不可改变 | Registered region cannot be changed",
                "ownership, test: ONE_OF, value: [STATE]            | 所有制性质不可改变 | Ownership cannot be changed",
                "sizeClass, test: AT_MOST, value: MICRO             | 企业划型不可改变 | Size class cannot be changed",
                "age.years, test: LESS_THAN, value: 5               | 成立年限不可改变 | Years since establishment cannot be changed",
                "legalRepresentative.age, test: AT_MOST, value: 45  | 法定代表人年龄不可改变 | Age of the legal representative cannot be changed"
            })
    void whatCannotBeChangedIsSaidToBeSo(String asked, String zh, String en) {
        assertThat(said(firm(), "metric: " + asked)).containsExactly("NEVER | " + zh + " | " + en + " | -");
    }

    @ParameterizedTest
    @CsvSource({"14, 0", "15, 1", "16, 1"})
    void whatTimeMendsComesByItselfOnItsDay(int years, int advised) {
        List<String> said = said(firm(), "metric: age.years, test: AT_LEAST, value: " + years);

        String day = 2012 + years + "-05-08";
        assertThat(said)
                .isEqualTo(Stream.of("WAIT | " + day + "起自动满足 | comes true by itself on " + day + " | -")
                        .limit(advised)
                        .toList());
    }

    /** Near is within 25 % of the bound. */
    @ParameterizedTest
    @CsvSource({"114666666, CHANGE, ''", "114666667, YEARS, （差距较大，非短期可及）", "500000000, YEARS, （差距较大，非短期可及）"})
    void whatIsFarOffIsSaidToBeSo(String revenue, Advice.Kind kind, String far) {
        Advice advice = advise(firm(), "{id: c, metric: revenue, test: AT_LEAST, value: " + revenue + "}")
                .get(0);

        assertThat(advice.kind()).isEqualTo(kind);
        assertThat(advice.text().zh()).endsWith("，以2026年度报表为准" + far);
        assertThat(advice.text().en())
                .endsWith(", by the accounts of 2026" + (far.isEmpty() ? "" : " (far off, not soon within reach)"));
    }

    // --- words where there is nothing to count

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST | PROVINCIAL             | 省级专精特新                     | Provincial",
                "ONE_OF   | [PROVINCIAL, NATIONAL] | 省级专精特新、国家级“小巨人” | Provincial, National (little giant)"
            })
    void aTitleIsAskedForByNameAndRecognitionSaysHowFarItIs(String test, String value, String zh, String en) {
        assertThat(said(firm().with("badges: []"), "metric: tier, test: " + test + ", value: " + value))
                .containsExactly("YEARS | 需取得" + zh + "称号，差距见认定对照 | needs the title " + en
                        + "; how far it is stands under recognition | -");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-29, 2026", "2026-04-30, 2027", "2026-11-23, 2027", "2027-01-31, 2027"})
    void theNextTaxGradeComesWithApril(String day, int year) {
        assertThat(said(
                        firm().with("tax: {grade: B, gradeYear: 2025}").on(day),
                        "metric: tax.grade, test: AT_LEAST, value: A"))
                .containsExactly("YEARS | 下一次纳税信用评价结果约于" + year
                        + "年4月发布 | the next tax credit grade is published about April " + year + " | -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "badge.TECH_SME, test: IS, value: true    | CHANGE | 申请认定或重新入库评价：科技型中小企业（有效期内） | apply for, or renew: Technology SME, valid",
                "badge.HIGH_TECH, test: IS, value: true   | CHANGE | 申请认定或重新入库评价：高新技术企业（有效期内） | apply for, or renew: High-tech enterprise, valid",
                "badge.GAZELLE, test: IS, value: true     | YEARS  | 申请认定或重新入库评价：瞪羚企业（有效期内） | apply for, or renew: Gazelle, valid",
                "tax.arrears, test: IS, value: true       | CHANGE | 了结或办理后更新：欠税 | settle it and have it updated: Tax arrears",
                "niche.marketSharePercent, test: AT_LEAST, value: 10 | YEARS | 细分市场占有率需要较长时间（要求10.0%） | Niche market share takes years (asked for: 10.0%)",
                "debtRatio, test: AT_LEAST, value: 60     | CHANGE | 资产负债率需要改善（要求60.0%） | Debt-to-asset ratio has to improve (asked for: 60.0%)"
            })
    void whatCannotBeCountedIsSaidInWords(String asked, Advice.Kind kind, String zh, String en) {
        assertThat(said(firm().with("niche: {marketSharePercent: 8}"), "metric: " + asked))
                .containsExactly(kind + " | " + zh + " | " + en + " | -");
    }

    @Test
    void anotherPurposeIsANeedToBeChanged() {
        Need need = new Need(null, null, "RD", null, null, null);

        assertThat(said(firm().needing(need), "metric: need.purpose, test: ONE_OF, value: [FIXED_ASSET]"))
                .containsExactly("CHANGE | 调整需求：资金用途 | change the need: Purpose | -");
    }

    @Test
    void ofALendersInternalCriterionTheAdviceIsInternal() {
        assertThat(advise(
                                firm(),
                                "{id: a, metric: employees, test: AT_LEAST, value: 130, internal: true}",
                                "{id: b, metric: employees, test: AT_LEAST, value: 140}")
                        .stream()
                        .map(advice -> advice.criterionId() + " " + advice.internal()))
                .containsExactly("a true", "b false");
    }

    // --- what was told in part or not at all

    @Test
    void withoutAccountsThereIsNoFigureToReach() {
        ProfileFixtures young = ProfileFixtures.silent().with("{establishedOn: 2026-02-01, fiscalYears: []}");

        assertThat(said(young, "metric: revenue, test: AT_LEAST, value: 1000000"))
                .containsExactly(
                        "CHANGE | 营业收入（上年度，审计）需要改善（要求100万元） | Revenue, last year has to improve (asked for: CNY 1,000,000) | -");
        assertThat(said(young, "metric: debtRatio, test: AT_MOST, value: 60"))
                .containsExactly(
                        "CHANGE | 资产负债率需要改善（要求60.0%） | Debt-to-asset ratio has to improve (asked for: 60.0%) | -");
    }

    /** One year below the bound decides, whatever the other was. */
    @ParameterizedTest
    @CsvSource({
        "'{year: 2024, revenue: 1}, {year: 2025, rdExpense: 4300000}', c CHANGE rd.expense 4300000 -> 4500000 in 2027 from 2028-04-30",
        "'{year: 2024, rdExpense: 3600000}, {year: 2025, revenue: 1}', c CHANGE -"
    })
    void whereOneYearWasToldItDecidesAndTheNewestIsAskedFor(String years, String expected) {
        assertThat(brief(
                        firm().with("fiscalYears: [" + years + "]"),
                        "{id: c, metric: rd.min2y, test: AT_LEAST, value: 4500000}"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "netProfit.growth | {year: 2024, netProfit: 100}, {year: 2025, netProfit: -5}  | 10",
                "netProfit.growth | {year: 2024, netProfit: -100}, {year: 2025, netProfit: 5}  | 10",
                "revenue.growth   | {year: 2024, revenue: 100}, {year: 2025, revenue: 0}       | 10",
                "roe              | {year: 2025, netProfit: 5, totalAssets: 10, totalLiabilities: 11} | 10",
                "rd.ratio         | {year: 2025, revenue: 0, rdExpense: 5}                     | 3"
            })
    void nothingIsReckonedOnALossOrNothing(String metric, String years, String bound) {
        List<Advice> advice = advise(
                firm().with("fiscalYears: [" + years + "]"),
                "{id: c, metric: " + metric + ", test: AT_LEAST, value: " + bound + "}");

        assertThat(advice).hasSize(1);
        assertThat(advice.get(0).change()).isNull();
        assertThat(advice.get(0).text().zh()).contains("需要改善（要求");
    }

    // --- beside a way, and several ways

    private static final String SUM = "{id: sum, metric: rd.sum2y, test: AT_LEAST, value: 8500000}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric: rd.ratio, test: AT_LEAST, value: 3                 | ，且不低于当年营业收入的3% | ', and at least 3 % of that year''s revenue'",
                "metric: rd.ratioMin2y, test: AT_LEAST, value: 4.5          | ，且不低于当年营业收入的4.5% | ', and at least 4.5 % of that year''s revenue'",
                "metric: rd.ratio, test: AT_LEAST, value: 3, internal: true | '' | ''",
                "metric: employees, test: AT_LEAST, value: 3                | '' | ''"
            })
    void aShareOfRevenueThatIsAskedAsWellStandsBesideTheSum(String asked, String zh, String en) {
        Advice advice = advise(firm(), SUM, "{id: other, " + asked + "}").get(0);

        assertThat(advice.text().zh()).endsWith("，以2026年度报表为准" + zh);
        assertThat(advice.text().en()).endsWith(", by the accounts of 2026" + en);
    }

    private static final String MORE_PEOPLE = "{metric: employees, test: AT_LEAST, value: 130}";
    private static final String REGION = "{metric: regionCode, test: STARTS_WITH_ANY, value: [\"3204\"]}";
    private static final String FEWER_LENDERS = "{metric: credit.lenders, test: AT_MOST, value: 4}";
    private static final String MET = "{metric: employees, test: AT_LEAST, value: 1}";

    private static String anyOf(String... alternatives) {
        return "{id: c, anyOf: [" + String.join(", ", alternatives) + "]}";
    }

    private static String allOf(String... parts) {
        return "{allOf: [" + String.join(", ", parts) + "]}";
    }

    @Test
    void ofSeveralAlternativesThoseThatCanBeWorkedOnAreNamed() {
        assertThat(brief(firm(), anyOf(REGION, MORE_PEOPLE, FEWER_LENDERS)))
                .containsExactly("c.2 CHANGE employees 120 -> 130", "c.3 CHANGE credit.lenders 5 -> 4");
    }

    @Test
    void whereNoneCanBeWorkedOnAllOfThemAreNamed() {
        assertThat(brief(firm(), anyOf(REGION, "{metric: employees, test: AT_MOST, value: 100}")))
                .containsExactly("c.1 NEVER -", "c.2 NOT_ADVISED -");
    }

    @Test
    void ofWhatMustHoldTogetherEachUnmetPartIsNamed() {
        assertThat(brief(firm(), anyOf(allOf(MET, MORE_PEOPLE, FEWER_LENDERS), REGION)))
                .containsExactly("c.1.2 CHANGE employees 120 -> 130", "c.1.3 CHANGE credit.lenders 5 -> 4");
    }

    /** Taking on people would not help a firm that can never move. */
    @Test
    void aPartThatHelpsOnlyTogetherWithWhatCannotBeChangedIsNoWay() {
        assertThat(brief(firm(), anyOf(allOf(MORE_PEOPLE, REGION), FEWER_LENDERS)))
                .containsExactly("c.2 CHANGE credit.lenders 5 -> 4");
        assertThat(brief(firm(), anyOf(allOf(MORE_PEOPLE, REGION), REGION)))
                .containsExactly("c.1.1 CHANGE employees 120 -> 130", "c.1.2 NEVER -", "c.2 NEVER -");
    }

    @Test
    void anAlternativeThatIsMetNeedsNothing() {
        assertThat(brief(firm(), anyOf(MET, MORE_PEOPLE))).isEmpty();
    }
}
