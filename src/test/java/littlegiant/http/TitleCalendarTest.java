package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.audit.By;
import littlegiant.desk.TitleCalendar;
import littlegiant.desk.TitleCalendar.Ending;
import littlegiant.desk.TitleCalendar.Filter;
import littlegiant.desk.TitleCalendar.Month;
import littlegiant.profile.Badge;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Titles of the demo's firms from November 2026 on. */
@Tag("store")
class TitleCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final String COATING = "913202050000LG033D";
    private static final By TEST = By.system("test");

    private static final TestServer SERVER = TestServer.shared();

    private static TitleCalendar.Found found(String user, Filter filter) {
        Sessions sessions = SERVER.context().getBean(Sessions.class);
        Identity who = sessions.identify(sessions.open(user)).orElseThrow();
        return SERVER.context().getBean(TitleCalendar.class).of(who, filter, DAY, 0, 500, TEST);
    }

    private static Ending coating(TitleCalendar.Found found) {
        return found.endings().stream()
                .filter(ending -> ending.uscc().equals(COATING))
                .findFirst()
                .orElseThrow();
    }

    /** Persona 2.3: the title ends on 20 December while its re-review is under way, and a loan is due after that. */
    @Test
    void whoseTitleEndsIsListedWithItsReviewAndTheLoansDueAfterwards() {
        Ending ending = coating(found("officer", new Filter(Set.of(Badge.Type.LITTLE_GIANT), false, DECEMBER)));

        assertThat(ending.until()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(ending.badge().review()).isEqualTo(Badge.Review.PENDING);
        assertThat(ending.street()).isEqualTo("东港镇");
        assertThat(ending.loansTold()).isTrue();
        assertThat(ending.loans())
                .extracting(loan -> loan.dueOn())
                .containsExactly(LocalDate.of(2027, 1, 15), LocalDate.of(2027, 7, 5), LocalDate.of(2028, 3, 17));
    }

    /** Titles are public; loans are not. */
    @Test
    void aBankWithoutAConsentSeesTheTitleAndNoLoan() {
        SERVER.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");

        Ending ending = coating(found("stranger", new Filter(Set.of(), false, DECEMBER)));

        assertThat(ending.badge().review()).isEqualTo(Badge.Review.PENDING);
        assertThat(ending.loansTold()).isFalse();
        assertThat(ending.loans()).isEmpty();
    }

    @Test
    void theYearHasTwelveMonthsAndTheListIsOfOneOfThemInOrder() {
        TitleCalendar.Found found = found("officer", new Filter(Set.of(), false, null));

        assertThat(found.months())
                .extracting(Month::month)
                .isEqualTo(IntStream.range(0, 12)
                        .mapToObj(YearMonth.of(2026, 11)::plusMonths)
                        .toList());
        assertThat(found.shown().total()).isEqualTo(found.endings().size()).isPositive();
        List<LocalDate> days = found.endings().stream().map(Ending::until).toList();
        assertThat(days)
                .isSorted()
                .allMatch(day -> !day.isBefore(DAY)
                        && YearMonth.from(day).equals(found.shown().month()));
    }

    @Test
    void aKindOfTitleNarrowsAndWhoLooksAfterNoFirmHasNone() {
        SERVER.employ("newcomer", Role.ACCOUNT_MANAGER);
        SERVER.employ("elsewhere", Role.SPECIALIST, null);

        TitleCalendar.Found giants = found("officer", new Filter(Set.of(Badge.Type.LITTLE_GIANT), false, DECEMBER));

        assertThat(giants.shown().titles()).containsOnlyKeys(Badge.Type.LITTLE_GIANT);
        assertThat(found("newcomer", new Filter(Set.of(), true, DECEMBER)).endings())
                .isEmpty();
        assertThat(found("elsewhere", new Filter(Set.of(), false, DECEMBER)).endings())
                .isEmpty();
    }
}
