package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** So many and no more; what is refused says when to come again. The clock stands, so the count is exact. */
class RateLimitTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String METRICS = "/api/v1/metrics";

    private static TestServer server;
    private static ToldClock clock;
    private static Instant now = NOW;

    @BeforeAll
    static void start() {
        Map<String, Object> few = new HashMap<>();
        few.put("lg.limit.per-second", 5);
        few.put("lg.limit.wrong-passwords-per-minute", 3);
        server = TestServer.start(few);
        clock = (ToldClock) server.context().getBean(Clock.class);
    }

    /** What was spent comes back. */
    @AfterEach
    void later() {
        now = now.plusSeconds(3_000);
        clock.tell(now);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<Integer> ask(int times, String... headers) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(server.get(METRICS, headers).status());
        }
        return statuses;
    }

    @Test
    void oneUserHasItsShareAndOthersHaveTheirs() {
        String[] manager = server.as("manager");

        assertThat(ask(10, manager)).containsOnly(200);
        Reply refused = server.get(METRICS, manager);
        assertThat(List.of(refused.status(), refused.code(), refused.header("Retry-After")))
                .isEqualTo(List.of(429, "TOO_MANY_REQUESTS", "1"));
        assertThat(ask(3, server.as("officer"))).containsOnly(200);
        assertThat(ask(3, Asked.nobody())).containsOnly(200);

        clock.tell(now.plusSeconds(1));
        assertThat(ask(6, manager)).containsExactly(200, 200, 200, 200, 200, 429);
    }

    /** Four times what one may: 20 a second, 40 at once. */
    @Test
    void whatNobodyMayIsCountedToo() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            statuses.add(server.get("/api/v1/users", Asked.nobody()).status());
        }

        assertThat(statuses.subList(0, 40)).containsOnly(401);
        assertThat(statuses.subList(40, 45)).containsOnly(429);
    }

    @Test
    void whoDoesNotSignInIsCountedByAddress() {
        assertThat(ask(11, Asked.nobody()))
                .endsWith(200, 429)
                .filteredOn(status -> status == 429)
                .hasSize(1);
        assertThat(server.get("/health/liveness").status()).isEqualTo(200);
    }

    private static int signIn(String user, String password) {
        return server.post(
                        "/api/v1/token",
                        TestServer.JSON,
                        "{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}")
                .status();
    }

    @Test
    void onePasswordTriedOnManyNamesIsHeldBackToo() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            statuses.add(signIn("name-" + i, "Spring2026!"));
        }

        assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 401, 429, 429);
        clock.tell(now.plusSeconds(60));
        assertThat(signIn("manager", "demo-manager")).isEqualTo(200);
    }

    @Test
    void rightPasswordsDoNotCount() {
        for (int i = 0; i < 9; i++) {
            assertThat(signIn("manager", "demo-manager")).isEqualTo(200);
        }
    }

    @Test
    void everyAnswerIsTakenForWhatItIs() {
        for (String path : List.of(METRICS, "/api/v1/none", "/console", "/login", "/health/liveness")) {
            assertThat(server.get(path, server.as("officer")).header("x-content-type-options"))
                    .as(path)
                    .isEqualTo("nosniff");
        }
        Reply data = server.get(METRICS, server.as("auditor"));
        assertThat(List.of(
                        data.header("content-security-policy"),
                        data.header("cache-control"),
                        data.header("strict-transport-security")))
                .isEqualTo(List.of("default-src 'none'; frame-ancestors 'none'", "no-store", ""));
    }
}
