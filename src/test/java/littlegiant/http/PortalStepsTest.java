package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import littlegiant.access.Memberships.Part;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a firm does on its pages: applies, allows, and sees who looked. */
class PortalStepsTest {

    private static final String DAY = PortalDesk.DAY;

    private static TestServer server;
    private static PortalDesk desk;

    @BeforeAll
    static void start() {
        server = TestServer.start(java.util.Map.of());
        desk = new PortalDesk(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A draft by who fills in; sent by an OWNER once the institution may see the firm. */
    @Test
    void anApplicationIsDraftedAllowedSentAndTakenBack() {
        String editor = desk.person("LG017P", Part.EDITOR);
        String owner = desk.person("LG017P", Part.OWNER);
        String firm = "/portal/" + PortalDesk.firm("LG017P");
        Reply drafted = desk.post(
                editor, firm + "/applications", "product", "JN-TERM-07", "amount", "300", "months", "24", "note", "设备");
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(303);
        String address = drafted.header("location").replaceAll("\\?.*", "");
        Document draft = Jsoup.parse(server.get(address, server.as(editor)).body());
        assertThat(draft.select("input[name=amount]").val()).isEqualTo("300");
        assertThat(draft.select(".next-step button")).isEmpty();
        assertThat(desk.post(editor, address + "/steps", "event", "SEND").status())
                .isEqualTo(403);

        Reply early = desk.post(owner, address + "/steps", "event", "SEND");
        assertThat(early.status()).isEqualTo(403);
        assertThat(Jsoup.parse(early.body()).select(".fault").text()).isEqualTo("提交前请先授权该机构查看企业资料。");
        String allow = Jsoup.parse(server.get(address, server.as(owner)).body())
                .select(".note-box a")
                .attr("href");
        assertThat(allow).contains("grantee=jiangnan-demo-bank");
        Document text = Jsoup.parse(server.get(
                        firm + "/consents?grantee=jiangnan-demo-bank&purpose=CREDIT_ASSESSMENT&months=6&scope=ACCOUNTS",
                        server.as(owner))
                .body());
        assertThat(text.select(".text-of-consent").text()).contains("财务报表").contains("授信评估");
        Reply given = desk.post(
                owner,
                firm + "/consents",
                "grantee",
                "jiangnan-demo-bank",
                "purpose",
                "CREDIT_ASSESSMENT",
                "months",
                "6",
                "scope",
                "ACCOUNTS",
                "textHash",
                text.select("input[name=textHash]").val());
        assertThat(given.status()).as(given.body()).isEqualTo(303);

        assertThat(desk.post(owner, address + "/steps", "event", "SEND").status())
                .isEqualTo(303);
        Document sent = Jsoup.parse(server.get(address, server.as(owner)).body());
        assertThat(sent.select("h1 + .pill").text()).isEqualTo("已提交，等待银行受理");
        assertThat(sent.select("input[name=amount]")).as("what was sent stands").isEmpty();
        assertThat(sent.select("main").text()).contains("申请金额 300万元");
        assertThat(Jsoup.parse(server.get(firm + "/applications", server.as(owner))
                                .body())
                        .select("tbody tr")
                        .text())
                .contains("300万元")
                .contains("已提交");
        assertThat(desk.post(owner, address + "/steps", "event", "WITHDRAW").status())
                .isEqualTo(303);
        assertThat(Jsoup.parse(server.get(address, server.as(owner)).body())
                        .select("h1 + .pill")
                        .text())
                .isEqualTo("已撤回");
    }

    @Test
    void whatIsFaultyInAnApplicationIsToldBesideItsField() {
        String owner = desk.person("LG017P", Part.OWNER);
        Reply refused = desk.post(
                owner,
                "/portal/" + PortalDesk.firm("LG017P") + "/applications",
                "product",
                "JN-TERM-07",
                "amount",
                "很多",
                "months",
                "700");
        Document page = Jsoup.parse(refused.body());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(page.select("#f-amount").text()).isNotEmpty();
        assertThat(page.select("#f-months").text()).isNotEmpty();
        assertThat(page.select("input[name=amount]").val()).isEqualTo("很多");
        assertThat(page.select("input[name=months]").val()).isEqualTo("700");
    }

    /** An application is changed as a whole: what was typed beside a missing amount is still there. */
    @Test
    void whatIsFaultyInAChangeLosesNothing() {
        String owner = desk.person("LG025J", Part.OWNER);
        Reply drafted = desk.post(
                owner,
                "/portal/" + PortalDesk.firm("LG025J") + "/applications",
                "product",
                "JN-TERM-07",
                "amount",
                "300");
        String address = drafted.header("location").replaceAll("\\?.*", "");

        Reply refused =
                desk.post(owner, address + "/steps", "event", "CHANGE", "amount", "", "months", "24", "note", "设备");
        Document page = Jsoup.parse(refused.body());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(page.select("#f-amount").text()).isEqualTo("必填");
        assertThat(page.select("input[name=months]").val()).isEqualTo("24");
        assertThat(page.select("textarea[name=note]").val()).isEqualTo("设备");
    }

    @Test
    void onlyAnOwnerAllowsAndATextThatWasNotShownIsNoConsent() {
        String viewer = desk.person("LG033D", Part.VIEWER);
        String owner = desk.person("LG033D", Part.OWNER);
        String consents = "/portal/" + PortalDesk.firm("LG033D") + "/consents";
        String[] wish = {"grantee", "canal-demo-bank", "scope", "TAX", "months", "12", "textHash", "0".repeat(64)};

        assertThat(desk.post(viewer, consents, wish).status()).isEqualTo(403);
        Reply other = desk.post(owner, consents, wish);
        assertThat(other.status()).isEqualTo(400);
        Reply personal = desk.post(
                owner, consents, "grantee", "canal-demo-bank", "scope", "LEGAL_REPRESENTATIVE", "months", "12");
        assertThat(personal.status()).isEqualTo(400);
        assertThat(Jsoup.parse(personal.body()).select("main .fault").text()).contains("本人确认");
        Document page = Jsoup.parse(server.get(consents, server.as(owner)).body());
        assertThat(page.select(".consent h3").eachText()).containsOnly("太湖示范银行");
        assertThat(page.select(".consent .pill").eachText()).containsOnly("有效");

        String withdraw = page.expectFirst(".consent form").attr("action").replaceAll("\\?.*", "");
        assertThat(desk.post(viewer, withdraw).status()).isEqualTo(403);
        assertThat(desk.post(desk.person("LG025J", Part.OWNER), withdraw.replace("LG033D", "LG025J"))
                        .status())
                .isEqualTo(404);
        assertThat(desk.post(owner, withdraw).status()).isEqualTo(303);
        assertThat(Jsoup.parse(server.get(consents, server.as(owner)).body())
                        .select(".consent .pill")
                        .eachText())
                .containsExactlyInAnyOrder("已撤回", "有效");
    }

    /** Institutions by name, never by their people; own looks only if they are asked for. */
    @Test
    void itIsToldWhoLooked() {
        String uscc = PortalDesk.firm("LG092G");
        server.get("/console/enterprises/" + uscc + "?" + DAY, server.as("manager"));
        server.get("/console/enterprises/" + uscc + "?" + DAY, server.as("manager"));
        server.get("/console/enterprises/" + uscc + "/recognition?" + DAY, server.as("officer"));
        desk.page("LG092G", "?" + DAY);

        Document page = desk.page("LG092G", "/access");

        assertThat(page.select("tbody td:nth-child(2)").eachText()).containsExactly("主管部门", "太湖示范银行", "系统");
        assertThat(page.select("tbody td:nth-child(3)").eachText()).containsExactly("查看认定与上市对照", "匹配产品 2次", "修改企业资料");
        assertThat(page.select("tbody td:nth-child(4)"))
                .extracting(Element::text)
                .containsExactly("", "依据授权", "");
        assertThat(page.text()).doesNotContain("manager").doesNotContain("示范客户经理");
        assertThat(desk.page("LG092G", "/access?own=true")
                        .select("tbody td:nth-child(2)")
                        .eachText())
                .contains("本企业");
    }
}
