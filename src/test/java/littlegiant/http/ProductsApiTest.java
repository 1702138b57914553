package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products over HTTP: listed, imported, suspended; each test on a database of its own. On H2; what extends it runs the same on another store. */
@Tag("store")
class ProductsApiTest {

    private static final String PRODUCTS = "/api/v1/products";
    private static final String IMPORT = PRODUCTS + "/import";
    private static final String FIRM = "/api/v1/enterprises/913202050000LG017P/recommendations/";

    private static final String NEW =
            """
            id: NEW-1
            kind: LOAN
            provider: taihu-demo-bank
            name: { zh: 示范贷 }
            criteria:
              - { id: staff, metric: employees, test: AT_LEAST, value: 168 }
            source: { title: 示范产品条款, evidence: MODELLED, modelledOn: 示范 }
            """;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anImportIsMatchedAsSoonAsItIsAnswered() {
        Reply reply = server.post(IMPORT, TestServer.YAML, NEW);

        assertThat(reply.body())
                .isEqualTo(
                        "{\"dryRun\":false,\"accepted\":1,\"unchanged\":0,\"rejected\":0,\"published\":true,\"release\":\"r-2\","
                                + "\"rows\":[{\"row\":1,\"id\":\"NEW-1\",\"state\":\"ACCEPTED\",\"errors\":[],\"warnings\":[]}]}");
        JsonNode match = server.get(FIRM + "NEW-1").json();
        assertThat(List.of(match.get("release").asText(), match.get("verdict").asText()))
                .isEqualTo(List.of("r-2", "ELIGIBLE"));
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndChangesNothing() {
        Reply dry = server.post(IMPORT + "?dryRun=true", TestServer.YAML, NEW);

        assertThat(dry.json().at("/rows/0/state").asText()).isEqualTo("ACCEPTED");
        assertThat(dry.json().get("release").asText()).isEqualTo("r-1");
        assertThat(List.of(
                        dry.json().get("dryRun").asBoolean(),
                        dry.json().get("published").asBoolean()))
                .isEqualTo(List.of(true, false));
        assertThat(server.get(PRODUCTS + "/NEW-1").status()).isEqualTo(404);
    }

    @Test
    void theSameContentIsUnchangedHoweverItIsWritten() {
        server.post(IMPORT, TestServer.YAML, NEW);
        Reply again = server.post(
                IMPORT,
                TestServer.NDJSON,
                "{\"source\":{\"title\":\"示范产品条款\",\"evidence\":\"MODELLED\",\"modelledOn\":\"示范\"},\"name\":{\"zh\":\"示范贷\"},"
                        + "\"kind\":\"LOAN\",\"id\":\"NEW-1\",\"summary\":null,\"provider\":\"taihu-demo-bank\","
                        + "\"criteria\":[{\"id\":\"staff\",\"metric\":\"employees\",\"test\":\"AT_LEAST\",\"value\":168.0}]}\n");

        assertThat(again.json().at("/rows/0/state").asText()).isEqualTo("UNCHANGED");
        assertThat(again.json().get("release").asText()).isEqualTo("r-2");
    }

    @Test
    void otherContentIsANewRevisionAndTheOldOneStaysReadable() {
        server.post(IMPORT, TestServer.YAML, NEW);
        server.post(IMPORT, TestServer.YAML, NEW.replace("168", "169"));

        assertThat(server.get(PRODUCTS + "/NEW-1").etag()).isEqualTo("\"2\"");
        JsonNode revisions = server.get(PRODUCTS + "/NEW-1/revisions").json();
        assertThat(List.of(
                        revisions.at("/0/revision").asInt(),
                        revisions.at("/0/document/criteria/0/value").asInt(),
                        revisions.at("/1/revision").asInt(),
                        revisions.at("/1/document/criteria/0/value").asInt()))
                .isEqualTo(List.of(2, 169, 1, 168));
        assertThat(server.get(FIRM + "NEW-1").json().get("verdict").asText()).isEqualTo("NEAR_MISS");
    }

    @Test
    void oneBrokenDocumentKeepsAllOfThemOut() {
        String broken = NEW.replace("NEW-1", "NEW-2").replace("AT_LEAST", "IS").replace("kind: LOAN", "kind: LOAM");

        Reply reply = server.post(IMPORT, TestServer.YAML, NEW + "---\n" + broken);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().findValuesAsText("pointer")).isEqualTo(List.of("/2/kind", "/2/criteria/0/test"));
        assertThat(server.get(PRODUCTS + "/NEW-1").status()).isEqualTo(404);
    }

    @Test
    void oneIdTwiceInAnImportIsAFault() {
        Reply reply = server.post(IMPORT, TestServer.YAML, NEW + "---\n" + NEW);

        assertThat(List.of(
                        reply.status(),
                        reply.json().at("/errors/0/pointer").asText(),
                        reply.json().at("/errors/0/code").asText()))
                .isEqualTo(List.of(422, "/2/id", "DUPLICATE"));
    }

    @Test
    void aProductMayBringItsProvider() {
        String brought = NEW.replace(
                "provider: taihu-demo-bank",
                "provider: { id: new-demo-bank, kind: BANK, name: { zh: 新示范银行, en: New Demo Bank } }");

        server.post(IMPORT, TestServer.YAML, brought);

        assertThat(server.get(FIRM + "NEW-1").json().at("/provider/name").asText())
                .isEqualTo("新示范银行");
    }

    @Test
    void anUnknownProviderIsTakenByItsIdAndSaid() {
        Reply reply = server.post(IMPORT, TestServer.YAML, NEW.replace("taihu-demo-bank", "nobody-knows"));

        assertThat(reply.json().at("/rows/0/warnings/0/code").asText()).isEqualTo("UNKNOWN_REFERENCE");
        assertThat(server.get(FIRM + "NEW-1").json().at("/provider/name").asText())
                .isEqualTo("nobody-knows");
    }

    @Test
    void aSuspendedProductTakesNoApplicationsUntilItIsPublishedAgain() {
        Reply suspended = server.post(PRODUCTS + "/TH-LG-CREDIT-01/suspend", TestServer.JSON, "");

        assertThat(List.of(suspended.status(), suspended.json().get("status").asText()))
                .isEqualTo(List.of(200, "SUSPENDED"));
        assertThat(server.get(FIRM + "TH-LG-CREDIT-01")
                        .json()
                        .get("availability")
                        .asText())
                .isEqualTo("SUSPENDED");
        server.post(PRODUCTS + "/TH-LG-CREDIT-01/publish", TestServer.JSON, "");
        assertThat(server.get(FIRM + "TH-LG-CREDIT-01")
                        .json()
                        .get("availability")
                        .asText())
                .isEqualTo("OPEN");
    }

    @Test
    void anInternalThresholdIsTheProvidersOwn() {
        String internal = NEW.replace("value: 168 }", "value: 168, internal: true }");
        server.post(IMPORT, TestServer.YAML, internal);

        JsonNode stranger = server.get(FIRM + "NEW-1").json().at("/findings/0");
        JsonNode owner = server.get(FIRM + "NEW-1", server.as("manager")).json().at("/findings/0");

        assertThat(List.of(
                        stranger.get("outcome").asText(),
                        stranger.get("required").isNull(),
                        stranger.get("actual").isNull(),
                        stranger.get("metric").isNull()))
                .isEqualTo(List.of("MET", true, true, true));
        assertThat(owner.get("required").asInt()).isEqualTo(168);
        assertThat(server.get(PRODUCTS + "/NEW-1").body()).doesNotContain("168").doesNotContain("employees");
        assertThat(server.get(PRODUCTS + "/NEW-1/revisions").body())
                .doesNotContain("168")
                .doesNotContain("employees");
        assertThat(server.get(PRODUCTS + "/NEW-1", server.as("owner"))
                        .json()
                        .at("/criteria/0/value")
                        .asInt())
                .isEqualTo(168);
    }

    @ParameterizedTest
    @CsvSource({
        "size=1, 141",
        "kind=FUND&kind=POLICY, 51",
        "provider=taihu-demo-bank, 6",
        "status=SUSPENDED, 2",
        "q=th-lg, 1",
        "q=%E5%B0%8F%E5%B7%A8%E4%BA%BA%E4%BF%A1%E7%94%A8%E8%B4%B7, 1"
    })
    void aListFindsSoMany(String query, int total) {
        assertThat(TestServer.shared()
                        .get(PRODUCTS + "?" + query)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(total);
    }
}
