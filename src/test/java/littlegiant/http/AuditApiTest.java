package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who read or changed what: every answer and every change has its entry, and what was refused has none. */
@Tag("store")
class AuditApiTest {

    private static final String AUDIT = "/api/v1/audit";
    private static final String FIRM = "/api/v1/enterprises/" + Desk.FIRM;

    private static TestServer server;
    private static Desk desk;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long entries() {
        return Database.of(server).count("audit_entry");
    }

    /** Those after so many, oldest first. */
    private static List<JsonNode> since(long before) {
        int more = (int) (entries() - before);
        List<JsonNode> newest = new ArrayList<>();
        if (more > 0) {
            server.get(AUDIT + "?size=" + more).json().get("items").forEach(entry -> newest.add(0, entry));
        }
        return newest;
    }

    private static List<String> actions(List<JsonNode> entries) {
        return entries.stream()
                .map(entry ->
                        entry.get("kind").asText() + " " + entry.get("action").asText() + " "
                                + entry.get("subject").asText())
                .toList();
    }

    @Test
    void anEntrySaysWhoDidWhatWhenFromWhereAndWhy() {
        long before = entries();
        String[] headers = Stream.of(desk.as("manager"), new String[] {"X-Reason", "%E8%B4%B7%E5%89%8D"})
                .flatMap(Stream::of)
                .toArray(String[]::new);
        String receipt = server.get(FIRM + "/recommendations", headers)
                .json()
                .get("receiptId")
                .asText();

        JsonNode entry = since(before).get(0);
        assertThat(entry.get("hash").asText()).matches("[0-9a-f]{64}");
        assertThat(entry.at("/detail/consents").asText().split(",")).hasSize(2);
        assertThat(entry.toString().replaceFirst("\"consents\":\"[0-9a-f,-]+\",", ""))
                .isEqualTo("{\"number\":" + (before + 1)
                        + ",\"kind\":\"READ\",\"at\":\"2026-11-23T02:00:00Z\",\"actor\":\"manager\",\"institution\":\"taihu-demo-bank\",\"action\":\"enterprise.match\",\"subject\":\""
                        + Desk.FIRM + "\",\"address\":\"127.0.0.1\",\"reason\":\"贷前\",\"detail\":{\"receipt\":\""
                        + receipt + "\"},\"hash\":" + entry.get("hash") + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/enterprises/913202050000LG017P/recommendations?size=1, enterprise.match",
        "/api/v1/enterprises/913202050000LG017P, enterprise.read",
        "/api/v1/enterprises/913202050000LG017P/revisions, enterprise.history",
        "/api/v1/enterprises/913202050000LG017P/revisions/1, enterprise.history",
        "/api/v1/enterprises/913202050000LG017P/revisions/1/changes, enterprise.history",
        "/api/v1/recognition/913202050000LG017P, enterprise.recognition",
        "/console/enterprises/913202050000LG017P/recognition, console.recognition",
        "/api/v1/enterprises/913202050000LG017P/recommendations/TH-LG-CREDIT-01, enterprise.match.one",
        "/api/v1/enterprises/913202050000LG017P/plan, enterprise.plan",
        "/console/enterprises/913202050000LG017P, console.match",
        "/console/enterprises/913202050000LG017P/plan, console.plan",
        "/api/v1/enterprises/913202050000LG017P/receipts, receipt.export"
    })
    void everyReadingOfAFirmIsOneEntryEachTime(String address, String action) {
        server.get(address);
        long before = entries();
        server.get(address);

        List<JsonNode> read = since(before);
        assertThat(actions(read)).containsExactly("READ " + action + " " + Desk.FIRM);
        assertThat(read.get(0).get("actor").asText()).isEqualTo("reader");
    }

    @Test
    void aProfileThatIsNotStoredAndAReceiptAreReadingsToo() {
        String body = "{\"profile\":{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\"}}";
        long before = entries();
        String id = server.post("/api/v1/matches", TestServer.JSON, body)
                .json()
                .get("receiptId")
                .asText();
        server.get("/api/v1/receipts/" + id);
        server.post("/api/v1/receipts/" + id + "/verify", TestServer.JSON, "");

        List<JsonNode> read = since(before);
        assertThat(actions(read))
                .containsExactly(
                        "READ profile.match 913202050000LG9990",
                        "READ receipt.read 913202050000LG9990",
                        "READ receipt.verify 913202050000LG9990");
        assertThat(read.stream().map(entry -> entry.at("/detail/receipt").asText()))
                .containsOnly(id);
        assertThat(read.get(2).at("/detail/identical").asText()).isEqualTo("true");
    }

    @Test
    void everyChangeIsAnEntryWithTheReleaseThatCameOfIt() {
        long before = entries();
        server.put(
                "/api/v1/enterprises/913202050000LG9980",
                TestServer.JSON,
                "{\"uscc\":\"913202050000LG9980\",\"name\":\"示例（测试）\"}",
                desk.as("manager"));
        desk.create("owner", Desk.product("AUDIT-1", 1));
        desk.stepWith("owner", "AUDIT-1", "submit", "{\"reason\":\"new\"}");
        desk.step("approver", "AUDIT-1", "approve");
        desk.step("owner", "AUDIT-1", "publish");
        desk.step("owner", "AUDIT-1", "suspend");

        String release = desk.life("AUDIT-1").isNull() ? "" : "r-" + number();
        String earlier = "r-" + (number() - 1);
        List<JsonNode> changes = since(before);
        assertThat(actions(changes))
                .containsExactly(
                        "CHANGE enterprise.put 913202050000LG9980",
                        "CHANGE product.draft AUDIT-1",
                        "CHANGE product.submit AUDIT-1",
                        "CHANGE product.approve AUDIT-1",
                        "CHANGE product.publish AUDIT-1",
                        "CHANGE release.build " + earlier,
                        "CHANGE release.activate " + earlier,
                        "CHANGE product.suspend AUDIT-1",
                        "CHANGE release.build " + release,
                        "CHANGE release.activate " + release);
        assertThat(changes.stream().map(entry -> entry.get("actor").asText()))
                .containsExactly(
                        "manager", "owner", "owner", "approver", "owner", "owner", "owner", "owner", "owner", "owner");
        assertThat(changes.get(2).get("reason").asText()).isEqualTo("new");
        assertThat(changes.get(0).at("/detail/revision").asInt()).isEqualTo(1);
    }

    private static int number() {
        return server.get("/api/v1/releases?size=1")
                .json()
                .at("/items/0/number")
                .asInt();
    }

    @Test
    void whatChangesNothingHasNoEntry() {
        desk.create("owner", Desk.product("AUDIT-2", 1));
        String told = server.get(FIRM).body();
        long before = entries();
        List<Reply> replies = List.of(
                server.put(FIRM, TestServer.JSON, told),
                desk.draft("owner", "AUDIT-2", Desk.product("AUDIT-2", 1)),
                desk.step("owner", "TH-LG-CREDIT-01", "publish"),
                desk.importAll(Desk.product("AUDIT-9", 1)).status() == 200
                        ? server.post("/api/v1/releases", TestServer.JSON, "")
                        : desk.importAll(""));

        assertThat(replies.stream().map(Reply::status)).containsOnly(200);
        assertThat(actions(since(before)))
                .allMatch(action -> action.contains("AUDIT-9") || action.contains("release."))
                .hasSize(3);
    }

    @Test
    void whatIsRefusedHasNoEntryAndLeavesNothing() {
        desk.create("owner", Desk.product("AUDIT-3", 1));
        String body = server.get(FIRM).body().replaceFirst("\"employees\":\\d+", "\"employees\":500");
        long before = entries();
        List<Reply> refused = List.of(
                server.put(FIRM, TestServer.JSON, body, "If-Match", "\"7\""),
                server.put(FIRM, TestServer.JSON, body.replace("\"employees\":500", "\"employees\":-1")),
                desk.step("", "AUDIT-3", "submit"),
                desk.step("owner", "AUDIT-3", "approve"),
                desk.step("owner", "AUDIT-3", "publish"),
                desk.create("owner", Desk.product("AUDIT-3", 2)),
                desk.draft("owner", "AUDIT-3", Desk.product("AUDIT-4", 2)),
                desk.importAll(Desk.product("AUDIT-4", 1).replace("LOAN", "LOAM")),
                server.post("/api/v1/releases/r-99/activate", TestServer.JSON, ""),
                server.get("/api/v1/enterprises/913202050000LG9999/recommendations"),
                server.get(FIRM + "/recommendations?amount=-1"),
                server.get("/api/v1/receipts/none"));

        assertThat(refused.stream().map(Reply::status)).allMatch(status -> status >= 400 && status < 500);
        assertThat(actions(since(before))).isEmpty();
    }

    @Test
    void aChangeThatCannotBeEnteredIsNotMade() {
        desk.create("owner", Desk.product("AUDIT-5", 1));
        String firm = server.get(FIRM).body();
        String before = desk.release();
        String life = desk.life("AUDIT-5").toString();

        List<Reply> refused = Database.of(server)
                .without(
                        "audit_entry",
                        () -> List.of(
                                server.put(
                                        FIRM,
                                        TestServer.JSON,
                                        firm.replaceFirst("\"employees\":\\d+", "\"employees\":500")),
                                desk.step("owner", "AUDIT-5", "submit"),
                                desk.create("owner", Desk.product("AUDIT-6", 1)),
                                desk.importAll(Desk.product("AUDIT-7", 1)),
                                desk.step("owner", "TH-LG-CREDIT-01", "suspend")));

        assertThat(refused.stream().map(Reply::status)).containsOnly(503);
        assertThat(server.get(FIRM).body()).isEqualTo(firm);
        assertThat(desk.life("AUDIT-5").toString()).isEqualTo(life);
        assertThat(desk.release()).isEqualTo(before);
        assertThat(desk.life("TH-LG-CREDIT-01").get("standing").asText()).isEqualTo("PUBLISHED");
        assertThat(desk.step("owner", "AUDIT-6", "submit").code()).isEqualTo("PRODUCT_NOT_FOUND");
        assertThat(server.get(Desk.PRODUCTS + "/AUDIT-7").status()).isEqualTo(404);
    }

    @Test
    void manyAtOnceAreEnteredWithoutAGap() throws Exception {
        long before = entries();
        Together.at(
                8,
                i -> i % 2 == 0
                        ? desk.matches("?size=1&amount=" + (i + 1))
                        : server.put(
                                "/api/v1/enterprises/913202050000LG990" + i,
                                TestServer.JSON,
                                "{\"uscc\":\"913202050000LG990" + i + "\",\"name\":\"示例（测试）\"}"));

        assertThat(entries()).isEqualTo(before + 8);
        JsonNode found = server.post(AUDIT + "/verify", TestServer.JSON, "").json();
        assertThat(List.of(found.get("intact").asBoolean(), found.get("entries").asLong()))
                .isEqualTo(List.of(true, before + 8));
    }

    @Test
    void pagesPartTheWholeChain() {
        List<Long> numbers = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = server.get(AUDIT + "?size=200" + cursor).json();
            page.get("items").forEach(entry -> numbers.add(entry.get("number").asLong()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());

        assertThat(numbers)
                .hasSize((int) entries())
                .startsWith(entries())
                .endsWith(1L)
                .doesNotHaveDuplicates();
    }
}
