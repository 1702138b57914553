package littlegiant.http.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

    private static final String WEIGHT =
            "() => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                    + ".reduce((sum, one) => sum + one.transferSize, 0)";
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
        Screenshots.pages().forEach((name, page) -> report.add("| " + name + " | " + times(page) + " |"));
        report.add("");
        report.add("Need → products in their new order (median of " + ROUNDS + "): " + ranking() + " ms");
        Files.write(REPORT, report);
        report.forEach(System.out::println);
    }

    private static String times(String[] asked) {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        String weights = "";
        for (int i = 0; i < ROUNDS; i++) {
            try (Window window = Chrome.open(SERVER, asked[0].isEmpty() ? null : asked[0], "zh-CN", Screen.DESKTOP)) {
                Page page = window.page();
                cold.add(visit(page, asked[1]));
                double first = number(page, WEIGHT);
                warm.add(visit(page, asked[1]));
                weights = "%.0f kB | %.0f kB".formatted(first / 1000, number(page, WEIGHT) / 1000);
            }
        }
        return "%.0f ms | %.0f ms | %s".formatted(median(cold), median(warm), weights);
    }

    private static double visit(Page page, String path) {
        page.navigate(path);
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        return number(page, PAINT);
    }

    private static String ranking() {
        String firm = Objects.requireNonNull(Screenshots.pages().get("firm"))[1];
        List<Double> all = new ArrayList<>();
        try (Window window = Chrome.open(SERVER, "manager", "zh-CN", Screen.DESKTOP)) {
            window.page().navigate(firm);
            for (int i = 0; i < ROUNDS; i++) {
                all.add(number(window.page(), RANK));
            }
        }
        return "%.0f".formatted(median(all));
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
