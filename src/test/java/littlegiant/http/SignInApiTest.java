package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in, out and everywhere; what an administrator does with users. */
@Tag("store")
class SignInApiTest {

    private static final String ME = "/api/v1/me";
    private static final String PASSWORD = "words that nobody guesses";
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static TestServer server;
    private static ToldClock clock;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        clock = (ToldClock) server.context().getBean(Clock.class);
    }

    @AfterEach
    void itIsNow() {
        clock.tell(NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply signIn(String user, String password) {
        return server.post(
                "/api/v1/token", TestServer.JSON, "{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}");
    }

    private static String[] token(Reply signedIn) {
        return new String[] {
            "Authorization", "Bearer " + signedIn.json().get("accessToken").asText()
        };
    }

    private static List<Integer> wrong(String user, int times) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(signIn(user, "wrong").status());
        }
        return statuses;
    }

    @Test
    void whoSignsInIsToldWhoHeIs() {
        server.employ("who", Role.ACCOUNT_MANAGER);
        String[] token = token(signIn("Who", PASSWORD));

        assertThat(server.get(ME, token).body())
                .isEqualTo(
                        "{\"name\":\"who\",\"role\":\"ACCOUNT_MANAGER\",\"institution\":\"taihu-demo-bank\",\"regions\":[],"
                                + "\"enterprises\":{},\"mustChangePassword\":false,\"sessionUntil\":\"2026-11-23T03:00:00Z\"}");
        assertThat(server.get(ME, server.as("firm"))
                        .json()
                        .at("/enterprises/913202050000LG017P")
                        .asText())
                .isEqualTo("OWNER");
    }

    @Test
    void afterFiveWrongPasswordsTheNameIsLockedForLongerEachTime() {
        server.employ("guessed", Role.AUDITOR);

        assertThat(wrong("guessed", 6)).containsExactly(401, 401, 401, 401, 401, 429);
        Reply right = signIn("guessed", PASSWORD);
        assertThat(List.of(right.status(), right.code(), right.header("Retry-After")))
                .isEqualTo(List.of(429, "TOO_MANY_ATTEMPTS", "30"));

        clock.tell(NOW.plusSeconds(30));
        assertThat(wrong("guessed", 2)).containsExactly(401, 429);
        assertThat(signIn("guessed", PASSWORD).header("Retry-After")).isEqualTo("60");

        clock.tell(NOW.plusSeconds(90));
        assertThat(signIn("guessed", PASSWORD).status()).isEqualTo(200);
        assertThat(wrong("guessed", 4)).containsExactly(401, 401, 401, 401);
        assertThat(signIn("guessed", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aLockIsAQuarterOfAnHourAtMost() {
        server.employ("stubborn", Role.AUDITOR);
        Instant then = NOW;
        wrong("stubborn", 5);
        for (int i = 0; i < 12; i++) {
            then = then.plus(Duration.ofMinutes(15));
            clock.tell(then);
            assertThat(signIn("stubborn", "wrong").status()).isEqualTo(401);
        }

        assertThat(signIn("stubborn", PASSWORD).header("Retry-After")).isEqualTo("900");
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAlikeAndLockedAlike() {
        server.employ("known", Role.AUDITOR);
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            known.add(shown(signIn("known", "wrong")));
            unknown.add(shown(signIn("unheard-of", "wrong")));
        }

        assertThat(unknown).isEqualTo(known);
        assertThat(unknown.get(6)).startsWith("429");
    }

    private static String shown(Reply reply) {
        return reply.status() + reply.body().replaceAll("\"traceId\":\"[^\"]*\"", "") + reply.header("Retry-After");
    }

    @Test
    void manyAttemptsAtOnceCountAsMany() throws Exception {
        server.employ("raced", Role.AUDITOR);
        List<Integer> statuses = Together.at(12, i -> signIn("raced", "wrong").status());

        assertThat(statuses).filteredOn(status -> status == 401).hasSizeLessThanOrEqualTo(5);
        assertThat(signIn("raced", PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void oneUserMaySignInManyTimesAtOnce() throws Exception {
        server.employ("busy", Role.AUDITOR);
        for (int round = 0; round < 5; round++) {
            assertThat(Together.at(8, i -> signIn("busy", PASSWORD).status())).containsOnly(200);
        }
    }

    @Test
    void signingOutEndsTheTokenThatWasSentAndNoOther() {
        server.employ("leaving", Role.AUDITOR);
        String[] one = token(signIn("leaving", PASSWORD));
        String[] other = token(signIn("leaving", PASSWORD));

        assertThat(server.post(ME + "/sign-out", TestServer.JSON, "", one).status())
                .isEqualTo(204);
        assertThat(server.get(ME, one).status()).isEqualTo(401);
        assertThat(server.get(ME, other).status()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsAllOfThem() {
        server.employ("lost-phone", Role.AUDITOR);
        String[] one = token(signIn("lost-phone", PASSWORD));
        String[] other = token(signIn("lost-phone", PASSWORD));

        assertThat(server.post(ME + "/sign-out-everywhere", TestServer.JSON, "", one)
                        .status())
                .isEqualTo(204);
        assertThat(List.of(server.get(ME, one).status(), server.get(ME, other).status()))
                .containsOnly(401);
        assertThat(server.get(ME, token(signIn("lost-phone", PASSWORD))).status())
                .isEqualTo(200);
    }

    private static Reply change(String[] token, String old, String fresh) {
        return server.post(
                ME + "/password",
                TestServer.JSON,
                "{\"oldPassword\":\"" + old + "\",\"newPassword\":\"" + fresh + "\"}",
                token);
    }

    @Test
    void aNewPasswordTakesTheOldOneAndEndsEveryToken() {
        server.employ("careful", Role.AUDITOR);
        String[] token = token(signIn("careful", PASSWORD));

        Reply wrong = change(token, "not it", "another sentence of mine");
        Reply weak = change(token, PASSWORD, "short");
        Reply same = change(token, PASSWORD, PASSWORD);
        Reply changed = change(token, PASSWORD, "another sentence of mine");

        assertThat(wrong.json().at("/errors/0/pointer").asText()).isEqualTo("/oldPassword");
        assertThat(weak.json().at("/errors/0/pointer").asText()).isEqualTo("/newPassword");
        assertThat(same.json().at("/errors/0/code").asText()).isEqualTo("CONTRADICTION");
        assertThat(weak.body() + wrong.body()).doesNotContain("short").doesNotContain("not it");
        assertThat(changed.status()).isEqualTo(204);
        assertThat(server.get(ME, token).status()).isEqualTo(401);
        assertThat(signIn("careful", PASSWORD).status()).isEqualTo(401);
        assertThat(signIn("careful", "another sentence of mine").status()).isEqualTo(200);
    }

    @Test
    void aTokenLastsAnHour() {
        server.employ("clocked", Role.AUDITOR);
        String[] token = token(signIn("clocked", PASSWORD));

        clock.tell(NOW.plus(Sessions.TOKEN_LIFE).minusSeconds(1));
        assertThat(server.get(ME, token).status()).isEqualTo(200);
        clock.tell(NOW.plus(Sessions.TOKEN_LIFE));
        assertThat(server.get(ME, token).status()).isEqualTo(401);
    }

    @Test
    void aNameThatIsNoNameIsNoUser() {
        for (String odd : List.of("' OR '1'='1", "admin'--", "%", "admin\\u0000", "ａｄｍｉｎ", "../admin")) {
            assertThat(signIn(odd, "demo-admin").status()).as(odd).isEqualTo(401);
        }
    }
}
