package littlegiant.http.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.access.Memberships;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each page, in both languages, on a phone and on a desk: nothing goes wrong in it, everybody can read it, and it fits. */
class EveryPageTest {

    private static final TestServer SERVER = TestServer.shared();

    private static final String JUMPS = "() => new Promise(done => { let sum = 0;"
            + "new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; })).observe({type: 'layout-shift', buffered: true});"
            + "requestAnimationFrame(() => requestAnimationFrame(() => done(sum))); })";

    /** Source: web.dev/cls, "good". */
    private static final double JUMPS_MAX = 0.1;

    private static final String FIRM = "/console/enterprises/913202050000LG1056";
    private static final String PRODUCT = "/console/products/TH-LG-CREDIT-01";
    private static final String MINE = "/portal/913202050000LG017P";
    private static final String DAY = "asOf=2026-11-23";

    /** Role and page. */
    private static final List<List<String>> PAGES = List.of(
            List.of("", "/login"),
            List.of("manager", "/account"),
            List.of("manager", "/console"),
            List.of("manager", "/console?q=zzz"),
            List.of("manager", "/console?mine=true&sort=TITLE_END"),
            List.of("officer", "/console?titleMonths=3"),
            List.of("manager", "/console/lists"),
            List.of("manager", FIRM + "?" + DAY),
            List.of("manager", FIRM + "?" + DAY + "&if.totalLiabilities=10500&amount=abc"),
            List.of("manager", FIRM + "?" + DAY + "&if.totalLiabilities=10500"),
            List.of("officer", FIRM + "?" + DAY),
            List.of("manager", FIRM + "/products/TH-LG-CREDIT-01?" + DAY),
            List.of(
                    "manager",
                    FIRM + "/compare?" + DAY + "&scope=MARKET&product=TH-LG-CREDIT-01&product=XH-RENEWAL-05"),
            List.of("manager", FIRM + "/plan?" + DAY),
            List.of(
                    "manager",
                    FIRM + "/plan?" + DAY + "&amount=&product=TH-LG-CREDIT-01&product=XH-RENEWAL-05&scope=MARKET"),
            List.of("manager", FIRM + "/recognition?" + DAY),
            List.of("manager", FIRM + "/invitations"),
            List.of("manager", FIRM + "/visits"),
            List.of("manager", "/console/applications"),
            List.of("officer", "/console/applications?late=true"),
            List.of("manager", "/console/titles?" + DAY),
            List.of("officer", "/console/titles?type=LITTLE_GIANT&month=2026-12&" + DAY),
            List.of("officer", "/console/district?" + DAY),
            List.of("officer", "/console/district/coverage?" + DAY),
            List.of("manager", "/console/products"),
            List.of("owner", "/console/products?q=zzz"),
            List.of("approver", "/console/products?kind=LOAN"),
            List.of("owner", "/console/products/new"),
            List.of("owner", PRODUCT + "?" + DAY),
            List.of("manager", PRODUCT + "?" + DAY),
            List.of("approver", PRODUCT + "/history"),
            List.of("owner", PRODUCT + "/edit"),
            List.of("manager", PRODUCT + "/leads?" + DAY),
            List.of("owner", PRODUCT + "/funnel?" + DAY),
            List.of("owner", PRODUCT + "/leads?" + DAY + "&verdict=NEEDS_INFO"),
            List.of("officer", "/console/objections"),
            List.of("firm", "/portal/913202050000LG017P/profile?welcome=true"),
            List.of("firm", "/portal/913202050000LG017P/profile?step=ACCOUNTS"),
            List.of("firm", "/portal/913202050000LG017P/profile?step=TITLES"),
            List.of("firm", "/portal/913202050000LG017P/objections?metric=employees"),
            List.of("manager", "/console/enterprises/NOBODY"),
            List.of("many", "/portal"),
            List.of("firm", MINE + "?" + DAY),
            List.of("firm", MINE + "/products?" + DAY + "&amount=abc"),
            List.of("firm", MINE + "/products?" + DAY),
            List.of("firm", MINE + "/products/XH-STARTUP-06?" + DAY),
            List.of("firm", MINE + "/products/TH-LG-CREDIT-01?" + DAY + "&quoteRate=3.1&quoteFee=0.8"),
            List.of("firm", MINE + "/recognition?" + DAY),
            List.of("firm", MINE + "/consents"),
            List.of(
                    "firm",
                    MINE + "/consents?grantee=canal-demo-bank&scope=ACCOUNTS&scope=TAX&purpose=POST_LOAN&months=6"),
            List.of("firm", MINE + "/consents?grantee=canal-demo-bank&scope=LEGAL_REPRESENTATIVE"),
            List.of("firm", MINE + "/applications"),
            List.of("firm", MINE + "/applications/new?product=TH-LG-CREDIT-01&amount=500"),
            List.of("firm", MINE + "/access"),
            List.of("firm", MINE + "/products/NOTHING"));

    private record Way(String lang, Screen screen) {}

    /** Each language, opened on one screen and then taken to the other: what axe sees of a page is the same on both. */
    private static final List<Way> WAYS = List.of(new Way("zh-CN", Screen.DESKTOP), new Way("en", Screen.PHONE));

    static Stream<Arguments> pages() {
        return PAGES.stream().flatMap(page -> WAYS.stream()
                .map(way -> Arguments.of(page.get(0), page.get(1), way.lang, way.screen)));
    }

    /** Somebody of two firms, who has to choose. */
    @BeforeAll
    static void employ() {
        SERVER.employ("many", Role.ENTERPRISE, null);
        Memberships memberships = SERVER.context().getBean(Memberships.class);
        for (String uscc : List.of("913202050000LG017P", "913202050000LG025J")) {
            memberships.put("many", uscc, Memberships.Part.VIEWER, By.system("test"));
        }
    }

    /** Of each person and way, who goes from page to page in it. */
    private static final Map<String, Window> WINDOWS = new HashMap<>();

    @AfterAll
    static void close() {
        WINDOWS.values().forEach(Window::close);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itWorksForEverybody(String user, String path, String lang, Screen screen) {
        Window window = WINDOWS.computeIfAbsent(user + " " + lang, key -> open(user, lang, screen));
        window.troubles().clear();
        Page page = window.page();
        page.setViewportSize(screen.width(), screen.height());

        page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + lang);

        assertThat(window.troubles().stream().filter(trouble -> !trouble.contains("status of 4")))
                .isEmpty();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(lang);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        fits(page, screen);
        assertThat(((Number) page.evaluate(JUMPS)).doubleValue())
                .as("nothing moves under the reader's finger (cumulative layout shift)")
                .isLessThan(JUMPS_MAX);
        assertThat(Axe.grave(page)).isEmpty();
        Screen other = screen == Screen.PHONE ? Screen.DESKTOP : Screen.PHONE;
        page.setViewportSize(other.width(), other.height());
        fits(page, other);
    }

    /** Each page is loaded as by somebody who was never here: what it shows before its files are there must not move. */
    private static Window open(String user, String lang, Screen screen) {
        Window window = Chrome.open(SERVER, user.isEmpty() ? null : user, lang, screen);
        JsonObject off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        CDPSession browser = window.page().context().newCDPSession(window.page());
        browser.send("Network.enable");
        browser.send("Network.setCacheDisabled", off);
        return window;
    }

    private static void fits(Page page, Screen screen) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .as("nothing is cut off at the side of a %s", screen)
                .isEqualTo(screen.width());
    }
}
