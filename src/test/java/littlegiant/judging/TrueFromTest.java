package littlegiant.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import littlegiant.kernel.Outcome;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProfileFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day on which an unmet test comes true by itself. */
class TrueFromTest {

    private static final String AGE = "metric: age.years, test: ";
    private static final String PENALTIES = "metric: environment.penalties3y, test: ";

    @ParameterizedTest(name = "founded {0}, {1}: {2}")
    @CsvSource({
        "2024-05-08, 'AT_LEAST, value: 3', 2027-05-08",
        "2024-05-08, 'AT_LEAST, value: 2.5', 2027-05-08",
        "2024-05-08, 'MORE_THAN, value: 2', 2027-05-08",
        "2024-05-08, 'MORE_THAN, value: 2.5', 2027-05-08",
        "2024-05-08, 'BETWEEN, value: [3, 5]', 2027-05-08",
        "2024-02-29, 'AT_LEAST, value: 3', 2027-03-01",
        "2024-02-29, 'AT_LEAST, value: 4', 2028-02-29",
        "2024-05-08, 'AT_LEAST, value: 2', -",
        "2024-05-08, 'AT_MOST, value: 1', -",
        "2024-05-08, 'LESS_THAN, value: 2', -",
        "2012-05-08, 'BETWEEN, value: [3, 5]', -",
        "2024-05-08, 'AT_LEAST, value: 20000', -"
    })
    void ageComesWithTheBirthday(String founded, String test, String trueFrom) {
        Finding finding = MatchFixtures.finding(ProfileFixtures.silent().with("establishedOn: " + founded), AGE + test);

        assertThat(Objects.toString(finding.trueFrom(), "-")).isEqualTo(trueFrom);
    }

    @ParameterizedTest(name = "since {0}, {1} months: {2}")
    @CsvSource({"2026-08-15, 6, 2027-02-15", "2026-08-31, 6, 2027-03-01", "2026-08-31, 7, 2027-03-31"})
    void monthsAreFullOnTheSameDay(String since, int months, String trueFrom) {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with("legalRepresentative: {since: " + since + "}"),
                "metric: legalRepresentative.sinceMonths, test: AT_LEAST, value: " + months);

        assertThat(finding.trueFrom()).hasToString(trueFrom);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'AT_MOST, value: 0', 2028-05-10",
        "'LESS_THAN, value: 1', 2028-05-10",
        "'AT_MOST, value: 1', 2027-01-31",
        "'LESS_THAN, value: 2', 2027-01-31",
        "'AT_MOST, value: 1.5', 2027-01-31",
        "'LESS_THAN, value: 1.5', 2027-01-31",
        "'AT_MOST, value: 2', -",
        "'AT_LEAST, value: 3', -"
    })
    void penaltiesFadeOneByOne(String test, String trueFrom) {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent()
                        .with(
                                """
                                records:
                                  - {kind: ENVIRONMENT_PENALTY, on: 2025-05-10}
                                  - {kind: ENVIRONMENT_PENALTY, on: 2024-01-31}
                                  - {kind: ENVIRONMENT_PENALTY, on: 2020-01-31}
                                  - {kind: SAFETY_ACCIDENT, on: 2026-01-31}
                                """),
                PENALTIES + test);

        assertThat(Objects.toString(finding.trueFrom(), "-")).isEqualTo(trueFrom);
    }

    @Test
    void penaltiesToldAsANumberHaveNoDay() {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with("environment: {penalties3y: 1}"), PENALTIES + "AT_MOST, value: 0");

        assertThat(finding.trueFrom()).isNull();
    }

    /** Whatever the day it began: on trueFrom the test is met, on the day before it is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "establishedOn: %s                                    | metric: age.years, test: AT_LEAST, value: 3",
                "legalRepresentative: {since: %s}                     | metric: legalRepresentative.sinceMonths, test: MORE_THAN, value: 36",
                "records: [{kind: ENVIRONMENT_PENALTY, on: %s}]       | metric: environment.penalties3y, test: AT_MOST, value: 0",
                "records: [{kind: SAFETY_ACCIDENT, on: %s}]           | metric: safety.seriousAccidents3y, test: LESS_THAN, value: 1"
            })
    void promisedDayIsTheFirstDay(String told, String test) {
        List<String> broken = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2023, 12, 1); day.isBefore(LocalDate.of(2024, 4, 2)); day = day.plusDays(1)) {
            ProfileFixtures firm = ProfileFixtures.silent().with(told.formatted(day));
            LocalDate promised = MatchFixtures.finding(firm, test).trueFrom();
            if (promised == null
                    || on(firm, promised, test) != Outcome.MET
                    || on(firm, promised.minusDays(1), test) != Outcome.UNMET) {
                broken.add(day + " promises " + promised);
            }
        }

        assertThat(broken).isEmpty();
    }

    private static Outcome on(ProfileFixtures firm, LocalDate day, String test) {
        return MatchFixtures.finding(firm.on(day.toString()), test).outcome();
    }

    /** Twelve months from 23 November 2026, that day included. */
    @ParameterizedTest(name = "founded {0}: {1}")
    @CsvSource({"2024-11-23, true", "2024-11-24, false", "2023-12-01, true"})
    void whatComesTrueWithinTwelveMonthsIsNear(String founded, boolean near) {
        Finding finding = MatchFixtures.finding(
                ProfileFixtures.silent().with("establishedOn: " + founded), AGE + "AT_LEAST, value: 3");

        assertThat(finding.near()).isEqualTo(near);
    }
}
