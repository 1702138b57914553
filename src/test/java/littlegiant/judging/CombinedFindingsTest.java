package littlegiant.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import littlegiant.catalog.Evidence;
import littlegiant.catalog.ProductReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Changeable;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.ProfileReader;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedFindingsTest {

    /** 100 people (NOW), or ten years in the niche (YEARS). */
    private static final String ANY =
            """
            anyOf:
                - {metric: niche.years, test: AT_LEAST, value: 10}
                - {metric: employees, test: AT_LEAST, value: 100}
            """;

    /** Ten years in the niche, or three years of age and 100 people. */
    private static final String NESTED =
            """
            anyOf:
                - {metric: niche.years, test: AT_LEAST, value: 10}
                - allOf:
                    - {metric: age.years, test: AT_LEAST, value: 3}
                    - {metric: employees, test: AT_LEAST, value: 100}
            """;

    private static Finding finding(String criterion, String firm) {
        ProductFixtures product = ProductFixtures.loan("P").asking("- id: c\n" + criterion.indent(2));
        MatchFixtures fixtures = MatchFixtures.judge(ProfileFixtures.silent().with(firm), product);
        return new Findings(fixtures.judged())
                .of(fixtures.catalogue().entries().get(0).criteria().get(0));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "niche: {years: 10}                    | MET     | false | -",
                "{niche: {years: 9}, employees: 100}   | MET     | false | -",
                "{niche: {years: 9}, employees: 75}    | UNMET   | true  | -",
                "{niche: {years: 9}, employees: 74}    | UNMET   | false | -",
                "niche: {years: 9}                     | UNKNOWN | false | ANNUAL_REPORT",
                "employees: 75                         | UNKNOWN | false | FIRM_STATEMENT"
            })
    void oneOfThemIsEnough(String firm, Outcome outcome, boolean near, String settledBy) {
        Finding finding = finding(ANY, firm);

        assertThat(List.of(finding.outcome(), finding.near(), Objects.requireNonNullElse(finding.settledBy(), "-")))
                .containsExactly(outcome, near, settledBy);
    }

    @Test
    void combinationShowsNoFigureOfItsOwnButAllAlternatives() {
        ProfileFixtures firm = ProfileFixtures.silent().with("{niche: {years: 9}, employees: 74}");
        Finding finding = finding(ANY, "{niche: {years: 9}, employees: 74}");
        Finding years = MatchFixtures.finding(firm, "metric: niche.years, test: AT_LEAST, value: 10");
        Finding people = MatchFixtures.finding(firm, "metric: employees, test: AT_LEAST, value: 100");

        assertThat(finding)
                .isEqualTo(new Finding(
                        "c",
                        Outcome.UNMET,
                        Text.of(
                                "从事特定细分市场年限不低于10年，或从业人员不低于100人",
                                "Years in the niche at least 10 years, or Employees at least 100 people"),
                        null,
                        null,
                        Changeable.NOW,
                        false,
                        null,
                        false,
                        false,
                        "产品公告（2026-03-02）",
                        Evidence.OFFICIAL,
                        Finding.Combination.ANY_OF,
                        List.of(named(years, "c.1"), named(people, "c.2"))));
    }

    /** In an allOf the slowest open part decides, in an anyOf the quickest alternative. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{niche: {years: 9}, establishedOn: 2010-01-01, employees: 10} | UNMET | NOW",
                "{niche: {years: 9}, establishedOn: 2025-01-01, employees: 100} | UNMET | YEARS",
                "{niche: {years: 9}, establishedOn: 2025-01-01, employees: 10} | UNMET | YEARS"
            })
    void changeableFollowsTheBestWay(String firm, Outcome outcome, Changeable changeable) {
        Finding finding = finding(NESTED, firm);

        assertThat(List.of(finding.outcome(), finding.changeable())).containsExactly(outcome, changeable);
    }

    /** A day is known only if every open part of an allOf comes true by itself. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{niche: {years: 9}, establishedOn: 2024-06-01, employees: 100} | 2027-06-01 | true",
                "{niche: {years: 9}, establishedOn: 2025-06-01, employees: 100} | 2028-06-01 | false",
                "{niche: {years: 9}, establishedOn: 2024-06-01, employees: 75}  | -          | true",
                "{niche: {years: 9}, establishedOn: 2024-06-01, employees: 74}  | -          | false",
                "{niche: {years: 9}, establishedOn: 2025-06-01, employees: 75}  | -          | false"
            })
    void dayIsTheLastOfAllParts(String firm, String trueFrom, boolean near) {
        Finding finding = finding(NESTED, firm);

        assertThat(List.of(Objects.toString(finding.trueFrom(), "-"), finding.near()))
                .containsExactly(trueFrom, near);
    }

    @Test
    void dayOfAnAnyOfIsTheFirstOfItsAlternatives() {
        Finding finding = finding(
                """
                anyOf:
                    - {metric: age.years, test: AT_LEAST, value: 5}
                    - {metric: legalRepresentative.sinceMonths, test: AT_LEAST, value: 24}
                    - {metric: employees, test: AT_LEAST, value: 100}
                """,
                "{establishedOn: 2024-01-10, legalRepresentative: {since: 2025-02-15}, employees: 10}");

        assertThat(finding.trueFrom()).hasToString("2027-02-15");
    }

    @Test
    void nestedAlternativesAreNumberedUnderTheirParent() {
        Finding finding = finding(NESTED, "employees: 10");
        Finding all = finding.alternatives().get(1);

        assertThat(List.of(
                        finding.criterionId(),
                        all.criterionId(),
                        all.alternatives().get(1).criterionId(),
                        Objects.requireNonNull(all.combination())))
                .containsExactly("c", "c.2", "c.2.2", Finding.Combination.ALL_OF);
    }

    @Test
    void combinationOfWhatCannotExistDoesNotApply() {
        Finding finding = finding(
                "anyOf: [{metric: rd.ratio, test: AT_LEAST, value: 3}, {metric: mainRevenue.ratio, test: AT_LEAST, value: 70}]",
                "fiscalYears: [{year: 2025, revenue: 0}]");

        assertThat(List.of(finding.outcome(), finding.notApplicable())).containsExactly(Outcome.UNMET, true);
    }

    @Test
    void internalThresholdIsInternalInAllItsParts() {
        Finding finding = finding(ANY + "internal: true\n", "employees: 10");

        assertThat(finding.internal() && finding.alternatives().stream().allMatch(Finding::internal))
                .isTrue();
    }

    private static Finding named(Finding finding, String id) {
        return new Finding(
                id,
                finding.outcome(),
                finding.text(),
                finding.tested(),
                finding.settledBy(),
                finding.changeable(),
                finding.notApplicable(),
                finding.trueFrom(),
                finding.near(),
                finding.internal(),
                finding.source(),
                finding.evidence(),
                finding.combination(),
                finding.alternatives());
    }

    @Test
    void ordinalIsNearWithinOneStepWhereAFirmCanMoveIt() {
        assertThat(List.of(talentNear("CITY"), talentNear("DISTRICT"), talentNear("NONE")))
                .as("PROVINCE is asked for")
                .containsExactly(true, false, false);
    }

    /** The shipped dictionary has no ordinal that changes NOW, so this one says it of the talent level. */
    private static boolean talentNear(String told) {
        String yaml = RulesFixtures.folder()
                .text("metrics.yaml")
                .replaceFirst(
                        "settledBy: TALENT_NOTICE\\s+changeable: YEARS", "settledBy: TALENT_NOTICE\n  changeable: NOW");
        var metrics = MetricDictionary.of(yaml);
        var faults = new Faults();
        var product =
                ProductFixtures.loan("P").asking("- {id: c, metric: talentLevel, test: AT_LEAST, value: PROVINCE}");
        var read = Objects.requireNonNull(new ProductReader(metrics).read(product.document(), faults));
        var catalogue = new CompiledCatalogue(List.of(
                new CompiledCatalogue.Listed(read.product(), 1, product.listed().provider())));
        var firm = ProfileFixtures.silent().with("attributes: {talentLevel: " + told + "}");
        var profile = new ProfileReader(metrics).read(firm.document(), firm.asOf(), faults);
        var sheet = RulesFixtures.sheets(metrics, RulesFixtures.rules(), RulesFixtures.folder())
                .make(profile, firm.need(), firm.asOf());
        JudgedSheet judged = new JudgedSheet(sheet, 1);
        try (var book = RulesFixtures.rules().book(catalogue.tests(), 1)) {
            book.judge(judged);
        }
        return new Findings(judged)
                .of(catalogue.entries().get(0).criteria().get(0))
                .near();
    }
}
