package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kept answer is found again to the byte, whatever changed since. */
@Tag("store")
class ReceiptVerifyTest {

    private static final List<String> SOUND = List.of("true", "VALID", "null");

    @TempDir
    private Path folder;

    private RuleCopy rules;
    private TestServer server;
    private Desk desk;

    @BeforeEach
    void start() {
        rules = RuleCopy.in(folder);
        restart();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void restart() {
        if (server != null) {
            server.close();
        }
        server = TestServer.start(rules.with(TestServer.kept(folder)));
        desk = new Desk(server);
    }

    private List<String> ask() {
        List<String> ids = new ArrayList<>();
        ids.add(desk.matches("?amount=3000000").json().get("receiptId").asText());
        ids.add(server.get("/api/v1/enterprises/" + Desk.FIRM + "/plan?amount=3000000")
                .json()
                .get("receiptId")
                .asText());
        ids.add(server.post(
                        "/api/v1/matches",
                        TestServer.JSON,
                        "{\"profile\":{\"uscc\":\"" + Desk.FIRM + "\",\"name\":\"示例（测试）\",\"employees\":168}}")
                .json()
                .get("receiptId")
                .asText());
        return ids;
    }

    private void changeEverything() {
        String firm = "/api/v1/enterprises/" + Desk.FIRM;
        String other = server.get(firm).body().replaceFirst("\"employees\":\\d+", "\"employees\":999");
        assertThat(server.put(firm, TestServer.JSON, other).etag()).isEqualTo("\"2\"");
        desk.importAll(Desk.product("TH-LG-CREDIT-01", 9000));
        desk.step("owner", "TH-LG-TERM-01", "withdraw");
        rules.fix("1.00");
        rules.replace("criteria/at-least.drl", "bound is included.", "bound is included!");
        assertThat(server.post("/api/v1/releases", TestServer.JSON, "").status())
                .isEqualTo(200);
    }

    private void assertSound(List<String> ids) {
        for (String id : ids) {
            JsonNode found = new ReceiptDesk(server).verify(id);
            assertThat(found.get("differences").toString()).isEqualTo("[]");
            assertThat(new ReceiptDesk(server).found(id)).isEqualTo(SOUND);
        }
    }

    @Test
    void afterRulesProductAndProfileChangedAndAfterARestart() {
        List<String> then = ask();
        String answer = new ReceiptDesk(server).get(then.get(0)).toString();
        changeEverything();
        List<String> now = ask();

        assertThat(now).doesNotContainAnyElementsOf(then);
        assertSound(then);
        assertSound(now);
        assertThat(new ReceiptDesk(server).get(then.get(0)).toString()).isEqualTo(answer);

        restart();
        assertSound(then);
        assertSound(now);
        assertThat(new ReceiptDesk(server).get(then.get(0)).toString()).isEqualTo(answer);
        assertThat(ask()).isEqualTo(now);
    }

    @Test
    void afterTheRuleFolderWasLostToo() {
        List<String> then = ask();
        changeEverything();
        rules.fix("0.50");
        server.post("/api/v1/releases", TestServer.JSON, "");
        rules.fix("0.40");
        restart();

        assertSound(then);
    }

    @Test
    void theLprThatCountedIsThatOfThen() {
        String then = ask().get(0);
        changeEverything();
        String now = ask().get(0);
        ReceiptDesk receipts = new ReceiptDesk(server);

        assertThat(List.of(
                        receipts.get(then).at("/lpr/1Y/percent").asDouble(),
                        receipts.get(now).at("/lpr/1Y/percent").asDouble()))
                .isEqualTo(List.of(3.0, 1.0));
        assertThat(receipts.get(now).at("/lpr/1Y/publishedOn").asText()).isEqualTo("2026-10-20");
    }

    @Test
    void termsThatWereChangedInTheStoreAreNotUsedAgain() {
        String then = ask().get(0);
        desk.importAll(Desk.product("TH-LG-CREDIT-01", 9000));
        String id = "TH-LG-CREDIT-01-1";
        Database store = Database.of(server);
        String document = store.text("SELECT document FROM product_revision WHERE id = ?", id);
        store.change(
                "UPDATE product_revision SET document = ? WHERE id = ?",
                document.replace("\"fixed\":10000000", "\"fixed\":9000000"),
                id);
        restart();

        assertThat(new ReceiptDesk(server).found(then))
                .isEqualTo(List.of(
                        "false",
                        "VALID",
                        "its release cannot be used any more: product revision " + id
                                + " was changed in the store after it was published"));
        assertThat(server.post("/api/v1/releases/r-1/activate", TestServer.JSON, "")
                        .code())
                .isEqualTo("RELEASE_REFUSED");

        store.change("UPDATE product_revision SET document = ? WHERE id = ?", document, id);
        restart();
        assertThat(new ReceiptDesk(server).found(then)).isEqualTo(SOUND);
    }

    @Test
    void theServiceDoesNotStartOnPublishedTermsThatWereChangedInTheStore() {
        Database.of(server)
                .change(
                        "UPDATE product_revision SET document = REPLACE(document, '2026', '2025') WHERE id = ?",
                        "TH-LG-CREDIT-01-1");
        server.close();

        assertThatThrownBy(() -> TestServer.start(rules.with(TestServer.kept(folder))))
                .hasMessageContaining("TH-LG-CREDIT-01-1 was changed in the store");
    }
}
