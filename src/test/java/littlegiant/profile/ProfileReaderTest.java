package littlegiant.profile;

import static littlegiant.profile.ProfileDocuments.TODAY;
import static littlegiant.profile.ProfileDocuments.document;
import static littlegiant.profile.ProfileDocuments.faultsOf;
import static littlegiant.profile.ProfileDocuments.profile;
import static littlegiant.profile.ProfileDocuments.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {

    private static List<String> placesOf(String fields) {
        return faultsOf(document(fields)).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void aMinimalProfileTellsNothingElse() {
        Value.Obj document =
                new Value.Obj(Map.of("uscc", new Value.Str("913202050000LG017P"), "name", new Value.Str("示例（测试）有限公司")));

        assertThat(profile(""))
                .isEqualTo(new Profile(
                        "913202050000LG017P",
                        "示例（测试）有限公司",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        document));
    }

    @Test
    void theProfileOfTheContractReadsWithoutAFault() {
        assertThat(faultsOf(resource("/contract/profile.json"))).isEmpty();
    }

    @Test
    void whatAFullProfileTellsIsKept() {
        Profile read = profile("\"establishedOn\": \"2012-05-08\", \"credit\": {\"asOf\": \"2026-11-01\"},"
                + "\"legalRepresentative\": {\"since\": \"2020-01-31\"},"
                + "\"fiscalYears\": [{\"year\": 2025, \"revenue\": 86000000, \"netProfit\": -7.5}],"
                + "\"badges\": [{\"type\": \"HIGH_TECH\", \"validUntil\": \"2027-09-01\"}],"
                + "\"records\": [{\"kind\": \"QUALITY\", \"on\": \"2025-03-01\", \"level\": null}],"
                + "\"collateral\": [{\"kind\": \"PLANT\", \"value\": 3, \"encumbered\": false}],"
                + "\"receivables\": [{\"buyer\": \"甲\", \"amount\": 6, \"dueOn\": \"2027-02-01\", \"confirmed\": true}],"
                + "\"provenance\": {\"tax.grade\": {\"source\": \"TAX_BUREAU\", \"asOf\": \"2026-04-20\"}}");

        assertThat(read)
                .isEqualTo(new Profile(
                        read.uscc(),
                        read.name(),
                        null,
                        LocalDate.of(2012, 5, 8),
                        List.of(new FiscalYear(
                                2025,
                                Map.of("revenue", new BigDecimal("86000000"), "netProfit", new BigDecimal("-7.5")))),
                        List.of(new Badge(
                                Badge.Type.HIGH_TECH,
                                null,
                                null,
                                LocalDate.of(2027, 9, 1),
                                null,
                                null,
                                Badge.Review.NONE)),
                        List.of(new Profile.Event(Profile.Event.Kind.QUALITY, LocalDate.of(2025, 3, 1), null)),
                        null,
                        null,
                        List.of(new Profile.Collateral("PLANT", new BigDecimal("3"), false)),
                        List.of(new Profile.Receivable(new BigDecimal("6"), LocalDate.of(2027, 2, 1), true)),
                        Map.of("tax.grade", new Provenance("TAX_BUREAU", LocalDate.of(2026, 4, 20), null)),
                        read.document()));
    }

    @Test
    void formerNamesAreKeptInTheirOrder() {
        assertThat(profile("\"formerNames\": [\"示例旧厂\", \"示例更旧厂\"]").formerNames())
                .containsExactly("示例旧厂", "示例更旧厂");
    }

    @Test
    void anEmptyListIsToldToBeEmpty() {
        Profile read = profile(
                "\"badges\": [], \"fiscalYears\": [], \"records\": [], \"collateral\": [], \"receivables\": []");

        assertThat(Arrays.asList(
                        read.badges(), read.fiscalYears(), read.events(), read.collateral(), read.receivables()))
                .containsOnly(List.of());
    }

    @Test
    void anUnknownFieldIsNamedWithTheNearestKnownOne() {
        assertThat(faultsOf(document("\"employes\": 5")))
                .containsExactly(new Fault(
                        "/employes",
                        Fault.Code.UNKNOWN_FIELD,
                        Text.of("未知字段，是否为employees？", "unknown field, did you mean employees?")));
    }

    @Test
    void anUnknownAttributeIsNamedWithTheNearestMetric() {
        assertThat(faultsOf(document("\"attributes\": {\"talentLevl\": \"CITY\"}")))
                .containsExactly(new Fault(
                        "/attributes/talentLevl",
                        Fault.Code.UNKNOWN_VALUE,
                        Text.of(
                                "未知取值“talentLevl”，是否为talentLevel？",
                                "unknown value \"talentLevl\", did you mean talentLevel?")));
    }

    @ParameterizedTest
    @CsvSource({
        "913202050000LG017P, ''",
        "91320205123456788R, ''",
        "913202050000LG017Q, ''",
        "913202050000LG017, /uscc BAD_FORMAT",
        "913202050000lg017p, /uscc BAD_FORMAT",
        "913202050000LGO17P, /uscc BAD_FORMAT"
    })
    void aCodeOfTheWrongFormIsAFaultAndAWrongCheckIsNot(String uscc, String fault) {
        String places = faultsOf("{\"uscc\": \"" + uscc + "\", \"name\": \"甲\"}").stream()
                .map(found -> found.pointer() + " " + found.code())
                .collect(Collectors.joining());

        assertThat(places).isEqualTo(fault);
    }

    @Test
    void codeAndNameAreRequired() {
        assertThat(faultsOf("{}"))
                .containsExactly(
                        new Fault("/uscc", Fault.Code.REQUIRED, Text.of("必填", "is required")),
                        new Fault("/name", Fault.Code.REQUIRED, Text.of("必填", "is required")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "null", "5"})
    void whatIsNoObjectIsNoProfile(String json) {
        assertThat(faultsOf(json))
                .containsExactly(new Fault("", Fault.Code.WRONG_TYPE, Text.of("须为对象", "must be an object")));
    }

    @Test
    void aNameIsTwoHundredCharactersAtMost() {
        assertThat(faultsOf("{\"uscc\": \"913202050000LG017P\", \"name\": \"" + "名".repeat(201) + "\"}"))
                .containsExactly(
                        new Fault("/name", Fault.Code.TOO_LONG, Text.of("最多200个字符", "at most 200 characters")));
    }

    @ParameterizedTest
    @CsvSource({"30, ''", "31, /fiscalYears TOO_MANY", "200, /fiscalYears TOO_MANY", "201, /fiscalYears TOO_MANY"})
    void thereAreThirtyFiscalYearsAtMost(int count, String fault) {
        String years = IntStream.range(0, count)
                .mapToObj(i -> "{\"year\": " + (2026 - i % 126) + "}")
                .distinct()
                .collect(Collectors.joining(", "));
        String more = ", {\"year\": 1900}".repeat(Math.max(0, count - 126));

        List<String> places = placesOf("\"fiscalYears\": [" + years + more + "]").stream()
                .filter(place -> !place.endsWith("DUPLICATE"))
                .toList();

        assertThat(String.join("", places)).isEqualTo(fault);
    }

    @Test
    void aFieldToldTwiceAndANumberOutOfAllBoundsAreFaultsOfTheSameList() {
        assertThat(placesOf("\"employees\": 5, \"employees\": 6, \"paidInCapital\": 1e400, \"rdStaff\": -1"))
                .containsExactly("/employees DUPLICATE", "/paidInCapital OUT_OF_RANGE", "/rdStaff OUT_OF_RANGE");
    }

    @Test
    void pointersStandBelowWhereTheProfileStands() {
        Faults faults = new Faults();
        Value document = DocumentReader.json("{\"uscc\": 1}".getBytes(StandardCharsets.UTF_8), faults);
        new ProfileReader(ProfileDocuments.METRICS).read(document, "/profile", TODAY, faults);

        assertThat(faults.list()).extracting(Fault::pointer).containsExactly("/profile/name", "/profile/uscc");
    }

    @Test
    void tenFaultsAreThrownAtOnceInBothLanguages() {
        Faults faults = new Faults();
        Value document =
                DocumentReader.json(resource("/profile/ten-faults.json").getBytes(StandardCharsets.UTF_8), faults);
        AppException refused = catchThrowableOfType(
                AppException.class, () -> new ProfileReader(ProfileDocuments.METRICS).read(document, TODAY, faults));

        assertThat(List.of(refused.code(), refused.detail()))
                .containsExactly(ErrorCode.PROFILE_INVALID, Text.of("共10处有误", "10 faults"));
        assertThat(refused.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code() + " "
                                + fault.detail().zh() + " | " + fault.detail().en())
                        .collect(Collectors.joining("\n")))
                .isEqualTo(resource("/profile/ten-faults.txt").strip());
    }
}
