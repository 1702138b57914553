package littlegiant.http.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.Test;

/** Pages about all firms at once: what a threshold keeps out, and who of a district is served. */
class PopulationBrowserTest {

    private static final TestServer SERVER = TestServer.shared();

    private static final String FUNNEL = "/console/products/TH-LG-CREDIT-01/funnel?asOf=2026-11-23";
    private static final String COVERAGE = "/console/district/coverage?asOf=2026-11-23";

    @Test
    void allFirmsAnswerWhileTheThresholdMoves() {
        JsonNode curve = null;
        for (JsonNode criterion : SERVER.get(
                        "/api/v1/portfolio/criteria-cost?product=TH-LG-CREDIT-01&asOf=2026-11-23", SERVER.as("owner"))
                .json()
                .at("/items/0/criteria")) {
            curve = criterion.at("/curve/metric").asText().equals("debtRatio") ? criterion.get("curve") : curve;
        }
        assertThat(curve).isNotNull();
        List<String> expected = new ArrayList<>();
        curve.get("points")
                .forEach(point -> expected.add(point.at("/counts/eligible").asText()));

        try (Window window = Chrome.open(SERVER, "owner", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate(FUNNEL);
            Locator slide = page.locator("section:has-text('资产负债率') .slide").last();
            Locator range = slide.locator("input");
            List<String> shown = new ArrayList<>();
            range.focus();
            page.keyboard().press("Home");
            for (int step = 0; step < expected.size(); step++) {
                shown.add(slide.locator("[data-out='1']").textContent());
                page.keyboard().press("ArrowRight");
            }

            assertThat(shown).isEqualTo(expected);
            assertThat(range.getAttribute("aria-valuetext"))
                    .isEqualTo(slide.locator("output").textContent());
            assertThat(page.locator("[data-chart] canvas")).hasCount(3);
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void coverageIsThatOfTheApiAndLeadsToTheFirmThatNothingFits() {
        JsonNode loans = SERVER.get("/api/v1/portfolio/coverage?asOf=2026-11-23&kind=LOAN", SERVER.as("officer"))
                .json();

        try (Window window = Chrome.open(SERVER, "officer", "zh-CN", Screen.PHONE)) {
            Page page = window.page();
            page.navigate("/console/district");
            page.locator("main a[href*='/district/coverage']").click();
            assertThat(page.locator("h1")).hasText("金融服务覆盖");
            page.navigate(COVERAGE);
            page.locator(".tabs a").nth(1).click();

            assertThat(page.locator(".tabs a[aria-current]")).hasText("贷款");
            assertThat(page.locator(".tiles b").nth(1))
                    .hasText(loans.get("served").asText());
            assertThat(page.locator("#by-street tbody tr"))
                    .hasCount(loans.get("byStreet").size());
            assertThat(page.locator("#unserved tbody tr"))
                    .hasCount(loans.at("/unserved/total").asInt());
            assertThat(page.locator("#providers tbody tr"))
                    .hasCount(loans.get("providers").size());
            page.locator("#unserved tbody a").first().click();

            assertThat(page.locator("h1"))
                    .hasText(loans.at("/unserved/items/0/name").asText());
            assertThat(window.troubles()).isEmpty();
        }
    }
}
