package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All firms with all products: the same answers as one by one, as pages and as files. */
@Tag("store")
class MatchRunApiTest {

    private static final String RUNS = "/api/v1/portfolio/runs";

    private static TestServer server;
    private static String run = "";

    @BeforeAll
    static void start() throws InterruptedException {
        server = TestServer.start(Map.of());
        run = done("{\"asOf\": \"2026-11-23\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String done(String body) throws InterruptedException {
        Reply begun = server.post(RUNS, TestServer.JSON, body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String id = begun.json().get("id").asText();
        Until.holds("the run is done", () -> run(id).get("state").asText().equals("DONE"));
        return id;
    }

    private static JsonNode run(String id) {
        return server.get(RUNS + "/" + id).json();
    }

    private static List<JsonNode> all(String query) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = server.get(
                            RUNS + "/" + run + "/pairs?size=200" + query + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.get("items").forEach(all::add);
            next = page.get("next").isNull() ? "" : page.get("next").asText();
        } while (!next.isEmpty());
        return all;
    }

    @Test
    void everyPairHasTheVerdictOfTheSingleCall() {
        Map<String, Map<String, String>> found = new TreeMap<>();
        all("").forEach(pair -> found.computeIfAbsent(pair.get("uscc").asText(), uscc -> new TreeMap<>())
                .put(
                        pair.get("productId").asText() + " " + pair.get("productRevision"),
                        pair.get("verdict").asText()));

        assertThat(found).hasSize(217);
        found.forEach((uscc, verdicts) -> {
            Map<String, String> alone = new TreeMap<>();
            server.get("/api/v1/enterprises/" + uscc + "/recommendations?size=200&asOf=2026-11-23")
                    .json()
                    .get("items")
                    .forEach(item -> alone.put(
                            item.get("productId").asText() + " " + item.get("revision"),
                            item.get("verdict").asText()));
            assertThat(verdicts).as(uscc).isEqualTo(alone);
        });
    }

    @Test
    void aRunSaysHowFarItIs() {
        JsonNode found = run(run);

        assertThat(found.get("asOf").asText()).isEqualTo("2026-11-23");
        assertThat(found.get("total").asInt()).isEqualTo(217);
        assertThat(found.get("done").asInt()).isEqualTo(217);
        assertThat(found.get("checked").asInt()).isEqualTo(1);
        assertThat(found.get("endedAt").asText()).isNotEmpty();
        assertThat(found.get("startedBy").asText()).isEqualTo("reader");
        assertThat(server.get(RUNS).json().findValuesAsText("id")).contains(run);
    }

    @Test
    void aFileHasTheChosenPairs() {
        String csv = server.get(RUNS + "/" + run + "/pairs.csv?verdict=ELIGIBLE&product=TH-LG-CREDIT-01")
                .body();
        List<JsonNode> pairs = all("&verdict=ELIGIBLE&product=TH-LG-CREDIT-01");

        assertThat(pairs).hasSizeBetween(1, 216);
        assertThat(csv).startsWith("\uFEFFuscc,name,revision,productId,productRevision,verdict\r\n");
        assertThat(csv.lines().skip(1).map(line -> line.replace("\"", "")))
                .containsExactlyElementsOf(pairs.stream()
                        .map(pair -> pair.get("uscc").asText() + ","
                                + pair.get("name").asText() + ","
                                + pair.get("revision") + ",TH-LG-CREDIT-01," + pair.get("productRevision")
                                + ",ELIGIBLE")
                        .toList());
    }

    @Test
    void findingsAreThoseOfTheSingleCall() {
        String csv = server.get(RUNS + "/" + run + "/findings.csv?verdict=NEAR_MISS&product=TH-LG-CREDIT-01&lang=en")
                .body();
        List<JsonNode> pairs = all("&verdict=NEAR_MISS&product=TH-LG-CREDIT-01");
        List<String> expected = new ArrayList<>();
        for (JsonNode pair : pairs) {
            String uscc = pair.get("uscc").asText();
            server.get("/api/v1/enterprises/" + uscc + "/recommendations/TH-LG-CREDIT-01?asOf=2026-11-23&lang=en")
                    .json()
                    .get("findings")
                    .forEach(finding ->
                            expected.add(uscc + " " + finding.get("criterionId").asText() + " "
                                    + finding.get("outcome").asText()));
        }

        assertThat(pairs).isNotEmpty();
        assertThat(csv.lines().skip(1).map(line -> {
                    String[] cells = line.replace("\"", "").split(",");
                    return cells[0] + " " + cells[6] + " " + cells[7];
                }))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(server.get(RUNS + "/" + run + "/findings.csv?product=NO-SUCH")
                        .json()
                        .get("errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/product", "/verdict");
        assertThat(server.get(RUNS + "/" + run + "/pairs?cursor=x&size=0")
                        .json()
                        .get("errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/cursor", "/size");
        assertThat(server.post(RUNS, TestServer.JSON, "{\"asOf\": \"soon\", \"more\": 1}")
                        .json()
                        .get("errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/asOf", "/more");
        assertThat(server.get(RUNS + "/none").code()).isEqualTo("RUN_NOT_FOUND");
    }

    @Test
    void anOfficerMatchesTheFirmsOfTheDistrictAndSeesNoOtherRun() throws InterruptedException {
        server.govern("lake-officer", "330106");
        Reply begun = server.post(RUNS, TestServer.JSON, "", server.as("lake-officer"));
        String own = begun.json().get("id").asText();
        Until.holds("the run is done", () -> run(own).get("state").asText().equals("DONE"));

        assertThat(run(own).get("total").asInt()).isZero();
        assertThat(server.get(RUNS + "/" + run, server.as("lake-officer")).status())
                .isEqualTo(404);
        assertThat(server.get(RUNS + "/" + run + "/pairs", server.as("lake-officer"))
                        .status())
                .isEqualTo(404);
        assertThat(server.get(RUNS, server.as("lake-officer")).json().findValuesAsText("id"))
                .containsExactly(own);
    }

    @Test
    void aRunThatEndedCanBeRemovedWithAllItsRows() throws InterruptedException {
        String id = done("");

        assertThat(server.post(RUNS + "/" + id + "/cancel", TestServer.JSON, "")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("DONE");
        assertThat(server.send("DELETE", RUNS + "/" + id, new byte[0]).status()).isEqualTo(204);
        assertThat(server.get(RUNS + "/" + id).status()).isEqualTo(404);
        assertThat(run(run).get("done").asInt()).isEqualTo(217);
    }

    /** A street is any text: what a spreadsheet would reckon is shown instead. */
    @Test
    void whatASpreadsheetWouldReckonIsText() throws InterruptedException {
        try (TestServer own = TestServer.start(Map.of())) {
            String terms = Desk.product("CSV-GUARD", 10)
                    .replace(
                            "metric: employees, test: AT_LEAST, value: 10",
                            "metric: street, test: ONE_OF, value: [别处]");
            Reply imported = own.post("/api/v1/products/import", TestServer.YAML, terms, own.as("owner"));
            assertThat(imported.status()).as(imported.body()).isEqualTo(200);
            Reply before = own.get("/api/v1/enterprises/" + Desk.FIRM);
            String profile = "{\"uscc\": \"" + Desk.FIRM + "\", \"name\": \""
                    + before.json().get("name").asText() + "\", \"regionCode\": \"320205\", \"street\": \"=1+1\"}";
            Reply stored =
                    own.put("/api/v1/enterprises/" + Desk.FIRM, TestServer.JSON, profile, "If-Match", before.etag());
            assertThat(stored.status()).as(stored.body()).isEqualTo(200);
            String id = own.post(RUNS, TestServer.JSON, "").json().get("id").asText();
            Until.holds(
                    "the run is done",
                    () -> own.get(RUNS + "/" + id).json().get("state").asText().equals("DONE"));

            assertThat(own.get(RUNS + "/" + id + "/findings.csv?verdict=NOT_ELIGIBLE&product=CSV-GUARD")
                            .body())
                    .contains(",street,\"'=1+1\",")
                    .doesNotContain(",=1+1", "\"=1+1");
        }
    }
}
