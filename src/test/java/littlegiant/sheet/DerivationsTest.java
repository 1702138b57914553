package littlegiant.sheet;

import static littlegiant.metric.Figure.Absent.NOT_APPLICABLE;
import static littlegiant.metric.Figure.Absent.NOT_TOLD;
import static littlegiant.sheet.SheetMakerTest.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.metric.Figure;
import littlegiant.profile.ProfileDocuments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationsTest {

    private static final LocalDate DAY = ProfileDocuments.TODAY;

    private static Figure on(String code, String fields, LocalDate day) {
        return figure(code, fields.replace('\'', '"'), day);
    }

    static Figure figureOf(String code, String fields) {
        return on(code, fields, DAY);
    }

    /** A figure as {@code floor..ceiling} in units, as one where they are the same, or as {@code at least floor}; else its name. */
    static String shown(Figure figure) {
        if (!(figure instanceof Figure.Number number)) {
            return figure.toString();
        }
        String floor = Decimals.unscaled(Marks.floor(number.least())).toPlainString();
        if (number.most() == Marks.HIGHEST) {
            return "at least " + floor;
        }
        String ceiling = Decimals.unscaled(Marks.ceiling(number.most())).toPlainString();
        return floor.equals(ceiling) ? floor : floor + ".." + ceiling;
    }

    // --- accounts

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "debtRatio | 'totalAssets': 168000000, 'totalLiabilities': 80640000 | 48",
                "debtRatio | 'totalAssets': 3, 'totalLiabilities': 1 | 33.3333..33.3334",
                "debtRatio | 'totalAssets': 100, 'totalLiabilities': 250 | 250",
                "debtRatio | 'totalAssets': 0, 'totalLiabilities': 5 | NOT_APPLICABLE",
                "debtRatio | 'totalAssets': 0 | NOT_APPLICABLE",
                "debtRatio | 'totalAssets': 5 | NOT_TOLD",
                "debtRatio | 'totalLiabilities': 5 | NOT_TOLD",
                "rd.ratio | 'revenue': 126000000, 'rdExpense': 7180000 | 5.6984..5.6985",
                "rd.ratio | 'revenue': 3200000, 'rdExpense': 26000000 | 812.5",
                "rd.ratio | 'revenue': 0, 'rdExpense': 23500000 | NOT_APPLICABLE",
                "rd.ratio | 'revenue': 5 | NOT_TOLD",
                "mainRevenue.ratio | 'revenue': 126000000, 'mainRevenue': 118440000 | 94",
                "mainRevenue.ratio | 'revenue': 5, 'mainRevenue': 0 | 0",
                "mainRevenue.ratio | 'mainRevenue': 5 | NOT_TOLD"
            })
    void aShareIsOfTheNewestYear(String code, String figures, String shown) {
        assertThat(shown(figureOf(
                        code,
                        "'fiscalYears': [{'year': 2024, 'revenue': 7, 'rdExpense': 7, 'mainRevenue': 7,"
                                + " 'totalAssets': 7, 'totalLiabilities': 7}, {'year': 2025, " + figures + "}]")))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'year': 2024, 'revenue': 111500000}, {'year': 2025, 'revenue': 126000000} | 13.0044..13.0045",
                "{'year': 2024, 'revenue': 218000000}, {'year': 2025, 'revenue': 214000000} | -1.8349..-1.8348",
                "{'year': 2024, 'revenue': 5}, {'year': 2025, 'revenue': 0} | -100",
                "{'year': 2024, 'revenue': 5}, {'year': 2025, 'revenue': 5} | 0",
                "{'year': 2024, 'revenue': 0}, {'year': 2025, 'revenue': 5} | NOT_APPLICABLE",
                "{'year': 2024}, {'year': 2025, 'revenue': 5} | NOT_TOLD",
                "{'year': 2024, 'revenue': 5}, {'year': 2025} | NOT_TOLD",
                "{'year': 2025, 'revenue': 5} | NOT_TOLD",
                "{'year': 2023, 'revenue': 5}, {'year': 2025, 'revenue': 5} | NOT_TOLD",
                "{'year': 2025, 'revenue': 4}, {'year': 2026, 'revenue': 9} | NOT_TOLD",
                "{'year': 2023, 'revenue': 4}, {'year': 2024, 'revenue': 5} | 25"
            })
    void growthComparesTheNewestYearWithTheOneBefore(String years, String shown) {
        assertThat(shown(figureOf("revenue.growth", "'fiscalYears': [" + years + "]")))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, NOT_TOLD", "2025-01-01, NOT_APPLICABLE", "2026-01-01, NOT_APPLICABLE"})
    void aFirmFoundedInItsFirstFullYearHasNoGrowth(String establishedOn, Figure.Absent absent) {
        assertThat(figureOf(
                        "revenue.growth",
                        "'establishedOn': '" + establishedOn + "', 'fiscalYears': [{'year': 2025, 'revenue': 5}]"))
                .isEqualTo(absent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'employees': 168, 'rdStaff': 38 | 22.619..22.6191",
                "'employees': 4, 'rdStaff': 1 | 25",
                "'employees': 0, 'rdStaff': 0 | NOT_APPLICABLE",
                "'employees': 4 | NOT_TOLD",
                "'rdStaff': 4 | NOT_TOLD"
            })
    void theShareOfResearchStaffIsOfAllEmployees(String fields, String shown) {
        assertThat(shown(figureOf("rdStaff.ratio", fields))).isEqualTo(shown);
    }

    // --- the calendar

    @ParameterizedTest
    @CsvSource({
        "2024-11-23, 2026-11-22, 1",
        "2024-11-23, 2026-11-23, 2",
        "2026-11-23, 2026-11-23, 0",
        "2020-02-29, 2025-02-28, 4",
        "2020-02-29, 2025-03-01, 5",
        "2020-02-29, 2024-02-28, 3",
        "2020-02-29, 2024-02-29, 4",
        "2021-02-28, 2024-02-28, 3"
    })
    void ageIsInFullYears(String establishedOn, LocalDate day, String years) {
        assertThat(shown(on("age.years", "'establishedOn': '" + establishedOn + "'", day)))
                .isEqualTo(years);
    }

    @Test
    void beforeItsFoundingAFirmHasNoAge() {
        assertThat(on("age.years", "'establishedOn': '2024-11-23'", LocalDate.of(2024, 11, 22)))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void withoutTheDayNoAgeIsTold() {
        assertThat(figureOf("age.years", "")).isEqualTo(NOT_TOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-10, 2, 2026-12-10",
        "2020-02-29, 7, 2027-03-01",
        "2020-02-29, 8, 2028-02-29",
        "2020-02-28, 7, 2027-02-28"
    })
    void theDayOnWhichAnAgeIsReachedIsTheFirstOnWhichItIsTrue(String establishedOn, int years, LocalDate reached) {
        String fields = "'establishedOn': '" + establishedOn + "'";
        Figure.Number age = (Figure.Number) figureOf("age.years", fields);

        assertThat(age.clock())
                .isNotNull()
                .extracting(clock -> clock.atLeast(years))
                .isEqualTo(reached);
        assertThat(Arrays.asList(
                        shown(on("age.years", fields, reached.minusDays(1))), shown(on("age.years", fields, reached))))
                .containsExactly("" + (years - 1), "" + years);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-30, 2026-11-23, 3",
        "2026-07-30, 2027-01-29, 5",
        "2026-07-30, 2027-01-30, 6",
        "2026-08-31, 2026-09-30, 0",
        "2026-08-31, 2026-10-01, 1",
        "2026-11-23, 2026-11-23, 0"
    })
    void theTimeInOfficeIsInFullMonths(String since, LocalDate day, String months) {
        assertThat(shown(on(
                        "legalRepresentative.sinceMonths", "'legalRepresentative': {'since': '" + since + "'}", day)))
                .isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | NOT_TOLD",
                "'environment': {'penalties3y': 2} | 2",
                "'environment': {'penalties3y': 0} | 0",
                "'records': [] | 0",
                "'records': [{'kind': 'ENVIRONMENT_PENALTY', 'on': '2024-02-05'}] | 1",
                // after three years to the day it no longer counts
                "'records': [{'kind': 'ENVIRONMENT_PENALTY', 'on': '2023-11-24'}] | 1",
                "'records': [{'kind': 'ENVIRONMENT_PENALTY', 'on': '2023-11-23'}] | 0",
                // another kind is another matter
                "'records': [{'kind': 'SAFETY_ACCIDENT', 'on': '2024-02-05'}] | 0",
                // a larger number says that not every one was told with its day
                "'environment': {'penalties3y': 2}, 'records': [{'kind': 'ENVIRONMENT_PENALTY', 'on': '2024-02-05'}] | 2",
                "'environment': {'penalties3y': 1}, 'records': [] | 1",
                "'environment': {'penalties3y': 0}, 'records': [{'kind': 'ENVIRONMENT_PENALTY', 'on': '2024-02-05'}] | 1",
                // told when the dated one no longer counted, the number means another
                "'environment': {'penalties3y': 1}, 'records': [{'kind': 'ENVIRONMENT_PENALTY', 'on': '2015-02-05'}], 'provenance': {'environment.penalties3y': {'asOf': '2026-11-10'}} | 1"
            })
    void penaltiesOfThreeYearsAreCountedByTheirDaysOrAsTold(String fields, String shown) {
        assertThat(shown(figureOf("environment.penalties3y", fields))).isEqualTo(shown);
    }

    /** The day on which a penalty fades must come, although the number told with it still says one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2027-02-04 | `` | 1",
                "2027-02-05 | `` | 0",
                "2027-02-05 | , 'provenance': {'environment.penalties3y': {'asOf': '2026-11-10'}} | 0"
            })
    void aNumberThatDatedPenaltiesExplainFadesWithThem(LocalDate day, String provenance, String shown) {
        assertThat(shown(on(
                        "environment.penalties3y",
                        "'environment': {'penalties3y': 1}, 'records': [{'kind': 'ENVIRONMENT_PENALTY', 'on': '2024-02-05'}]"
                                + provenance,
                        day)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 2027-06-01", "1, 2027-02-05", "2, "})
    void datedPenaltiesFadeOneAfterTheOther(long atMost, @Nullable LocalDate day) {
        Figure.Number penalties = (Figure.Number)
                figureOf(
                        "environment.penalties3y",
                        "'records': [{'kind': 'ENVIRONMENT_PENALTY', 'on': '2024-06-01'}, {'kind': 'ENVIRONMENT_PENALTY', 'on': '2024-02-05'}]");

        assertThat(penalties.clock())
                .isNotNull()
                .extracting(clock -> clock.atMost(atMost))
                .isEqualTo(day);
    }

    @Test
    void aCountWithoutDaysDoesNotFade() {
        assertThat(figureOf("safety.seriousAccidents3y", "'safety': {'seriousAccidents3y': 1}"))
                .isEqualTo(Figure.Number.whole(1));
    }

    @Test
    void accidentsAreCountedLikePenalties() {
        assertThat(
                        shown(
                                figureOf(
                                        "safety.seriousAccidents3y",
                                        "'records': [{'kind': 'SAFETY_ACCIDENT', 'on': '2024-06-01'}, {'kind': 'ENVIRONMENT_PENALTY', 'on': '2024-02-05'}]")))
                .isEqualTo("1");
    }
}
