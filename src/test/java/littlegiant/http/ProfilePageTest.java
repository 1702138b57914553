package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a firm tells of itself on its page is kept field by field, and nothing is lost on the way. */
@Tag("store")
class ProfilePageTest {

    private static final String PAGE = "/portal/" + Desk.FIRM + "/profile";
    private static final String API = "/api/v1/enterprises/" + Desk.FIRM;
    private static final By TEST = By.system("test");

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
        Memberships memberships = server.context().getBean(Memberships.class);
        server.employ("reads-only", Role.ENTERPRISE, null);
        memberships.put("reads-only", Desk.FIRM, Part.VIEWER, TEST);
        server.employ("fills-in", Role.ENTERPRISE, null);
        memberships.put("fills-in", Desk.FIRM, Part.EDITOR, TEST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String session(String user) {
        return server.context().getBean(Sessions.class).open(user);
    }

    private Reply post(String user, String path, Map<String, String> fields, String... headers) {
        String session = session(user);
        Sessions sessions = server.context().getBean(Sessions.class);
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("form", sessions.identify(session).map(sessions::formToken).orElseThrow());
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String[] own = {
            "Content-Type", "application/x-www-form-urlencoded", "Authorization", "", "Cookie", "lg-session=" + session
        };
        return server.send(
                "POST",
                path,
                body.getBytes(StandardCharsets.UTF_8),
                Stream.of(own, headers).flatMap(Stream::of).toArray(String[]::new));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As the page sends it when a field is left. */
    private Document typed(String user, String name, String was, String value, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("w." + name, was);
        fields.put("v." + name, value);
        Reply reply = post(user, PAGE, fields, "HX-Request", "true", "HX-Target", "p-" + name.replace('.', '-'));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Jsoup.parse(reply.body());
    }

    private JsonNode stored() {
        return server.get(API, server.as("firm")).json();
    }

    private Document page(String user, String query) {
        return Jsoup.parse(server.get(PAGE + query, server.as(user)).body());
    }

    @Test
    void aCodeIsSaidInWordsBesideIt() {
        assertThat(page("firm", "?step=BASICS")
                        .select("#p-regionCode .ask-code")
                        .text())
                .isEqualTo("无锡市锡山区");
        assertThat(page("firm", "?step=BASICS").select("#p-street .ask-code")).isEmpty();
    }

    @Test
    void aFieldIsKeptAsItIsTyped() {
        int before = stored().get("revision").asInt();

        Document field = typed("fills-in", "employees", "168", "171", Map.of());

        assertThat(field.select(".ask.saved #i-p-employees").attr("value")).isEqualTo("171");
        assertThat(field.select("[name=w.employees]").attr("value")).isEqualTo("171");
        JsonNode stored = stored();
        assertThat(stored.get("employees").asInt()).isEqualTo(171);
        assertThat(stored.get("revision").asInt()).isEqualTo(before + 1);
        assertThat(stored.at("/provenance/employees/verified").asText()).isEqualTo("DECLARED");
        assertThat(stored.at("/provenance/tax.grade/verified").asText()).isEqualTo("AUTHORITY");
    }

    @Test
    void aFigureThatAnAuthorityToldBecomesTheFirmsOwnWord() {
        Document field = typed("firm", "tax.grade", "\"A\"", "B", Map.of());

        assertThat(field.select(".ask.saved").size()).isEqualTo(1);
        assertThat(stored().at("/provenance/tax.grade/verified").asText()).isEqualTo("DECLARED");
    }

    @Test
    void aFigureTenThousandTimesOffIsAskedAboutBeforeItIsKept() {
        Map<String, String> wan = Map.of("u.fiscalYears.2025.revenue", "WAN");

        Document asked = typed("firm", "fiscalYears.2025.revenue", "126000000", "126,000,000", wan);

        assertThat(asked.select(".ask-said").text()).startsWith("单位是否有误？2024年度为11,150万元");
        assertThat(asked.select("input.form-control").attr("value")).isEqualTo("126,000,000");
        assertThat(stored().at("/fiscalYears/2/revenue").asLong()).isEqualTo(126_000_000);

        Document inYuan = typed(
                "firm",
                "fiscalYears.2025.revenue",
                "126000000",
                "126,500,000",
                Map.of("u.fiscalYears.2025.revenue", "YUAN"));

        assertThat(inYuan.select(".ask.saved").size()).isEqualTo(1);
        assertThat(stored().at("/fiscalYears/2/revenue").asLong()).isEqualTo(126_500_000);

        typed(
                "firm",
                "fiscalYears.2025.revenue",
                "126500000",
                "126,500,000",
                Map.of("u.fiscalYears.2025.revenue", "WAN", "ok.fiscalYears.2025.revenue", "1"));

        assertThat(stored().at("/fiscalYears/2/revenue").asLong()).isEqualTo(1_265_000_000_000L);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownAndNotOverwritten() {
        typed("fills-in", "employees", "168", "171", Map.of());

        Document late = typed("firm", "employees", "168", "165", Map.of());
        Document other = typed("firm", "insuredEmployees", "163", "164", Map.of());

        assertThat(late.select(".ask-said").text()).contains("171人").contains("您填写的尚未保存");
        assertThat(late.select("input.form-control").attr("value")).isEqualTo("165");
        assertThat(stored().get("employees").asInt()).isEqualTo(171);
        assertThat(other.select(".ask.saved").size()).isEqualTo(1);

        typed("firm", "employees", "168", "165", Map.of("ok.employees", "1"));

        assertThat(stored().get("employees").asInt()).isEqualTo(165);
    }

    @Test
    void aFaultStandsBesideItsFieldAndTheRestIsKept() {
        Reply reply = post(
                "firm",
                PAGE,
                Map.of(
                        "step", "PEOPLE",
                        "w.employees", "168",
                        "v.employees", "170",
                        "w.rdStaff", "38",
                        "v.rdStaff", "180",
                        "w.insuredEmployees", "163",
                        "v.insuredEmployees", "many"));
        Document page = Jsoup.parse(reply.body());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(page.expectFirst("#p-rdStaff .invalid-feedback").text()).isEqualTo("研发人员不能多于从业人员");
        assertThat(page.select("#i-p-rdStaff").attr("value")).isEqualTo("180");
        assertThat(page.select("#i-p-insuredEmployees").attr("value")).isEqualTo("many");
        assertThat(page.select(".fault").text()).isEqualTo("有2项需要您看一下，其余已保存。");
        assertThat(stored().get("employees").asInt()).isEqualTo(170);
        assertThat(stored().get("rdStaff").asInt()).isEqualTo(38);
    }

    @Test
    void aSoundStepLeadsToTheNextOne() {
        Reply reply = post("firm", PAGE, Map.of("step", "PEOPLE", "w.employees", "168", "v.employees", ""));

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).isEqualTo(PAGE + "?step=ACCOUNTS&saved=1&lang=zh-CN");
        assertThat(stored().has("employees")).isFalse();
        assertThat(page("firm", "?step=ACCOUNTS&saved=1").select(".good-news").text())
                .isEqualTo("已保存1项。");
    }

    @Test
    void saysWhyItIsAskedWhoToldItAndWhatSettlesIt() {
        Document page = page("firm", "?step=ACCOUNTS");
        String why = page.select("#p-fiscalYears-2025-revenue .ask-why").text();

        assertThat(why)
                .containsPattern("\\d+款产品看这一项")
                .contains("现有数据：材料核对，2026-04-16")
                .contains("近三年审计报告");
        assertThat(page.select("#i-p-fiscalYears-2025-revenue").attr("value")).isEqualTo("12600");
        assertThat(page.select("#i-p-fiscalYears-2025-revenue").attr("title")).isEqualTo("1.26亿元");
        assertThat(page.select("nav.form-steps a").eachText()).hasSize(7);
        assertThat(page("firm", "?lang=en").select("nav.form-steps a").eachText())
                .as("an apostrophe stays")
                .contains("Three years' accounts 24/24");
    }

    @Test
    void whoOnlyReadsCannotFillIn() {
        Document page = page("reads-only", "?step=PEOPLE");

        assertThat(page.select("#i-p-employees").hasAttr("readonly")).isTrue();
        assertThat(page.select("main form button")).isEmpty();
        assertThat(post("reads-only", PAGE, Map.of("w.employees", "168", "v.employees", "1"))
                        .status())
                .isEqualTo(403);
        assertThat(server.get("/portal/913202050000LG025J/profile", server.as("firm"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anObjectionMarksItsFieldUntilItIsAnswered() {
        Reply filed = post(
                "firm",
                "/portal/" + Desk.FIRM + "/objections",
                Map.of("metric", "employees", "shouldBe", "171人", "reason", "社保清单"));

        assertThat(filed.status()).isEqualTo(303);
        assertThat(page("firm", "?step=PEOPLE").select("#p-employees .pill").text())
                .isEqualTo("有异议");
        Document console = Jsoup.parse(server.get("/console/enterprises/" + Desk.FIRM, server.as("officer"))
                .body());
        assertThat(console.select(".fact").eachText()).contains("有异议：从业人员");
        Document desk = Jsoup.parse(
                server.get("/console/objections", server.as("officer")).body());
        String id =
                desk.select("form[action^=/console/objections/]").attr("action").replaceAll("[?].*|.*/", "");
        Reply empty = post("officer", "/console/objections/" + id, Map.of("outcome", "KEPT", "text", " "));
        Reply answered = post("officer", "/console/objections/" + id, Map.of("outcome", "KEPT", "text", "年报为168人"));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select("article .invalid-feedback").text())
                .isEqualTo("请填写");
        assertThat(answered.status()).isEqualTo(303);
        assertThat(page("firm", "?step=PEOPLE").select("#p-employees .pill")).isEmpty();
        Document firms = Jsoup.parse(server.get("/portal/" + Desk.FIRM + "/objections", server.as("firm"))
                .body());
        assertThat(firms.select("article").text()).contains("已答复，未更正").contains("年报为168人");
    }

    @Test
    void anObjectionThatIsNoneKeepsWhatWasTyped() {
        Reply reply = post(
                "firm",
                "/portal/" + Desk.FIRM + "/objections",
                Map.of("metric", "", "shouldBe", "171人", "reason", "经办人11010519491231002X"));
        Document page = Jsoup.parse(reply.body());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(page.select("#f-metric").text()).isEqualTo("请选择");
        assertThat(page.select("#f-reason").text()).isEqualTo("含有公民身份号码，请删除");
        assertThat(page.select("[name=shouldBe]").attr("value")).isEqualTo("171人");
    }
}
