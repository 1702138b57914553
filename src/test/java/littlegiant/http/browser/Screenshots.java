package littlegiant.http.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.ToldClock;
import littlegiant.http.Applying;
import littlegiant.http.Embedding;
import littlegiant.http.TestServer;
import littlegiant.http.browser.Chrome.Screen;
import littlegiant.http.browser.Chrome.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of {@code docs/screenshots}: of each page one on a desk in Chinese and one on a phone in English. Run by {@code scripts/screenshots.sh}; it is no
 * test, and its name keeps it from being run as one.
 */
class Screenshots {

    private static final TestServer SERVER = TestServer.shared();

    private static final Path FOLDER = Path.of("docs/screenshots");

    private static final String FIRM = "/console/enterprises/913202050000LG1056";
    private static final String STRONG = "913202050000LG017P";
    private static final String ENDING = "913202050000LG033D";
    private static final String NEED =
            "?asOf=2026-11-23&amount=1000&amountUnit=WAN&termMonths=12&purpose=WORKING_CAPITAL";
    private static final String PROJECT = "/console/enterprises/913202050000LG084M/plan?asOf=2026-11-23&amount=3000"
            + "&amountUnit=WAN&termMonths=36&purpose=FIXED_ASSET&security=MORTGAGE_EQUIPMENT";

    private static final String DRAFT = "TH-TAX-CREDIT-02";

    private static String application = "";

    /** A draft of other terms, an objection, and applications of two firms, each in another state. */
    @BeforeAll
    static void fill() {
        try (Window window = Chrome.open(SERVER, "owner", "zh-CN", Screen.DESKTOP)) {
            Page page = window.page();
            page.navigate("/console/products/" + DRAFT + "/edit");
            Locator terms = page.locator("textarea[name=text]");
            terms.fill(terms.inputValue().replace("value: 70", "value: 55"));
            page.locator(".beside button.btn-primary").click();
        }
        SERVER.post(
                "/api/v1/enterprises/" + STRONG + "/objections",
                TestServer.JSON,
                "{\"metric\":\"employees\",\"shouldBe\":\"182人\",\"reason\":\"社保缴纳人数为182人，见11月缴费证明\"}",
                SERVER.as("firm"));
        apply();
    }

    private static void apply() {
        ToldClock clock = (ToldClock) SERVER.context().getBean(Clock.class);
        Instant now = clock.instant();
        Applying applying = new Applying(SERVER);
        applying.takeOn(ENDING);
        clock.tell(now.minus(7, ChronoUnit.DAYS));
        applying.walk("manager", applying.sent(ENDING, "TH-LG-CREDIT-01"), "ACCEPT");
        String granted = applying.sent(STRONG, "TH-LG-CREDIT-01");
        applying.walk("manager", granted, "ACCEPT", "START_APPROVAL");
        applying.grant(granted);
        clock.tell(now.minus(4, ChronoUnit.DAYS));
        application = applying.sent(ENDING, "TH-RECEIVABLE-03");
        applying.walk("manager", application, "ACCEPT", "START_DILIGENCE", "START_APPROVAL");
        clock.tell(now);
        applying.sent(STRONG, "TH-TAX-CREDIT-02");
        applying.sent(STRONG, "TH-RECEIVABLE-03");
    }

    /** By file: who looks, and at what. */
    static Map<String, String[]> pages() {
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
        pages.put("board", new String[] {"manager", "/console/applications"});
        pages.put("application", new String[] {"manager", "/console/applications/" + application});
        pages.put("visits", new String[] {"manager", "/console/enterprises/" + STRONG + "/visits"});
        pages.put(
                "titles", new String[] {"manager", "/console/titles?type=LITTLE_GIANT&month=2026-12&asOf=2026-11-23"});
        pages.put("coverage", new String[] {"officer", "/console/district/coverage?asOf=2026-11-23"});
        pages.put("funnel", new String[] {"owner", "/console/products/TH-LG-CREDIT-01/funnel?asOf=2026-11-23"});
        pages.put("district", new String[] {"officer", "/console/district?asOf=2026-11-23"});
        pages.put("products", new String[] {"owner", "/console/products?asOf=2026-11-23"});
        pages.put("product", new String[] {"owner", "/console/products/TH-LG-CREDIT-01?asOf=2026-11-23"});
        pages.put("terms", new String[] {"owner", "/console/products/TH-LG-CREDIT-01/edit"});
        pages.put("history", new String[] {"owner", "/console/products/TH-LG-CREDIT-01/history"});
        pages.put("impact", new String[] {"owner", "/console/products/" + DRAFT + "/impact?asOf=2026-11-23"});
        pages.put("objections-desk", new String[] {"officer", "/console/objections"});
        pages.put("invitation", new String[] {"manager", FIRM + "/invitations"});
        pages.put("leads", new String[] {"manager", "/console/products/TH-LG-CREDIT-01/leads?asOf=2026-11-23"});
        pages.put(
                "recognition",
                new String[] {"manager", "/console/enterprises/913202050000LG025J/recognition?asOf=2026-11-23"});
        pages.put("profile", new String[] {"firm", "/portal/913202050000LG017P/profile?step=ACCOUNTS"});
        pages.put("objections", new String[] {"firm", "/portal/913202050000LG017P/objections?metric=employees"});
        pages.put("portal", new String[] {"firm", "/portal/913202050000LG017P?asOf=2026-11-23"});
        pages.put(
                "portal-products",
                new String[] {"firm", "/portal/913202050000LG017P/products" + NEED + "&security=CREDIT"});
        pages.put("portal-product", new String[] {
            "firm", "/portal/913202050000LG017P/products/TH-LG-CREDIT-01" + NEED + "&quoteRate=3.1&quoteFee=0.8"
        });
        pages.put(
                "portal-recognition", new String[] {"firm", "/portal/913202050000LG017P/recognition?asOf=2026-11-23"});
        pages.put("portal-applications", new String[] {"firm", "/portal/913202050000LG017P/applications"});
        pages.put("portal-application", new String[] {"firm", "/portal/" + ENDING + "/applications/" + application});
        pages.put("portal-access", new String[] {"firm", "/portal/913202050000LG017P/access"});
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

    /** In the page of a partner. */
    @Test
    void takeTheEmbed() {
        try (PartnerSite partner = new PartnerSite(SERVER.url())) {
            String token = new Embedding(SERVER, "taihu-demo-bank", partner.origin()).token(STRONG, partner.origin());
            partner.embed(token, "data-lang=\"zh-CN\"");
            takeTheEmbed("embed-desk-zh", partner.origin(), Screen.DESKTOP);
            partner.embed(token, "data-lang=\"en\"");
            takeTheEmbed("embed-phone-en", partner.origin(), Screen.PHONE);
        }
    }

    private static void takeTheEmbed(String name, String site, Screen screen) {
        try (Window window = Chrome.open(SERVER, null, "zh-CN", screen)) {
            window.page().navigate(site);
            window.page().frameLocator("iframe").locator("article").first().waitFor();
            window.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
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
