package littlegiant.metric;

import static littlegiant.profile.ProfileDocuments.METRICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Text;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricDictionaryTest {

    @ParameterizedTest
    @CsvSource({
        "employees, NUMBER, PERSON",
        "insuredEmployees, NUMBER, PERSON",
        "rdStaff, NUMBER, PERSON",
        "rdStaff.ratio, NUMBER, PERCENT",
        "registeredCapital, NUMBER, CNY",
        "paidInCapital, NUMBER, CNY",
        "revenue, NUMBER, CNY",
        "mainRevenue, NUMBER, CNY",
        "netProfit, NUMBER, CNY",
        "totalAssets, NUMBER, CNY",
        "totalLiabilities, NUMBER, CNY",
        "rd.expense, NUMBER, CNY",
        "taxPaid, NUMBER, CNY",
        "exports, NUMBER, CNY",
        "revenue.growth, NUMBER, PERCENT",
        "mainRevenue.ratio, NUMBER, PERCENT",
        "debtRatio, NUMBER, PERCENT",
        "rd.ratio, NUMBER, PERCENT",
        "age.years, NUMBER, YEAR",
        "niche.years, NUMBER, YEAR",
        "niche.marketSharePercent, NUMBER, PERCENT",
        "niche.nationalRank, NUMBER, RANK",
        "ip.classOne, NUMBER, ITEM",
        "ip.classOneSelfDeveloped, NUMBER, ITEM",
        "ip.classTwo, NUMBER, ITEM",
        "ip.pledged, BOOLEAN, ",
        "tax.grade, ORDINAL, ",
        "tax.arrears, BOOLEAN, ",
        "credit.lenders, NUMBER, LENDER",
        "credit.loanBalance, NUMBER, CNY",
        "credit.overdue, BOOLEAN, ",
        "credit.queries3m, NUMBER, TIMES",
        "credit.queries6m, NUMBER, TIMES",
        "legal.dishonest, BOOLEAN, ",
        "legal.enforced, BOOLEAN, ",
        "legal.abnormalOperation, BOOLEAN, ",
        "legal.seriousViolation, BOOLEAN, ",
        "legal.pendingSuitAmount, NUMBER, CNY",
        "environment.rating, ORDINAL, ",
        "environment.penalties3y, NUMBER, TIMES",
        "safety.seriousAccidents3y, NUMBER, TIMES",
        "equity.stage, CODE, ",
        "equity.lastRoundOn, DATE, ",
        "equity.lastRoundAmount, NUMBER, CNY",
        "equity.postMoney, NUMBER, CNY",
        "listing.stage, CODE, ",
        "evaluationScore, NUMBER, POINT",
        "innovationScore, NUMBER, POINT",
        "legalRepresentative.age, NUMBER, YEAR_OF_AGE",
        "legalRepresentative.shareholdingPercent, NUMBER, PERCENT",
        "legalRepresentative.sinceMonths, NUMBER, MONTH",
        "establishedOn, DATE, ",
        "regionCode, CODE, ",
        "industryCode, CODE, ",
        "street, CODE, ",
        "sectors, CODE_SET, ",
        "ownership, CODE, ",
        "tier, ORDINAL, ",
        "badge.INNOVATIVE_SME, BOOLEAN, ",
        "badge.SPECIALIZED, BOOLEAN, ",
        "badge.LITTLE_GIANT, BOOLEAN, ",
        "badge.SINGLE_CHAMPION, BOOLEAN, ",
        "badge.HIGH_TECH, BOOLEAN, ",
        "badge.TECH_SME, BOOLEAN, ",
        "badge.GAZELLE, BOOLEAN, ",
        "badge.UNICORN, BOOLEAN, ",
        "collateral.PLANT, NUMBER, CNY",
        "receivables.confirmed, NUMBER, CNY",
        "need.amount, NUMBER, CNY",
        "need.termMonths, NUMBER, MONTH",
        "need.purpose, CODE, ",
        "need.security, CODE_SET, "
    })
    void everyMetricOfTheContractIsThereWithItsTypeAndUnit(String code, MetricType type, @Nullable String unit) {
        Metric metric = METRICS.get(code);

        assertThat(Stream.of(metric.type(), metric.unit())).containsExactly(type, unit);
    }

    @Test
    void ordersGoFromLowToHigh() {
        assertThat(List.of(
                        List.copyOf(METRICS.get("tier").values().keySet()),
                        List.copyOf(METRICS.get("tax.grade").values().keySet()),
                        List.copyOf(METRICS.get("environment.rating").values().keySet())))
                .containsExactly(
                        List.of("NONE", "MUNICIPAL", "PROVINCIAL", "NATIONAL"),
                        List.of("D", "C", "M", "B", "A"),
                        List.of("BLACK", "RED", "YELLOW", "BLUE", "GREEN"));
    }

    @Test
    void onlyTheNeedIsToldWithoutADocument() {
        Set<String> without = METRICS.all().stream()
                .filter(metric -> metric.settledBy() == null)
                .map(Metric::code)
                .collect(Collectors.toSet());

        assertThat(without)
                .containsExactlyInAnyOrder("need.amount", "need.termMonths", "need.purpose", "need.security");
    }

    @Test
    void aMetricStandsAtItsIndex() {
        assertThat(METRICS.all()).allSatisfy(metric -> {
            assertThat(METRICS.at(metric.index())).isSameAs(metric);
            assertThat(METRICS.get(metric.code())).isSameAs(metric);
        });
        assertThat(METRICS.all()).hasSize(METRICS.size()).hasSizeGreaterThan(80);
    }

    @Test
    void creditReportsLastThirtyDaysGradesAYearAndAccountsEighteenMonths() {
        assertThat(METRICS.all().stream()
                        .filter(metric -> metric.maxAgeDays() != null)
                        .map(metric -> metric.code() + " " + metric.maxAgeDays() + " " + metric.datedBy()))
                .containsExactly(
                        "revenue 548 null",
                        "mainRevenue 548 null",
                        "netProfit 548 null",
                        "totalAssets 548 null",
                        "totalLiabilities 548 null",
                        "rd.expense 548 null",
                        "taxPaid 548 null",
                        "exports 548 null",
                        "tax.grade 365 tax.gradeYear",
                        "credit.lenders 30 credit.asOf",
                        "credit.loanBalance 30 credit.asOf",
                        "credit.overdue 30 credit.asOf",
                        "credit.queries3m 30 credit.asOf",
                        "credit.queries6m 30 credit.asOf",
                        "credit.guaranteesGiven 30 credit.asOf");
    }

    @Test
    void anEntryIsReadInFull() {
        Metric metric = MetricDictionary.of(
                        """
                stars:
                  type: ORDINAL
                  label: { zh: 星级, en: Stars }
                  settledBy: CERTIFICATE
                  changeable: YEARS
                  derivedFrom: [ badges ]
                  values: { ONE: { zh: 一星, en: One }, TWO: { zh: 二星, en: Two } }
                  maxAgeDays: 90
                  datedBy: credit.asOf
                  yearsBack: [ 0, 1 ]
                  reading: { zh: 近两年, en: two years }
                  nearPercent: 50
                """)
                .get("stars");

        assertThat(metric)
                .isEqualTo(new Metric(
                        0,
                        "stars",
                        MetricType.ORDINAL,
                        null,
                        Text.of("星级", "Stars"),
                        "CERTIFICATE",
                        Changeable.YEARS,
                        List.of("badges"),
                        null,
                        Map.of("ONE", Text.of("一星", "One"), "TWO", Text.of("二星", "Two")),
                        Map.of(),
                        null,
                        90,
                        "credit.asOf",
                        List.of(0, 1),
                        Text.of("近两年", "two years"),
                        50));
    }

    @Test
    void anOpenListOfCodesMayHaveLabels() {
        assertThat(Stream.of("SOFTWARE", "SPACE").map(METRICS.get("sectors")::labelOf))
                .containsExactly(Text.of("软件和信息服务", "software and information services"), Text.same("SPACE"));
    }

    @Test
    void everyFaultOfABrokenFileIsNamedAtOnce() {
        assertThatThrownBy(
                        () -> MetricDictionary.of(
                                """
                        a: { type: NUMBER, label: { zh: 甲, en: A }, changeable: NOW }
                        b: { type: ORDINAL, label: { zh: 乙, en: B }, changeable: NOW }
                        c: { type: COLOUR, label: { zh: 丙 }, changeable: SOON, colour: red }
                        d: 5
                        e: {}
                        """))
                .isInstanceOf(RulesUnusable.class)
                .hasMessage(String.join(
                        "\n  ",
                        "the rules cannot be used:",
                        "rules/metrics.yaml /a/unit: a NUMBER needs its unit",
                        "rules/metrics.yaml /b/values: an ORDINAL needs its values",
                        "rules/metrics.yaml /c/type: unknown value \"COLOUR\"; known: NUMBER, ORDINAL, CODE, CODE_SET, BOOLEAN, DATE",
                        "rules/metrics.yaml /c/changeable: unknown value \"SOON\"; known: NOW, NEXT_ACCOUNTS, YEARS, NEVER",
                        "rules/metrics.yaml /c/label/en: is required",
                        "rules/metrics.yaml /c/colour: unknown field",
                        "rules/metrics.yaml /d: must be an object",
                        "rules/metrics.yaml /e/type: is required",
                        "rules/metrics.yaml /e/label: is required",
                        "rules/metrics.yaml /e/changeable: is required"));
    }

    @Test
    void aMetricDefinedTwiceIsNamed() {
        assertThatThrownBy(
                        () -> MetricDictionary.of(
                                """
                        a: { type: BOOLEAN, label: { zh: 甲, en: A }, changeable: NOW }
                        a: { type: BOOLEAN, label: { zh: 甲, en: A }, changeable: NOW }
                        """))
                .hasMessage("the rules cannot be used:\n  rules/metrics.yaml /a: the field is told twice");
    }

    @Test
    void aDerivedMetricThatNothingComputesKeepsTheServiceFromStarting() {
        MetricDictionary metrics = MetricDictionary.of(
                "luck: { type: BOOLEAN, label: { zh: 运气, en: Luck }, changeable: NEVER, derivedFrom: [ badges ] }");

        assertThatThrownBy(() -> RulesFixtures.sheets(metrics, RulesFixtures.rules(), RulesFixtures.folder()))
                .hasMessage(
                        "the rules cannot be used:\n  rules/metrics.yaml derives what no function computes: [luck]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turnover", "Revenue", ""})
    void anUnknownCodeIsNoMetric(String code) {
        assertThat(METRICS.find(code)).isNull();
        assertThatThrownBy(() -> METRICS.get(code)).hasMessage("rules/metrics.yaml has no metric " + code);
    }
}
