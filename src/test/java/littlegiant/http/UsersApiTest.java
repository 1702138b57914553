package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.access.Role;
import littlegiant.access.Users;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator does with users. */
@Tag("store")
class UsersApiTest {

    private static final String USERS = "/api/v1/users";
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

    private static Reply change(String[] token, String old, String fresh) {
        return server.post(
                ME + "/password",
                TestServer.JSON,
                "{\"oldPassword\":\"" + old + "\",\"newPassword\":\"" + fresh + "\"}",
                token);
    }

    private static Reply create(String body) {
        return server.post(USERS, TestServer.JSON, body);
    }

    private static String user(String name, String more) {
        return "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\",\"displayName\":\"示范\"," + more + "}";
    }

    @Test
    void aFirstPasswordHasToBeChangedBeforeAnythingElse() {
        Reply created =
                create(user("newcomer", "\"role\":\"OFFICER\",\"regions\":[\"320205\"],\"contact\":\"0510-0000\""));
        String[] token = token(signIn("newcomer", PASSWORD));
        Reply early = server.get("/api/v1/enterprises", token);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body())
                .isEqualTo("{\"name\":\"newcomer\",\"role\":\"OFFICER\",\"institution\":null,\"regions\":[\"320205\"],"
                        + "\"displayName\":\"示范\",\"contact\":\"0510-0000\",\"mustChangePassword\":true,\"state\":\"ACTIVE\",\"demo\":false,"
                        + "\"createdAt\":\"2026-11-23T02:00:00Z\"}");
        assertThat(List.of(early.status(), early.code())).isEqualTo(List.of(403, "PASSWORD_CHANGE_NEEDED"));
        assertThat(server.get(ME, token).json().get("mustChangePassword").asBoolean())
                .isTrue();

        change(token, PASSWORD, "a sentence of my own");
        assertThat(server.get("/api/v1/enterprises", token(signIn("newcomer", "a sentence of my own")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatSomebodyMayIsAnotherFromHisNextRequestOn() {
        server.employ("moved", Role.ACCOUNT_MANAGER);
        String[] token = token(signIn("moved", PASSWORD));
        int before = server.get("/api/v1/enterprises?size=1", token).status();

        server.put(USERS + "/moved", TestServer.JSON, "{\"role\":\"AUDITOR\",\"displayName\":\"示范\"}");
        int auditor = server.get("/api/v1/enterprises?size=1", token).status();
        int audit = server.get("/api/v1/audit?size=1", token).status();
        server.put(
                USERS + "/moved",
                TestServer.JSON,
                "{\"role\":\"AUDITOR\",\"displayName\":\"示范\",\"state\":\"DISABLED\"}");

        assertThat(List.of(before, auditor, audit)).isEqualTo(List.of(200, 403, 200));
        assertThat(server.get("/api/v1/audit?size=1", token).status()).isEqualTo(401);
        assertThat(signIn("moved", PASSWORD).status()).isEqualTo(401);
        server.put(
                USERS + "/moved",
                TestServer.JSON,
                "{\"role\":\"AUDITOR\",\"displayName\":\"示范\",\"state\":\"ACTIVE\"}");
        assertThat(server.get("/api/v1/audit?size=1", token).status())
                .as("what was void stays void")
                .isEqualTo(401);
        assertThat(signIn("moved", PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"role\":\"ACCOUNT_MANAGER\" | /institution",
                "\"role\":\"ACCOUNT_MANAGER\",\"institution\":\"taihu-demo-bnak\" | /institution",
                "\"role\":\"OFFICER\",\"regions\":[\"*\",\"3202\"] | /regions",
                "\"role\":\"OFFICER\" | /regions",
                "\"role\":\"OFFICER\",\"regions\":[\"3\"] | /regions/0",
                "\"role\":\"OFFICER\",\"regions\":[\"320205\"],\"institution\":\"taihu-demo-bank\" | /institution",
                "\"role\":\"AUDITOR\",\"regions\":[\"320205\"] | /regions",
                "\"role\":\"PARTNER\",\"institution\":\"taihu-demo-bank\" | /role",
                "\"role\":\"ROOT\" | /role",
                "\"role\":\"AUDITOR\",\"demo\":true | /demo",
                "\"role\":\"AUDITOR\",\"generation\":7 | /generation",
                "\"role\":\"AUDITOR\",\"passwordHash\":\"x\" | /passwordHash",
                "\"role\":\"AUDITOR\",\"mustChangePassword\":false | /mustChangePassword"
            })
    void whatDoesNotFitIsAFaultAndNothingIsMade(String more, String pointer) {
        Reply refused = create(user("nobody-yet", more));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsText("pointer")).contains(pointer);
        assertThat(server.get(USERS + "/nobody-yet").code()).isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void aNameIsTakenOnce() {
        assertThat(create(user("taken", "\"role\":\"AUDITOR\"")).status()).isEqualTo(201);
        assertThat(create(user("taken", "\"role\":\"ADMIN\"")).code()).isEqualTo("USER_EXISTS");
        assertThat(server.get(USERS + "/taken").json().get("role").asText()).isEqualTo("AUDITOR");
    }

    @Test
    void theLastAdministratorStaysOne() {
        Reply refused = server.put(USERS + "/admin", TestServer.JSON, "{\"role\":\"AUDITOR\",\"displayName\":\"示范\"}");

        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(409, "LAST_ADMIN"));
        assertThat(server.get(USERS + "/admin").json().get("role").asText()).isEqualTo("ADMIN");
    }

    @Test
    void ofTwoWhoTakeEachOthersRoleAtOnceOneStays() throws Exception {
        server.employ("admin-2", Role.ADMIN, null);
        List<String> names = List.of("admin", "admin-2");
        String[][] tokens = {server.as("admin"), server.as("admin-2")};
        Together.at(
                2,
                i -> server.put(
                        USERS + "/" + names.get(1 - i),
                        TestServer.JSON,
                        "{\"role\":\"AUDITOR\",\"displayName\":\"示范\"}",
                        tokens[i]));

        List<String> left = names.stream()
                .filter(name ->
                        server.context().getBean(Users.class).get(name).role().equals(Role.ADMIN))
                .toList();
        assertThat(left).hasSize(1);
        server.put(
                USERS + "/admin",
                TestServer.JSON,
                "{\"role\":\"ADMIN\",\"displayName\":\"示范\"}",
                server.as(left.get(0)));
        server.put(USERS + "/admin-2", TestServer.JSON, "{\"role\":\"AUDITOR\",\"displayName\":\"示范\"}");
    }

    @Test
    void anAdministratorHelpsWhoForgotHisAndSignsOthersOut() {
        server.employ("forgot", Role.AUDITOR);
        String[] token = token(signIn("forgot", PASSWORD));
        wrong("forgot", 5);

        Reply reset =
                server.post(USERS + "/forgot/password", TestServer.JSON, "{\"password\":\"a first password again\"}");

        assertThat(reset.status()).isEqualTo(204);
        assertThat(server.get(ME, token).status()).isEqualTo(401);
        String[] fresh = token(signIn("forgot", "a first password again"));
        assertThat(server.get("/api/v1/audit", fresh).code()).isEqualTo("PASSWORD_CHANGE_NEEDED");
        assertThat(server.post(USERS + "/forgot/sign-out", TestServer.JSON, "").status())
                .isEqualTo(204);
        assertThat(server.get(ME, fresh).status()).isEqualTo(401);
        assertThat(server.post(USERS + "/nobody/sign-out", TestServer.JSON, "").code())
                .isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void signingInAndWhatIsDoneWithUsersIsInTheAuditChainWithoutAPassword() {
        create(user("audited", "\"role\":\"AUDITOR\""));
        signIn("audited", "wrong words altogether");
        signIn("audited", PASSWORD);

        String entries = server.get("/api/v1/audit?size=10").body();

        assertThat(entries)
                .contains("\"action\":\"user.create\",\"subject\":\"audited\"")
                .contains("\"action\":\"user.signIn.refused\",\"subject\":\"audited\"")
                .contains("\"action\":\"user.signIn\",\"subject\":\"audited\"")
                .doesNotContain(PASSWORD)
                .doesNotContain("wrong words");
    }
}
