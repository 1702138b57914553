package littlegiant.http.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of {@code docs/screenshots}: of each page one on a desk in Chinese and one on a phone in English. Run by {@code scripts/screenshots.sh}; it is no
 * test, and its name keeps it from being run as one.
 */
class Screenshots {

    private static final TestServer SERVER = TestServer.shared();

    private static final Path FOLDER = Path.of("docs/screenshots");

    private static final String FIRM = "/console/enterprises/913202050000LG1056";
    private static final String NEED =
            "?asOf=2026-11-23&amount=1000&amountUnit=WAN&termMonths=12&purpose=WORKING_CAPITAL";
    private static final String PROJECT = "/console/enterprises/913202050000LG084M/plan?asOf=2026-11-23&amount=3000"
            + "&amountUnit=WAN&termMonths=36&purpose=FIXED_ASSET&security=MORTGAGE_EQUIPMENT";

    /** By file: who looks, and at what. */
    private static Map<String, String[]> pages() {
        Map<String, String[]> pages = new TreeMap<>();
        pages.put("sign-in", new String[] {"", "/login"});
        pages.put("my-firms", new String[] {"manager", "/console?mine=true&sort=TITLE_END&asOf=2026-11-23"});
        pages.put("lists", new String[] {"manager", "/console/lists"});
        pages.put("firm", new String[] {"manager", FIRM + NEED + "&security=CREDIT"});
        pages.put("what-if", new String[] {"manager", FIRM + NEED + "&security=CREDIT&if.totalLiabilities=10500"});
        pages.put("reasons", new String[] {"manager", FIRM + "/products/TH-LG-CREDIT-01" + NEED});
        pages.put("compare", new String[] {
            "manager",
            "/console/enterprises/913202050000LG017P/compare" + NEED
                    + "&security=CREDIT&scope=MARKET&product=TH-LG-CREDIT-01&product=XH-RISK-POOL-03&product=GS-ONLINE-02"
        });
        pages.put("plan", new String[] {"manager", PROJECT});
        pages.put(
                "recognition",
                new String[] {"manager", "/console/enterprises/913202050000LG025J/recognition?asOf=2026-11-23"});
        pages.put("portal", new String[] {"firm", "/portal/913202050000LG017P?asOf=2026-11-23"});
        pages.put(
                "portal-products",
                new String[] {"firm", "/portal/913202050000LG017P/products" + NEED + "&security=CREDIT"});
        pages.put("portal-product", new String[] {
            "firm", "/portal/913202050000LG017P/products/TH-LG-CREDIT-01" + NEED + "&quoteRate=3.1&quoteFee=0.8"
        });
        pages.put(
                "portal-recognition", new String[] {"firm", "/portal/913202050000LG017P/recognition?asOf=2026-11-23"});
        pages.put("portal-consents", new String[] {"firm", "/portal/913202050000LG017P/consents"});
        return pages;
    }

    @Test
    void take() {
        pages().forEach((name, page) -> {
            take(name + "-desk-zh", page, "zh-CN", Screen.DESKTOP);
            take(name + "-phone-en", page, "en", Screen.PHONE);
        });
    }

    private static void take(String name, String[] asked, String lang, Screen screen) {
        try (Window window = Chrome.open(SERVER, asked[0].isEmpty() ? null : asked[0], lang, screen)) {
            Page page = window.page();
            page.navigate(asked[1] + (asked[1].contains("?") ? "&" : "?") + "lang=" + lang);
            page.waitForLoadState();
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
    }
}
