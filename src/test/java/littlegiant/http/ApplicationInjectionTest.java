package littlegiant.http;

import static littlegiant.http.Applying.APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that looks like a script, a statement, a template or a rule is text, in everything that is told of an application, a visit or an invitation. */
class ApplicationInjectionTest {

    private static final String FIRM = "/api/v1/enterprises/" + Desk.FIRM;

    private static TestServer server;
    private static Applying applying;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        applying = new Applying(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String json(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; DROP TABLE application; --",
                "${7*7} #{7*7} *{T(java.lang.Runtime).getRuntime()}",
                "__${7*7}__::.x",
                "rule \"x\" when eval(true) then System.exit(0); end",
                "{{7*7}} <%= 7*7 %>",
                "line one\r\nX-Evil: 1",
                "=HYPERLINK(\"https://evil.example\")"
            })
    void whatIsWrittenIsReadAsItWasWritten(String text) {
        Reply draft = applying.apply("firm", applying.freeProduct(), ",\"note\":" + json(text));
        String id = draft.json().get("id").asText();
        applying.walk("firm", id, "SEND");
        Reply declined = applying.step(
                "manager",
                id,
                "DECLINE",
                ",\"reason\":\"CASH_FLOW\",\"text\":" + json("事实是现金流不足 " + text) + ",\"textForFirm\":" + json(text));
        Reply visit = server.post(
                FIRM + "/visits",
                TestServer.JSON,
                "{\"visitedOn\":\"2026-11-20\",\"kind\":\"PHONE\",\"summary\":" + json(text) + ",\"nextAction\":"
                        + json(text) + "}",
                server.as("manager"));

        assertThat(draft.json().at("/wanted/note").asText()).isEqualTo(text);
        assertThat(declined.json().at("/decline/text").asText()).endsWith(text);
        assertThat(applying.get("firm", id).at("/decline/textForFirm").asText()).isEqualTo(text);
        assertThat(visit.json().get("summary").asText()).isEqualTo(text);
        assertThat(visit.json().get("nextAction").asText()).isEqualTo(text);
        assertThat(visit.headers().map()).doesNotContainKey("x-evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' OR '1'='1", "%", "_", "x\" OR \"\"=\"", "x;DELETE FROM visit", "x)) OR ((1=1"})
    void aFilterIsAText(String text) {
        String told = URLEncoder.encode(text, StandardCharsets.UTF_8);
        applying.sent(applying.freeProduct());

        for (String filter : new String[] {"uscc", "productId", "institution"}) {
            Reply list = server.get(APPLICATIONS + "?" + filter + "=" + told, server.as("manager"));
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.json().get("total").asInt()).as(filter).isZero();
        }
        for (String path : new String[] {
            APPLICATIONS + "?state=", APPLICATIONS + "/statistics?by=", APPLICATIONS + "/statistics?from="
        }) {
            assertThat(server.get(path + told, server.as("manager")).status())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(server.get("/api/v1/webhooks/deliveries?state=" + told, server.as("admin"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFirmsNameIsTextOnThePageOfItsInvitation() {
        String uscc = "91320205MA1LGX551E";
        server.put(
                "/api/v1/enterprises/" + uscc,
                TestServer.JSON,
                "{\"uscc\":\"" + uscc
                        + "\",\"name\":\"<script>alert(1)</script>${7*7}（测试）\",\"regionCode\":\"320205\"}",
                server.as("officer"));
        String token = server.post(
                        "/api/v1/enterprises/" + uscc + "/invitations",
                        TestServer.JSON,
                        "{\"part\":\"OWNER\"}",
                        server.as("manager"))
                .json()
                .get("token")
                .asText();

        Reply page = server.get("/join/" + token, Asked.nobody());
        Document shown = Jsoup.parse(page.body());

        assertThat(shown.select("h1").text()).isEqualTo("<script>alert(1)</script>${7*7}（测试）");
        assertThat(page.body()).doesNotContain("<script>alert").doesNotContain("49（测试）");
    }
}
