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
        Value.Obj document = new Value.Obj(Map.of(
                "uscc", new Value.Str("913202050000LG017P"), "name", new Value.Str("示例（测试）有限公司")));

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
                        LocalDate.of(2012, 5, 8),
                        LocalDate.of(2020, 1, 31),
                        LocalDate.of(2026, 11, 1),
                        List.of(new FiscalYear(
                                2025,
                                Map.of("revenue", new BigDecimal("86000000"), "netProfit", new BigDecimal("-7.5")))),
                        List.of(new Badge(
                                Badge.Type.HIGH_TECH,
                                null,
                                null,
                                LocalDate.of(2027, 9, 1),
                                null,
                                Badge.Review.NONE)),
                        List.of(new Profile.Event(
                                Profile.Event.Kind.QUALITY, LocalDate.of(2025, 3, 1), null)),
                        List.of(new Profile.Collateral("PLANT", new BigDecimal("3"), false)),
                        List.of(new Profile.Receivable(new BigDecimal("6"), LocalDate.of(2027, 2, 1), true)),
                        Map.of("tax.grade", LocalDate.of(2026, 4, 20)),
                        read.document()));
    }

    @Test
    void anEmptyListIsToldToBeEmpty() {
        Profile read = profile("\"badges\": [], \"fiscalYears\": [], \"records\": [], \"collateral\": [], \"receivables\": []");

        assertThat(List.of(
                        List.of(read.badges()),
                        List.of(read.fiscalYears()),
                        List.of(read.events()),
                        List.of(read.collateral()),
                        List.of(read.receivables())))
                .containsOnly(List.of(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // unknown words and fields
                "'ownership': 'PRIVAT' | /ownership UNKNOWN_VALUE",
                "'tax': {'grade': 'E'} | /tax/grade UNKNOWN_VALUE",
                "'equity': {'stage': 'D'} | /equity/stage UNKNOWN_VALUE",
                "'listing': {'stage': 'BSE'} | /listing/stage UNKNOWN_VALUE",
                "'environment': {'rating': 'green'} | /environment/rating UNKNOWN_VALUE",
                "'badges': [{'type': 'GIANT'}] | /badges/0/type UNKNOWN_VALUE",
                "'badges': [{'type': 'HIGH_TECH', 'level': 'CITY'}] | /badges/0/level UNKNOWN_VALUE",
                "'badges': [{'type': 'HIGH_TECH', 'review': 'DONE'}] | /badges/0/review UNKNOWN_VALUE",
                "'badges': [{'type': 'HIGH_TECH', 'criteriaEdition': '2023'}] | /badges/0/criteriaEdition UNKNOWN_VALUE",
                "'records': [{'kind': 'FINE', 'on': '2025-01-01'}] | /records/0/kind UNKNOWN_VALUE",
                "'collateral': [{'kind': 'SHIP'}] | /collateral/0/kind UNKNOWN_VALUE",
                "'existingLoans': [{'security': 'NONE'}] | /existingLoans/0/security UNKNOWN_VALUE",
                "'employes': 5 | /employes UNKNOWN_FIELD",
                "'ip': {'classThree': 5} | /ip/classThree UNKNOWN_FIELD",
                "'fiscalYears': [{'year': 2025, 'profit': 5}] | /fiscalYears/0/profit UNKNOWN_FIELD",
                "'interim': {'year': 2026} | /interim/year UNKNOWN_FIELD",
                // required in their items
                "'fiscalYears': [{'revenue': 5}] | /fiscalYears/0/year REQUIRED",
                "'badges': [{'level': 'NATIONAL'}] | /badges/0/type REQUIRED",
                "'records': [{'kind': 'QUALITY'}] | /records/0/on REQUIRED",
                "'collateral': [{'value': 5}] | /collateral/0/kind REQUIRED",
                // wrong types
                "'employees': '120' | /employees WRONG_TYPE",
                "'employees': 12.5 | /employees TOO_PRECISE",
                "'fiscalYears': {'year': 2025} | /fiscalYears WRONG_TYPE",
                "'fiscalYears': [2025] | /fiscalYears/0 WRONG_TYPE",
                "'tax': 'A' | /tax WRONG_TYPE",
                "'legal': {'dishonest': 'no'} | /legal/dishonest WRONG_TYPE",
                "'sectors': 'SOFTWARE' | /sectors WRONG_TYPE",
                "'sectors': [1] | /sectors/0 WRONG_TYPE",
                // forms
                "'regionCode': '3202' | /regionCode BAD_FORMAT",
                "'regionCode': '020205' | /regionCode BAD_FORMAT",
                "'industryCode': '3562' | /industryCode BAD_FORMAT",
                "'industryCode': 'C35621' | /industryCode BAD_FORMAT",
                "'industryCode': 'X35' | /industryCode BAD_FORMAT",
                "'sectors': ['high end'] | /sectors BAD_FORMAT",
                "'street': ' ' | /street EMPTY",
                // bounds
                "'employees': -1 | /employees OUT_OF_RANGE",
                "'employees': 1e400 | /employees OUT_OF_RANGE",
                "'registeredCapital': -1 | /registeredCapital OUT_OF_RANGE",
                "'registeredCapital': 100000000000000 | /registeredCapital OUT_OF_RANGE",
                "'registeredCapital': 0.001 | /registeredCapital TOO_PRECISE",
                "'niche': {'marketSharePercent': 100.1} | /niche/marketSharePercent OUT_OF_RANGE",
                "'niche': {'nationalRank': 0} | /niche/nationalRank OUT_OF_RANGE",
                "'legalRepresentative': {'shareholdingPercent': 101} | /legalRepresentative/shareholdingPercent OUT_OF_RANGE",
                "'legalRepresentative': {'age': 151} | /legalRepresentative/age OUT_OF_RANGE",
                "'evaluationScore': 100.5 | /evaluationScore OUT_OF_RANGE",
                "'fiscalYears': [{'year': 2025, 'revenue': -1}] | /fiscalYears/0/revenue OUT_OF_RANGE",
                "'fiscalYears': [{'year': 1899}] | /fiscalYears/0/year OUT_OF_RANGE",
                // days
                "'establishedOn': '2026-02-30' | /establishedOn BAD_DATE",
                "'establishedOn': '2026-11-24' | /establishedOn IN_THE_FUTURE",
                "'interim': {'periodEnd': '2026-12-31'} | /interim/periodEnd IN_THE_FUTURE",
                "'credit': {'asOf': '2026-11-24'} | /credit/asOf IN_THE_FUTURE",
                "'equity': {'lastRoundOn': '2027-01-01'} | /equity/lastRoundOn IN_THE_FUTURE",
                "'legalRepresentative': {'since': '2026-11-24'} | /legalRepresentative/since IN_THE_FUTURE",
                "'records': [{'kind': 'QUALITY', 'on': '2026-11-24'}] | /records/0/on IN_THE_FUTURE",
                "'fiscalYears': [{'year': 2027}] | /fiscalYears/0/year IN_THE_FUTURE",
                "'tax': {'gradeYear': 2027} | /tax/gradeYear IN_THE_FUTURE",
                "'provenance': {'tax.grade': {'asOf': '2026-11-24'}} | /provenance/tax.grade/asOf IN_THE_FUTURE",
                // contradictions
                "'employees': 5, 'rdStaff': 6 | /rdStaff CONTRADICTION",
                "'fiscalYears': [{'year': 2025, 'revenue': 5, 'mainRevenue': 6}] | /fiscalYears/0/mainRevenue CONTRADICTION",
                "'badges': [{'type': 'HIGH_TECH', 'issuedOn': '2025-01-02', 'validUntil': '2025-01-01'}] | /badges/0/validUntil CONTRADICTION",
                "'existingLoans': [{'drawnOn': '2025-01-02', 'dueOn': '2025-01-01'}] | /existingLoans/0/dueOn CONTRADICTION",
                "'records': [{'kind': 'QUALITY', 'on': '2025-01-02', 'removedOn': '2025-01-01'}] | /records/0/removedOn CONTRADICTION",
                "'fiscalYears': [{'year': 2025}, {'year': 2024}, {'year': 2025}] | /fiscalYears DUPLICATE",
                // attributes and provenance
                "'attributes': {'parkWhitelst': true} | /attributes/parkWhitelst UNKNOWN_VALUE",
                "'attributes': {'tier': 'NATIONAL'} | /attributes/tier DOES_NOT_FIT",
                "'attributes': {'revenue': 5} | /attributes/revenue DOES_NOT_FIT",
                "'attributes': {'need.amount': 5} | /attributes/need.amount DOES_NOT_FIT",
                "'attributes': {'taxableSales12m': '5'} | /attributes/taxableSales12m WRONG_TYPE",
                "'attributes': {'parkWhitelist': 'yes'} | /attributes/parkWhitelist WRONG_TYPE",
                "'attributes': {'talentLevel': 'WORLD'} | /attributes/talentLevel UNKNOWN_VALUE",
                "'attributes': {'certificates': ['iso 9001']} | /attributes/certificates BAD_FORMAT",
                "'attributes': {'establishedOn': '2026-02-30'} | /attributes/establishedOn BAD_DATE",
                "'provenance': {'tax.grde': {'source': 'X'}} | /provenance/tax.grde UNKNOWN_VALUE",
                "'provenance': {'tax.grade': {'verified': 'BANK'}} | /provenance/tax.grade/verified UNKNOWN_VALUE",
                "'provenance': {'tax.grade': {'by': 'X'}} | /provenance/tax.grade/by UNKNOWN_FIELD"
            })
    void eachFaultIsNamedByItsPlaceAndKind(String fields, String fault) {
        assertThat(placesOf(fields.replace('\'', '"'))).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'employees': 0",
                "'establishedOn': '2026-11-23'",
                "'fiscalYears': [{'year': 2026}]",
                "'employees': 5, 'rdStaff': 5",
                "'niche': {'marketSharePercent': 100}",
                "'fiscalYears': [{'year': 2025, 'netProfit': -5, 'revenue': 5, 'mainRevenue': 5}]",
                "'badges': [{'type': 'HIGH_TECH', 'issuedOn': '2025-01-01', 'validUntil': '2025-01-01'}]",
                "'badges': [{'type': 'HIGH_TECH', 'issuedOn': '2026-12-01'}]",
                "'receivables': [{}]",
                "'industryCode': 'C'",
                "'attributes': {'talentLevel': 'CITY', 'certificates': [], 'taxableSales12m': 0, 'parkWhitelist': null}",
                "'tax': null, 'badges': null, 'employees': null",
                "'provenance': {'parkWhitelist': {}}"
            })
    void whatStandsOnTheBoundIsNoFault(String fields) {
        assertThat(placesOf(fields.replace('\'', '"'))).isEmpty();
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
        Value document = DocumentReader.json(resource("/profile/ten-faults.json").getBytes(StandardCharsets.UTF_8), faults);
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
