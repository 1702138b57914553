package littlegiant.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.http.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was stored is there when the service starts again. In a file of H2; what extends it asks the same of another store. */
class RestartTest {

    private static final String ANSWER = "/api/v1/enterprises/913202050000LG017P/recommendations?size=200";
    private static final String IMPORT = "/api/v1/products/import";

    static final String PRODUCT =
            """
            id: NEW-1
            kind: LOAN
            provider: taihu-demo-bank
            name: { zh: 示范贷😀 }
            criteria: [ { id: a, metric: employees, test: AT_LEAST, value: 1 } ]
            source: { title: 示范, evidence: MODELLED, modelledOn: 示范 }
            """;

    @TempDir
    private Path folder;

    private Map<String, Object> store = Map.of();

    Map<String, Object> fresh(Path somewhere) {
        return Store.H2.kept(somewhere);
    }

    @BeforeEach
    void newStore() {
        store = fresh(folder);
    }

    @Test
    void aRestartAnswersTheSameBytesWithTheSameRelease() {
        String before;
        try (TestServer server = TestServer.start(store)) {
            server.post(IMPORT, TestServer.YAML, PRODUCT);
            before = server.get(ANSWER).body();
        }
        try (TestServer server = TestServer.start(store)) {
            assertThat(before)
                    .contains("\"release\":\"r-2\"")
                    .contains("\"NEW-1\"")
                    .contains("示范贷\\uD83D\\uDE00");
            assertThat(server.get(ANSWER).body()).isEqualTo(before);
        }
    }

    @Test
    void aStoreThatHoldsAnythingIsNotFilledAgain() {
        try (TestServer server = TestServer.start(store)) {
            server.put(
                    "/api/v1/enterprises/913202050000LG9990",
                    TestServer.JSON,
                    "{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\"}");
        }
        try (TestServer server = TestServer.start(store)) {
            assertThat(server.get("/api/v1/enterprises?size=1")
                            .json()
                            .get("total")
                            .asInt())
                    .isEqualTo(218);
        }
    }

    @Test
    void theTimeOfARevisionIsKeptToTheMicrosecond() {
        Map<String, Object> atNight = new HashMap<>(store);
        atNight.put("test.now", "2026-03-02T02:30:00.123456789Z");
        try (TestServer server = TestServer.start(atNight)) {
            server.post(IMPORT, TestServer.YAML, PRODUCT);
        }
        try (TestServer server = TestServer.start(store)) {
            JsonNode revision =
                    server.get("/api/v1/products/NEW-1/revisions").json().get(0);

            assertThat(revision.get("storedAt").asText()).isEqualTo("2026-03-02T02:30:00.123456Z");
        }
    }

    @Test
    void aSuspensionOutlivesARestart() {
        try (TestServer server = TestServer.start(store)) {
            server.post("/api/v1/products/TH-LG-CREDIT-01/suspend", TestServer.JSON, "");
        }
        try (TestServer server = TestServer.start(store)) {
            JsonNode product = server.get("/api/v1/products/TH-LG-CREDIT-01").json();

            assertThat(List.of(
                            product.get("status").asText(),
                            product.get("revision").asInt()))
                    .isEqualTo(List.of("SUSPENDED", 1));
        }
    }
}
