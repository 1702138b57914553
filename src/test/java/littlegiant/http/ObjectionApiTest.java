package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 异议: a firm says that something told of it is wrong, and whoever serves it answers. */
@Tag("store")
class ObjectionApiTest {

    private static final String FIRM = "/api/v1/enterprises/" + Desk.FIRM + "/objections";
    private static final String STAFF = "{\"metric\":\"employees\",\"shouldBe\":\"171人\",\"reason\":\"2026年10月社保清单\"}";
    private static final By TEST = By.system("test");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        Memberships memberships = server.context().getBean(Memberships.class);
        server.employ("reads-only", Role.ENTERPRISE, null);
        memberships.put("reads-only", Desk.FIRM, Part.VIEWER, TEST);
        server.employ("fills-in", Role.ENTERPRISE, null);
        memberships.put("fills-in", Desk.FIRM, Part.EDITOR, TEST);
        server.employ("of-another", Role.ENTERPRISE, null);
        memberships.put("of-another", "913202050000LG025J", Part.OWNER, TEST);
        server.employ("serves-others", Role.SPECIALIST, null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply file(String user, String told) {
        return server.post(FIRM, TestServer.JSON, told, server.as(user));
    }

    private static Reply step(String user, JsonNode filed, String step, String body) {
        return server.post(
                "/api/v1/objections/" + filed.get("id").asText() + "/" + step, TestServer.JSON, body, server.as(user));
    }

    @Test
    void keepsTheFigureAsItWasShownAndTheAnswer() {
        JsonNode filed = file("fills-in", STAFF).json();
        Reply answered = step("specialist", filed, "answer", "{\"outcome\":\"CORRECTED\",\"text\":\"已按社保清单更正为171人\"}");

        assertThat(filed.get("shown").asText()).isEqualTo("168人");
        assertThat(filed.get("state").asText()).isEqualTo("OPEN");
        assertThat(filed.get("filedBy").asText()).isEqualTo("fills-in");
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.json().get("state").asText()).isEqualTo("ANSWERED");
        assertThat(answered.json().get("outcome").asText()).isEqualTo("CORRECTED");
        assertThat(answered.json().get("closedBy").asText()).isEqualTo("specialist");
        JsonNode all = server.get(FIRM, server.as("reads-only")).json();
        assertThat(all.get("items")).contains(answered.json());
        assertThat(server.get(FIRM, server.as("officer")).json()).isEqualTo(all);
    }

    @Test
    void aClosedOneStaysAsItIs() {
        JsonNode filed = file("firm", STAFF).json();
        Reply withdrawn = step("firm", filed, "withdraw", "");

        Reply late = step("officer", filed, "answer", "{\"outcome\":\"KEPT\",\"text\":\"核实无误\"}");
        Reply again = step("firm", filed, "withdraw", "");

        assertThat(withdrawn.json().get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().get("outcome").isNull()).isTrue();
        assertThat(late.code()).isEqualTo("STEP_ILLEGAL");
        assertThat(again.code()).isEqualTo("STEP_ILLEGAL");
    }

    @Test
    void onlyWhoWritesForTheFirmObjectsAndOnlyWhoServesItAnswers() {
        JsonNode filed = file("firm", STAFF).json();

        assertThat(file("reads-only", STAFF).status()).isEqualTo(403);
        assertThat(file("of-another", STAFF).status()).isEqualTo(403);
        assertThat(file("officer", STAFF).status()).isEqualTo(403);
        assertThat(server.get(FIRM, server.as("of-another")).status()).isEqualTo(403);
        assertThat(server.get(FIRM, server.as("manager")).status()).isEqualTo(403);
        assertThat(server.get(FIRM, server.as("serves-others")).status()).isEqualTo(403);
        assertThat(step("serves-others", filed, "answer", "{\"outcome\":\"KEPT\",\"text\":\"x\"}")
                        .code())
                .isEqualTo("OBJECTION_NOT_FOUND");
        assertThat(step("of-another", filed, "withdraw", "").code()).isEqualTo("OBJECTION_NOT_FOUND");
        assertThat(step("reads-only", filed, "withdraw", "").status()).isEqualTo(403);
        assertThat(step("firm", filed, "answer", "{\"outcome\":\"KEPT\",\"text\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"metric\":\"staff\",\"shouldBe\":\"1\",\"reason\":\"x\"} | /metric",
                "{\"metric\":\"need.amount\",\"shouldBe\":\"1\",\"reason\":\"x\"} | /metric",
                "{\"metric\":\"employees\",\"reason\":\"x\"} | /shouldBe",
                "{\"metric\":\"employees\",\"shouldBe\":\"1\"} | /reason",
                "{\"metric\":\"employees\",\"shouldBe\":\"1\",\"reason\":\"11010519491231002X\"} | /reason",
                "{\"metric\":\"employees\",\"shouldBe\":\"1\",\"reason\":\"x\",\"state\":\"OPEN\"} | /state"
            })
    void whatIsNoObjectionIsNamed(String told, String pointer) {
        Reply reply = file("firm", told);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void everyStepStandsInTheAuditChain() {
        JsonNode filed = file("firm", STAFF).json();
        step("officer", filed, "answer", "{\"outcome\":\"KEPT\",\"text\":\"核实无误\"}");

        String entries =
                server.get("/api/v1/audit?size=10", server.as("auditor")).body();

        assertThat(entries).contains("objection.file").contains("objection.answer");
    }
}
