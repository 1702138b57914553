package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An answer in the voice of a bank shows the bank's internal conditions, so only that bank reads it. */
@Tag("store")
class ReceiptVoiceTest {

    private static TestServer server;
    private static Desk desk;
    private static ReceiptDesk receipts;
    private static String id;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
        receipts = new ReceiptDesk(server);
        desk.importAll(Desk.product("SECRET-1", 4711).replace("value: 4711 }", "value: 4711, internal: true }"));
        id = server.get("/api/v1/enterprises/" + Desk.FIRM + "/recommendations", desk.as("manager"))
                .json()
                .get("receiptId")
                .asText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itsOwnBankReadsTheWholeAnswer() {
        JsonNode receipt = receipts.get(id, desk.as("manager"));

        assertThat(receipt.get("voice").asText()).isEqualTo("taihu-demo-bank");
        assertThat(receipt.at("/answer/items")).hasSize(142);
        assertThat(receipt.get("products")).hasSize(142);
        assertThat(receipt.toString()).contains("4711");
    }

    @Test
    void othersReadWhatDeterminedItAndNotTheAnswer() {
        for (JsonNode receipt : List.of(receipts.get(id), receipts.get(id, desk.as("firm")))) {
            assertThat(receipt.get("answer").isNull()).isTrue();
            assertThat(receipt.get("products")).isEmpty();
            assertThat(receipt.get("seal").asText()).isEqualTo("VALID");
            assertThat(receipt.get("uscc").asText()).isEqualTo(Desk.FIRM);
            assertThat(receipt.toString()).doesNotContain("4711");
        }
    }

    @Test
    void theBytesOfTheAnswerAreItsBanksToo() {
        String address = ReceiptDesk.RECEIPTS + id + "/answer";

        assertThat(server.get(address, desk.as("manager")).body()).contains("4711");
        assertThat(server.get(address).code()).isEqualTo("FORBIDDEN");
        assertThat(server.get(address, desk.as("firm")).body()).doesNotContain("4711");
    }

    @Test
    void anAnswerInNobodysVoiceIsReadByAllAndTellsNothing() {
        String open = desk.matches("").json().get("receiptId").asText();

        assertThat(receipts.get(open).at("/answer/items")).hasSize(142);
        assertThat(server.get(ReceiptDesk.RECEIPTS + open, desk.as("manager")).code())
                .as("it tells how the firm stands with other banks")
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void anExportShowsNoMoreThanTheReceiptItself() {
        String address = "/api/v1/enterprises/" + Desk.FIRM + "/receipts";

        assertThat(server.get(address).body()).contains(id).doesNotContain("4711");
        assertThat(server.get(address, desk.as("manager")).body()).contains("4711");
    }

    @Test
    void whereItDiffersIsToldToAllAndHowToItsBankOnly() {
        String other = server.get("/api/v1/enterprises/" + Desk.FIRM + "/recommendations?amount=5", desk.as("manager"))
                .json()
                .get("receiptId")
                .asText();
        receipts.rewrite(other, "answer", answer -> answer.replace("4711", "815"));

        JsonNode stranger = receipts.verify(other).get("differences");
        JsonNode owner = receipts.verify(other, desk.as("manager")).get("differences");

        assertThat(stranger.findValuesAsText("pointer")).isNotEmpty().isEqualTo(owner.findValuesAsText("pointer"));
        assertThat(stranger.toString()).doesNotContain("4711").doesNotContain("815");
        assertThat(owner.toString()).contains("4711").contains("815");
    }
}
