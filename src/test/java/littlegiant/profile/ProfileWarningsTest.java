package littlegiant.profile;

import static littlegiant.profile.ProfileDocuments.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks wrong and may be right. */
class ProfileWarningsTest {

    private static List<Fault> warnings(String fields) {
        return ProfileWarnings.of(profile(fields.replace('\'', '"')), RulesFixtures.metrics());
    }

    private static String places(String fields) {
        return warnings(fields).stream()
                .map(warning -> warning.pointer() + " " + warning.code())
                .collect(Collectors.joining("; "));
    }

    @Test
    void aCheckDigitThatDoesNotFitIsSaid() {
        Profile profile = Objects.requireNonNull(
                ProfileDocuments.read("{\"uscc\": \"913202050000LG9990\", \"name\": \"甲\"}", new Faults()));

        assertThat(ProfileWarnings.of(profile, RulesFixtures.metrics()))
                .containsExactly(new Fault(
                        "/uscc",
                        Fault.Code.CONTRADICTION,
                        Text.of("校验位与前17位不符，请核对", "the check digit does not fit the other 17 characters")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // they share a day
                "{'type': 'HIGH_TECH', 'issuedOn': '2023-01-01', 'validUntil': '2025-12-31'}, {'type': 'HIGH_TECH', 'issuedOn': '2025-12-31'} | /badges/1 DUPLICATE",
                "{'type': 'HIGH_TECH', 'issuedOn': '2025-12-31'}, {'type': 'HIGH_TECH', 'issuedOn': '2023-01-01', 'validUntil': '2025-12-31'} | /badges/1 DUPLICATE",
                // one begins the day after the other ends
                "{'type': 'HIGH_TECH', 'issuedOn': '2023-01-01', 'validUntil': '2025-12-31'}, {'type': 'HIGH_TECH', 'issuedOn': '2026-01-01'} | ``",
                // without days they may hold at once
                "{'type': 'HIGH_TECH'}, {'type': 'HIGH_TECH'}, {'type': 'HIGH_TECH'} | /badges/1 DUPLICATE; /badges/2 DUPLICATE; /badges/2 DUPLICATE",
                "{'type': 'SPECIALIZED', 'level': 'MUNICIPAL'}, {'type': 'SPECIALIZED', 'level': 'PROVINCIAL'} | ``",
                "{'type': 'SPECIALIZED', 'level': 'MUNICIPAL'}, {'type': 'SPECIALIZED', 'level': 'MUNICIPAL'} | /badges/1 DUPLICATE",
                "{'type': 'SPECIALIZED'}, {'type': 'SPECIALIZED', 'level': 'MUNICIPAL'} | ``",
                "{'type': 'HIGH_TECH'}, {'type': 'TECH_SME'} | ``"
            })
    void twoTitlesOfOneTypeAndLevelThatHoldAtOnceAreSaid(String badges, String places) {
        assertThat(places("'badges': [" + badges + "]")).isEqualTo(places);
    }

    @Test
    void anOverlapIsSaidInBothLanguages() {
        assertThat(warnings("'badges': [{'type': 'HIGH_TECH'}, {'type': 'HIGH_TECH'}]"))
                .containsExactly(new Fault(
                        "/badges/1",
                        Fault.Code.DUPLICATE,
                        Text.of(
                                "与badges/0为同一称号且有效期重叠，任一有效即视为持有，请核对",
                                "the same title as badges/0, holding on the same days; either one counts")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'legal': {'dishonest': false}, 'records': [{'kind': 'DISHONEST', 'on': '2025-03-01'}] | /records/0 CONTRADICTION",
                "'legal': {'enforced': false}, 'records': [{'kind': 'ENFORCED', 'on': '2025-03-01'}] | /records/0 CONTRADICTION",
                "'legal': {'abnormalOperation': false}, 'records': [{'kind': 'ABNORMAL_OPERATION', 'on': '2025-03-01'}] | /records/0 CONTRADICTION",
                "'legal': {'seriousViolation': false}, 'records': [{'kind': 'QUALITY', 'on': '2025-03-01'}, {'kind': 'SERIOUS_VIOLATION', 'on': '2025-03-01'}] | /records/1 CONTRADICTION",
                "'legal': {'dishonest': false}, 'records': [{'kind': 'DISHONEST', 'on': '2025-03-01', 'removedOn': '2026-03-01'}] | ``",
                "'legal': {'dishonest': true}, 'records': [{'kind': 'DISHONEST', 'on': '2025-03-01'}] | ``",
                "'legal': {'enforced': false}, 'records': [{'kind': 'DISHONEST', 'on': '2025-03-01'}] | ``",
                "'records': [{'kind': 'DISHONEST', 'on': '2025-03-01'}] | ``",
                "'environment': {'penalties3y': 0}, 'records': [{'kind': 'ENVIRONMENT_PENALTY', 'on': '2025-03-01'}] | ``"
            })
    void anEntryThatWasNeverRemovedContradictsANo(String fields, String places) {
        assertThat(places(fields)).isEqualTo(places);
    }

    @Test
    void aContradictionIsSaidInBothLanguages() {
        assertThat(warnings("'legal': {'dishonest': false}, 'records': [{'kind': 'DISHONEST', 'on': '2025-03-01'}]"))
                .containsExactly(
                        new Fault(
                                "/records/0",
                                Fault.Code.CONTRADICTION,
                                Text.of(
                                        "未填移出日期，与legal.dishonest为false矛盾；在补充移出日期前按待补充处理",
                                        "has no removedOn although legal.dishonest is false; the figure counts as not told until the day is told")));
    }
}
