package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One firm, as an account manager works with it while the client is on the phone. */
class FirmBrowserTest {

    private static final TestServer SERVER = TestServer.shared();

    private static final String STRONG = "/console/enterprises/913202050000LG017P?asOf=2026-11-23";
    private static final String INDEBTED = "/console/enterprises/913202050000LG1056?asOf=2026-11-23";

    @ParameterizedTest
    @CsvSource({
        "zh-CN, DESKTOP, 已授权，至2028-12-31, 信息完整度",
        "en, PHONE, 'consent given, until 2028-12-31', Profile completeness"
    })
    void theHeadSaysWhoItIsAndHowMuchIsKnown(String lang, Screen screen, String consent, String completeness) {
        try (Window window = Chrome.open(SERVER, "manager", lang, screen)) {
            Page page = window.page();

            page.navigate(STRONG + "&lang=" + lang);

            assertThat(page.locator("h1")).hasText("示例微纳装备（测试）有限公司");
            assertThat(page.locator(".firm-head")).containsText(consent);
            assertThat(page.locator(".firm-head")).containsText(completeness);
            assertThat(page.locator(".firm-head")).containsText("2027-09-01");
            assertThat(page.locator("#ask input[name=amount]")).hasValue("500");
            assertThat(page.locator("select[name=scope]")).hasValue("OWN");
        }
    }

    /** The page is not loaded again: what stands outside of the results stays the same element. */
    @Test
    void anotherNeedReRanksInPlaceAndBackLeadsToTheOneBefore() {
        try (Window window = Chrome.open(SERVER, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(STRONG);
            page.evaluate("() => { document.querySelector('h1').dataset.kept = 'yes'; }");
            List<String> before = page.locator("article.offer .amount b").allTextContents();

            page.locator("#ask input[name=amount]").fill("0.2亿");
            page.waitForURL(Pattern.compile(".*amount=0\\.2%E4%BA%BF.*"));

            assertThat(page.locator("h1[data-kept]")).hasCount(1);
            assertThat(page.locator("#TH-LG-CREDIT-01 .cost")).containsText("3.24%");
            assertThat(page.locator(".asked-for")).containsText("2,000万元");
            page.goBack();
            assertThat(page.locator("#ask input[name=amount]")).hasValue("500");
            assertThat(page.locator("article.offer .amount b").allTextContents())
                    .isEqualTo(before);
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void aFaultStandsBesideItsFieldAndWhatWasTypedStays() {
        try (Window window = Chrome.open(SERVER, "manager", "zh-CN", Screen.PHONE)) {
            Page page = window.page();

            page.navigate(STRONG + "&amount=很多&termMonths=12&purpose=&security=");

            assertThat(page.locator("#f-amount")).hasText("须为数字");
            assertThat(page.locator("#ask input[name=amount]")).hasValue("很多");
            assertThat(page.locator("#results [role=alert]")).hasText("请先更正标红的内容，再看结果。");
        }
    }

    @Test
    void aRowOpensToItsFindings() {
        try (Window window = Chrome.open(SERVER, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(INDEBTED);
            Locator row = page.locator("#TH-LG-CREDIT-01");

            assertThat(row.locator(".why").first()).containsText("差8.0个百分点");
            row.locator("summary").click();

            assertThat(row.locator(".findings .o-UNMET + .what")).containsText("企业实际 78.0%");
            assertThat(row.locator(".ways")).containsText("增资");
            assertThat(row.locator(".src")).containsText("来源");
        }
    }

    /** Persona 2.10: debt of 78 %; at 70 % the bank's credit loan opens. */
    @Test
    void whatIfShowsWhatAppearsAndSavesNothing() {
        try (Window window = Chrome.open(SERVER, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            String stored = SERVER.get("/api/v1/enterprises/913202050000LG1056").etag();
            page.navigate(INDEBTED);
            page.locator("summary", new Page.LocatorOptions().setHasText("假设测算"))
                    .click();

            page.locator("input[name='if.totalLiabilities']").fill("10,500");

            assertThat(page.locator(".gained")).containsText("小巨人信用贷");
            assertThat(page.locator("#TH-LG-CREDIT-01.new .rank")).hasCount(1);
            assertThat(page.locator(".changes")).containsText("未保存");
            assertThat(SERVER.get("/api/v1/enterprises/913202050000LG1056").etag())
                    .isEqualTo(stored);
            page.locator("text=恢复实际数据").click();
            assertThat(page.locator(".changes")).hasCount(0);
        }
    }

    @Test
    void theChatTextIsFiveLinesWithoutAnyConditionOrOtherBank() {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
        try (Window window = Chrome.open(SERVER, "manager", options)) {
            Page page = window.page();
            page.navigate(STRONG + "&scope=MARKET&amount=&termMonths=&purpose=&security=");
            page.locator("summary", new Page.LocatorOptions().setHasText("微信文本"))
                    .click();
            page.locator("[data-copy]").click();
            assertThat(page.locator("#said")).hasText("已复制");

            String text = String.valueOf(page.evaluate("() => navigator.clipboard.readText()"));

            assertThat(text.lines().toList()).hasSize(5);
            assertThat(text)
                    .contains("太湖示范银行", "示例微纳装备（测试）有限公司", "预估额度约", "单利", "请准备", "最终以金融机构审批为准")
                    .doesNotContain("农商银行", "姑苏", "运河", "推荐排序分", "不符合", "差");
        }
    }

    @Test
    void twoProductsAreComparedFromTheListByTickingThem() {
        try (Window window = Chrome.open(SERVER, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(STRONG
                    + "&scope=MARKET&amount=1000&amountUnit=WAN&termMonths=12&purpose=WORKING_CAPITAL&security=CREDIT");
            page.locator("#TH-LG-CREDIT-01 .pick input").check();
            page.locator("#XH-RISK-POOL-03 .pick input").check();
            page.locator(".picked button").click();

            assertThat(page.locator("thead th[scope=col] a")).hasText(new String[] {"小巨人信用贷", "科创风补贷"});
            assertThat(page.locator(".compare tr.sum td")).hasText(new String[] {"365,000.00", "395,416.67"});
            assertThat(page.locator("[data-chart] canvas")).hasCount(2);
            assertThat(page.locator(".schedule tbody tr").last()).containsText("10,002,000.00");
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void withoutJavaScriptTheFormAndTheReasonsAreReachedToo() {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setLocale("zh-CN").setJavaScriptEnabled(false);
        try (Window window = Chrome.open(SERVER, "manager", options)) {
            Page page = window.page();
            page.navigate(INDEBTED);
            page.locator("#ask input[name=amount]").fill("300");
            page.locator("#ask fieldset button").press("Enter");
            assertThat(page.locator(".asked-for")).containsText("300万元");

            page.locator("#TH-LG-CREDIT-01 summary").press("Enter");
            page.locator("#TH-LG-CREDIT-01 details a").press("Enter");

            assertThat(page.locator("h1")).hasText("小巨人信用贷");
            assertThat(page.locator(".findings .o-UNMET + .what")).containsText("78.0%");
        }
    }
}
