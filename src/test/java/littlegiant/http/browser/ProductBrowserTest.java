package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import littlegiant.http.Desk;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A product from its first draft to the list of firms that are called for it. */
class ProductBrowserTest {

    private static final String PRODUCTS = "/console/products";

    private static TestServer server;
    private static Desk desk;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Opens a step, and takes it. */
    private static void take(Page page, String step) {
        Locator act = page.locator("details[data-step=" + step + "]");
        act.locator("summary").press("Enter");
        act.locator("button").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*done=.*"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, DESKTOP", "zh-CN, PHONE", "en, DESKTOP", "en, PHONE"})
    void aDraftIsWrittenLookedAtApprovedAndPublished(String lang, Screen screen) {
        String id = "WEB-" + lang + "-" + screen;
        try (Window window = Chrome.open(server, "owner", lang, screen)) {
            Page page = window.page();
            page.navigate("/?lang=" + lang);
            page.navigate(PRODUCTS + "?lang=" + lang);
            page.locator("main a.btn-primary").click();
            page.locator("textarea[name=text]").fill(Desk.product(id, 1).replace("employees", "employee"));
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("#faults code")).hasText("/criteria/0/metric");
            assertThat(page.locator("textarea[name=text]")).hasValue(Pattern.compile("id: " + id));

            page.locator("textarea[name=text]").fill(Desk.product(id, 1));
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".good-box")).isVisible();
            page.locator(".tabs a").nth(1).click();
            assertThat(page.locator(".counts b")).hasText(new String[] {"203", "0", "14"});
            page.goBack();
            take(page, "SUBMIT");
            assertThat(page.locator("details.act")).hasCount(0);
            assertThat(window.troubles().stream().filter(trouble -> !trouble.contains("status of 4")))
                    .isEmpty();
        }
        try (Window window = Chrome.open(server, "approver", lang, screen)) {
            Page page = window.page();
            page.navigate(PRODUCTS + "?lang=" + lang);
            page.locator("#product-q").fill(id);
            assertThat(page.locator("#list .name")).hasCount(1);
            page.locator("#list .name").click();
            take(page, "APPROVE");
            take(page, "PUBLISH");

            assertThat(page.locator("h1 + .facts .pill")).hasText(lang.equals("en") ? "Published" : "已发布");
            assertThat(window.troubles()).isEmpty();
        }
        assertThat(desk.life(id).get("publishedRevision").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, DESKTOP", "en, PHONE"})
    void aManagerReadsWhoIsWorthACallAndSavesIt(String lang, Screen screen) throws IOException {
        try (Window window = Chrome.open(server, "manager", lang, screen)) {
            Page page = window.page();
            page.navigate(PRODUCTS + "?q=TH-LG-CREDIT-01&lang=" + lang);
            Chrome.follow(page, page.locator("#list .name"));
            Chrome.follow(page, page.locator(".tabs a").nth(1));
            List<String> codes = page.locator("tbody .code").allTextContents();
            Download saved =
                    page.waitForDownload(() -> page.locator("a[download]").click());

            assertThat(saved.suggestedFilename()).endsWith(".xlsx");
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(saved.path()))) {
                var sheet = book.getSheetAt(0);
                List<String> kept = IntStream.rangeClosed(1, sheet.getLastRowNum())
                        .mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue())
                        .toList();
                assertThat(kept).hasSize(named()).startsWith(codes.toArray(String[]::new));
                assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isZero();
            }
            page.locator(".counts a.v-NEAR_MISS").click();
            assertThat(page.locator("tbody .v-ELIGIBLE")).hasCount(0);
            page.locator("tbody a.name").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/console/enterprises/.*"));
            assertThat(window.troubles()).isEmpty();
        }
    }

    /** Firms that meet it or nearly do, on all pages. */
    private static int named() {
        return server.get(
                        "/api/v1/products/TH-LG-CREDIT-01/enterprises?verdict=ELIGIBLE&verdict=NEAR_MISS",
                        server.as("manager"))
                .json()
                .get("total")
                .asInt();
    }

    @Test
    void whatTakesLongShowsHowFarItIsAndComesByItself() {
        desk.importAll(Desk.product("LONG-1", 1));
        desk.draft("owner", "LONG-1", Desk.product("LONG-1", 24));
        try (Window window = Chrome.open(server, "owner", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(PRODUCTS + "/LONG-1/impact?wait=0&asOf=2026-11-16");
            assertThat(page.locator("#impact .counts b")).hasText(new String[] {"0", "22", "0"});
            assertThat(page.locator("progress")).hasCount(0);
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void withoutScriptsItIsAskedForAgainByALink() {
        desk.importAll(Desk.product("LONG-2", 1));
        desk.draft("owner", "LONG-2", Desk.product("LONG-2", 24));
        Browser.NewContextOptions plain =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1440, 900);
        try (Window window = Chrome.open(server, "owner", plain)) {
            Page page = window.page();
            page.navigate(PRODUCTS + "/LONG-2/impact?wait=0&asOf=2026-11-15&lang=zh-CN");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("刷新进度"))
                    .press("Enter");
            assertThat(page.locator("#impact .counts b")).hasText(new String[] {"0", "22", "0"});

            page.navigate(PRODUCTS + "/LONG-2?lang=zh-CN");
            take(page, "SUBMIT");
            assertThat(page.locator(".good-box")).hasText("已提交，等待审批。");
        }
    }
}
