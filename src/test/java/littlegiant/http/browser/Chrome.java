package littlegiant.http.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.access.Sessions;
import littlegiant.http.TestServer;
import org.jspecify.annotations.Nullable;

/** A real Chromium, one for all tests, which scripts/test.sh installs; {@code -Dtest.chromium} names another one. */
public final class Chrome {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** Nothing is asked of the world outside. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run");

    private static @Nullable Browser browser;

    /** Until something is there, on a machine that does other things too. */
    private static final int PATIENCE_MILLIS = 40_000;

    private Chrome() {}

    /** Sizes of screens that every page has to work on. */
    public enum Screen {
        PHONE(360, 740),
        DESKTOP(1440, 900);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    private static synchronized Browser browser() {
        Browser running = browser;
        if (running == null) {
            Map<String, String> env = new HashMap<>(System.getenv());
            env.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(QUIET));
            browser = running;
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }

    private static Path executable() {
        String told = System.getProperty("test.chromium");
        return Stream.concat(Stream.ofNullable(told), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: run scripts/test.sh, which installs it"));
    }

    /** Chromium's word for a request that the page itself gave up, and for a page that turned out to be a file; a server that fails or hangs up has other words. */
    private static final String ABORTED = "net::ERR_ABORTED";

    /** What htmx writes when a question replaces one that is still under way ({@code hx-sync="this:replace"}); beside the first stands another word if there was a fault. */
    private static final Set<String> GIVEN_UP = Set.of("htmx:afterRequest", "htmx:sendAbort");

    /** A window of somebody who is signed in, with everything that went wrong in it. */
    public record Window(Page page, List<String> troubles) implements AutoCloseable {

        @Override
        public void close() {
            page.context().close();
        }
    }

    /** @param user null = nobody is signed in */
    public static Window open(TestServer server, @Nullable String user, String lang, Screen screen) {
        return open(
                server,
                user,
                new Browser.NewContextOptions().setLocale(lang).setViewportSize(screen.width, screen.height));
    }

    public static Window open(TestServer server, @Nullable String user, Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options.setBaseURL(server.url()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        if (user != null) {
            String token = server.context().getBean(Sessions.class).open(user);
            context.addCookies(List.of(new Cookie("lg-session", token).setUrl(server.url())));
        }
        Page page = context.newPage();
        List<String> troubles = new ArrayList<>();
        page.onConsoleMessage(message -> {
            boolean grave = message.type().equals("error") || message.type().equals("warning");
            if (grave && !GIVEN_UP.contains(message.text())) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onRequestFailed(request -> {
            if (!request.failure().equals(ABORTED)) {
                troubles.add("failed: " + request.url() + ": " + request.failure());
            }
        });
        return new Window(page, troubles);
    }

    /** Clicks what leads to another page, and waits until all of that is there: what is read at once is not waited for. */
    static void follow(Page page, Locator link) {
        String before = page.url();
        link.click();
        page.waitForURL(url -> !url.equals(before));
    }
}
