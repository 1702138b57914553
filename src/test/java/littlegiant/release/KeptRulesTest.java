package littlegiant.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.http.Database;
import littlegiant.http.Desk;
import littlegiant.http.RuleCopy;
import littlegiant.http.TestServer;
import littlegiant.kernel.RuleFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that were kept are used only as they were signed; else the service goes on with those of the folder. */
class KeptRulesTest {

    @TempDir
    private Path folder;

    private RuleCopy rules;
    private TestServer server;
    private String receipt;

    @BeforeEach
    void keepOnesThatAreNotInTheFolderAnyMore() {
        rules = RuleCopy.in(folder);
        server = start();
        receipt = new Desk(server).matches("").json().get("receiptId").asText();
        rules.fix("1.00");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private TestServer start() {
        return TestServer.start(rules.with(TestServer.kept(folder)));
    }

    private void restart() {
        server.close();
        server = start();
    }

    private List<String> newest() {
        JsonNode release = server.get("/api/v1/releases").json().at("/items/0");
        return List.of(
                release.get("id").asText(),
                release.get("author").asText(),
                release.get("reason").asText());
    }

    private String note() {
        return server.post("/api/v1/receipts/" + receipt + "/verify", TestServer.JSON, "")
                .json()
                .get("note")
                .asText();
    }

    private void assertTheFolderIsUsedInstead(String seal) {
        restart();

        assertThat(newest()).isEqualTo(List.of("r-2", "system", "r-1 cannot be used any more"));
        assertThat(new Desk(server)
                        .match("TH-LG-CREDIT-01", "")
                        .json()
                        .at("/offer/rateLow")
                        .asText())
                .isEqualTo("1.2");
        assertThat(note()).endsWith("are not used: their signature is " + seal);
        restart();
        assertThat(newest().get(0)).isEqualTo("r-2");
    }

    @Test
    void anUntouchedCopyIsUsed() {
        restart();

        assertThat(newest().get(0)).isEqualTo("r-1");
        assertThat(note()).isEqualTo("null");
    }

    @Test
    void aCopyWithChangedBytesIsNeverCompiled() {
        Database store = Database.of(server);
        byte[] files = store.bytes("SELECT files FROM rule_set");
        RuleFolder kept = RuleFiles.unpack(files);
        Map<String, String> texts = new HashMap<>(kept.texts());
        texts.put("tables/lpr.csv", kept.text("tables/lpr.csv").replace("3.00", "0.01"));
        store.change("UPDATE rule_set SET files = ?", (Object) RuleFiles.pack(RuleFolder.of(texts)));

        assertTheFolderIsUsedInstead("BROKEN");
    }

    @Test
    void aCopyWithABrokenSignatureIsNeverCompiled() {
        Database.of(server).change("UPDATE rule_set SET signature = CONCAT(signature, 'AAAA')");

        assertTheFolderIsUsedInstead("BROKEN");
    }

    @Test
    void aCopyThatWasSignedUnderAnotherNameIsNeverCompiled() {
        rules.fix("0.50");
        server.post("/api/v1/releases", TestServer.JSON, "");
        server.post("/api/v1/releases/r-1/activate", TestServer.JSON, "");
        rules.fix("1.00");
        Database store = Database.of(server);
        String first = String.valueOf(store.one("SELECT rules_hash FROM catalogue_release WHERE number = 1"));
        String second = String.valueOf(store.one("SELECT rules_hash FROM catalogue_release WHERE number = 2"));
        store.change(
                "UPDATE rule_set SET files = (SELECT files FROM rule_set WHERE hash = ?), "
                        + "signature = (SELECT signature FROM rule_set WHERE hash = ?) WHERE hash = ?",
                second,
                second,
                first);
        restart();

        assertThat(newest()).isEqualTo(List.of("r-3", "system", "r-1 cannot be used any more"));
        assertThat(note()).endsWith("are not used: their signature is BROKEN");
    }

    @Test
    void aCopyThatIsGoneIsSaid() {
        Database.of(server).change("DELETE FROM rule_set");
        restart();

        assertThat(newest()).isEqualTo(List.of("r-2", "system", "r-1 cannot be used any more"));
        assertThat(note()).endsWith("were not kept");
    }

    @Test
    void aCopyWhoseKeyIsUnknownIsNeverCompiled() {
        Database.of(server).change("DELETE FROM signing_key");

        assertTheFolderIsUsedInstead("UNKNOWN_KEY");
    }

    @Test
    void rulesThatCameBackToTheFolderAreKeptAnewIfTheirCopyIsBroken() {
        Database.of(server).change("UPDATE rule_set SET signature = CONCAT(signature, 'AAAA')");
        restart();
        RuleCopy again = RuleCopy.in(folder.resolve("again"));
        server.close();
        server = TestServer.start(again.with(TestServer.kept(folder)));
        server.post("/api/v1/releases", TestServer.JSON, "");
        String active = new Desk(server).release();
        restart();

        assertThat(active).isEqualTo("r-3");
        assertThat(new Desk(server).release()).isEqualTo("r-3");
    }
}
