package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.access.Sessions;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see when a page cannot be had or a form is not taken: a page, never data for programs. */
class PageRefusalTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(
                "lg.public.url",
                "https://match.example",
                "micronaut.server.cors.localhost-pass-through",
                true,
                "test.broken-pages",
                true));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply fillIn(String path, String fields, String... headers) {
        return server.send(
                "POST",
                path,
                fields.getBytes(StandardCharsets.UTF_8),
                Stream.of(new String[] {"Content-Type", "application/x-www-form-urlencoded"}, headers)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    private static String[] signedIn() {
        return new String[] {
            "Cookie", "lg-session=" + server.context().getBean(Sessions.class).open("firm")
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/account/password", "/account/sign-out-everywhere"})
    void aFormThatIsTooOldIsAPage(String path) {
        Reply reply = fillIn(path, "form=old", signedIn());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.contentType()).startsWith("text/html");
        assertThat(Jsoup.parse(reply.body()).text()).contains("表单已失效，请刷新页面后重试");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/account/password", "/account/sign-out-everywhere"})
    void aFormOfAnEndedSessionLeadsToTheSignIn(String path) {
        Reply reply = fillIn(path, "form=x", "Authorization", "");

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("location")).isEqualTo("/login");
    }

    /** A proxy that does not keep Host; and pages of other sites. */
    @ParameterizedTest
    @CsvSource({
        "https://match.example, same-origin, 303",
        "https://match.example, , 303",
        "http://match.example, , 403",
        "https://match.example.evil.example, , 403",
        "https://match.example, cross-site, 403",
        "null, , 403"
    })
    void aFormComesFromWhereTheOperatorSaysTheServiceIs(String origin, String site, int status) {
        String[] from = site == null
                ? new String[] {"Origin", origin}
                : new String[] {"Origin", origin, "Sec-Fetch-Site", site};

        Reply reply = fillIn("/login", "username=manager&password=demo-manager", from);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    }

    @Test
    void whoHasToWaitIsToldHowLong() {
        Reply reply = server.get("/login");
        for (int i = 0; i < 30 && reply.status() != 429; i++) {
            reply = fillIn("/login", "username=auditor&password=wrong", "Authorization", "");
        }
        String wait = reply.header("retry-after");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(wait).matches("[1-9]\\d*");
        assertThat(Jsoup.parse(reply.body()).text()).contains("请稍后再试（" + wait + "秒后）");
    }

    /** It is found out before the filter of pages is reached that the page is not for him. */
    @Test
    void aPageThatIsNotForHimLooksLikeOne() {
        Reply reply = server.get("/console", signedIn());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.contentType()).startsWith("text/html");
        assertThat(reply.header("content-security-policy")).contains("style-src 'self'", "img-src 'self'");
        assertThat(Jsoup.parse(reply.body()).select("form[role=search], a[href^=/console]:not(.lang)"))
                .as("no way to what he may not see")
                .isEmpty();
    }

    /** It ends, whatever went wrong, and says nothing of what that was but a number. */
    @ParameterizedTest
    @ValueSource(strings = {"view", "service"})
    void aMistakeOfOursIsAPageWithANumber(String mistake) {
        Reply reply = server.get("/verify/broken/" + mistake);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.contentType()).startsWith("text/html");
        assertThat(Jsoup.parse(reply.body()).select("main").text())
                .startsWith("系统内部错误 问题编号")
                .containsPattern("问题编号：[0-9a-f-]{36}")
                .doesNotContain("Exception", "nobody is to read this");
    }

    @ParameterizedTest
    @CsvSource({
        "/console/nowhere, text/html, 404",
        "/portal/nowhere, */*, 403",
        "/nowhere, 'text/html,*/*;q=0.8', 404",
        "/console/products/TH-LG-CREDIT-01?nothing=1, text/html, 400"
    })
    void whatIsNotThereIsAPage(String path, String accept, int status) {
        Reply reply = server.get(
                path,
                Stream.of(server.as("manager"), new String[] {"Accept", accept})
                        .flatMap(Stream::of)
                        .toArray(String[]::new));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.contentType()).startsWith("text/html");
        assertThat(Jsoup.parse(reply.body()).select("h1").text()).isNotEmpty();
    }

    @Test
    void aProgramIsToldInADocument() {
        assertThat(server.get("/nowhere").contentType()).startsWith("application/problem+json");
        assertThat(server.get("/api/v1/nowhere", "Accept", "text/html").contentType())
                .startsWith("application/problem+json");
    }

    /** Whoever refused it on the way. */
    @Test
    void everyAnswerSaysWhatABrowserMayMakeOfIt() {
        for (Reply reply : List.of(
                server.get("/api/v1/me", Asked.nobody()),
                server.get("/api/v1/me", "Authorization", "Bearer x"),
                server.get("/api/v1/me?token=x", Asked.nobody()),
                server.get("/console", Asked.nobody()),
                server.get("/nowhere", Asked.nobody()),
                server.get("/api/v1/me", "Origin", "https://evil.example"),
                server.send("BREW", "/api/v1/me", new byte[0]))) {
            assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(reply.header("content-security-policy")).contains("frame-ancestors 'none'");
            assertThat(reply.header("cache-control")).contains("no-store");
        }
    }
}
