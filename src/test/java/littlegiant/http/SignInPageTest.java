package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.ToldClock;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with a browser: the form, the cookie, and what another site could try with them. */
class SignInPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";
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

    private static Reply post(String path, String fields, String... headers) {
        String[] all = Stream.concat(
                        Stream.of("Content-Type", FORM),
                        headers.length == 0 ? Stream.of("Authorization", "") : Stream.of(headers))
                .toArray(String[]::new);
        return server.send("POST", path, fields.getBytes(StandardCharsets.UTF_8), all);
    }

    private static Reply signIn(String user, String password, String more) {
        return post("/login", "username=" + user + "&password=" + password.replace(' ', '+') + more);
    }

    /** The header of the cookie that was set. */
    private static String[] cookie(Reply signedIn) {
        return new String[] {"Cookie", signedIn.header("set-cookie").replaceFirst(";.*", "")};
    }

    private static String[] signedIn(String user) {
        server.employ(user, Role.ACCOUNT_MANAGER);
        return cookie(signIn(user, PASSWORD, ""));
    }

    private static String formToken(String[] cookie) {
        Document page = Jsoup.parse(server.get("/account", cookie).body());
        return page.select("input[name=form]").attr("value");
    }

    @Test
    void whoIsNotSignedInIsLedToTheFormAndBack() {
        Reply asked = server.get("/console?q=%E6%97%A0%E9%94%A1&lang=en", Asked.nobody());
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.header("location"))
                .startsWith("/login?next=%2Fconsole%3Fq%3D")
                .contains("lang=en");

        Document form =
                Jsoup.parse(server.get(asked.header("location"), Asked.nobody()).body());
        assertThat(form.select("html").attr("lang")).isEqualTo("en");
        String next = form.select("input[name=next]").attr("value");
        assertThat(next).isEqualTo("/console?q=%E6%97%A0%E9%94%A1&lang=en");

        Reply entered = post(
                "/login",
                "username=manager&password=demo-manager&next="
                        + next.replace("&", "%26")
                                .replace("%E", "%25E")
                                .replace("%9", "%259")
                                .replace("%A", "%25A"));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("location")).startsWith("/console?q=");
        assertThat(server.get("/console", cookie(entered)).status()).isEqualTo(200);
    }

    @Test
    void theCookieIsForPagesOnlyAndNotForScriptsOrOtherSites() {
        Reply entered = signIn("manager", "demo-manager", "");

        assertThat(entered.header("set-cookie"))
                .startsWith("lg-session=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .contains("Max-Age=3600");
        assertThat(server.get("/api/v1/enterprises", cookie(entered)).status()).isEqualTo(401);
        assertThat(server.get("/console", cookie(entered)).header("content-security-policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void outsideADemoTheCookieIsSentOverHttpsOnly() {
        try (TestServer production = TestServer.start(Map.of("lg.mode", "production"))) {
            production.employ("someone", Role.OFFICER, null);
            Reply entered = production.send(
                    "POST",
                    "/login",
                    ("username=someone&password=" + PASSWORD.replace(' ', '+')).getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    FORM,
                    "Authorization",
                    "");

            assertThat(entered.header("set-cookie"))
                    .startsWith("__Host-lg-session=")
                    .contains("Secure");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:%20a=b",
                "/console%20x",
                "\u00a0/console"
            })
    void afterSigningInNobodyIsLedElsewhere(String next) {
        Reply entered = signIn("manager", "demo-manager", "&next=" + next);

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("location")).isEqualTo("/");
        assertThat(entered.headers().map()).doesNotContainKey("a");
    }

    @ParameterizedTest
    @CsvSource({"manager, wrong", "nobody, wrong", "'<script>alert(1)</script>', x"})
    void aRefusalIsTheFormAgain(String user, String password) {
        Reply refused = signIn(user, password, "");
        Document page = Jsoup.parse(refused.body());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(page.select(".fault").text()).isEqualTo("用户名或密码有误");
        assertThat(page.select("input[name=username]").attr("value")).isEqualTo(user);
        assertThat(page.select("main script")).isEmpty();
        assertThat(refused.header("set-cookie")).isEmpty();
        assertThat(refused.body()).doesNotContain("value=\"wrong\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/account/password", "/account/sign-out-everywhere"})
    void aFormThatAnotherSiteFillsInIsRefused(String path) {
        String[] cookie = signedIn("phished");
        String token = formToken(cookie);
        String fields = "oldPassword=" + PASSWORD.replace(' ', '+') + "&newPassword=a+sentence+of+theirs";

        for (Reply refused : List.of(
                post(path, fields, cookie),
                post(path, fields + "&form=guessed", cookie),
                post(path, fields + "&form=" + token.substring(1), cookie),
                post(path, fields + "&form=" + token, with(cookie, "Origin", "https://elsewhere.example")),
                post(path, fields + "&form=" + token, with(cookie, "Origin", "null")),
                post(path, fields + "&form=" + token, with(cookie, "Sec-Fetch-Site", "cross-site")),
                post(path, fields + "&form=" + token, with(cookie, "Sec-Fetch-Site", "same-site")))) {
            assertThat(refused.status()).isEqualTo(403);
        }
        assertThat(server.get("/account", cookie).status()).isEqualTo(200);
        assertThat(signIn("phished", PASSWORD, "").status()).isEqualTo(303);
    }

    private static String[] with(String[] cookie, String name, String value) {
        return Stream.concat(Stream.of(cookie), Stream.of(name, value)).toArray(String[]::new);
    }

    @Test
    void anotherSiteCannotSignSomebodyInEither() {
        Reply refused = post(
                "/login",
                "username=manager&password=demo-manager",
                "Origin",
                "https://elsewhere.example",
                "Authorization",
                "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("set-cookie")).isEmpty();
    }

    @Test
    void oneFormTokenIsOfOneSignIn() {
        String[] mine = signedIn("forms-1");
        String[] other = signedIn("forms-2");

        assertThat(post("/logout", "form=" + formToken(other), mine).status()).isEqualTo(403);
        Reply out = post("/logout", "form=" + formToken(mine), mine);
        assertThat(List.of(out.status(), out.header("location"))).isEqualTo(List.of(303, "/login"));
        assertThat(out.header("set-cookie")).contains("Max-Age=0");
        assertThat(server.get("/console", mine).status()).isEqualTo(303);
        assertThat(server.get("/console", other).status()).isEqualTo(200);
    }

    @Test
    void aPasswordIsChangedOnThePageWhichGoesOn() {
        String[] cookie = signedIn("changes");
        String token = formToken(cookie);

        Reply weak = post(
                "/account/password",
                "oldPassword=" + PASSWORD.replace(' ', '+') + "&newPassword=short&form=" + token,
                cookie);
        Reply changed = post(
                "/account/password",
                "oldPassword=" + PASSWORD.replace(' ', '+') + "&newPassword=another+sentence+of+mine&form=" + token,
                cookie);

        assertThat(Jsoup.parse(weak.body()).select(".fault").text()).contains("须为12至128个字符");
        assertThat(changed.status()).isEqualTo(303);
        assertThat(server.get("/account", cookie).status()).isEqualTo(303);
        assertThat(server.get("/account", cookie(changed)).status()).isEqualTo(200);
    }

    @Test
    void whoGoesOnWorkingStaysSignedInForHalfADay() {
        String[] cookie = signedIn("at-work");
        int renewed = 0;
        for (int minutes = 0; minutes <= 11 * 60; minutes += 40) {
            clock.tell(NOW.plus(Duration.ofMinutes(minutes)));
            Reply page = server.get("/account", cookie);
            assertThat(page.status()).as("after %d minutes", minutes).isEqualTo(200);
            if (!page.header("set-cookie").isEmpty()) {
                cookie = cookie(page);
                renewed++;
            }
        }
        assertThat(renewed).isGreaterThan(10);

        clock.tell(NOW.plus(Duration.ofMinutes(11 * 60 + 99)));
        assertThat(server.get("/account", cookie).status()).as("after lunch").isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"manager, /console", "officer, /console", "specialist, /console", "firm, /portal", "admin, /account"})
    void theFirstPageIsThatOfTheRole(String user, String page) {
        String[] cookie = cookie(signIn(user, "demo-" + user, ""));

        assertThat(server.get("/", cookie).header("location")).isEqualTo(page);
    }

    @Test
    void aPageThatIsNotForTheRoleSaysSoAsAPage() {
        Reply refused = server.get("/console?lang=en", cookie(signIn("firm", "demo-firm", "")));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith("text/html");
        assertThat(Jsoup.parse(refused.body()).select("h1").text()).isEqualTo("Not allowed");
    }

    @Test
    void aFirstPasswordHasToBeChangedBeforeAnyOtherPage() {
        server.post(
                "/api/v1/users",
                TestServer.JSON,
                "{\"name\":\"first-day\",\"password\":\"" + PASSWORD
                        + "\",\"role\":\"ACCOUNT_MANAGER\",\"institution\":\"taihu-demo-bank\",\"displayName\":\"示范\"}");
        String[] cookie = cookie(signIn("first-day", PASSWORD, ""));

        assertThat(server.get("/console", cookie).header("location")).isEqualTo("/account");
        assertThat(Jsoup.parse(server.get("/account", cookie).body())
                        .select(".fault")
                        .text())
                .contains("请先修改");
    }
}
