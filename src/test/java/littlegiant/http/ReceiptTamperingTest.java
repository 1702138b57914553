package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Zipped;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes to the store past the service is found out. */
@Tag("store")
class ReceiptTamperingTest {

    private static TestServer server;
    private static Desk desk;
    private static ReceiptDesk receipts;
    private static int asked;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
        receipts = new ReceiptDesk(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A receipt that no other test has. */
    private static String fresh() {
        asked++;
        String id = desk.matches("?amount=" + (1_000_000 + asked))
                .json()
                .get("receiptId")
                .asText();
        assertThat(receipts.found(id)).isEqualTo(List.of("true", "VALID", "null"));
        return id;
    }

    private static String unstored() {
        asked++;
        return server.post(
                        "/api/v1/matches",
                        TestServer.JSON,
                        "{\"profile\":{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\",\"street\":\"锡北镇\"},\"need\":{\"amount\":"
                                + asked + "}}")
                .json()
                .get("receiptId")
                .asText();
    }

    private static void assertBroken(String id) {
        JsonNode found = receipts.verify(id);
        assertThat(List.of(found.path("identical").asText(), found.path("seal").asText()))
                .isEqualTo(List.of("false", "BROKEN"));
        assertThat(receipts.get(id).path("seal").asText()).isEqualTo("BROKEN");
    }

    @Test
    void aChangedAnswerIsBrokenAndSaysWhere() {
        String id = fresh();
        receipts.rewrite(id, "answer", answer -> answer.replaceFirst("\"rank\":1,", "\"rank\":7,"));

        assertBroken(id);
        assertThat(receipts.verify(id).get("differences").toString())
                .matches("\\[\\{\"pointer\":\"/items/\\d+/rank\",\"before\":7,\"after\":1}]");
    }

    @Test
    void aChangedAnswerWithAHashThatFitsIsBrokenToo() {
        String id = fresh();
        String changed = receipts.rewrite(id, "answer", answer -> answer.replaceFirst("\"rank\":1,", "\"rank\":7,"));
        receipts.set(id, "answer_hash", Hash.of(changed));

        assertBroken(id);
    }

    @Test
    void anAnswerThatOnlyLooksDifferentIsBrokenWithoutADifference() {
        String id = fresh();
        receipts.rewrite(id, "answer", answer -> answer + " ");

        assertBroken(id);
        assertThat(receipts.verify(id).get("differences")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no zip at all", "{}"})
    void aDamagedAnswerIsBrokenAndNotAnError(String bytes) {
        String id = fresh();
        byte[] damaged = bytes.equals("{}")
                ? Zipped.of("{\"items\":".getBytes(StandardCharsets.UTF_8))
                : bytes.getBytes(StandardCharsets.UTF_8);
        receipts.set(id, "answer", damaged);

        Reply read = server.get(ReceiptDesk.RECEIPTS + id);
        Reply verified = server.post(ReceiptDesk.RECEIPTS + id + "/verify", TestServer.JSON, "");

        assertThat(List.of(read.status(), verified.status())).isEqualTo(List.of(200, 200));
        assertBroken(id);
    }

    @Test
    void aChangedQuestionIsBroken() {
        String id = fresh();
        receipts.set(id, "question", receipts.text(id, "question").replace("2026-11-23", "2026-11-22"));

        assertBroken(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "not JSON", "[1]"})
    void aDestroyedQuestionIsSaidToBeDestroyed(String question) {
        String id = fresh();
        receipts.set(id, "question", question);

        for (Reply reply : List.of(
                server.get(ReceiptDesk.RECEIPTS + id),
                server.post(ReceiptDesk.RECEIPTS + id + "/verify", TestServer.JSON, ""))) {
            assertThat(List.of(reply.status(), reply.code())).isEqualTo(List.of(500, "RECEIPT_DAMAGED"));
        }
    }

    @Test
    void aChangedSignatureIsBroken() {
        String id = fresh();
        String jws = receipts.text(id, "signature");
        int middle = jws.length() - 20;
        char other = jws.charAt(middle) == 'A' ? 'B' : 'A';
        receipts.set(id, "signature", jws.substring(0, middle) + other + jws.substring(middle + 1));

        assertBroken(id);
    }

    @Test
    void theSignatureOfAnotherReceiptIsBroken() {
        String id = fresh();
        receipts.set(id, "signature", receipts.text(fresh(), "signature"));

        assertBroken(id);
    }

    @Test
    void theAnswerOfAnotherReceiptWithItsHashIsBroken() {
        String id = fresh();
        String other = fresh();
        receipts.set(id, "answer", receipts.bytes(other, "answer"));
        receipts.set(id, "answer_hash", receipts.text(other, "answer_hash"));

        assertBroken(id);
    }

    @Test
    void aChangedTimeFirmOrReleaseIsBroken() {
        String time = fresh();
        String firm = fresh();
        String release = fresh();
        receipts.set(time, "stored_at", Timestamp.valueOf("2025-01-01 00:00:00"));
        receipts.set(firm, "uscc", "913202050000LG025J");
        receipts.set(release, "release_number", 7);

        assertBroken(time);
        assertBroken(firm);
        assertBroken(release);
    }

    @Test
    void aChangedProfileThatWasKeptWithItsReceiptIsBroken() {
        String id = unstored();
        receipts.rewrite(id, "profile", profile -> profile.replace("锡北镇", "东港镇"));

        assertBroken(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no zip at all"})
    void aLostProfileThatWasKeptWithItsReceiptIsBroken(String bytes) {
        String id = unstored();
        receipts.set(id, "profile", bytes.getBytes(StandardCharsets.UTF_8));

        assertBroken(id);
    }

    @Test
    void aChangedProfileRevisionIsSaid() {
        String firm = "/api/v1/enterprises/913202050000LG025J";
        String id =
                server.get(firm + "/recommendations").json().get("receiptId").asText();
        Database store = Database.of(server);
        String document = store.text("SELECT document FROM enterprise_revision WHERE id = '913202050000LG025J-1'");
        store.change(
                "UPDATE enterprise_revision SET document = ? WHERE id = '913202050000LG025J-1'",
                document.replaceFirst("\"employees\":\\d+", "\"employees\":999"));

        assertThat(receipts.found(id))
                .isEqualTo(List.of(
                        "false",
                        "VALID",
                        "revision 1 of enterprise 913202050000LG025J is another than the one that was asked about"));
        store.change("DELETE FROM enterprise_revision WHERE id = '913202050000LG025J-1'");
        assertThat(receipts.found(id))
                .isEqualTo(List.of("false", "VALID", "revision 1 of enterprise 913202050000LG025J is not kept"));
    }
}
