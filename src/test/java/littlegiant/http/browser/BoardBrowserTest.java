package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import littlegiant.ToldClock;
import littlegiant.access.Role;
import littlegiant.http.Applying;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The applications board, one application from its answer to its drawing, the visit log, and the titles that end. Monday 2026-11-23, ten in the morning. */
class BoardBrowserTest {

    private static final String STRONG = "913202050000LG017P";
    private static final String COATING = "913202050000LG033D";
    private static final String PRODUCT = "TH-LG-CREDIT-01";

    private TestServer server;
    private Applying applying;
    private String late = "";
    private String fresh = "";

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
        applying = new Applying(server);
        applying.takeOn(COATING);
        ToldClock clock = (ToldClock) server.context().getBean(Clock.class);
        clock.tell(Instant.parse("2026-11-16T02:00:00Z"));
        late = applying.sent(COATING, PRODUCT);
        applying.walk("manager", late, "ACCEPT");
        clock.tell(Instant.parse("2026-11-23T02:00:00Z"));
        fresh = applying.sent(STRONG, PRODUCT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Locator step(Page page, String event) {
        return page.locator("#step-" + event);
    }

    /** @return status of what the form was answered with */
    private static int take(Page page, String event) {
        return page.waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> step(page, event).locator("button").press("Enter"))
                .status();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, DESKTOP, 待受理（剩2个工作日）, 还有2天（2026-11-25）, 已超时4天（2026-11-19）",
        "zh-CN, PHONE, 待受理（剩2个工作日）, 还有2天（2026-11-25）, 已超时4天（2026-11-19）",
        "en, DESKTOP, Sent (2 working days left), 2 days left (2026-11-25), 4 days late (2026-11-19)",
        "en, PHONE, Sent (2 working days left), 2 days left (2026-11-25), 4 days late (2026-11-19)"
    })
    void whatStandsWhereAndWhatIsLateIsSeen(String lang, Screen screen, String sent, String left, String over) {
        try (Window window = Chrome.open(server, "manager", lang, screen)) {
            Page page = window.page();
            page.navigate("/console/applications?lang=" + lang);

            assertThat(page.locator(".board-column")).hasCount(2);
            assertThat(page.locator(".board-card.soon")).containsText(sent);
            assertThat(page.locator(".board-card.soon")).containsText(left);
            assertThat(page.locator(".board-card.bad")).containsText(over);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(screen.width());
            assertThat(Axe.grave(page)).isEmpty();

            page.locator("input[name=late]").check();

            assertThat(page.locator(".board-card")).hasCount(1);
            assertThat(page.locator(".board-card .name")).hasText("示例新型涂层（测试）有限公司");
            assertThat(page).hasURL(Pattern.compile(".*late=true.*"));
            page.locator(".board-card .name").click();
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(page.locator("#step-START_DILIGENCE")).hasCount(1);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(screen.width());
            assertThat(Axe.grave(page)).isEmpty();
            assertThat(window.troubles()).isEmpty();
        }
    }

    /** Only what the process allows is offered; what is wrong stands beside its field and what was typed stays. */
    @ParameterizedTest
    @CsvSource({"zh-CN, DESKTOP, 已放款（累计50万元 / 余额50万元）", "en, PHONE, 'Drawn (drawn CNY 500,000, balance CNY 500,000)'"})
    void anApplicationGoesFromItsAnswerToItsDrawing(String lang, Screen screen, String drawn) {
        try (Window window = Chrome.open(server, "manager", lang, screen)) {
            Page page = window.page();
            page.navigate("/console/applications/" + fresh + "?lang=" + lang);
            assertThat(page.locator("[id^=step-]")).hasCount(2);
            take(page, "ACCEPT");
            assertThat(page.locator("[id^=step-]")).hasCount(4);
            take(page, "START_APPROVAL");

            page.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("^(授信|Grant)$")))
                    .click();
            Locator grant = step(page, "GRANT");
            assertThat(grant.locator("[name=amount]")).hasValue("300");
            grant.locator("[name=amount]").fill("很多");
            grant.locator("[name=ratePercent]").fill("3.2");
            grant.locator("[name=validUntil]").fill("2027-01-29");
            take(page, "GRANT");
            assertThat(page.locator("#f-GRANT-amount")).isVisible();
            assertThat(page.locator("#f-GRANT-security")).isVisible();
            assertThat(grant.locator("[name=amount]")).hasValue("很多");
            assertThat(grant.locator("[name=ratePercent]")).hasValue("3.2");
            grant.locator("[name=amount]").fill("2,000,000元");
            grant.locator("[value=CREDIT]").check();
            take(page, "GRANT");
            assertThat(page.locator(".pairs").nth(1)).containsText("3.20%");

            take(page, "SIGN");
            page.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("^(放款|Draw)$")))
                    .click();
            step(page, "DRAW").locator("[name=amount]").fill("50");
            take(page, "DRAW");

            assertThat(page.locator(".pill.mark").first()).hasText(drawn);
            assertThat(page.locator(".history li")).hasCount(7);
            assertThat(window.troubles().stream().filter(trouble -> !trouble.contains("status of 400")))
                    .isEmpty();
        }
    }

    /** The firm's document is asked for, brought, and the application declined with a fact. */
    @Test
    void documentsAreAskedForAndADeclineNeedsAFact() {
        try (Window window = Chrome.open(server, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate("/console/applications/" + late);
            page.locator("summary", new Page.LocatorOptions().setHasText("要求补件"))
                    .click();
            assertThat(take(page, "ASK_DOCUMENTS")).isEqualTo(400);
            assertThat(page.locator("#f-ASK_DOCUMENTS-documents")).hasText("必填");
            step(page, "ASK_DOCUMENTS").locator("[name=documents]").first().check();
            step(page, "ASK_DOCUMENTS").locator("[name=otherDocument]").fill("环评批复");
            assertThat(take(page, "ASK_DOCUMENTS")).isEqualTo(303);
            assertThat(page.locator("main")).containsText("环评批复");
            take(page, "PROVIDE_DOCUMENTS");

            page.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("^拒绝$")))
                    .click();
            Locator decline = step(page, "DECLINE");
            decline.locator("[name=reason]").selectOption("CASH_FLOW");
            decline.locator("[name=text]").fill("综合评分不足");
            take(page, "DECLINE");
            assertThat(page.locator("#f-DECLINE-text")).containsText("须写明事实");
            assertThat(decline.locator("[name=reason]")).hasValue("CASH_FLOW");
            assertThat(decline.locator("[name=text]")).hasValue("综合评分不足");
            decline.locator("[name=text]").fill("2025年经营现金流为负320万元");
            take(page, "DECLINE");

            assertThat(page.locator(".pill.mark").first()).hasText("未通过（第一还款来源不足（流水、盈利、现金流））");
            assertThat(page.locator("main")).containsText("2025年经营现金流为负320万元");
            assertThat(page.locator("[id^=step-]")).hasCount(0);
        }
    }

    @Test
    void whoTakesAStepFromAPageThatIsTooOldIsToldSo() {
        try (Window window = Chrome.open(server, "manager", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate("/console/applications/" + fresh);
            applying.walk("manager", fresh, "ACCEPT");

            assertThat(take(page, "ACCEPT")).isEqualTo(412);
            assertThat(page.locator("[role=alert]")).containsText("申请已有新进展");
            assertThat(page.locator("#step-START_APPROVAL")).hasCount(1);
        }
    }

    /** The facts of a decline are the bank's; the specialist reads what the firm reads, and neither decides. */
    @Test
    void othersSeeWhatIsTheirsAndDecideNothing() {
        server.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");
        applying.step("manager", fresh, "DECLINE", ",\"reason\":\"CASH_FLOW\",\"text\":\"2025年经营现金流为负320万元\"");
        for (String user : new String[] {"officer", "specialist"}) {
            try (Window window = Chrome.open(server, user, "zh-CN", Screen.PHONE)) {
                Page page = window.page();
                page.navigate("/console/applications/" + fresh);

                assertThat(page.locator("main")).containsText("经营现金流暂不足以覆盖还款");
                assertThat(page.locator("main")).not().containsText("负320万元");
                assertThat(page.locator("[id^=step-]")).hasCount(0);
            }
        }
        try (Window window = Chrome.open(server, "stranger", "zh-CN", Screen.PHONE)) {
            assertThat(window.page().navigate("/console/applications/" + fresh).status())
                    .isEqualTo(404);
            window.page().navigate("/console/applications");
            assertThat(window.page().locator(".board-card")).hasCount(0);
        }
    }

    @Test
    void withoutJavaScriptTheBoardIsFilteredAndAStepTaken() {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setLocale("zh-CN").setJavaScriptEnabled(false);
        try (Window window = Chrome.open(server, "manager", options)) {
            Page page = window.page();
            page.navigate("/console/applications");
            page.locator("select[name=state]").selectOption("SENT");
            page.locator("#filter button").press("Enter");
            assertThat(page.locator(".board-card")).hasCount(1);

            page.locator(".board-card .name").press("Enter");
            take(page, "ACCEPT");

            assertThat(page.locator(".pill.mark").first()).hasText("已受理");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, DESKTOP, 走访记录, 不能晚于今天", "en, PHONE, Visit log, must not be after today"})
    void aVisitIsNotedAndWhatIsWrongStandsBesideItsField(String lang, Screen screen, String name, String fault) {
        try (Window window = Chrome.open(server, "manager", lang, screen)) {
            Page page = window.page();
            page.navigate("/console/enterprises/" + STRONG + "?asOf=2026-11-23&lang=" + lang);
            page.locator("main a.btn", new Page.LocatorOptions().setHasText(name))
                    .click();
            page.evaluate("() => document.querySelectorAll('[max]').forEach(one => one.removeAttribute('max'))");
            page.locator("[name=visitedOn]").fill("2026-11-24");
            page.locator("[name=summary]").fill("见了财务负责人\n看了新车间");
            page.locator("#note button").click();

            assertThat(page.locator("#f-visitedOn")).hasText(fault);
            assertThat(page.locator("[name=summary]")).hasValue("见了财务负责人\n看了新车间");
            page.evaluate("() => document.querySelectorAll('[max]').forEach(one => one.removeAttribute('max'))");
            page.locator("[name=visitedOn]").fill("2026-11-20");
            page.locator("[name=nextAction]").fill("送方案");
            page.locator("[name=nextOn]").fill("2026-11-27");
            page.locator("#note button").click();

            assertThat(page.locator(".history li")).hasCount(1);
            assertThat(page.locator(".history li")).containsText("2026-11-20");
            assertThat(page.locator(".history li")).containsText("看了新车间");
            assertThat(page.locator(".history li")).containsText("2026-11-27");
            assertThat(page.locator("[name=summary]")).hasValue("");
            assertThat(Axe.grave(page)).isEmpty();
        }
    }

    /** Persona 2.3. */
    @ParameterizedTest
    @CsvSource({
        "zh-CN, DESKTOP, 还有27天（2026-12-20）, 复核中, 2027-01-15到期",
        "en, PHONE, 27 days left (2026-12-20), Pending, due 2027-01-15"
    })
    void theTitleThatEndsInDecemberIsThereWithItsReviewAndItsLoan(
            String lang, Screen screen, String left, String review, String loan) {
        try (Window window = Chrome.open(server, "manager", lang, screen)) {
            Page page = window.page();
            page.navigate("/console/titles?asOf=2026-11-23&lang=" + lang);
            page.locator("select[name=type]").selectOption("LITTLE_GIANT");
            page.locator("main form button").click();
            page.locator("#months a", new Page.LocatorOptions().setHasText("2026-12"))
                    .click();

            Locator row = page.locator("#ending tbody tr", new Page.LocatorOptions().setHasText("示例新型涂层"));
            assertThat(row).containsText(left);
            assertThat(row).containsText(review);
            assertThat(row).containsText(loan);
            assertThat(page.locator("#months tbody tr")).hasCount(12);
            assertThat(page.locator("[data-chart] canvas")).hasCount(1);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(screen.width());
            assertThat(window.troubles()).isEmpty();
        }
    }
}
