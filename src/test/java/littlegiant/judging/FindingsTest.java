package littlegiant.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import littlegiant.catalog.Evidence;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Changeable;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings of single tests; combinations are in {@link CombinedFindingsTest}, days in {@link TrueFromTest}. */
class FindingsTest {

    @Test
    void findingSaysAllThatIsKnownOfIt() {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with("employees: 49"),
                "metric: employees, test: AT_LEAST, value: 50, internal: true, source: 第二条, evidence: AGENT, text: {zh: 五十人以上, en: fifty people}");

        assertThat(finding)
                .isEqualTo(new Finding(
                        "c",
                        Outcome.UNMET,
                        Text.of("五十人以上", "fifty people"),
                        new Finding.Tested(
                                RulesFixtures.metrics().get("employees"),
                                TestKind.AT_LEAST,
                                BigDecimal.valueOf(49),
                                null,
                                BigDecimal.valueOf(50),
                                BigDecimal.ONE,
                                "PERSON",
                                Background.NONE,
                                null),
                        null,
                        Changeable.NOW,
                        false,
                        null,
                        true,
                        true,
                        "第二条",
                        Evidence.AGENT,
                        null,
                        List.of()));
    }

    @Test
    void criterionWithoutTextAndSourceGetsThem() {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with("employees: 49"), "metric: employees, test: AT_LEAST, value: 50");

        assertThat(List.of(finding.text(), finding.source()))
                .containsExactly(Text.of("从业人员不低于50人", "Employees at least 50 people"), "产品公告（2026-03-02）");
    }

    /** Actual, required and gap as JSON would show them; {@code -} is null. */
    @ParameterizedTest(name = "{0} {1} of {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AT_LEAST  | 50        | employees: 49  | 49  | 50        | 1 | PERSON",
                "AT_LEAST  | 50        | employees: 50  | 50  | 50        | - | PERSON",
                "AT_MOST   | 50        | employees: 52  | 52  | 50        | 2 | PERSON",
                "AT_MOST   | 50        | employees: 50  | 50  | 50        | - | PERSON",
                "MORE_THAN | 50        | employees: 50  | 50  | 50        | 0 | PERSON",
                "MORE_THAN | 50        | employees: 51  | 51  | 50        | - | PERSON",
                "LESS_THAN | 50        | employees: 53  | 53  | 50        | 3 | PERSON",
                "LESS_THAN | 50        | employees: 49  | 49  | 50        | - | PERSON",
                "BETWEEN   | [20, 300] | employees: 13  | 13  | [20, 300] | 7 | PERSON",
                "BETWEEN   | [20, 300] | employees: 305 | 305 | [20, 300] | 5 | PERSON",
                "BETWEEN   | [20, 300] | employees: 20  | 20  | [20, 300] | - | PERSON",
                "AT_LEAST  | 50        | name: 甲       | -   | 50        | - | PERSON"
            })
    void figureShowsItsBoundAndWhatIsMissing(
            String test, String value, String told, String actual, String required, String gap, String unit) {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with(told), "metric: employees, test: " + test + ", value: " + value);

        assertThat(shown(finding)).containsExactly(actual, required, gap, unit);
    }

    @ParameterizedTest(name = "{0} {1} {2} of {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tax.grade     | AT_LEAST        | B          | tax: {grade: M}       | M    | B          | - | -",
                "tax.grade     | BETWEEN         | [M, B]     | tax: {grade: A}       | A    | [M, B]     | - | -",
                "tax.grade     | ONE_OF          | [A, B]     | tax: {grade: M}       | M    | [A, B]     | - | -",
                "tax.arrears   | IS              | false      | tax: {arrears: true}  | true | false      | - | -",
                "ownership     | NONE_OF         | [STATE]    | ownership: STATE      | STATE | [STATE]   | - | -",
                "sectors       | HAS_ALL         | [CHIPS, AI] | sectors: [EV, AI]    | [AI, EV] | [CHIPS, AI] | - | -",
                "sectors       | HAS_ANY         | [CHIPS]    | sectors: []           | []   | [CHIPS]    | - | -",
                "regionCode    | STARTS_WITH_ANY | ['3202']   | regionCode: '320505'  | 320505 | [3202]   | - | -",
                "establishedOn | BEFORE          | 2020-01-01 | establishedOn: 2020-01-11 | 2020-01-11 | 2020-01-01 | 10 | DAY",
                "establishedOn | AFTER           | 2020-03-01 | establishedOn: 2020-02-28 | 2020-02-28 | 2020-03-01 | 2 | DAY",
                "establishedOn | AFTER           | 2020-03-01 | establishedOn: 2020-03-02 | 2020-03-02 | 2020-03-01 | - | DAY"
            })
    void everyTypeShowsItsOwnWords(
            String metric,
            String test,
            String value,
            String told,
            String actual,
            String required,
            String gap,
            String unit) {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with(told), "metric: " + metric + ", test: " + test + ", value: " + value);

        assertThat(shown(finding)).containsExactly(actual, required, gap, unit);
    }

    /** A third lies between 33.3333 and 33.3334: what is shown must fit the answer and never look equal to a bound that is missed. */
    @ParameterizedTest(name = "a third {0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST  | 33.3334            | UNMET | 33.3333 | 0.0001",
                "AT_LEAST  | 33.3333            | MET   | 33.3333 | -",
                "AT_MOST   | 33.3333            | UNMET | 33.3334 | 0.0001",
                "AT_MOST   | 33.3334            | MET   | 33.3334 | -",
                "MORE_THAN | 33.3333            | MET   | 33.3334 | -",
                "MORE_THAN | 33.3334            | UNMET | 33.3333 | 0.0001",
                "LESS_THAN | 33.3334            | MET   | 33.3333 | -",
                "LESS_THAN | 33.3333            | UNMET | 33.3334 | 0.0001",
                "BETWEEN   | [33.3334, 40]      | UNMET | 33.3333 | 0.0001",
                "BETWEEN   | [10, 33.3333]      | UNMET | 33.3334 | 0.0001",
                "BETWEEN   | [33.3333, 33.3334] | MET   | 33.3333 | -"
            })
    void shownFigureFitsTheAnswer(String test, String value, Outcome outcome, String actual, String gap) {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with("{employees: 3, rdStaff: 1}"),
                "metric: rdStaff.ratio, test: " + test + ", value: " + value);

        assertThat(List.of(
                        finding.outcome(), shown(finding).get(0), shown(finding).get(2)))
                .containsExactly(outcome, actual, gap);
    }

    @ParameterizedTest
    @CsvSource({"49, UNMET, -", "50, MET, -", "null, UNKNOWN, ANNUAL_REPORT"})
    void documentIsNamedOnlyWhereItWouldSettleSomething(String employees, Outcome outcome, String settledBy) {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with("employees: " + employees),
                "metric: employees, test: AT_LEAST, value: 50");

        assertThat(List.of(finding.outcome(), Objects.requireNonNullElse(finding.settledBy(), "-")))
                .containsExactly(outcome, settledBy);
    }

    @Test
    void whatCannotExistIsUnmetAndNotAskedFor() {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with("{employees: 0, rdStaff: 0}"),
                "metric: rdStaff.ratio, test: AT_LEAST, value: 10");

        assertThat(finding)
                .isEqualTo(new Finding(
                        "c",
                        Outcome.UNMET,
                        finding.text(),
                        new Finding.Tested(
                                RulesFixtures.metrics().get("rdStaff.ratio"),
                                TestKind.AT_LEAST,
                                null,
                                null,
                                BigDecimal.TEN,
                                null,
                                "PERCENT",
                                Background.NONE,
                                null),
                        null,
                        Changeable.NOW,
                        true,
                        null,
                        false,
                        false,
                        finding.source(),
                        Evidence.OFFICIAL,
                        null,
                        List.of()));
    }

    /** Default 25 percent of the bound that is missed; credit.lenders has 100, ip.classOne 50; what takes YEARS is never near. */
    @ParameterizedTest(name = "{0} {1} {2} of {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "employees              | AT_LEAST  | 100        | employees: 75         | true",
                "employees              | AT_LEAST  | 100        | employees: 74         | false",
                "employees              | AT_MOST   | 100        | employees: 125        | true",
                "employees              | AT_MOST   | 100        | employees: 126        | false",
                "employees              | MORE_THAN | 100        | employees: 100        | true",
                "employees              | LESS_THAN | 100        | employees: 126        | false",
                "employees              | BETWEEN   | [100, 200] | employees: 75         | true",
                "employees              | BETWEEN   | [100, 200] | employees: 74         | false",
                "employees              | BETWEEN   | [100, 200] | employees: 250        | true",
                "employees              | BETWEEN   | [100, 200] | employees: 251        | false",
                "employees              | AT_LEAST  | 100        | employees: 100        | false",
                "employees              | AT_LEAST  | 100        | employees: null       | false",
                "credit.lenders         | AT_MOST   | 2          | credit: {lenders: 4}  | true",
                "credit.lenders         | AT_MOST   | 2          | credit: {lenders: 5}  | false",
                "credit.lenders         | AT_MOST   | 0          | credit: {lenders: 1}  | false",
                "ip.classOne            | AT_LEAST  | 2          | ip: {classOne: 1}     | true",
                "ip.classOne            | AT_LEAST  | 2          | ip: {classOne: 0}     | false",
                "niche.years            | AT_LEAST  | 10         | niche: {years: 9}     | false",
                "tax.grade              | AT_LEAST  | B          | tax: {grade: M}       | false",
                "tax.arrears            | IS        | false      | tax: {arrears: true}  | true",
                "legal.seriousViolation | IS        | false      | legal: {seriousViolation: true} | false"
            })
    void onlyWhatAFirmCanReachIsNear(String metric, String test, String value, String told, boolean near) {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with(told), "metric: " + metric + ", test: " + test + ", value: " + value);

        assertThat(finding.near()).isEqualTo(near);
    }

    private static List<String> shown(Finding finding) {
        List<String> shown = new ArrayList<>();
        shown.add(Objects.toString(finding.actual(), "-"));
        shown.add(Objects.toString(finding.required(), "-"));
        shown.add(finding.gap() == null ? "-" : finding.gap().toPlainString());
        shown.add(Objects.toString(finding.unit(), "-"));
        return shown;
    }
}
