package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every decision about a firm in a period, as JSON lines. */
@Tag("store")
class ReceiptExportTest {

    private static final String OTHER = "913202050000LG025J";

    private static TestServer server;
    private static ReceiptDesk receipts;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        receipts = new ReceiptDesk(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String ask(String uscc, int amount) {
        return server.get("/api/v1/enterprises/" + uscc + "/recommendations?amount=" + amount)
                .json()
                .get("receiptId")
                .asText();
    }

    private static List<JsonNode> export(String uscc, String query) {
        Reply reply = server.get("/api/v1/enterprises/" + uscc + "/receipts" + query);
        assertThat(List.of(reply.status(), reply.contentType())).isEqualTo(List.of(200, "application/x-ndjson"));
        List<JsonNode> lines = new ArrayList<>();
        reply.body().lines().forEach(line -> lines.add(TestServer.parse(line)));
        return lines;
    }

    private static List<String> ids(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("id").asText()).toList();
    }

    @Test
    void everyReceiptOfTheFirmIsALineOfItsOwn() {
        TreeSet<String> asked = new TreeSet<>();
        for (int i = 1; i <= 103; i++) {
            asked.add(ask("913202050000LG033D", i));
        }
        ask(OTHER, 1);

        List<JsonNode> lines = export("913202050000LG033D", "");

        assertThat(ids(lines)).isEqualTo(List.copyOf(asked));
        JsonNode whole = receipts.get(asked.first());
        assertThat(lines.get(0).get("answer")).isEqualTo(whole.get("answer"));
        assertThat(lines.get(0).get("signature")).isEqualTo(whole.get("signature"));
    }

    @Test
    void aPeriodIsOfDaysInShanghaiBothIncluded() {
        String last = ask(Desk.FIRM, 1);
        String first = ask(Desk.FIRM, 2);
        String before = ask(Desk.FIRM, 3);
        String after = ask(Desk.FIRM, 4);
        receipts.set(first, "stored_at", Timestamp.valueOf("2026-03-09 16:00:00"));
        receipts.set(last, "stored_at", Timestamp.valueOf("2026-03-11 15:59:59.999999"));
        receipts.set(before, "stored_at", Timestamp.valueOf("2026-03-09 15:59:59.999999"));
        receipts.set(after, "stored_at", Timestamp.valueOf("2026-03-11 16:00:00"));

        assertThat(ids(export(Desk.FIRM, "?from=2026-03-10&until=2026-03-11"))).containsExactly(first, last);
        assertThat(ids(export(Desk.FIRM, "?until=2026-03-09"))).containsExactly(before);
        assertThat(ids(export(Desk.FIRM, ""))).containsExactly(before, first, last, after);
        assertThat(export(Desk.FIRM, "?from=2026-03-13&until=2026-03-13")).isEmpty();
    }

    @Test
    void whatWasDestroyedInTheStoreIsALineThatSaysSo() {
        String firm = "913202050000LG682H";
        ask(firm, 1);
        String destroyed = ask(firm, 2);
        ask(firm, 3);
        receipts.set(destroyed, "question", "{}");

        List<JsonNode> lines = export(firm, "");

        assertThat(lines).hasSize(3);
        assertThat(lines)
                .filteredOn(line -> line.get("id").asText().equals(destroyed))
                .hasToString("[{\"id\":\"" + destroyed + "\",\"seal\":\"BROKEN\",\"code\":\"RECEIPT_DAMAGED\"}]");
        assertThat(lines).filteredOn(line -> line.has("answer")).hasSize(2);
    }

    @Test
    void aFirmThatNobodyKnowsAndNoDayAreFaults() {
        assertThat(server.get("/api/v1/enterprises/913202050000LG9999/receipts").code())
                .isEqualTo("ENTERPRISE_NOT_FOUND");
        Reply backwards = server.get("/api/v1/enterprises/" + OTHER + "/receipts?from=2026-03-12&until=2026-03-11");
        assertThat(List.of(
                        backwards.status(),
                        backwards.json().at("/errors/0/pointer").asText()))
                .isEqualTo(List.of(400, "/from"));
        assertThat(server.get("/api/v1/enterprises/" + OTHER + "/receipts?from=soon&until=2026-13-01")
                        .json()
                        .get("errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/from", "/until");
    }
}
