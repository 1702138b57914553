package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.ToldClock;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.applications.AnswerTimes;
import littlegiant.applications.ApplicationBoard;
import littlegiant.applications.ApplicationBoard.Column;
import littlegiant.applications.ApplicationState;
import littlegiant.applications.Applications.Search;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Four applications of two firms: one that is late, two that wait for an answer, one that was declined after three days. */
@Tag("store")
class ApplicationBoardTest {

    private static final String OTHER = "913202050000LG033D";
    private static final String CREDIT = "TH-LG-CREDIT-01";

    private static final Set<ApplicationState> ANY = Set.of(ApplicationState.values());

    private static TestServer server;
    private static String late = "";
    private static String first = "";
    private static String second = "";

    @BeforeAll
    static void apply() {
        server = TestServer.start(Map.of());
        ToldClock clock = (ToldClock) server.context().getBean(Clock.class);
        Applying applying = new Applying(server);
        applying.takeOn(OTHER);
        List<String> others = new ArrayList<>();
        server.get("/api/v1/products?provider=taihu-demo-bank&kind=LOAN&size=200")
                .json()
                .get("items")
                .forEach(product -> others.add(product.get("id").asText()));
        others.remove(CREDIT);
        clock.tell(Instant.parse("2026-11-16T02:00:00Z"));
        late = applying.sent(Desk.FIRM, CREDIT);
        applying.walk("manager", late, "ACCEPT");
        String declined = applying.sent(OTHER, others.get(0));
        clock.tell(Instant.parse("2026-11-19T02:00:00Z"));
        applying.step("manager", declined, "DECLINE", ",\"reason\":\"CASH_FLOW\",\"text\":\"2025年经营现金流为负320万元\"");
        clock.tell(Instant.parse("2026-11-23T02:00:00Z"));
        first = applying.sent(Desk.FIRM, others.get(0));
        clock.tell(Instant.parse("2026-11-23T03:00:00Z"));
        second = applying.sent(OTHER, CREDIT);
        server.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");
        server.employ("elsewhere", Role.SPECIALIST, null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Identity who(String user) {
        Sessions sessions = server.context().getBean(Sessions.class);
        return sessions.identify(sessions.open(user)).orElseThrow();
    }

    private static Search search(@Nullable String product, Set<ApplicationState> states, boolean lateOnly) {
        return new Search(null, product, null, states, lateOnly, false);
    }

    private static ApplicationBoard.Found found(String user, Search search, @Nullable List<String> firms, int most) {
        return server.context().getBean(ApplicationBoard.class).of(who(user), search, firms, 0, most);
    }

    private static List<String> ids(Column column) {
        return column.applications().stream().map(one -> one.id()).toList();
    }

    @Test
    void statesStandAsTheWorkGoesOnAndWhatIsNewestStandsFirstOfOneDay() {
        List<Column> columns =
                found("manager", search(null, ANY, false), null, 10).columns();

        assertThat(columns)
                .extracting(Column::state, Column::total, Column::late, ApplicationBoardTest::ids)
                .containsExactly(
                        tuple(ApplicationState.SENT, 2, 0, List.of(second, first)),
                        tuple(ApplicationState.ACCEPTED, 1, 1, List.of(late)),
                        tuple(ApplicationState.DECLINED, 1, 0, ids(columns.get(2))));
        assertThat(ids(columns.get(2))).hasSize(1);
    }

    @Test
    void onlyWantedStatesAreToldAndTheOthersCounted() {
        ApplicationBoard.Found found = found("officer", search(CREDIT, Set.of(ApplicationState.SENT), false), null, 10);

        assertThat(found.columns())
                .extracting(Column::state, Column::total, ApplicationBoardTest::ids)
                .containsExactly(
                        tuple(ApplicationState.SENT, 1, List.of(second)),
                        tuple(ApplicationState.ACCEPTED, 1, List.of()));
        assertThat(found.products()).hasSize(2).contains(CREDIT);
    }

    @Test
    void lateOnesOneFirmsAndOnePageAreFound() {
        assertThat(found("manager", search(null, ANY, true), null, 10).columns())
                .extracting(Column::state, Column::total)
                .containsExactly(tuple(ApplicationState.ACCEPTED, 1));
        assertThat(found("manager", search(null, ANY, false), List.of(Desk.FIRM), 10)
                        .columns())
                .extracting(Column::state, ApplicationBoardTest::ids)
                .containsExactly(
                        tuple(ApplicationState.SENT, List.of(first)), tuple(ApplicationState.ACCEPTED, List.of(late)));
        assertThat(found("manager", search(null, ANY, false), null, 1).columns().get(0))
                .extracting(Column::total, ApplicationBoardTest::ids)
                .containsExactly(2, List.of(second));
        assertThat(found("manager", search(null, ANY, false), List.of(), 10).columns())
                .isEmpty();
    }

    @Test
    void whoHasNothingToDoWithThemSeesNone() {
        assertThat(found("stranger", search(null, ANY, false), null, 10).columns())
                .isEmpty();
        assertThat(found("elsewhere", search(null, ANY, false), List.of(Desk.FIRM), 10)
                        .columns())
                .isEmpty();
    }

    @Test
    void timesToAnswerAreOfThePeriodAndOfWhatOneMaySee() {
        AnswerTimes times = server.context().getBean(AnswerTimes.class);
        LocalDate monday = LocalDate.of(2026, 11, 16);
        AnswerTimes.Times both = new AnswerTimes.Times(2, 0, 3);

        assertThat(times.of(who("officer"), search(null, Set.of(), false), monday, monday))
                .isEqualTo(new AnswerTimes.Found(both, Map.of("taihu-demo-bank", both)));
        assertThat(times.of(who("officer"), search(null, Set.of(), false), monday.plusDays(1), monday.plusDays(20)))
                .isEqualTo(new AnswerTimes.Found(null, Map.of()));
        assertThat(times.of(who("stranger"), search(null, Set.of(), false), monday, monday)
                        .all())
                .isNull();
    }
}
