package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static littlegiant.http.browser.EmbedStage.frame;
import static littlegiant.http.browser.EmbedStage.height;
import static littlegiant.http.browser.EmbedStage.heightInside;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites that are not listed, scripts that were changed, messages of others: what the browser refuses and what nobody listens to. */
class EmbedAttackTest {

    private static EmbedStage stage;

    @BeforeAll
    static void start() {
        stage = new EmbedStage();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    /** Both sites are the partner's; a token is for one of them. */
    @Test
    void aTokenOfAnotherSiteShowsNothing() {
        stage.branch.embed(stage.token(), "");
        try (Window window = stage.open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();

            page.navigate(stage.branch.origin());

            assertThat(page.locator("body")).hasAttribute("data-expired", "true");
            assertThat(frame(page).locator("article")).hasCount(0);
            assertThat(page.locator("body")).not().hasAttribute("data-shown", "5");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 暂时无法显示建议，请稍后再试。", "en, The suggestions cannot be shown at present. Please try again later."})
    void aSiteThatIsNotListedIsRefusedByTheBrowser(String lang, String said) {
        stage.stranger.embed(stage.token(), "data-lang=\"" + lang + "\"");
        try (Window window = stage.open(lang, Screen.PHONE)) {
            Page page = window.page();

            page.navigate(stage.stranger.origin());

            assertThat(page.locator("[role=status]")).hasText(said);
            assertThat(page.locator("iframe")).hasCount(0);
            assertThat(page.locator("body")).hasAttribute("data-failed", "true");
            assertThat(window.troubles()).anyMatch(trouble -> trouble.contains("frame-ancestors 'none'"));
        }
    }

    /** Click-jacking: the frame of a site that is listed, held by one that is not. */
    @Test
    void aSiteThatSaysItIsAnotherIsRefusedByTheBrowser() {
        stage.stranger.hold("<iframe src=\"" + stage.server.url() + "/embed/frame/" + stage.embedding.id() + "?origin="
                + stage.partner.origin() + "\"></iframe>");
        try (Window window = stage.open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();

            page.navigate(stage.stranger.origin());

            page.waitForCondition(() -> !window.troubles().isEmpty());
            assertThat(window.troubles())
                    .anyMatch(trouble -> trouble.contains("frame-ancestors " + stage.partner.origin()));
            assertThat(frame(page).locator("#embed")).hasCount(0);
        }
    }

    @Test
    void noOtherPageOfOursStandsInAFrame() {
        stage.stranger.hold("<iframe src=\"" + stage.server.url() + "/login\"></iframe>");
        try (Window window = stage.open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();

            page.navigate(stage.stranger.origin());

            page.waitForCondition(() -> !window.troubles().isEmpty());
            assertThat(window.troubles()).anyMatch(trouble -> trouble.contains("frame-ancestors 'none'"));
        }
    }

    @Test
    void aScriptThatWasChangedOnTheWayIsNotRun() {
        stage.partner.embed(stage.token(), "");
        try (Window window = stage.open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.route(
                    "**/embed/files/core-*.js",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setHeaders(Map.of("Access-Control-Allow-Origin", "*", "Content-Type", "text/javascript"))
                            .setBody("document.body.dataset.shown = 'stolen';")));

            page.navigate(stage.partner.origin());

            assertThat(page.locator("body")).hasAttribute("data-failed", "true");
            assertThat(page.locator("body")).not().hasAttribute("data-shown", "stolen");
            assertThat(window.troubles()).anyMatch(trouble -> trouble.contains("integrity"));
        }
    }

    /** A page around the frame, or one beside it, cannot play the other part. */
    @Test
    void messagesOfOthersAreNotHeard() {
        stage.partner.embed(stage.token(), "");
        try (Window window = stage.open("zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(stage.partner.origin());
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
