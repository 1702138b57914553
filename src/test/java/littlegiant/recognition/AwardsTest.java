package littlegiant.recognition;

import static littlegiant.profile.ProfileDocuments.TODAY;
import static littlegiant.profile.ProfileDocuments.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import littlegiant.kernel.RulesUnusable;
import littlegiant.profile.Badge;
import littlegiant.recognition.Awards.Award;
import littlegiant.recognition.Awards.Event;
import littlegiant.recognition.Awards.Status;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What titles bring on 2026-11-23, by the shipped table of 锡山. */
class AwardsTest {

    private static final Awards SHIPPED = Awards.of(RulesFixtures.folder().text("tables/awards.csv"));
    private static final String HEAD = "region,event,level,amount,source\n";

    private static List<SheetMaker.Title> titles(String badges) {
        return Objects.requireNonNull(
                RulesFixtures.sheets().titles(profile("\"badges\": [" + badges.replace('\'', '"') + "]"), TODAY));
    }

    /** {@code EVENT LEVEL STATUS [from]} of each, in the order of the table. */
    private static String shown(List<Award> awards) {
        return awards.stream()
                .map(award -> award.event() + " " + award.level() + " " + award.status()
                        + (award.from() == null ? "" : " " + award.from()))
                .collect(Collectors.joining("; "));
    }

    private static final String NONE_HELD = "RECOGNITION NATIONAL IF_RECOGNISED; RECOGNITION PROVINCIAL IF_RECOGNISED;"
            + " RECOGNITION MUNICIPAL IF_RECOGNISED";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a title that runs: its re-review comes when it ends
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2024-09-02', 'validUntil': '2027-09-01'} | REVIEW NATIONAL FORESEEN 2027-09-02",
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2024-09-02', 'validUntil': '2026-12-20', 'review': 'PENDING'} | REVIEW NATIONAL CONDITIONAL 2026-12-21",
                // a re-review is this year's if the three years that it brought began this year, or if nothing says
                // when they did
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2024-09-02', 'validUntil': '2027-09-01', 'review': 'PASSED'} | REVIEW NATIONAL FORESEEN 2027-09-02",
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2023-09-02', 'validUntil': '2028-12-31', 'review': 'PASSED'} | REVIEW NATIONAL TO_CHECK",
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2023-09-02', 'validUntil': '2028-12-30', 'review': 'PASSED'} | REVIEW NATIONAL FORESEEN 2028-12-31",
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2023-09-02', 'validUntil': '2029-12-30', 'review': 'PASSED'} | REVIEW NATIONAL TO_CHECK",
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2023-09-02', 'validUntil': '2026-09-01', 'review': 'PASSED'} | REVIEW NATIONAL TO_CHECK",
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2023-09-02', 'review': 'PASSED'} | REVIEW NATIONAL TO_CHECK",
                // a title that may be held, or that may be higher, is not promised
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2024-09-02'} | REVIEW NATIONAL FORESEEN",
                "{'type': 'SPECIALIZED', 'issuedOn': '2024-09-02', 'validUntil': '2027-09-01'} | RECOGNITION NATIONAL IF_RECOGNISED",
                // nothing comes after the last day that documents can write
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2024-09-02', 'validUntil': '9999-12-30'} | REVIEW NATIONAL FORESEEN 9999-12-31",
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2024-09-02', 'validUntil': '9999-12-31'} | REVIEW NATIONAL FORESEEN",
                // what stands above the title that is held
                "{'type': 'SPECIALIZED', 'level': 'PROVINCIAL', 'issuedOn': '2025-09-02', 'validUntil': '2028-09-01'} | RECOGNITION NATIONAL IF_RECOGNISED; REVIEW PROVINCIAL FORESEEN 2028-09-02",
                "{'type': 'SPECIALIZED', 'level': 'MUNICIPAL', 'issuedOn': '2025-09-02', 'validUntil': '2028-09-01'} | RECOGNITION NATIONAL IF_RECOGNISED; RECOGNITION PROVINCIAL IF_RECOGNISED; REVIEW MUNICIPAL FORESEEN 2028-09-02",
                // recognised this year
                "{'type': 'SPECIALIZED', 'level': 'PROVINCIAL', 'issuedOn': '2026-01-01', 'validUntil': '2028-12-31'} | RECOGNITION NATIONAL IF_RECOGNISED; RECOGNITION PROVINCIAL TO_CHECK; REVIEW PROVINCIAL FORESEEN 2029-01-01",
                "{'type': 'SPECIALIZED', 'level': 'PROVINCIAL', 'issuedOn': '2025-12-31', 'validUntil': '2028-12-31'} | RECOGNITION NATIONAL IF_RECOGNISED; REVIEW PROVINCIAL FORESEEN 2029-01-01",
                // a new term after a passed re-review is no new recognition
                "{'type': 'SPECIALIZED', 'level': 'PROVINCIAL', 'issuedOn': '2026-01-01', 'validUntil': '2028-12-31', 'review': 'PASSED'} | RECOGNITION NATIONAL IF_RECOGNISED; REVIEW PROVINCIAL TO_CHECK",
                // two titles
                "{'type': 'SPECIALIZED', 'level': 'PROVINCIAL', 'issuedOn': '2025-02-01', 'validUntil': '2028-01-31'}, {'type': 'LITTLE_GIANT', 'issuedOn': '2023-12-21', 'validUntil': '2026-12-20', 'review': 'PENDING'} | REVIEW NATIONAL CONDITIONAL 2026-12-21; REVIEW PROVINCIAL FORESEEN 2028-02-01",
                // an old badge of the same title says nothing
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2021-09-02', 'validUntil': '2024-09-01'}, {'type': 'LITTLE_GIANT', 'issuedOn': '2024-09-02', 'validUntil': '2027-09-01'} | REVIEW NATIONAL FORESEEN 2027-09-02"
            })
    void awardsFollowFromTheTitlesThatHold(String badges, String awards) {
        assertThat(shown(SHIPPED.of("320205", titles(badges), TODAY))).isEqualTo(awards);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``",
                "{'type': 'HIGH_TECH', 'level': 'NATIONAL', 'issuedOn': '2026-01-01', 'validUntil': '2028-12-31'}",
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2024-09-02', 'validUntil': '2027-09-01', 'review': 'FAILED'}",
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2023-09-02', 'validUntil': '2026-11-22'}",
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2026-11-24', 'validUntil': '2029-11-23'}"
            })
    void aFirmWithoutATitleSeesWhatOneWouldBring(String badges) {
        assertThat(shown(SHIPPED.of("320205", titles(badges), TODAY))).isEqualTo(NONE_HELD);
    }

    @Test
    void aReReviewUnderWayOutlastsTheTitle() {
        List<SheetMaker.Title> lapsed = titles(
                "{'type': 'LITTLE_GIANT', 'issuedOn': '2023-09-02', 'validUntil': '2026-11-22', 'review': 'PENDING'}");

        assertThat(shown(SHIPPED.of("320205", lapsed, TODAY))).isEqualTo("REVIEW NATIONAL CONDITIONAL 2026-11-23");
    }

    @Test
    void anAwardSaysItsAmountAndSource() {
        List<SheetMaker.Title> titles =
                titles("{'type': 'LITTLE_GIANT', 'issuedOn': '2024-09-02', 'validUntil': '2027-09-01'}");

        assertThat(SHIPPED.of("320205", titles, TODAY))
                .containsExactly(new Award(
                        Event.REVIEW,
                        Badge.Level.NATIONAL,
                        new BigDecimal("150000"),
                        Status.FORESEEN,
                        LocalDate.of(2027, 9, 2),
                        "锡山区专精特新企业培育与奖励情况报道（2023-04-11）"));
    }

    @ParameterizedTest
    @CsvSource({"320206", "3202", ","})
    void noAwardIsPromisedElsewhereOrWhereTheRegionWasNotTold(@Nullable String region) {
        assertThat(SHIPPED.of(region, titles(""), TODAY)).isEmpty();
    }

    @Test
    void noAwardIsPromisedWhereTitlesWereNotTold() {
        assertThat(SHIPPED.of("320205", null, TODAY)).isEmpty();
    }

    @Test
    void anAwardOfALargerRegionIsThatOfItsDistricts() {
        Awards awards = Awards.of(HEAD + "3202,RECOGNITION,NATIONAL,7,S\n");

        assertThat(shown(awards.of("320206", titles(""), TODAY))).isEqualTo("RECOGNITION NATIONAL IF_RECOGNISED");
    }

    @Test
    void everyRowThatIsNoAwardIsNamed() {
        RulesUnusable refused = catchThrowableOfType(
                RulesUnusable.class,
                () -> Awards.of(HEAD
                        + "32,PRIZE,NATIONAL,1,S\n32,REVIEW,CITY,1,S\n32,REVIEW,NATIONAL,1.5,S\n32,REVIEW,NATIONAL,,S\n"
                        + "32,REVIEW,NATIONAL,-1,S\n32,REVIEW,NATIONAL,1000000000,S\n32,REVIEW,NATIONAL,1,\n"));

        String file = "rules/tables/awards.csv: ";
        assertThat(refused.faults())
                .isEqualTo(List.of(
                        file
                                + "needs an event (RECOGNITION, REVIEW) and a level: {region=32, event=PRIZE, level=NATIONAL, amount=1, source=S}",
                        file
                                + "needs an event (RECOGNITION, REVIEW) and a level: {region=32, event=REVIEW, level=CITY, amount=1, source=S}",
                        file
                                + "needs an amount in whole yuan: {region=32, event=REVIEW, level=NATIONAL, amount=1.5, source=S}",
                        file
                                + "needs an amount in whole yuan: {region=32, event=REVIEW, level=NATIONAL, amount=, source=S}",
                        file
                                + "needs an amount in whole yuan: {region=32, event=REVIEW, level=NATIONAL, amount=-1, source=S}",
                        file
                                + "needs an amount in whole yuan: {region=32, event=REVIEW, level=NATIONAL, amount=1000000000, source=S}",
                        file + "needs a source: {region=32, event=REVIEW, level=NATIONAL, amount=1, source=}"));
    }
}
