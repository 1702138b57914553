package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.ToldClock;
import littlegiant.http.Embedding;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The suggestions inside the page of a partner, which stands on another port and lets in what it must and nothing else. */
class EmbedBrowserTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String FIRM = "913202050000LG017P";
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static TestServer server;
    private static PartnerSite partner;
    private static PartnerSite branch;
    private static PartnerSite stranger;
    private static Embedding embedding;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        partner = new PartnerSite(server.url());
        branch = new PartnerSite(server.url());
        stranger = new PartnerSite(server.url());
        embedding = new Embedding(server, "taihu-demo-bank", partner.origin(), branch.origin());
    }

    @AfterEach
    void itIsNow() {
        ((ToldClock) server.context().getBean(Clock.class)).tell(NOW);
    }

    @AfterAll
    static void stop() {
        partner.close();
        branch.close();
        stranger.close();
        server.close();
    }

    private static String token() {
        return embedding.token(FIRM, partner.origin());
    }

    private static Window open(String lang, Screen screen) {
        return Chrome.open(server, null, lang, screen);
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator("iframe");
    }

    private static int height(Page page) {
        return Integer.parseInt(page.locator("iframe").getAttribute("height"));
    }

    private static int heightInside(Page page) {
        return (Integer) frame(page).locator("main").evaluate("main => main.offsetHeight");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, DESKTOP, 融资与政策建议, 可申请, 预估额度, 综合融资成本（年化）, 最终以金融机构审批为准, 在企业门户查看全部（新窗口打开）",
        "zh-CN, PHONE, 融资与政策建议, 可申请, 预估额度, 综合融资成本（年化）, 最终以金融机构审批为准, 在企业门户查看全部（新窗口打开）",
        "en, DESKTOP, Financing and policy suggestions, Meets published conditions, Estimated limit, All-in annual cost, lender decides, See all of it in the enterprise portal (new window)",
        "en, PHONE, Financing and policy suggestions, Meets published conditions, Estimated limit, All-in annual cost, lender decides, See all of it in the enterprise portal (new window)"
    })
    void oneTagShowsTheFirmWhatItCouldHave(
            String lang,
            Screen screen,
            String title,
            String verdict,
            String limit,
            String cost,
            String closing,
            String all) {
        partner.embed(token(), "data-lang=\"" + lang + "\"");
        try (Window window = open(lang, screen)) {
            Page page = window.page();

            page.navigate(partner.origin());

            assertThat(page.locator("body")).hasAttribute("data-shown", "5");
            assertThat(frame(page).locator("h1")).hasText(title);
            assertThat(frame(page).locator("article")).hasCount(5);
            Locator first = frame(page).locator("article").first();
            assertThat(first.locator(".pill")).hasText(verdict);
            assertThat(first.locator("dt").first()).hasText(limit);
            assertThat(frame(page).locator("#embed")).containsText(cost);
            assertThat(frame(page).locator("#embed")).containsText("示例微纳装备（测试）有限公司");
            assertThat(frame(page).locator(".foot")).containsText(closing);
            Locator portal = frame(page).locator(".all a");
            assertThat(portal).hasText(all);
            assertThat(portal).hasAttribute("href", "/portal?lang=" + lang);
            assertThat(portal).hasAttribute("rel", "noopener noreferrer");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(screen.width());
            assertThat(frame(page)
                            .locator("html")
                            .evaluate(
                                    "html => html.scrollWidth <= html.clientWidth && html.scrollHeight <= innerHeight"))
                    .as("nothing is cut off")
                    .isEqualTo(true);
            assertThat(window.troubles()).isEmpty();
            assertThat(grave(page)).isEmpty();
        }
    }

    private static List<String> grave(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }

    @Test
    void theFrameIsNamedIsASandboxAndHasNoSecretInItsAddress() {
        String token = token();
        partner.embed(token, "data-target=\"#place\"");
        try (Window window = open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(partner.origin());
            assertThat(page.locator("body")).hasAttribute("data-shown", "5");

            Locator frame = page.locator("#place iframe");

            assertThat(frame).hasAttribute("title", "融资与政策建议");
            assertThat(frame).hasAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
            assertThat(frame.getAttribute("src").replaceAll("#.*", ""))
                    .isEqualTo(server.url() + "/embed/frame/" + embedding.id() + "?origin="
                            + partner.origin().replace(":", "%3A").replace("/", "%2F") + "&lang=zh-CN");
            assertThat(frame.getAttribute("src")).doesNotContain(token.split("\\.")[3]);
            assertThat(frame(page).locator("html").evaluate("() => self.origin"))
                    .isEqualTo("null");
        }
    }

    @Test
    void theHeightFollowsWhatIsInIt() {
        partner.embed(token(), "");
        try (Window window = open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(partner.origin());
            assertThat(page.locator("body")).hasAttribute("data-shown", "5");
            page.waitForCondition(() -> height(page) == heightInside(page));
            int wide = height(page);

            page.setViewportSize(360, 740);

            page.waitForCondition(() -> height(page) > wide && height(page) == heightInside(page));
            assertThat(height(page)).isGreaterThan(wide);
        }
    }

    @Test
    void aTokenThatIsOverIsSaidAndRenewed() {
        partner.embed(token(), "data-lang=\"en\"");
        ((ToldClock) server.context().getBean(Clock.class)).tell(NOW.plusSeconds(301));
        try (Window window = open("en", Screen.DESKTOP)) {
            Page page = window.page();

            page.navigate(partner.origin());

            assertThat(page.locator("body")).hasAttribute("data-expired", "true");
            assertThat(frame(page).locator("[data-state=expired]"))
                    .hasText("The time to show this is over. Please load the page again.");
            page.locator("#renew").evaluate("(button, token) => { button.value = token; }", token());
            page.locator("#renew").click();
            assertThat(frame(page).locator("article")).hasCount(5);
            assertThat(frame(page).locator("[data-state=expired]")).isHidden();
        }
    }

    /** Both sites are the partner's; a token is for one of them. */
    @Test
    void aTokenOfAnotherSiteShowsNothing() {
        branch.embed(token(), "");
        try (Window window = open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();

            page.navigate(branch.origin());

            assertThat(page.locator("body")).hasAttribute("data-expired", "true");
            assertThat(frame(page).locator("article")).hasCount(0);
            assertThat(page.locator("body")).not().hasAttribute("data-shown", "5");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 暂时无法显示建议，请稍后再试。", "en, The suggestions cannot be shown at present. Please try again later."})
    void aSiteThatIsNotListedIsRefusedByTheBrowser(String lang, String said) {
        stranger.embed(token(), "data-lang=\"" + lang + "\"");
        try (Window window = open(lang, Screen.PHONE)) {
            Page page = window.page();

            page.navigate(stranger.origin());

            assertThat(page.locator("[role=status]")).hasText(said);
            assertThat(page.locator("iframe")).hasCount(0);
            assertThat(page.locator("body")).hasAttribute("data-failed", "true");
            assertThat(window.troubles()).anyMatch(trouble -> trouble.contains("frame-ancestors 'none'"));
        }
    }

    /** Click-jacking: the frame of a site that is listed, held by one that is not. */
    @Test
    void aSiteThatSaysItIsAnotherIsRefusedByTheBrowser() {
        stranger.hold("<iframe src=\"" + server.url() + "/embed/frame/" + embedding.id() + "?origin=" + partner.origin()
                + "\"></iframe>");
        try (Window window = open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();

            page.navigate(stranger.origin());

            page.waitForCondition(() -> !window.troubles().isEmpty());
            assertThat(window.troubles()).anyMatch(trouble -> trouble.contains("frame-ancestors " + partner.origin()));
            assertThat(frame(page).locator("#embed")).hasCount(0);
        }
    }

    @Test
    void noOtherPageOfOursStandsInAFrame() {
        stranger.hold("<iframe src=\"" + server.url() + "/login\"></iframe>");
        try (Window window = open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();

            page.navigate(stranger.origin());

            page.waitForCondition(() -> !window.troubles().isEmpty());
            assertThat(window.troubles()).anyMatch(trouble -> trouble.contains("frame-ancestors 'none'"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dark, #8cf, 'rgb(22, 29, 38)', 'rgb(136, 204, 255)'",
        "dark, 222233, 'rgb(22, 29, 38)', 'rgb(118, 207, 221)'",
        "light, #0a5, 'rgb(255, 255, 255)', 'rgb(11, 92, 107)'",
        "light, #7a0a3c, 'rgb(255, 255, 255)', 'rgb(122, 10, 60)'"
    })
    void coloursAreTakenAsFarAsTheyCanBeRead(String theme, String accent, String ground, String link) {
        partner.embed(token(), "data-theme=\"" + theme + "\" data-accent=\"" + accent + "\"");
        try (Window window = open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(partner.origin());
            assertThat(page.locator("body")).hasAttribute("data-shown", "5");

            assertThat(frame(page).locator("html")).hasCSS("background-color", ground);
            assertThat(frame(page).locator(".all a")).hasCSS("color", link);
            assertThat(grave(page)).isEmpty();
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void aScriptThatWasChangedOnTheWayIsNotRun() {
        partner.embed(token(), "");
        try (Window window = open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.route(
                    "**/embed/files/core-*.js",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setHeaders(Map.of("Access-Control-Allow-Origin", "*", "Content-Type", "text/javascript"))
                            .setBody("document.body.dataset.shown = 'stolen';")));

            page.navigate(partner.origin());

            assertThat(page.locator("body")).hasAttribute("data-failed", "true");
            assertThat(page.locator("body")).not().hasAttribute("data-shown", "stolen");
            assertThat(window.troubles()).anyMatch(trouble -> trouble.contains("integrity"));
        }
    }

    /** A page around the frame, or one beside it, cannot play the other part. */
    @Test
    void messagesOfOthersAreNotHeard() {
        partner.embed(token(), "");
        try (Window window = open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(partner.origin());
            assertThat(page.locator("body")).hasAttribute("data-shown", "5");
            page.waitForCondition(() -> height(page) == heightInside(page));
            int before = height(page);

            page.evaluate(
                    """
                    () => {
                      const number = new URL(document.querySelector('iframe').src).hash.slice(1);
                      window.postMessage({lgm: number, is: 'height', height: 1}, '*');
                      window.postMessage({lgm: number, is: 'expired'}, '*');
                      frames[0].postMessage({lgm: 'guessed', token: 'x'}, '*');
                      return new Promise(done => {
                        window.addEventListener('message', event => event.data === 'last' && done());
                        window.postMessage('last', '*');
                      });
                    }""");

            assertThat(height(page)).isEqualTo(before);
            assertThat(page.locator("body")).not().hasAttribute("data-expired", "true");
            assertThat(frame(page).locator("article")).hasCount(5);
        }
    }
}
