package littlegiant.sheet;

import static littlegiant.profile.ProfileDocuments.METRICS;
import static littlegiant.profile.ProfileDocuments.TODAY;
import static littlegiant.profile.ProfileDocuments.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import littlegiant.kernel.Text;
import littlegiant.metric.Figure;
import littlegiant.profile.Provenance;
import littlegiant.profile.Provenance.Verified;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands behind a figure: of which time it is, by whom it was told, and what no longer counts. */
class BackgroundTest {

    private static Background background(String code, String fields) {
        return RulesFixtures.sheets()
                .make(profile(fields.replace('\'', '"')), Need.NONE, TODAY)
                .background(METRICS.get(code));
    }

    // --- of which time

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "revenue | {'year': 2024, 'revenue': 4}, {'year': 2025, 'revenue': 5} | 2025年度 | fiscal year 2025",
                "revenue | {'year': 2025} | 2025年度（2025年度待补充） | fiscal year 2025 (2025 not told)",
                "debtRatio | {'year': 2025, 'totalAssets': 4, 'totalLiabilities': 1} | 2025年度 | fiscal year 2025",
                "revenue.growth | {'year': 2024, 'revenue': 4}, {'year': 2025, 'revenue': 5} | 2024、2025年度 | fiscal years 2024, 2025",
                "revenue.growth | {'year': 2025, 'revenue': 5} | 2024、2025年度（2024年度待补充） | fiscal years 2024, 2025 (2024 not told)",
                // from the year it compares, not through it
                "revenue.cagr2y | {'year': 2023, 'revenue': 4}, {'year': 2025, 'revenue': 5} | 2023、2025年度 | fiscal years 2023, 2025",
                "rd.sum3y | {'year': 2025, 'rdExpense': 5}, {'year': 2024, 'revenue': 5} | 2023、2024、2025年度（2023、2024年度待补充） | fiscal years 2023, 2024, 2025 (2023, 2024 not told)",
                // a year is missing as soon as one of its figures is
                "rd.ratioMin2y | {'year': 2025, 'rdExpense': 1, 'revenue': 5}, {'year': 2024, 'revenue': 5} | 2024、2025年度（2024年度待补充） | fiscal years 2024, 2025 (2024 not told)",
                // the newest year that has ended
                "revenue | {'year': 2024, 'revenue': 4}, {'year': 2026, 'revenue': 5} | 2024年度 | fiscal year 2024"
            })
    void thePeriodNamesTheYearsAndThoseThatWereNotTold(String code, String years, String zh, String en) {
        assertThat(background(code, "'fiscalYears': [" + years + "]").period()).isEqualTo(Text.of(zh, en));
    }

    @Test
    void aYearBeforeTheFoundingIsNotMissing() {
        assertThat(background(
                                "revenue.growth",
                                "'establishedOn': '2025-05-01', 'fiscalYears': [{'year': 2025, 'revenue': 5}]")
                        .period())
                .isEqualTo(Text.of("2024、2025年度", "fiscal years 2024, 2025"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "employees | 'employees': 5, 'fiscalYears': [{'year': 2025}]",
                "age.years | 'establishedOn': '2012-01-01', 'fiscalYears': [{'year': 2025}]",
                "revenue | ``",
                "revenue.growth | 'fiscalYears': [{'year': 2026, 'revenue': 5}]"
            })
    void whatIsOfNoYearOrOfNoneToldHasNoPeriod(String code, String fields) {
        assertThat(background(code, fields).period()).isNull();
    }

    @Test
    void theReadingIsTheMetrics() {
        assertThat(Stream.of("equity.new2y", "employees")
                        .map(code -> background(code, "").reading()))
                .containsExactly(
                        Text.of("截至当日的滚动24个月（非会计年度）", "the rolling 24 months up to the day, not fiscal years"), null);
    }

    // --- by whom

    private static Provenance told(@Nullable String source, @Nullable String asOf, @Nullable Verified verified) {
        return new Provenance(source, asOf == null ? null : LocalDate.parse(asOf), verified);
    }

    private static final String REVENUE =
            "'revenue': {'source': 'AUDIT', 'asOf': '2026-04-18', 'verified': 'DOCUMENT'}";

    static Stream<Arguments> provenances() {
        return Stream.of(
                Arguments.of(
                        "tax.grade",
                        "'tax': {'grade': 'A'}, 'provenance': {'tax.grade': {'source': 'TAX_BUREAU', 'asOf': '2026-04-20', 'verified': 'AUTHORITY'}}",
                        told("TAX_BUREAU", "2026-04-20", Verified.AUTHORITY)),
                Arguments.of("tax.grade", "'tax': {'grade': 'A'}", null),
                // the field that dates it
                Arguments.of("tax.grade", "'tax': {'grade': 'A', 'gradeYear': 2025}", told(null, "2026-04-30", null)),
                Arguments.of(
                        "credit.lenders",
                        "'credit': {'lenders': 2, 'asOf': '2026-11-10'}",
                        told(null, "2026-11-10", null)),
                // of what it is computed from the weakest: the earliest day, the weakest witness, a source only where
                // they agree
                Arguments.of(
                        "rd.ratio",
                        "'provenance': {" + REVENUE
                                + ", 'rd.expense': {'source': 'FIRM', 'asOf': '2026-05-01', 'verified': 'DECLARED'}}",
                        told(null, "2026-04-18", Verified.DECLARED)),
                Arguments.of(
                        "rd.ratio",
                        "'provenance': {" + REVENUE
                                + ", 'rd.expense': {'source': 'AUDIT', 'asOf': '2026-03-01', 'verified': 'AUTHORITY'}}",
                        told("AUDIT", "2026-03-01", Verified.DOCUMENT)),
                Arguments.of(
                        "rd.ratio",
                        "'provenance': {" + REVENUE + ", 'rd.expense': {'source': 'AUDIT'}}",
                        told("AUDIT", null, null)),
                // one of them without any: nobody vouches for the whole
                Arguments.of("rd.ratio", "'provenance': {" + REVENUE + "}", null),
                // the day of founding needs no witness
                Arguments.of(
                        "revenue.growth",
                        "'provenance': {" + REVENUE + "}",
                        told("AUDIT", "2026-04-18", Verified.DOCUMENT)),
                Arguments.of("age.years", "'establishedOn': '2012-01-01'", null),
                // its own goes before those of what it is computed from
                Arguments.of(
                        "rd.ratio",
                        "'provenance': {" + REVENUE + ", 'rd.ratio': {'source': 'SPECIAL_AUDIT'}}",
                        told("SPECIAL_AUDIT", null, null)),
                // at any depth
                Arguments.of(
                        "roe",
                        "'provenance': {'netProfit': {'asOf': '2026-04-18'}, 'totalAssets': {'asOf': '2026-04-17'}, 'totalLiabilities': {'asOf': '2026-04-16'}}",
                        told(null, "2026-04-16", null)),
                Arguments.of("tier", "'badges': []", null),
                Arguments.of("need.amount", "", null));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("provenances")
    void toldIsTheFiguresOwnProvenanceOrTheWeakestOfItsParts(
            String code, String fields, @Nullable Provenance provenance) {
        assertThat(background(code, fields).told()).isEqualTo(provenance);
    }

    // --- what no longer counts

    @Test
    void aFigureTooOldToCountIsShownWithItsDay() {
        assertThat(background("credit.lenders", "'credit': {'lenders': 2, 'asOf': '2026-10-23'}"))
                .isEqualTo(new Background(
                        null,
                        null,
                        told(null, "2026-10-23", null),
                        Figure.Number.whole(2),
                        LocalDate.of(2026, 10, 23),
                        METRICS.get("credit.lenders")));
    }

    @Test
    void onItsLastDayAFigureCountsAndNothingIsStale() {
        assertThat(background("credit.lenders", "'credit': {'lenders': 2, 'asOf': '2026-10-24'}"))
                .isEqualTo(new Background(null, null, told(null, "2026-10-24", null), null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'asOf': '2026-09-30' | `` | 2026-09-30 | credit.loanBalance",
                "'asOf': '2026-09-30' | 'revenue': {'asOf': '2025-05-01'} | 2025-05-01 | revenue",
                "'asOf': '2026-11-10' | 'revenue': {'asOf': '2025-05-01'} | 2025-05-01 | revenue",
                // what still counts is not what made it stale, however old
                "'asOf': '2026-09-30' | 'revenue': {'asOf': '2025-06-01'} | 2026-09-30 | credit.loanBalance"
            })
    void ofAComputedFigureTheOldestStalePartIsNamed(
            String credit, String provenance, LocalDate staleOn, String staleIn) {
        Background background = background(
                "debtToSales",
                "'fiscalYears': [{'year': 2025, 'revenue': 8}], 'credit': {'loanBalance': 2, " + credit
                        + "}, 'provenance': {" + provenance + "}");

        assertThat(Stream.of(background.stale(), background.staleOn(), background.staleIn()))
                .containsExactly(Figure.Number.exact(new BigDecimal("25")), staleOn, METRICS.get(staleIn));
    }

    @Test
    void whatWasNeverToldIsNotStale() {
        Background background = background("debtToSales", "'credit': {'loanBalance': 2, 'asOf': '2026-09-30'}");

        assertThat(Stream.of(background.stale(), background.staleOn(), background.staleIn()))
                .containsOnlyNulls();
    }

    @Test
    void theNeedHasNothingBehindIt() {
        assertThat(background("need.amount", "'provenance': {'need.amount': {'asOf': '2026-11-10'}}"))
                .isEqualTo(Background.NONE);
    }

    @Test
    void aFigureToldInPartIsNotStale() {
        Background background =
                background("equity.new2y", "'equity': {'lastRoundOn': '2025-03-10', 'lastRoundAmount': 20}");

        assertThat(background)
                .isEqualTo(new Background(
                        null, Objects.requireNonNull(METRICS.get("equity.new2y").reading()), null, null, null, null));
    }
}
