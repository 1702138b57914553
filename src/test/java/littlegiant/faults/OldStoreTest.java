package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;
import littlegiant.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that the first version filled, taken over by this one. On H2; what extends it takes over another store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldStoreTest {

    private static final String RELEASES = "/api/v1/releases";
    private static final String FIRM = "/api/v1/enterprises/" + OldStore.FIRM;
    private static final String PRODUCT = "/api/v1/products/" + OldStore.PRODUCT;

    private TestServer server;

    Store store() {
        return Store.H2;
    }

    @BeforeAll
    void start() throws SQLException {
        Map<String, Object> properties = store().fresh();
        try (Connection store = Store.connect(properties)) {
            OldStore.migrate(
                    store,
                    String.valueOf(properties.get("datasources.default.url")),
                    String.valueOf(properties.get("datasources.default.username")),
                    String.valueOf(properties.get("datasources.default.password")));
            OldStore.fill(store);
        }
        server = TestServer.start(properties);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/enterprises?size=200",
                FIRM,
                FIRM + "/revisions/1",
                FIRM + "/revisions/2/changes",
                FIRM + "/recommendations",
                FIRM + "/plan?amount=5000000&termMonths=12",
                FIRM + "/receipts",
                "/api/v1/recognition/" + OldStore.FIRM,
                "/api/v1/products?size=200",
                PRODUCT,
                PRODUCT + "/revisions",
                "/api/v1/audit",
                "/console",
                "/console/enterprises/" + OldStore.FIRM
            })
    void everythingAnswers(String path) {
        assertThat(server.get(path).status()).isEqualTo(200);
    }

    @Test
    void nobodyIsMadeUpForWhatWasToldBefore() {
        List<String> told = new ArrayList<>();
        for (JsonNode revision : server.get(FIRM + "/revisions").json().get("items")) {
            told.add(revision.get("revision") + " " + revision.get("author") + " " + revision.get("reason") + " "
                    + revision.get("storedAt").asText());
        }
        for (JsonNode revision : server.get(PRODUCT + "/revisions").json()) {
            told.add(revision.get("revision") + " " + revision.get("author") + " "
                    + revision.get("state").asText());
        }

        assertThat(told)
                .isEqualTo(List.of(
                        "2 null null 2026-11-01T08:00:00.123456Z",
                        "1 null null 2026-11-23T02:00:00Z",
                        "2 null PUBLISHED",
                        "1 null PUBLISHED"));
    }

    @Test
    void aSuspendedProductIsSuspendedStill() {
        assertThat(server.get(PRODUCT).json().get("status").asText()).isEqualTo("SUSPENDED");
    }

    @Test
    void oldReleasesAreListedAndTheNewOneIsNumberedOn() {
        List<String> releases = new ArrayList<>();
        for (JsonNode release : server.get(RELEASES).json().get("items")) {
            if (release.get("number").asInt() <= 3) {
                releases.add(release.get("id").asText() + " "
                        + release.get("rulesHash").isNull() + " " + release.get("products") + " "
                        + release.get("author"));
            }
        }

        assertThat(releases).isEqualTo(List.of("r-3 false 141 \"system\"", "r-2 true null null", "r-1 true null null"));
    }

    @Test
    void anOldReleaseCannotAnswerAgainAndSaysWhy() {
        Reply refused = server.post(RELEASES + "/r-1/activate", TestServer.JSON, "{}");

        assertThat(List.of(
                        refused.status(),
                        refused.json().get("code").asText(),
                        refused.json().at("/errors/0/detail").asText()))
                .isEqualTo(List.of(422, "RELEASE_REFUSED", "release r-1 is from before releases were kept"));
    }

    @Test
    void whatIsStoredNowGoesOnFromThere() {
        Reply stored = server.put(
                FIRM, TestServer.JSON, "{\"uscc\":\"" + OldStore.FIRM + "\",\"name\":\"示例（测试）\"}", "If-Match", "\"2\"");

        assertThat(stored.etag()).isEqualTo("\"3\"");
        assertThat(server.get(FIRM + "/revisions").json().at("/items/0/author").asText())
                .isEqualTo("reader");
        assertThat(server.post("/api/v1/audit/verify", TestServer.JSON, "").body())
                .contains("\"intact\":true");
    }
}
