package littlegiant.profile;

import static littlegiant.profile.ProfileDocuments.METRICS;
import static littlegiant.profile.ProfileDocuments.document;
import static littlegiant.profile.ProfileDocuments.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of regions and industries that are no longer in use, told today and told when they were. */
class PublicCodesTest {

    @Test
    void anAbolishedRegionIsNamedWithItsNameAndWhatTookItsPlace() {
        assertThat(faultsOf(document("\"regionCode\": \"320202\"")))
                .containsExactly(new Fault(
                        "/regionCode",
                        Fault.Code.UNKNOWN_VALUE,
                        Text.of(
                                "320202（崇安区）已不再使用，现为320213",
                                "320202 (Chong'an District) is no longer in use, now 320213")));
    }

    @Test
    void everyRegionThatTookItsPlaceIsNamed() {
        assertThat(faultsOf(document("\"regionCode\": \"320283\"")))
                .containsExactly(new Fault(
                        "/regionCode",
                        Fault.Code.UNKNOWN_VALUE,
                        Text.of(
                                "320283（锡山市）已不再使用，现为320205、320206、320211",
                                "320283 (Xishan City) is no longer in use, now 320205, 320206, 320211")));
    }

    @Test
    void anIndustryOfTheEditionBeforeIsNamedWithItsSuccessor() {
        assertThat(faultsOf(document("\"industryCode\": \"P8210\"")))
                .containsExactly(new Fault(
                        "/industryCode",
                        Fault.Code.UNKNOWN_VALUE,
                        Text.of("P8210（学前教育）已不再使用，现为P8310", "P8210 is no longer in use, now P8310")));
    }

    @Test
    void anIndustryThatNoEditionHasIsNamedWithTheNearest() {
        assertThat(faultsOf(document("\"industryCode\": \"C9999\"")))
                .containsExactly(new Fault(
                        "/industryCode", Fault.Code.UNKNOWN_VALUE, Text.of("未知取值“C9999”", "unknown value \"C9999\"")));
    }

    /** The codes in use are those of the day on which the document is read. */
    @ParameterizedTest
    @CsvSource({"2015-10-12, ''", "2015-10-13, /regionCode UNKNOWN_VALUE"})
    void aRegionIsATruthOfItsTime(LocalDate today, String fault) {
        Faults faults = new Faults();
        Value told =
                DocumentReader.json(document("\"regionCode\": \"320202\"").getBytes(StandardCharsets.UTF_8), faults);
        new ProfileReader(METRICS).read(told, "", today, faults);

        assertThat(String.join(
                        "",
                        faults.list().stream()
                                .map(one -> one.pointer() + " " + one.code())
                                .toList()))
                .isEqualTo(fault);
    }

    @Test
    void whatWasAcceptedOnceIsReadAgainHoweverTheCodesAndDaysHaveMoved() {
        Faults faults = new Faults();
        Value told = DocumentReader.json(
                document("\"regionCode\": \"320202\", \"industryCode\": \"P8210\", \"establishedOn\": \"2999-01-01\","
                                + " \"street\": \"身份证11010519491231002X\","
                                + " \"fiscalYears\": [{\"year\": 2999, \"revenue\": 5}]")
                        .getBytes(StandardCharsets.UTF_8),
                faults);

        Profile profile = new ProfileReader(METRICS).stored(told);

        assertThat(List.of(profile.document(), faults.list())).isEqualTo(List.of(told, List.of()));
    }
}
