package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import littlegiant.http.Desk;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A firm fills in its profile: field by field on a phone, with a spreadsheet at a desk, two people at once. */
class ProfileBrowserTest {

    private static final String PAGE = "/portal/" + Desk.FIRM + "/profile";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private long stored(String pointer) {
        return server.get("/api/v1/enterprises/" + Desk.FIRM, server.as("firm"))
                .json()
                .at(pointer)
                .asLong();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, PHONE, 已保存, 单位是否有误？",
        "en, PHONE, Saved, Is the unit right?",
        "zh-CN, DESKTOP, 已保存, 单位是否有误？",
        "en, DESKTOP, Saved, Is the unit right?"
    })
    void isSavedAsItIsTypedAndAsksAboutAUnitThatLooksWrong(String lang, Screen screen, String saved, String doubt) {
        try (Window window = Chrome.open(server, "firm", lang, screen)) {
            Page page = window.page();
            page.navigate(PAGE + "?step=ACCOUNTS&lang=" + lang);
            page.locator("#i-p-fiscalYears-2025-revenue").fill("1.3亿");
            page.keyboard().press("Tab");
            assertThat(page.locator("#p-fiscalYears-2025-revenue .ask-saved")).hasText(saved);
            assertThat(page.locator("#i-p-fiscalYears-2025-revenue")).hasValue("13000");
            assertThat(stored("/fiscalYears/2/revenue")).isEqualTo(130_000_000);

            page.locator("#i-p-fiscalYears-2025-netProfit").fill("11820000");
            page.keyboard().press("Tab");
            assertThat(page.locator("#p-fiscalYears-2025-netProfit .ask-said")).containsText(doubt);
            page.locator("#p-fiscalYears-2025-netProfit select").selectOption("YUAN");

            assertThat(page.locator("#p-fiscalYears-2025-netProfit .ask-said"))
                    .not()
                    .isVisible();
            assertThat(page.locator("#p-fiscalYears-2025-netProfit select")).hasValue("YUAN");
            assertThat(stored("/fiscalYears/2/netProfit")).isEqualTo(11_820_000);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(screen.width());
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void anOddFigureThatIsMeantIsConfirmed() {
        try (Window window = Chrome.open(server, "firm", "zh-CN", Screen.PHONE)) {
            Page page = window.page();
            page.navigate(PAGE + "?step=ACCOUNTS");
            page.locator("#i-p-fiscalYears-2025-exports").fill("0.5");
            page.keyboard().press("Tab");

            page.locator("#p-fiscalYears-2025-exports .ask-said button").click();

            assertThat(page.locator("#p-fiscalYears-2025-exports .ask-saved")).isVisible();
            assertThat(stored("/fiscalYears/2/exports")).isEqualTo(5_000);
        }
    }

    @Test
    void twoPeopleWhoFillInTheSameFieldAreTold() {
        try (Window one = Chrome.open(server, "firm", "zh-CN", Screen.DESKTOP);
                Window other = Chrome.open(server, "firm", "zh-CN", Screen.PHONE)) {
            one.page().navigate(PAGE + "?step=PEOPLE");
            other.page().navigate(PAGE + "?step=PEOPLE");
            one.page().locator("#i-p-employees").fill("171");
            one.page().keyboard().press("Tab");
            assertThat(one.page().locator("#p-employees .ask-saved")).isVisible();

            other.page().locator("#i-p-employees").fill("165");
            other.page().keyboard().press("Tab");

            assertThat(other.page().locator("#p-employees .ask-said")).containsText("171人");
            assertThat(other.page().locator("#i-p-employees")).hasValue("165");
            assertThat(stored("/employees")).isEqualTo(171);
            other.page().locator("#p-employees .ask-said button").click();
            assertThat(other.page().locator("#p-employees .ask-saved")).isVisible();
            assertThat(stored("/employees")).isEqualTo(165);
        }
    }

    @Test
    void whatCouldNotBeSentStaysAndIsSentOnceTheLineIsBack() {
        try (Window window = Chrome.open(server, "firm", "zh-CN", Screen.PHONE)) {
            Page page = window.page();
            page.navigate(PAGE + "?step=PEOPLE");
            page.context().setOffline(true);
            page.locator("#i-p-employees").fill("175");
            page.keyboard().press("Tab");
            assertThat(page.locator("#p-employees .ask-failed")).isVisible();
            assertThat(page.locator("#i-p-employees")).hasValue("175");

            page.context().setOffline(false);

            assertThat(page.locator("#p-employees .ask-saved")).isVisible();
            assertThat(stored("/employees")).isEqualTo(175);
        }
    }

    /** Without JavaScript there is a button. */
    @Test
    void worksWithoutJavaScript() {
        try (Window window = Chrome.open(
                server,
                "firm",
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setJavaScriptEnabled(false)
                        .setViewportSize(360, 740))) {
            Page page = window.page();
            page.navigate(PAGE + "?step=PEOPLE");
            page.locator("#i-p-employees").fill("180");

            page.locator("#asks button.btn-primary").press("Enter");

            assertThat(page.locator(".good-news")).hasText("已保存1项。");
            assertThat(stored("/employees")).isEqualTo(180);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, DESKTOP", "en, PHONE"})
    void aFormIsDownloadedFilledInAndReadBack(String lang, Screen screen) throws IOException {
        try (Window window = Chrome.open(server, "firm", lang, screen)) {
            Page page = window.page();
            page.navigate(PAGE + "?lang=" + lang);
            Download form = page.waitForDownload(
                    () -> page.locator("a[href*='profile.xlsx']").click());
            byte[] filled = filled(Files.readAllBytes(form.path()));

            page.locator("input[type=file]").setInputFiles(new FilePayload("资料.xlsx", XLSX, filled));
            page.locator("form[enctype] button").click();

            assertThat(page.locator("tbody tr:not(.quiet)")).hasCount(2);
            assertThat(page.locator(".file-faults li")).hasCount(1);
            assertThat(page.locator(".file-faults li")).containsText("D");
            assertThat(stored("/employees")).isEqualTo(168);
            page.locator("form button.btn-primary").last().click();

            assertThat(page.locator(".good-news")).isVisible();
            assertThat(stored("/employees")).isEqualTo(171);
            assertThat(stored("/fiscalYears/2/revenue")).isEqualTo(130_000_000);
            assertThat(stored("/fiscalYears/2/netProfit")).isEqualTo(11_820_000);
            assertThat(window.troubles()).isEmpty();
        }
    }

    /** Two figures changed, and one that nobody can read. */
    private static byte[] filled(byte[] form) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(form))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                String label = row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue();
                switch (label) {
                    case "从业人员" -> row.getCell(3).setCellValue(171);
                    case "2025年营业收入" -> row.getCell(3).setCellValue(13_000);
                    case "研发人员" -> row.getCell(3).setCellValue("很多");
                    default -> {}
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
