package littlegiant.sheet;

import static littlegiant.profile.ProfileDocuments.METRICS;
import static littlegiant.profile.ProfileDocuments.TODAY;
import static littlegiant.profile.ProfileDocuments.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.kernel.Marks;
import littlegiant.metric.Metric;
import littlegiant.profile.Profile;
import littlegiant.rules.RulesFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules can ask of a sheet. */
class SheetTest {

    private static Sheet sheet(String fields, LocalDate asOf) {
        return RulesFixtures.sheets().make(profile(fields.replace('\'', '"')), Need.NONE, asOf);
    }

    /** What is known of the metric, {@code told partly settled applies}. */
    private static String known(Sheet sheet, Metric metric) {
        int index = metric.index();
        return (sheet.tells(index) ? "told " : "")
                + (sheet.tellsPartly(index) ? "partly " : "")
                + (sheet.settles(index) ? "settled " : "")
                + (sheet.applies(index) ? "applies" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tier | 'badges': [{'type': 'SPECIALIZED', 'level': 'PROVINCIAL', 'validUntil': '2027-01-01'}] | told settled applies | PROVINCIAL | PROVINCIAL",
                "tier | 'badges': [{'type': 'SPECIALIZED', 'validUntil': '2027-01-01'}] | told partly applies | - | MUNICIPAL,PROVINCIAL",
                "tier | `` | applies | - | -",
                "sizeClass | 'industryCode': 'C3562', 'employees': 25 | told partly applies | - | MICRO,SMALL",
                "regionCode | 'regionCode': '320205' | told settled applies | 320205 | 320205",
                "equity.new2y | 'equity': {'lastRoundOn': '2025-03-10', 'lastRoundAmount': 20} | told partly applies | - | -",
                "employees | 'employees': 5 | told settled applies | - | -",
                "employees | `` | applies | - | -",
                "debtRatio | 'fiscalYears': [{'year': 2025, 'totalAssets': 0}] | told settled | - | -",
                "tax.arrears | 'tax': {'arrears': false} | told settled applies | - | -",
                "sectors | 'sectors': [] | told settled applies | - | -"
            })
    void aMetricIsToldInFullInPartOrNotAtAll(String code, String fields, String known, String told, String possible) {
        Metric metric = METRICS.get(code);
        Sheet sheet = sheet(fields, TODAY);

        assertThat(Arrays.asList(
                        known(sheet, metric).trim(),
                        sheet.code(metric.index()),
                        sorted(sheet.possible(metric.index()))))
                .containsExactly(known, told.equals("-") ? null : told, possible.equals("-") ? null : possible);
    }

    private static @Nullable String sorted(@Nullable Set<String> codes) {
        return codes == null ? null : String.join(",", new TreeSet<>(codes));
    }

    @Test
    void theEndsOfWhatWasToldInPartAreMarks() {
        Sheet sheet = sheet(
                "'equity': {'lastRoundOn': '2025-03-10', 'lastRoundAmount': 20},"
                        + " 'badges': [{'type': 'SPECIALIZED', 'validUntil': '2027-01-01'}],"
                        + " 'fiscalYears': [{'year': 2025, 'netProfit': -3, 'rdExpense': 7}]",
                TODAY);

        assertThat(List.of(
                        ends(sheet, "equity.new2y"),
                        ends(sheet, "tier"),
                        ends(sheet, "netProfit.min2y"),
                        ends(sheet, "rd.min2y"),
                        ends(sheet, "revenue")))
                .isEqualTo(List.of(
                        Arrays.asList(400_000L, Marks.HIGHEST),
                        Arrays.asList(20_000L, 40_000L),
                        Arrays.asList(Marks.LOWEST, -60_000L),
                        Arrays.asList(0L, 140_000L),
                        Arrays.asList(null, null)));
    }

    private static List<@Nullable Long> ends(Sheet sheet, String code) {
        int metric = METRICS.get(code).index();
        return Arrays.asList(sheet.least(metric), sheet.most(metric));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, false",
        "2026-11-23, true",
        "2027-01-22, true",
        "2027-01-23, false",
        "9999-12-31, false",
        ", false"
    })
    void aLoanIsDueSoonFromTheDayOnForSixtyDays(@Nullable LocalDate dueOn, boolean soon) {
        Profile.Loan loan = new Profile.Loan(null, null, null, null, null, dueOn, null);

        assertThat(sheet("", TODAY).isDueSoon(loan)).isEqualTo(soon);
    }

    @Test
    void loansThatWereNotToldAreNotNone() {
        assertThat(Arrays.asList(
                        sheet("", TODAY).loans(),
                        sheet("'existingLoans': []", TODAY).loans()))
                .containsExactly(null, List.of());
    }

    /** The first and the last day that a question can name. */
    @ParameterizedTest
    @CsvSource({"1900-01-01", "9999-12-31"})
    void aSheetCanBeMadeForAnyDayThatCanBeWritten(LocalDate day) {
        Sheet sheet = sheet(
                "'establishedOn': '2012-02-29', 'listing': {'since': '2020-02-29'}, 'legalRepresentative': {'since': '2020-01-31'},"
                        + " 'fiscalYears': [{'year': 2025, 'revenue': 5}],"
                        + " 'badges': [{'type': 'LITTLE_GIANT', 'issuedOn': '2024-09-02', 'validUntil': '9999-12-31', 'review': 'PENDING'},"
                        + " {'type': 'HIGH_TECH', 'issuedOn': '1900-01-01', 'validUntil': '9999-12-31'}],"
                        + " 'existingLoans': [{'amount': 5, 'dueOn': '9999-12-31'}],"
                        + " 'records': [{'kind': 'ENVIRONMENT_PENALTY', 'on': '2026-11-23'}, {'kind': 'ABNORMAL_OPERATION', 'on': '2026-11-23', 'removedOn': '9999-12-31'}],"
                        + " 'equity': {'rounds': [{'on': '2026-11-23', 'amount': 5}]}, 'tax': {'grade': 'A', 'gradeYear': 2026},"
                        + " 'credit': {'asOf': '2026-11-23', 'lenders': 2}",
                day);

        assertThat(METRICS.all())
                .allSatisfy(metric -> assertThat(sheet.background(metric)).isNotNull());
    }
}
