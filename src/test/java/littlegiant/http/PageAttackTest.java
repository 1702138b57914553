package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.ToldClock;
import littlegiant.access.Sessions;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the table in {@code docs/access.md}: filled in by another site, asked for with a cookie that does not count. */
class PageAttackTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String FORM = "application/x-www-form-urlencoded";

    private static TestServer server;
    private static String join = "";

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        join = new Inviting(server).token("firm", "VIEWER");
    }

    @AfterEach
    void itIsNow() {
        ((ToldClock) server.context().getBean(Clock.class)).tell(NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What a frame in a partner's page asks for knows no cookie: {@link EmbedApiTest}. */
    static Stream<String> forms() {
        return RouteTest.told()
                .filter(route -> route.startsWith("POST /") && !route.matches("POST /(api|embed)/.*"))
                .map(route -> route.substring("POST ".length()));
    }

    private static String path(String told) {
        return told.replace("{token}", join)
                .replace("{uscc}", Desk.FIRM)
                .replace("{productId}", "TH-LG-CREDIT-01")
                .replace("{id}", "no-such-application");
    }

    private static Reply fillIn(String form, String body, String... headers) {
        boolean file = form.endsWith("/file");
        return server.send(
                "POST",
                path(form),
                (file ? inParts(body) : body).getBytes(StandardCharsets.UTF_8),
                Stream.of(new String[] {"Content-Type", file ? "multipart/form-data; boundary=x" : FORM}, headers)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    /** The same fields as a form with a file sends them. */
    private static String inParts(String body) {
        StringBuilder parts = new StringBuilder();
        for (String field : body.split("&")) {
            int at = field.indexOf('=');
            parts.append("--x\r\nContent-Disposition: form-data; name=\"")
                    .append(field, 0, at)
                    .append("\"\r\n\r\n")
                    .append(field.substring(at + 1))
                    .append("\r\n");
        }
        return parts + "--x--\r\n";
    }

    private static String session() {
        return "lg-session=" + server.context().getBean(Sessions.class).open("firm");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noOtherSiteFillsInAForm(String form) {
        String body =
                "username=manager&password=demo-manager&oldPassword=demo-firm&newPassword=words+that+nobody+guesses&form=guessed";
        String cookie = session();

        assertThat(fillIn(form, body, "Cookie", cookie).status())
                .as("another token")
                .isEqualTo(403);
        assertThat(fillIn(form, "x=1", "Cookie", cookie).status())
                .as("no token")
                .isEqualTo(403);
        assertThat(fillIn(form, body, "Cookie", cookie, "Origin", "https://evil.example")
                        .status())
                .as("another origin")
                .isEqualTo(403);
        assertThat(fillIn(form, body, "Authorization", "", "Sec-Fetch-Site", "cross-site")
                        .status())
                .as("another site, nobody signed in")
                .isIn(401, 403, 303);
        assertThat(server.get("/account", "Cookie", cookie).status())
                .as("still signed in")
                .isEqualTo(200);
    }

    static Stream<String> closed() {
        return RouteTest.told()
                .filter(route -> route.startsWith("GET /") && !route.contains(" /api/") && !RouteTest.isOpen(route))
                .map(route -> route.substring("GET ".length()));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void aCookieThatDoesNotCountLeadsToTheSignIn(String page) {
        String cookie = session();
        String forged = cookie.substring(0, cookie.length() - 4) + "AAAA";

        for (String one : new String[] {forged, "lg-session=", "lg-session=x.y.z", "lg-session=" + "A".repeat(2_000)}) {
            Reply reply = server.get(path(page), "Cookie", one);
            assertThat(reply.status()).as(one).isEqualTo(303);
            assertThat(reply.header("location")).startsWith("/login");
        }
        ((ToldClock) server.context().getBean(Clock.class)).tell(NOW.plusSeconds(3_601));
        assertThat(server.get(path(page), "Cookie", cookie).header("location"))
                .as("expired")
                .startsWith("/login");
    }
}
