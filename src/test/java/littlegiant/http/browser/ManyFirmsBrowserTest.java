package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import littlegiant.demo.FirmGenerator;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import littlegiant.kernel.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk with 10,000 firms more than the demo has. */
class ManyFirmsBrowserTest {

    private static final int MORE = 10_000;

    /** On a machine that does other things too. */
    private static final int AT_ONCE = 2_500;

    private static final int DEMO = 217;

    private static TestServer server;
    private static List<Value.Obj> firms = List.of();

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        firms = new FirmGenerator(11).firms(MORE).toList();
        for (int from = 0; from < MORE; from += AT_ONCE) {
            String lines = firms.subList(from, from + AT_ONCE).stream()
                    .map(Value::canonical)
                    .collect(Collectors.joining("\n"));
            Reply taken = server.send(
                    "POST",
                    "/api/v1/enterprises/import",
                    lines.getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    TestServer.NDJSON,
                    server.as("manager")[0],
                    server.as("manager")[1]);
            assertThat(taken.json().get("accepted").asInt()).isEqualTo(AT_ONCE);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String told(Value.Obj firm, String field) {
        return firm.at(field) instanceof Value.Str text ? text.text() : "";
    }

    @Test
    void oneOfThemIsFoundByAPartOfItsName() {
        Value.Obj firm = firms.get(7_654);
        try (Window window = Chrome.open(server, "manager", "zh-CN", Screen.PHONE)) {
            Page page = window.page();
            page.navigate("/console?asOf=2026-11-23");
            assertThat(page.locator("#total")).hasText("共10,217家");

            page.locator("#filter-q").fill(told(firm, "name").replace("示例", "").replace("（测试）有限公司", ""));

            assertThat(page.locator("#total")).hasText("共1家");
            assertThat(page.locator(".firms-table .code")).hasText(told(firm, "uscc"));
            page.locator(".firms-table .name").click();
            assertThat(page.locator("h1")).hasText(told(firm, "name"));
            assertThat(page.locator(".counts li")).hasCount(4);
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void theListIsPutInOrderFilteredAndPagedWithoutLosingAnybody() {
        try (Window window = Chrome.open(server, "manager", "en", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate("/console?asOf=2026-11-23&lang=en&tier=NATIONAL&sort=TITLE_END");
            int total = Integer.parseInt(page.locator("#total").innerText().replaceAll("\\D", ""));
            List<String> seen =
                    new ArrayList<>(page.locator(".firms-table .code").allTextContents());
            Locator next = page.locator("#list a.btn");
            while (next.count() > 0 && seen.size() < 1_000) {
                Chrome.follow(page, next);
                seen.addAll(page.locator(".firms-table .code").allTextContents());
            }

            assertThat(total).isBetween(DEMO, MORE);
            assertThat(seen).doesNotHaveDuplicates().hasSize(Math.min(total, 1_000));
            assertThat(page.locator("th[aria-sort=ascending]")).hasCount(1);
            assertThat(window.troubles()).isEmpty();
        }
    }
}
