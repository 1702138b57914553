package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of one firm, asked by somebody with a role that may, for a firm that is not his: the OWNER of another, a specialist without it, another district's officer. */
class StrangerTest {

    private static final By TEST = By.system("test");
    private static final String OTHER = "913202050000LG025J";

    private static final Map<Role, String> STRANGERS = Map.of(
            Role.ENTERPRISE, "other-firm",
            Role.SPECIALIST, "other-specialist",
            Role.OFFICER, "far");

    /** He sees and takes back links that he made, also once another one looks after the firm. */
    private static final Map<String, Integer> OF_HIS_OWN = Map.of(
            "GET /api/v1/enterprises/{uscc}/invitations", 200,
            "DELETE /api/v1/enterprises/{uscc}/invitations/{id}", 410,
            "POST /console/enterprises/{uscc}/invitations/{id}/back", 410);

    private static TestServer server;
    private static String invitation = "";
    private static String profile = "";

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.employ("other-firm", Role.ENTERPRISE, null);
        server.context().getBean(Memberships.class).put("other-firm", OTHER, Part.OWNER, TEST);
        server.employ("other-specialist", Role.SPECIALIST, null);
        server.employ("far", Role.OFFICER, null);
        new People(server).place("far", "3206");
        invitation =
                new Inviting(server).invite("firm", "VIEWER").json().get("id").asText();
        profile = server.get("/api/v1/enterprises/" + Desk.FIRM).body();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A role that may, and the route. */
    static Stream<Object[]> asked() {
        return RouteTest.told().filter(route -> route.contains("{uscc}")).flatMap(route -> STRANGERS.keySet().stream()
                .filter(role -> RouteTest.may(route, role))
                .map(role -> new Object[] {role, route}));
    }

    private static String stranger(Role role) {
        return Objects.requireNonNull(STRANGERS.get(role));
    }

    private static String body(String route) {
        if (route.equals("PUT /api/v1/enterprises/{uscc}")) {
            return profile;
        }
        return route.endsWith("/visits")
                ? "{\"visitedOn\":\"2026-01-02\",\"kind\":\"PHONE\",\"summary\":\"not mine\"}"
                : route.endsWith("/objections")
                        ? "{\"metric\":\"employees\",\"shouldBe\":\"1\",\"reason\":\"x\"}"
                        : route.endsWith("/contact") ? "{\"contact\":\"13800000000\"}" : "{\"part\":\"OWNER\"}";
    }

    /** A form of a page of ours, so that only whose firm it is can be in the way. */
    private static String form(String user) {
        Sessions sessions = server.context().getBean(Sessions.class);
        return sessions.identify(sessions.open(user)).map(sessions::formToken).orElseThrow();
    }

    private static Reply ask(String user, String route, String uscc) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{uscc}", uscc)
                .replace("{productId}", "TH-LG-CREDIT-01")
                .replace("{revision}", "1")
                .replace("{name}", "firm")
                .replace("{id}", invitation);
        boolean page = !path.startsWith("/api/");
        boolean file = path.endsWith("/profile/file");
        String type = file ? "multipart/form-data; boundary=part" : "application/x-www-form-urlencoded";
        String filled = file ? upload(form(user)) : "form=" + form(user);
        boolean told = method.equals("POST") || method.equals("PUT");
        String content = !told ? "" : page ? filled : body(route);
        String[] as = server.as(user);
        return server.send(
                method,
                path,
                content.getBytes(StandardCharsets.UTF_8),
                as[0],
                as[1],
                "Content-Type",
                page ? type : TestServer.JSON);
    }

    private static String upload(String form) {
        return "--part\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" + form
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx\r\n--part--\r\n";
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("asked")
    void aFirmThatIsNotHisIsClosedToHim(Role role, String route) {
        Reply reply = ask(stranger(role), route, Desk.FIRM);

        assertThat(reply.status())
                .as(reply.body())
                .isEqualTo(role == Role.SPECIALIST ? OF_HIS_OWN.getOrDefault(route, 403) : 403);
        if (reply.status() == 200) {
            assertThat(reply.body()).isEqualTo("[]");
        }
        assertThat(reply.body()).doesNotContain("测试");
    }

    @Test
    void nothingWasChanged() {
        asked().forEach(one -> ask(stranger((Role) one[0]), (String) one[1], Desk.FIRM));

        assertThat(server.get("/api/v1/enterprises/" + Desk.FIRM).body()).isEqualTo(profile);
        assertThat(server.get("/api/v1/enterprises/" + Desk.FIRM + "/users", server.as("firm"))
                        .body())
                .contains("\"firm\"");
        assertThat(server.get("/api/v1/enterprises/" + Desk.FIRM + "/invitations", server.as("firm"))
                        .body())
                .contains(invitation);
        assertThat(server.get("/api/v1/enterprises/" + Desk.FIRM + "/visits", server.as("officer"))
                        .body())
                .doesNotContain("not mine");
        assertThat(server.get("/api/v1/enterprises/" + Desk.FIRM + "/contact", server.as("officer"))
                        .body())
                .doesNotContain("13800000000");
    }

    /** An id of one firm below the address of another. */
    @Test
    void whatIsOfAnotherFirmIsNotFoundBelowOnesOwn() {
        Reply removed = ask("other-firm", "DELETE /api/v1/enterprises/{uscc}/invitations/{id}", OTHER);
        Reply user = ask("other-firm", "DELETE /api/v1/enterprises/{uscc}/users/{name}", OTHER);

        assertThat(removed.status()).isIn(404, 410);
        assertThat(user.status()).isEqualTo(404);
        assertThat(server.get("/api/v1/me", server.as("firm"))
                        .json()
                        .at("/enterprises/" + Desk.FIRM)
                        .asText())
                .isEqualTo("OWNER");
        assertThat(server.get("/api/v1/enterprises/" + Desk.FIRM + "/invitations", server.as("firm"))
                        .body())
                .contains(invitation);
    }
}
