package littlegiant.profile;

import static littlegiant.profile.ProfileDocuments.METRICS;
import static littlegiant.profile.ProfileDocuments.TODAY;
import static littlegiant.profile.ProfileDocuments.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import littlegiant.intake.Typed;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.kernel.Value.Obj;
import littlegiant.profile.ProfileForm.Item;
import littlegiant.profile.ProfileForm.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a firm is asked, and what its answers make of a profile. */
class ProfileFormTest {

    private static final ProfileForm FORM = new ProfileForm(METRICS, TODAY);

    private static Obj document(String fields) {
        return profile(fields.replace('\'', '"')).document();
    }

    private static Item item(String name) {
        return Objects.requireNonNull(FORM.find(name), name);
    }

    private static Value yuan(String amount) {
        return new Value.Num(new BigDecimal(amount));
    }

    @Test
    void asksForTheLastThreeYearsThatHaveEnded() {
        assertThat(FORM.items(Step.ACCOUNTS).stream().map(Item::year).distinct())
                .containsExactly(2025, 2024, 2023);
    }

    static Stream<Item> items() {
        return FORM.items().stream();
    }

    /** A heading says it in either language, and the cell below lands where the form would put it. */
    @ParameterizedTest
    @MethodSource("items")
    void everyFieldHasANameThatAFileMayCallIt(Item item) {
        assertThat(new ProfileColumns(METRICS).field(item.heading().zh())).isEqualTo(item.field());
    }

    @ParameterizedTest
    @MethodSource("items")
    void whatIsPutIsToldAndWhatIsTakenOutIsGone(Item item) {
        Obj empty = document("");
        Value value =
                switch (item.field().kind()) {
                    case NUMBER, MONEY, PERCENT -> yuan("12");
                    case FLAG -> new Value.Bool(true);
                    case LIST -> new Value.Arr(List.of(new Value.Str("NEW_MATERIALS")));
                    default -> new Value.Str("x");
                };

        Obj told = item.put(empty, value);

        assertThat(item.told(told)).isEqualTo(value);
        assertThat(item.told(empty)).isNull();
        assertThat(item.put(told, null)).isEqualTo(empty);
        assertThat(ProfileMerge.at(item.pointer(told), told)).isEqualTo(value);
    }

    @Test
    void anotherFigureOfAYearStandsBesideTheFirst() {
        Obj one = item("fiscalYears.2025.revenue").put(document(""), yuan("100"));
        Obj both = item("fiscalYears.2025.netProfit").put(one, yuan("7"));
        Obj all = item("fiscalYears.2024.revenue").put(both, yuan("90"));

        assertThat(all.at("fiscalYears"))
                .isEqualTo(document(
                                "'fiscalYears': [{'year': 2025, 'revenue': 100, 'netProfit': 7}, {'year': 2024, 'revenue': 90}]")
                        .at("fiscalYears"));
    }

    @Test
    void aTitleThatIsHeldTwiceIsNotPlain() {
        Obj twice = document(
                "'badges': [{'type': 'HIGH_TECH', 'validUntil': '2023-01-01'}, {'type': 'HIGH_TECH', 'validUntil': '2026-01-01'}]");

        assertThat(item("badges.HIGH_TECH.validUntil").isPlain(twice)).isFalse();
        assertThat(item("badges.TECH_SME.validUntil").isPlain(twice)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // held against the year before
        "fiscalYears.2025.revenue, 11_000, 2024",
        "fiscalYears.2025.revenue, 110_000_000_000, 2024",
        "fiscalYears.2025.revenue, 110_001, ",
        "fiscalYears.2025.revenue, 109_999_999_999, ",
        "fiscalYears.2025.revenue, 0, ",
        "fiscalYears.2025.revenue, 126_000_000, ",
        // there is none before: against the year after
        "fiscalYears.2024.revenue, 12_000, 2025",
        // a loss as large as the gain before
        "fiscalYears.2025.netProfit, -9_000_000, "
    })
    void aFigureTenThousandTimesOffIsAskedAbout(String name, String told, @Nullable Integer year) {
        Obj stored = document(
                "'fiscalYears': [{'year': 2025, 'revenue': 126000000}, {'year': 2024, 'revenue': 110000000, 'netProfit': 9000000}]");

        UnitDoubt doubt = UnitDoubt.of(item(name), yuan(told.replace("_", "")), stored);

        assertThat(doubt == null ? null : doubt.year()).isEqualTo(year);
    }

    @Test
    void anAmountWithoutAYearIsHeldAgainstWhatItWas() {
        Obj stored = document("'paidInCapital': 36000000");

        assertThat(UnitDoubt.of(item("paidInCapital"), yuan("3600"), stored))
                .isEqualTo(new UnitDoubt(null, new BigDecimal("36000000")));
        assertThat(UnitDoubt.of(item("employees"), yuan("168000"), document("'employees': 12")))
                .isNull();
    }

    @Test
    void whatAFirmChangesIsItsOwnWordAndTheRestStaysAsItWasVouchedFor() {
        Obj before = document(
                "'employees': 160, 'tax': {'grade': 'A', 'gradeYear': 2025}, 'fiscalYears': [{'year': 2025, 'rdExpense': 5}],"
                        + " 'provenance': {'employees': {'verified': 'AUTHORITY'}, 'tax.grade': {'verified': 'AUTHORITY'}}");
        Obj now = item("fiscalYears.2025.rdExpense").put(item("employees").put(before, yuan("168")), yuan("6"));

        Obj told = Declared.by("ENTERPRISE", before, now, TODAY, METRICS);

        assertThat(told.at("provenance"))
                .isEqualTo(document(
                                "'provenance': {'employees': {'source': 'ENTERPRISE', 'asOf': '2026-11-23', 'verified': 'DECLARED'}, 'tax.grade': {'verified': 'AUTHORITY'},"
                                        + " 'rd.expense': {'source': 'ENTERPRISE', 'asOf': '2026-11-23', 'verified': 'DECLARED'}}")
                        .at("provenance"));
    }

    /** A grade is as old as the year it is of, and not as young as its telling. */
    @Test
    void whatAnotherFieldDatesKeepsThatDay() {
        Obj told = Declared.by(
                "ENTERPRISE", document(""), document("'tax': {'grade': 'B', 'gradeYear': 2025}"), TODAY, METRICS);

        assertThat(told.atSteps("provenance", "tax.grade"))
                .isEqualTo(
                        new Obj(Map.of("source", new Value.Str("ENTERPRISE"), "verified", new Value.Str("DECLARED"))));
    }

    @Test
    void typedTextIsReadAsACellIs() {
        Faults faults = new Faults();

        assertThat(Typed.read(" 1,268 ", item("employees").field(), "", faults)).isEqualTo(yuan("1268"));
        assertThat(Typed.read("", item("employees").field(), "", faults)).isNull();
        assertThat(Typed.read("否", item("credit.overdue").field(), "", faults)).isEqualTo(new Value.Bool(false));
        assertThat(Typed.read("民营", item("ownership").field(), "", faults)).isEqualTo(new Value.Str("PRIVATE"));
        assertThat(faults.list()).isEmpty();
        assertThat(Typed.read("many", item("employees").field(), "/employees", faults))
                .isNull();
        assertThat(faults.list().get(0).pointer()).isEqualTo("/employees");
    }
}
