package littlegiant.http.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.Test;

/**
 * How soon each page of {@link Screenshots} shows something and how much it weighs, as a browser measures it, on the demo data and on this machine; and how long it takes from
 * another need to the products in their new order. Run by {@code scripts/page-times.sh}; it is no test, and its name keeps it from being run as one.
 */
class PageTimes {

    private static final TestServer SERVER = TestServer.shared();

    private static final Path REPORT = Path.of("target/page-times.md");

    private static final int ROUNDS = 7;

    private static final String PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";

    /** From the request to the new list in its place. */
    private static final String RANK = "() => new Promise(done => { let from = 0;"
            + "document.addEventListener('htmx:beforeRequest', () => { from = performance.now(); }, {once: true});"
            + "document.addEventListener('htmx:afterSettle', () => done(performance.now() - from), {once: true});"
            + "const field = document.querySelector('[name=amount]');"
            + "field.value = String(Number(field.value) + 1);"
            + "field.dispatchEvent(new Event('input', {bubbles: true})); })";

    @Test
    void measure() throws IOException {
        List<String> report = new ArrayList<>(List.of(
                "| page | first paint, nothing kept | again, files kept | weight, nothing kept | again |",
                "|---|--:|--:|--:|--:|"));
        Screenshots.pages()
                .forEach((name, page) -> report.add("| " + name + " | "
                        + times(
                                () -> Chrome.open(SERVER, page[0].isEmpty() ? null : page[0], "zh-CN", Screen.DESKTOP),
                                window -> visit(window, page[1]))
                        + " |"));
        report.add("| embed (the frame) | " + embed() + " |");
        report.add("");
        report.add("Need → products in their new order (median of " + ROUNDS + "): " + ranking() + " ms");
        Files.write(REPORT, report);
        report.forEach(System.out::println);
    }

    /** What a partner's page shows of us, its own time not counted. */
    private static String embed() {
        try (EmbedStage stage = new EmbedStage()) {
            return times(() -> stage.open("zh-CN", Screen.DESKTOP), window -> {
                stage.partner.embed(stage.token(), "data-lang=\"zh-CN\"");
                window.navigate(stage.partner.origin());
                EmbedStage.frame(window).locator("main").waitFor();
                return painted(window.frames().get(1));
            });
        }
    }

    private static String times(Supplier<Window> open, Function<Page, Frame> visit) {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        String weights = "";
        for (int i = 0; i < ROUNDS; i++) {
            try (Window window = open.get()) {
                List<Request> answered = new ArrayList<>();
                window.page().onRequestFinished(answered::add);
                cold.add(number(visit.apply(window.page()), PAINT));
                double weight = kilobytes(answered);
                answered.clear();
                warm.add(number(visit.apply(window.page()), PAINT));
                weights = "%.0f kB | %.0f kB".formatted(weight, kilobytes(answered));
            }
        }
        return "%.0f ms | %.0f ms | %s".formatted(median(cold), median(warm), weights);
    }

    private static Frame visit(Page page, String path) {
        page.navigate(path);
        return painted(page.mainFrame());
    }

    private static Frame painted(Frame frame) {
        frame.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        return frame;
    }

    private static String ranking() {
        String firm = Objects.requireNonNull(Screenshots.pages().get("firm"))[1];
        List<Double> all = new ArrayList<>();
        try (Window window = Chrome.open(SERVER, "manager", "zh-CN", Screen.DESKTOP)) {
            window.page().navigate(firm);
            for (int i = 0; i < ROUNDS; i++) {
                all.add(number(window.page().mainFrame(), RANK));
            }
        }
        return "%.0f".formatted(median(all));
    }

    /** What went over the wire, heads and bodies; what the browser has kept is nothing. */
    private static double kilobytes(List<Request> answered) {
        return answered.stream()
                        .map(Request::sizes)
                        .mapToLong(sizes -> (long) sizes.responseHeadersSize + sizes.responseBodySize)
                        .sum()
                / 1000.0;
    }

    private static double number(Frame frame, String script) {
        return ((Number) frame.evaluate(script)).doubleValue();
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
