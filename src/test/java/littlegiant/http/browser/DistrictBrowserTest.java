package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.http.Applying;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The officer's page: three applications were sent on Monday 2026-11-16; one was answered on the day and granted, one after three days. */
class DistrictBrowserTest {

    private static final String STRONG = "913202050000LG017P";
    private static final String COATING = "913202050000LG033D";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        ToldClock clock = (ToldClock) server.context().getBean(Clock.class);
        Applying applying = new Applying(server);
        applying.takeOn(COATING);
        List<String> loans = new ArrayList<>();
        server.get("/api/v1/products?provider=taihu-demo-bank&kind=LOAN&size=200")
                .json()
                .get("items")
                .forEach(product -> loans.add(product.get("id").asText()));
        clock.tell(Instant.parse("2026-11-16T02:00:00Z"));
        String granted = applying.sent(STRONG, loans.get(0));
        applying.walk("manager", granted, "ACCEPT", "START_APPROVAL");
        applying.grant(granted);
        String slow = applying.sent(COATING, loans.get(0));
        applying.sent(STRONG, loans.get(1));
        clock.tell(Instant.parse("2026-11-19T02:00:00Z"));
        applying.walk("manager", slow, "ACCEPT");
        clock.tell(Instant.parse("2026-11-23T02:00:00Z"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, DESKTOP, 200万元, 200.00, 3.20%",
        "zh-CN, PHONE, 200万元, 200.00, 3.20%",
        "en, DESKTOP, 'CNY 2,000,000', '2,000,000.00', 3.20%",
        "en, PHONE, 'CNY 2,000,000', '2,000,000.00', 3.20%"
    })
    void itSaysHowManyHowFastHowMuchAndDrawsItFromItsTables(
            String lang, Screen screen, String granted, String inTable, String rate) {
        try (Window window = Chrome.open(server, "officer", lang, screen)) {
            Page page = window.page();
            page.navigate("/console/district?lang=" + lang);

            assertThat(page.locator(".tiles b"))
                    .hasText(new String[] {"3", "0", "3", granted, lang.equals("en") ? "CNY 0" : "0元"});
            assertThat(page.locator(".tiles")).containsText(rate);
            assertThat(page.locator("#states tbody td")).hasText(new String[] {"1", "1", "1"});
            assertThat(page.locator("#banks tbody tr")).hasCount(1);
            assertThat(page.locator("#banks tbody td"))
                    .hasText(new String[] {"3", "2", "1", "0", "3", "1", "0", "1", inTable, "0.00"});
            assertThat(page.locator("#streets tbody tr")).hasCount(2);
            assertThat(page.locator("#loads tbody tr")).hasCount(1);
            assertThat(page.locator("#award-sums tbody tr")).hasCount(6);
            assertThat(page.locator("[data-chart] canvas")).hasCount(6);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(screen.width());
            assertThat(Axe.grave(page)).isEmpty();
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void aStateLeadsToItsApplicationsAndAnAwardToItsFirm() {
        try (Window window = Chrome.open(server, "officer", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate("/console/district");
            page.locator("#states a", new Page.LocatorOptions().setHasText("已授信"))
                    .click();
            assertThat(page.locator(".board-card")).hasCount(1);
            assertThat(page.locator(".board-card")).containsText("太湖示范银行");

            page.goBack();
            page.locator("#awards summary").click();
            page.locator("#awards li", new Page.LocatorOptions().setHasText("示例新型涂层"))
                    .locator("a")
                    .first()
                    .click();

            assertThat(page.locator("h1")).hasText("示例新型涂层（测试）有限公司");
        }
    }

    @Test
    void anotherPeriodHasItsOwnFiguresAndOneThatIsNoneIsNamedBesideItsField() {
        try (Window window = Chrome.open(server, "officer", "zh-CN", Screen.PHONE)) {
            Page page = window.page();
            page.navigate("/console/district?from=2026-11-17");
            assertThat(page.locator(".tiles b").first()).hasText("0");
            assertThat(page.locator("main")).containsText("这段时间没有提交的申请");

            page.locator("[name=to]").fill("2026-11-01");
            page.locator("main form button").click();

            assertThat(page.locator("#f-from")).hasText("晚于截止日");
            assertThat(page.locator("[name=from]")).hasValue("2026-11-17");
        }
    }

    @Test
    void whoIsNoOfficerIsRefused() {
        for (String user : new String[] {"manager", "specialist", "auditor"}) {
            try (Window window = Chrome.open(server, user, "zh-CN", Screen.DESKTOP)) {
                Response answer = window.page().navigate("/console/district");
                assertThat(answer.status()).as(user).isEqualTo(403);
            }
        }
    }
}
