package littlegiant.sheet;

import static littlegiant.metric.Figure.Absent.NOT_TOLD;
import static littlegiant.profile.ProfileDocuments.METRICS;
import static littlegiant.profile.ProfileDocuments.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.profile.ProfileDocuments;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain metrics, accounts, the need and staleness; the computed ones stand in {@link DerivationsTest} and {@link TitlesTest}. */
class SheetMakerTest {

    private static final LocalDate DAY = ProfileDocuments.TODAY;

    static Figure figure(String code, String fields, LocalDate asOf) {
        return RulesFixtures.sheets()
                .make(profile(fields), Need.NONE, asOf)
                .figure(METRICS.get(code).index());
    }

    private static Figure number(String figure) {
        return Figure.Number.exact(new BigDecimal(figure));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "employees | 'employees': 120 | Number[least=2400000, most=2400000, clock=null]",
                "employees | 'employees': 0 | Number[least=0, most=0, clock=null]",
                "employees | `` | NOT_TOLD",
                "employees | 'employees': null | NOT_TOLD",
                "regionCode | 'regionCode': '320205' | Code[code=320205]",
                "street | 'street': '锡北镇' | Code[code=锡北镇]",
                "tax.grade | 'tax': {'grade': 'M'} | Rank[code=M, rank=2]",
                "tax.grade | 'tax': {'arrears': false} | NOT_TOLD",
                "tax.arrears | 'tax': {'arrears': false} | Flag[flag=false]",
                "niche.marketSharePercent | 'niche': {'marketSharePercent': 10.5} | Number[least=210000, most=210000, clock=null]",
                "establishedOn | 'establishedOn': '1970-01-02' | Number[least=20000, most=20000, clock=null]",
                "sectors | 'sectors': ['SOFTWARE'] | Codes[codes=[SOFTWARE]]",
                "sectors | 'sectors': [] | Codes[codes=[]]",
                "sectors | `` | NOT_TOLD",
                "equity.stage | 'equity': {'stage': 'A'} | Code[code=A]"
            })
    void aPlainMetricIsReadFromItsOwnPath(String code, String fields, String figure) {
        assertThat(figure(code, fields.replace('\'', '"'), DAY)).hasToString(figure);
    }

    @Test
    void aMetricNoJavaTypeKnowsIsReadFromTheAttributes() {
        String fields = "\"attributes\": {\"talentLevel\": \"CITY\", \"parkWhitelist\": true, \"taxableSales12m\": 5,"
                + " \"certificates\": [\"ISO9001\"]}";

        assertThat(List.of(
                        figure("talentLevel", fields, DAY),
                        figure("parkWhitelist", fields, DAY),
                        figure("taxableSales12m", fields, DAY),
                        figure("certificates", fields, DAY),
                        figure("guaranteesToNetAssetsPercent", fields, DAY)))
                .containsExactly(
                        new Figure.Rank("CITY", 2),
                        new Figure.Flag(true),
                        number("5"),
                        new Figure.Codes(Set.of("ISO9001")),
                        NOT_TOLD);
    }

    /** The field of the profile is the firm's own; an attribute of the same name only fills its place. */
    @Test
    void theProfilesOwnFieldGoesBeforeAnAttribute() {
        assertThat(List.of(
                        figure("employees", "\"employees\": 5, \"attributes\": {\"employees\": 6}", DAY),
                        figure("employees", "\"attributes\": {\"employees\": 6}", DAY)))
                .containsExactly(number("5"), number("6"));
    }

    @ParameterizedTest
    @CsvSource({
        // asOf, years told, the year that counts
        "2026-12-30, 2024 2025 2026, 2025",
        "2026-12-31, 2024 2025 2026, 2026",
        "2027-01-01, 2024 2025 2026, 2026",
        "2026-11-23, 2026 2024 2025, 2025",
        "2026-11-23, 2026, 0",
        "2025-12-31, 2024 2025 2026, 2025",
        "2024-06-30, 2024 2025, 0",
        "2026-11-23, 2019, 2019"
    })
    void theAccountsThatCountAreTheNewestYearThatHasEnded(LocalDate asOf, String years, int counts) {
        String told = String.join(
                ", ",
                Arrays.stream(years.split(" "))
                        .map(year -> "{\"year\": " + year + ", \"revenue\": " + year + "}")
                        .toList());

        assertThat(figure("revenue", "\"fiscalYears\": [" + told + "]", asOf))
                .isEqualTo(counts == 0 ? NOT_TOLD : number("" + counts));
    }

    @Test
    void aFigureMissingInTheNewestYearIsNotTakenFromAnOlderOne() {
        assertThat(figure("taxPaid", "\"fiscalYears\": [{\"year\": 2025}, {\"year\": 2024, \"taxPaid\": 5}]", DAY))
                .isEqualTo(NOT_TOLD);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, NOT_APPLICABLE", "2025-12-31, NOT_TOLD", "2025-01-01, NOT_TOLD", ", NOT_TOLD"})
    void aFirmFoundedAfterTheLastYearEndHasNoAccounts(@Nullable String establishedOn, Figure.Absent absent) {
        String founded = establishedOn == null ? "" : "\"establishedOn\": \"" + establishedOn + "\"";

        assertThat(List.of(
                        figure("revenue", founded, DAY),
                        figure("debtRatio", founded, DAY),
                        figure("rd.ratio", founded, DAY)))
                .containsOnly(absent);
    }

    @Test
    void theNeedIsTakenFromTheQuestion() {
        Need need = new Need(new BigDecimal("5000000"), 12, "RD", Set.of("CREDIT"), null, null);
        Sheet sheet = RulesFixtures.sheets().make(profile(""), need, DAY);

        assertThat(METRICS.all().stream().filter(Metric::isNeed).map(metric -> sheet.figure(metric.index())))
                .containsExactly(
                        number("5000000"), number("12"), new Figure.Code("RD"), new Figure.Codes(Set.of("CREDIT")));
    }

    @Test
    void aNeedThatIsNotToldAsksNothing() {
        Sheet sheet = RulesFixtures.sheets().make(profile(""), Need.NONE, DAY);

        assertThat(METRICS.all().stream().filter(Metric::isNeed).map(metric -> sheet.figure(metric.index())))
                .containsOnly(NOT_TOLD);
    }

    @Test
    void ofAMinimalProfileNothingIsTold() {
        Sheet sheet = RulesFixtures.sheets().make(profile(""), Need.NONE, DAY);

        assertThat(METRICS.all()).noneMatch(metric -> sheet.tells(metric.index()));
        assertThat(METRICS.all()).allMatch(metric -> sheet.applies(metric.index()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // told 30 days ago counts, 31 days ago does not
                "credit.lenders | 'credit': {'asOf': '2026-10-24', 'lenders': 2} | true",
                "credit.lenders | 'credit': {'asOf': '2026-10-23', 'lenders': 2} | false",
                "credit.lenders | 'credit': {'lenders': 2} | true",
                // the figure's own day goes before the report's
                "credit.lenders | 'credit': {'asOf': '2026-09-30', 'lenders': 2}, 'provenance': {'credit.lenders': {'asOf': '2026-11-10'}} | true",
                "credit.lenders | 'credit': {'asOf': '2026-11-10', 'lenders': 2}, 'provenance': {'credit.lenders': {'asOf': '2026-09-30'}} | false",
                // the day of another figure does not matter
                "credit.lenders | 'credit': {'lenders': 2}, 'provenance': {'credit.overdue': {'asOf': '2026-09-30'}} | true",
                // a grade counts until the next year's is published: 30 April of the year after next
                "tax.grade | 'tax': {'grade': 'A', 'gradeYear': 2025} | true",
                "tax.grade | 'tax': {'grade': 'A', 'gradeYear': 2024} | false",
                "tax.grade | 'tax': {'grade': 'A'}, 'provenance': {'tax.grade': {'asOf': '2025-11-23'}} | true",
                "tax.grade | 'tax': {'grade': 'A'}, 'provenance': {'tax.grade': {'asOf': '2025-11-22'}} | false",
                "tax.grade | 'tax': {'grade': 'A'} | true",
                // accounts: 18 months by their provenance, for ever without one
                "revenue | 'fiscalYears': [{'year': 2023, 'revenue': 5}] | true",
                "revenue | 'fiscalYears': [{'year': 2025, 'revenue': 5}], 'provenance': {'revenue': {'asOf': '2025-05-24'}} | true",
                "revenue | 'fiscalYears': [{'year': 2025, 'revenue': 5}], 'provenance': {'revenue': {'asOf': '2025-05-23'}} | false",
                // what is computed from a stale figure is not told either
                "debtToSales | 'fiscalYears': [{'year': 2025, 'revenue': 5}], 'credit': {'asOf': '2026-10-24', 'loanBalance': 2} | true",
                "debtToSales | 'fiscalYears': [{'year': 2025, 'revenue': 5}], 'credit': {'asOf': '2026-10-23', 'loanBalance': 2} | false",
                // a metric without a bound never goes stale
                "employees | 'employees': 5, 'provenance': {'employees': {'asOf': '2001-01-01'}} | true"
            })
    void aFigureGoesStaleByTheDayItWasTold(String code, String fields, boolean tells) {
        Sheet sheet = RulesFixtures.sheets().make(profile(fields.replace('\'', '"')), Need.NONE, DAY);

        assertThat(sheet.tells(METRICS.get(code).index())).isEqualTo(tells);
    }

    @Test
    void aSheetReadsMissingFiguresAsNullAndRanksAsSteps() {
        Sheet sheet = RulesFixtures.sheets()
                .make(
                        profile(
                                "\"tax\": {\"grade\": \"B\"}, \"fiscalYears\": [{\"year\": 2025, \"revenue\": 3, \"rdExpense\": 1}]"),
                        Need.NONE,
                        DAY);
        int grade = METRICS.get("tax.grade").index();
        int ratio = METRICS.get("rd.ratio").index();
        int debt = METRICS.get("debtRatio").index();

        assertThat(Arrays.asList(
                        sheet.least(grade),
                        sheet.code(grade),
                        sheet.least(ratio),
                        sheet.most(ratio),
                        sheet.least(debt),
                        sheet.most(debt),
                        sheet.code(debt),
                        sheet.codes(debt),
                        sheet.flag(debt)))
                .containsExactly(60_000L, "B", 666_667L, 666_667L, null, null, null, null, null);
    }
}
