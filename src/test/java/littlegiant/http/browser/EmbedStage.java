package littlegiant.http.browser;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.http.Desk;
import littlegiant.http.Embedding;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;

/** The service, two sites of a partner that may embed, and one that may not. */
final class EmbedStage implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    final TestServer server = TestServer.start(Map.of());
    final PartnerSite partner = new PartnerSite(server.url());
    final PartnerSite branch = new PartnerSite(server.url());
    final PartnerSite stranger = new PartnerSite(server.url());
    final Embedding embedding = new Embedding(server, "taihu-demo-bank", partner.origin(), branch.origin());

    /** For the firm, in a page of the partner's first site. */
    String token() {
        return embedding.token(Desk.FIRM, partner.origin());
    }

    void itIs(int secondsLater) {
        ((ToldClock) server.context().getBean(Clock.class)).tell(NOW.plusSeconds(secondsLater));
    }

    Window open(String lang, Screen screen) {
        return Chrome.open(server, null, lang, screen);
    }

    static FrameLocator frame(Page page) {
        return page.frameLocator("iframe");
    }

    static int height(Page page) {
        return Integer.parseInt(page.locator("iframe").getAttribute("height"));
    }

    static int heightInside(Page page) {
        return (Integer) frame(page).locator("main").evaluate("main => main.offsetHeight");
    }

    @Override
    public void close() {
        partner.close();
        branch.close();
        stranger.close();
        server.close();
    }
}
