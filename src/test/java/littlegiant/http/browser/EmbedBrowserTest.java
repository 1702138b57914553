package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static littlegiant.http.browser.EmbedStage.frame;
import static littlegiant.http.browser.EmbedStage.height;
import static littlegiant.http.browser.EmbedStage.heightInside;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    private static EmbedStage stage;

    @BeforeAll
    static void start() {
        stage = new EmbedStage();
    }

    @AfterEach
    void itIsNow() {
        stage.itIs(0);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, DESKTOP, 融资与政策建议, 可申请, 预估额度, 综合融资成本（年化）, 最终以金融机构审批为准, 在企业门户查看全部（新窗口打开）",
        "zh-CN, PHONE, 融资与政策建议, 可申请, 预估额度, 综合融资成本（年化）, 最终以金融机构审批为准, 在企业门户查看全部（新窗口打开）",
        "en, DESKTOP, Financing and policy suggestions, Meets published conditions, Estimated limit, All-in annual"
                + " cost, approval decides, See all of it in the enterprise portal (new window)",
        "en, PHONE, Financing and policy suggestions, Meets published conditions, Estimated limit, All-in annual cost,"
                + " approval decides, See all of it in the enterprise portal (new window)"
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
        stage.partner.embed(stage.token(), "data-lang=\"" + lang + "\"");
        try (Window window = stage.open(lang, screen)) {
            Page page = window.page();

            page.navigate(stage.partner.origin());

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
            assertThat(Axe.graveWithFrames(page)).isEmpty();
        }
    }

    @Test
    void theFrameIsNamedIsASandboxAndHasNoSecretInItsAddress() {
        String token = stage.token();
        stage.partner.embed(token, "data-target=\"#place\"");
        try (Window window = stage.open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(stage.partner.origin());
            assertThat(page.locator("body")).hasAttribute("data-shown", "5");

            Locator frame = page.locator("#place iframe");

            assertThat(frame).hasAttribute("title", "融资与政策建议");
            assertThat(frame).hasAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
            assertThat(frame.getAttribute("src").replaceAll("#.*", ""))
                    .isEqualTo(stage.server.url() + "/embed/frame/" + stage.embedding.id() + "?origin="
                            + stage.partner.origin().replace(":", "%3A").replace("/", "%2F") + "&lang=zh-CN");
            assertThat(frame.getAttribute("src")).doesNotContain(token.split("\\.")[3]);
            assertThat(frame(page).locator("html").evaluate("() => self.origin"))
                    .isEqualTo("null");
        }
    }

    @Test
    void theHeightFollowsWhatIsInIt() {
        stage.partner.embed(stage.token(), "");
        try (Window window = stage.open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(stage.partner.origin());
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
        stage.partner.embed(stage.token(), "data-lang=\"en\"");
        stage.itIs(301);
        try (Window window = stage.open("en", Screen.DESKTOP)) {
            Page page = window.page();

            page.navigate(stage.partner.origin());

            assertThat(page.locator("body")).hasAttribute("data-expired", "true");
            assertThat(frame(page).locator("[data-state=expired]"))
                    .hasText("The time to show this is over. Please load the page again.");
            page.locator("#renew").evaluate("(button, token) => { button.value = token; }", stage.token());
            page.locator("#renew").click();
            assertThat(frame(page).locator("article")).hasCount(5);
            assertThat(frame(page).locator("[data-state=expired]")).isHidden();
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
        stage.partner.embed(stage.token(), "data-theme=\"" + theme + "\" data-accent=\"" + accent + "\"");
        try (Window window = stage.open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(stage.partner.origin());
            assertThat(page.locator("body")).hasAttribute("data-shown", "5");

            assertThat(frame(page).locator("html")).hasCSS("background-color", ground);
            assertThat(frame(page).locator(".all a")).hasCSS("color", link);
            assertThat(Axe.graveWithFrames(page)).isEmpty();
            assertThat(window.troubles()).isEmpty();
        }
    }
}
