package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.access.AppUser;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.access.Users;
import littlegiant.answers.Answers;
import littlegiant.audit.By;
import littlegiant.desk.AwardsDue;
import littlegiant.profile.Badge;
import littlegiant.profile.Enterprises;
import littlegiant.recognition.Awards;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the demo's district has to pay for titles. */
@Tag("store")
class AwardsDueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final By TEST = By.system("test");

    private static final TestServer SERVER = TestServer.shared();

    private static AwardsDue.Found found(String user) {
        Sessions sessions = SERVER.context().getBean(Sessions.class);
        Identity who = sessions.identify(sessions.open(user)).orElseThrow();
        return SERVER.context().getBean(AwardsDue.class).of(who, DAY, TEST);
    }

    @Test
    void everyKindOfAwardHasItsAmountAndTheHighestLevelComesFirst() {
        assertThat(found("officer").kinds())
                .extracting(AwardsDue.Kind::event, AwardsDue.Kind::level, kind -> kind.amount()
                        .intValueExact())
                .containsExactly(
                        tuple(Awards.Event.RECOGNITION, Badge.Level.NATIONAL, 500_000),
                        tuple(Awards.Event.RECOGNITION, Badge.Level.PROVINCIAL, 300_000),
                        tuple(Awards.Event.RECOGNITION, Badge.Level.MUNICIPAL, 100_000),
                        tuple(Awards.Event.REVIEW, Badge.Level.NATIONAL, 150_000),
                        tuple(Awards.Event.REVIEW, Badge.Level.PROVINCIAL, 100_000),
                        tuple(Awards.Event.REVIEW, Badge.Level.MUNICIPAL, 50_000));
    }

    /** Codes of the officer's firms: two pages of them. */
    private static List<String> district() {
        return Stream.of(0, 1)
                .flatMap(page -> SERVER
                        .get("/api/v1/enterprises?size=200&page=" + page, SERVER.as("officer"))
                        .json()
                        .get("items")
                        .findValuesAsText("uscc")
                        .stream())
                .toList();
    }

    /** The same as each firm's own page says, added up. */
    @Test
    void whatIsCountedIsWhatEachFirmIsTold() {
        Answers answers = SERVER.context().getBean(Answers.class);
        Enterprises enterprises = SERVER.context().getBean(Enterprises.class);
        Map<List<Object>, Integer> told = new HashMap<>();
        district().forEach(uscc -> answers.recognise(enterprises.get(uscc), null, DAY)
                .awards()
                .forEach(award -> told.merge(List.of(award.event(), award.level(), award.status()), 1, Integer::sum)));

        for (AwardsDue.Kind kind : found("officer").kinds()) {
            for (Awards.Status status : List.of(Awards.Status.TO_CHECK, Awards.Status.CONDITIONAL)) {
                assertThat(kind.firms(status))
                        .as("%s %s", kind, status)
                        .isEqualTo(told.getOrDefault(List.of(kind.event(), kind.level(), status), 0));
            }
        }
    }

    /** Persona 2.3 waits for its re-review; it is named, and what it may bring. */
    @Test
    void firmsWhoseAwardIsToBeCheckedOrWaitsForAReviewAreNamed() {
        assertThat(found("officer").named())
                .filteredOn(firm -> firm.uscc().equals("913202050000LG033D"))
                .extracting(firm -> firm.award().event(), firm -> firm.award().status(), firm -> firm.award()
                        .amount()
                        .intValueExact())
                .containsExactly(tuple(Awards.Event.REVIEW, Awards.Status.CONDITIONAL, 150_000));
        assertThat(found("officer").named())
                .extracting(firm -> firm.award().status())
                .isSorted();
    }

    @Test
    void anOfficerOfAnotherDistrictHasNothingToPay() {
        SERVER.context()
                .getBean(Users.class)
                .create(
                        new AppUser(
                                "far-away",
                                Role.OFFICER,
                                null,
                                List.of("440300"),
                                "far-away",
                                null,
                                false,
                                AppUser.State.ACTIVE,
                                false,
                                LocalDateTime.of(2026, 1, 1, 0, 0)),
                        "words that nobody guesses",
                        TEST);

        assertThat(found("far-away")).isEqualTo(new AwardsDue.Found(List.of(), List.of()));
    }
}
