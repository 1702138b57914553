package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import littlegiant.access.Memberships;
import littlegiant.audit.By;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an owner does once a month, in a real browser: my page, a product, the list, a consent and an application. */
class PortalBrowserTest {

    private static final String FIRM = "/portal/913202050000LG05X0";
    private static final String DAY = "asOf=2026-11-23";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.context()
                .getBean(Memberships.class)
                .put("firm", "913202050000LG05X0", Memberships.Part.OWNER, By.system("test"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Item 8. */
    @ParameterizedTest
    @CsvSource({"zh-CN, DESKTOP, B, 已记录", "en, PHONE, M, is kept", "zh-CN, PHONE, A, 已记录", "en, DESKTOP, B, is kept"})
    void theFirstQuestionIsAnsweredOnMyPage(String lang, Screen screen, String grade, String kept) {
        TestServer own = TestServer.start(Map.of());
        own.context()
                .getBean(Memberships.class)
                .put("firm", "913202050000LG05X0", Memberships.Part.OWNER, By.system("test"));
        try (Window window = Chrome.open(own, "firm", lang, screen)) {
            Page page = window.page();
            page.navigate(FIRM + "?" + DAY + "&lang=" + lang);
            String before = page.locator(".counts .v-ELIGIBLE b").textContent();

            page.locator("#question select[name=value]").selectOption(grade);
            page.locator("#question button").click();

            assertThat(page.locator(".good-box").first()).containsText(kept);
            assertThat(Integer.parseInt(page.locator(".counts .v-ELIGIBLE b").textContent()))
                    .isGreaterThan(Integer.parseInt(before));
            assertThat(window.troubles()).isEmpty();
        } finally {
            own.close();
        }
    }

    /** Item 9: reckoned anew without a new page, and the chart is drawn from the same table. */
    @ParameterizedTest
    @CsvSource({"zh-CN, DESKTOP", "en, DESKTOP", "zh-CN, PHONE", "en, PHONE"})
    void theCalculatorReckonsAnew(String lang, Screen screen) {
        try (Window window = Chrome.open(server, "firm", lang, screen)) {
            Page page = window.page();
            page.navigate("/portal/913202050000LG017P/products/TH-LG-CREDIT-01?" + DAY + "&lang=" + lang);
            assertThat(page.locator("#reckoned canvas")).hasCount(1);

            page.locator("input[name=amount]").fill("200");
            page.locator("input[name=rate]").fill("4.35");
            page.locator("input[name=quoteRate]").fill("3.45");
            page.locator("input[name=quoteFee]").fill("1");
            page.locator("input[name=quoteFee]").press("Tab");

            assertThat(page.locator("#reckoned .paid").first()).containsText("2,088,208.36");
            assertThat(page.locator("#reckoned .paid").last()).containsText("2,089,958.36");
            assertThat(page.locator("#reckoned .verdict")).containsText("1,750.00");
            assertThat(page.locator("#reckoned canvas")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile(".*quoteFee=1.*"));
            assertThat(window.troubles()).isEmpty();
        }
    }

    /** A person types faster than a busy service answers: what was asked last stands, and nothing counts as having gone wrong. */
    @Test
    void theLastFiguresStandWhenAnAnswerIsLate() {
        try (Window window = Chrome.open(server, "firm", "zh-CN", Screen.PHONE)) {
            Page page = window.page();
            page.navigate("/portal/913202050000LG017P/products/TH-LG-CREDIT-01?" + DAY);
            page.route(Pattern.compile(".*amount=200&.*&rate=&.*"), late -> {});
            page.locator("input[name=rate]").fill("");
            page.locator("input[name=amount]").fill("200");
            page.waitForRequest(Pattern.compile(".*amount=200&.*"), () -> page.locator("input[name=amount]")
                    .press("Tab"));

            page.locator("input[name=rate]").fill("4.35");
            page.locator("input[name=rate]").press("Tab");

            assertThat(page.locator("#reckoned .paid")).containsText("2,088,208.36");
            assertThat(window.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, DESKTOP, 须为数字", "en, PHONE, must be a number"})
    void whatTheCalculatorCannotReadIsToldBesideItsFieldAsItIsTyped(String lang, Screen screen, String fault) {
        try (Window window = Chrome.open(server, "firm", lang, screen)) {
            Page page = window.page();
            page.navigate("/portal/913202050000LG017P/products/TH-LG-CREDIT-01?" + DAY + "&lang=" + lang);
            page.locator("input[name=rate]").fill("low");
            page.locator("input[name=rate]").press("Tab");

            assertThat(page.locator("#f-rate")).hasText(fault);
            assertThat(page.locator("input[name=rate]")).hasValue("low");
            assertThat(page.locator("#reckoned .paid")).hasCount(0);

            page.locator("input[name=rate]").fill("3.5");
            page.locator("input[name=rate]").press("Tab");

            assertThat(page.locator("#reckoned .paid").first()).isVisible();
            assertThat(page.locator("#f-rate")).isEmpty();
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void theCalculatorWorksWithoutScripts() {
        try (Window window = Chrome.open(
                server,
                "firm",
                new Browser.NewContextOptions().setLocale("zh-CN").setJavaScriptEnabled(false))) {
            Page page = window.page();
            page.navigate("/portal/913202050000LG017P/products/TH-LG-CREDIT-01?" + DAY);

            page.locator("input[name=amount]").fill("200");
            page.locator("input[name=rate]").fill("4.35");
            page.locator("input[name=rate]").press("Enter");

            assertThat(page.locator("#reckoned .paid")).containsText("2,088,208.36元");
        }
    }

    /** Item 10. */
    @ParameterizedTest
    @CsvSource({"zh-CN, DESKTOP, 名称", "en, PHONE, Name", "zh-CN, PHONE, 名称", "en, DESKTOP, Name"})
    void theListIsPutInAnotherOrder(String lang, Screen screen, String name) {
        try (Window window = Chrome.open(server, "firm", lang, screen)) {
            Page page = window.page();
            page.navigate("/portal/913202050000LG017P/products?" + DAY + "&lang=" + lang);

            page.locator(".orders a", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))
                    .click();

            assertThat(page).hasURL(Pattern.compile(".*sort=name.*"));
            assertThat(page.locator(".orders a[aria-current]")).hasText(name);
            page.locator("#how summary").click();
            assertThat(page.locator("#how li")).hasCount(6);
            assertThat(window.troubles()).isEmpty();
        }
    }

    /** From the product to the institution, with the consent on the way. */
    @Test
    void aFirmAppliesForAProduct() {
        try (Window window = Chrome.open(server, "firm", "zh-CN", Screen.PHONE)) {
            Page page = window.page();
            page.navigate("/portal/913202050000LG017P/products/JN-TERM-07");
            page.locator("#apply").click();
            page.locator("input[name=amount]").fill("300");
            page.locator("textarea[name=note]").fill("购买设备");
            page.locator("main form button").click();
            assertThat(page.locator("h1 + .pill")).hasText("草稿（未提交）");

            page.locator(".note-box a").click();
            assertThat(page.locator("#give select[name=grantee]").first()).hasValue("jiangnan-demo-bank");
            page.locator("#give form button").first().click();
            page.locator("#draft button").click();
            assertThat(page.locator(".consent h3", new Page.LocatorOptions().setHasText("江南示范股份制银行")))
                    .hasCount(1);

            page.locator(".tabs a", new Page.LocatorOptions().setHasText("申请")).click();
            page.locator("tbody a").first().click();
            page.locator(".next-step .btn-primary").click();
            assertThat(page.locator("h1 + .pill")).hasText("已提交，等待银行受理");
            assertThat(window.troubles()).isEmpty();
        }
    }
}
