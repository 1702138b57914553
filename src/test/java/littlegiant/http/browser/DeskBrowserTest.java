package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import littlegiant.access.Role;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** My firms, the list desk and the plan, from the search to the paper in the client's hand. */
class DeskBrowserTest {

    private static TestServer server;

    private static final Pattern ONE = Pattern.compile("^(共1家|1 in all)$");

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, DESKTOP, slwnzb",
        "zh-CN, PHONE, 无锡市示例微纳装备(测试)",
        "en, DESKTOP, 913202050000lg017p",
        "en, PHONE, ＬＧ０１７Ｐ"
    })
    void aFirmIsFoundHoweverItIsTyped(String lang, Screen screen, String typed) {
        try (Window window = Chrome.open(server, "manager", lang, screen)) {
            Page page = window.page();
            page.navigate("/console?lang=" + lang);

            page.locator("#filter-q").fill(typed);

            assertThat(page.locator("#total")).hasText(ONE);
            assertThat(page.locator(".firms-table .name")).hasText("示例微纳装备（测试）有限公司");
            assertThat(page).hasURL(Pattern.compile(".*q=.*"));
            page.reload();
            assertThat(page.locator(".firms-table .name")).hasText("示例微纳装备（测试）有限公司");
            assertThat(window.troubles()).isEmpty();
        }
    }

    /** Persona 2.3: its badge ends in 27 days, and its loan within 60. */
    @Test
    void filtersFindWhoHasToBeCalled() {
        try (Window window = Chrome.open(server, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate("/console");
            page.locator("select[name=titleMonths]").selectOption("1");
            assertThat(page.locator(".firms-table .name", new Page.LocatorOptions().setHasText("示例新型涂层（测试）有限公司")))
                    .hasCount(1);

            page.locator("input[name=loanDueDays]").check();

            assertThat(page).hasURL(Pattern.compile(".*titleMonths=1.*loanDueDays=60.*"));
            Locator row = page.locator(".firm-row", new Page.LocatorOptions().setHasText("示例新型涂层（测试）有限公司"));
            assertThat(row).containsText("2026-12-20");
            assertThat(row).containsText("2027-01-15");
            page.goBack();
            assertThat(page.locator("input[name=loanDueDays]")).not().isChecked();
        }
    }

    @Test
    void aListIsPutInOrderByItsHeadAndPagedWithoutLosingAnybody() {
        try (Window window = Chrome.open(server, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate("/console?sort=COMPLETENESS");
            List<String> seen =
                    new java.util.ArrayList<>(page.locator(".firms-table .code").allTextContents());
            Locator next = page.locator("a", new Page.LocatorOptions().setHasText("下一页"));
            while (next.count() > 0) {
                Chrome.follow(page, next);
                seen.addAll(page.locator(".firms-table .code").allTextContents());
            }
            assertThat(seen).hasSize(217).doesNotHaveDuplicates();

            page.navigate("/console");
            page.locator("th a", new Page.LocatorOptions().setHasText("称号到期")).click();

            assertThat(page.locator("th[aria-sort=ascending]")).containsText("称号到期");
            assertThat(page.locator(".firm-row").first()).containsText("2026-11-23");
        }
    }

    @Test
    void aPastedListBecomesATableThatIsGivenOutAndSaved() throws IOException {
        try (Window window = Chrome.open(server, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate("/console/lists");
            page.locator("textarea").fill("1. 示例微纳装备(测试)有限公司\n2、示例电池结构件（测试）有限公司\n没有的公司（测试）\n913202050000LG1056");
            page.locator("main button").click();

            assertThat(page.locator(".compare tbody th a"))
                    .hasText(new String[] {"示例微纳装备（测试）有限公司", "示例电池结构件（测试）有限公司", "示例汽车电子（测试）有限公司"});
            assertThat(page.locator("table.stacked tbody tr")).containsText("没有的公司（测试）");
            Download saved = page.waitForDownload(
                    () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导出表格"))
                            .click());
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(saved.path()))) {
                assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                        .isEqualTo("913202050000LG1056");
                assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3);
            }
            page.locator("input[value='913202050000LG017P']").uncheck();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("分配"))
                    .click();

            assertThat(page.locator("h1")).hasText("我的管户");
            assertThat(page.locator(".name", new Page.LocatorOptions().setHasText("示例电池结构件（测试）有限公司")))
                    .hasCount(1);
        }
    }

    @Test
    void moreThanFiftyNamesAreRefusedAndStay() {
        try (Window window = Chrome.open(server, "manager", "en", Screen.PHONE)) {
            Page page = window.page();
            page.navigate("/console/lists?lang=en");
            page.locator("textarea").fill("示例（测试）\n".repeat(51));
            page.locator("main button").click();

            assertThat(page.locator("#f-names")).containsText("there are 51");
            assertThat(page.locator("textarea")).hasValue(Pattern.compile("示例（测试）"));
        }
    }

    /** Persona 2.5, as a bank sees it that has been allowed nothing: the first thing to do is to ask. */
    @ParameterizedTest
    @CsvSource({
        "zh-CN, DESKTOP, 未授权，仅见公开信息, 发送授权邀请, 证明您代表该企业",
        "en, PHONE, no consent: public facts only, Send an invitation, Show that you act for the firm"
    })
    void aFirmThatAllowsNothingIsInvited(String lang, Screen screen, String allowed, String send, String proof) {
        String user = "stranger-" + lang;
        server.employ(user, Role.ACCOUNT_MANAGER, "gusu-demo-bank");
        String link;
        try (Window window = Chrome.open(server, user, lang, screen)) {
            Page page = window.page();
            page.navigate("/console/enterprises/913202050000LG05X0?asOf=2026-11-23&lang=" + lang);
            assertThat(page.locator(".firm-head .pill.soon")).hasText(allowed);
            assertThat(page.locator("main")).not().containsText("8,600");
            page.locator("main a", new Page.LocatorOptions().setHasText(send)).click();

            page.locator("main button[type=submit]").click();

            String message = page.locator("#invitation").inputValue();
            link = message.substring(message.indexOf("http"));
            assertThat(page.locator("img.qr")).isVisible();
            assertThat(page.locator("ul.plain li")).hasCount(1);
            assertThat(window.troubles()).isEmpty();
        }
        try (Window window = Chrome.open(server, null, lang, screen)) {
            window.page().navigate(link + "?lang=" + lang);
            assertThat(window.page().locator("h1")).hasText("示例特种线缆（测试）有限公司");
            assertThat(window.page().locator("h2")).hasText(proof);
        }
        try (Window window = Chrome.open(server, user, lang, screen)) {
            Page page = window.page();
            page.navigate("/console/enterprises/913202050000LG05X0/invitations?lang=" + lang);
            page.locator("ul.plain button").click();
            assertThat(page.locator("ul.plain li")).hasCount(0);
            assertThat(page.navigate(link).status()).isEqualTo(410);
        }
    }

    /** Nothing but the keyboard: to the search, to the firm, to the plan, to the paper. */
    @Test
    void fromTheSearchToThePaperByKeyboardAlone() throws IOException {
        try (Window window = Chrome.open(server, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate("/console?asOf=2026-11-23");
            tabTo(page, "input[name=q]");
            page.keyboard().insertText("示例电池结构件");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*q=.*"));
            tabTo(page, ".firms-table .name");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("示例电池结构件（测试）有限公司");
            tabTo(page, "main a.btn-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("金融服务方案");
            String interest = page.locator(".offer-figures div:nth-child(3) b").innerText();
            tabTo(page, ".papers button[value=CLIENT]");
            Download paper = page.waitForDownload(() -> page.keyboard().press("Enter"));

            try (PDDocument pdf = Loader.loadPDF(paper.path().toFile())) {
                String text = new PDFTextStripper().getText(pdf);
                assertThat(text).contains("示例电池结构件（测试）有限公司", interest);
                assertThat(text).doesNotContain("严禁外传");
            }
            assertThat(paper.suggestedFilename()).startsWith("金融服务方案_").endsWith(".pdf");
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 300; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(
                    "selector => document.activeElement !== null && document.activeElement.matches(selector)",
                    selector))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    @Test
    void aPlanIsChangedAndWhatMayNotStandTogetherIsExplained() {
        try (Window window = Chrome.open(server, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate("/console/enterprises/913202050000LG084M/plan?asOf=2026-11-23&amount=3000&amountUnit=WAN"
                    + "&termMonths=36&purpose=FIXED_ASSET&security=MORTGAGE_EQUIPMENT");
            assertThat(page.locator(".offer-figures b").first()).hasText("1.58%（单利）");

            page.getByLabel("加入中小微企业贷款贴息（中央）").click();

            assertThat(page.locator(".violations")).containsText("不能同享");
            assertThat(page.locator(".violations")).containsText("财金");
            page.getByLabel("移出江苏省制造业贷款财政贴息（省级1个百分点）").click();
            assertThat(page.locator(".offer-figures b").first()).hasText("2.13%（单利）");
            page.locator("text=恢复推荐组合").click();
            assertThat(page.locator(".offer-figures b").first()).hasText("1.58%（单利）");
        }
    }
}
