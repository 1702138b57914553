package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule, a word, a product and a profile are changed, and the service starts again with the new rules only, and then with none that can be used: old receipts
 * are found again all the same.
 */
class RuleChangeTest {

    private static final String FIRM = "/api/v1/enterprises/913202050000LG017P";

    /** It asks for as many people as the firm has: the one figure on which the two rules disagree. */
    private static final String PRODUCT =
            TwoInstancesTest.product("AT-THE-BOUND").replace("value: 1 }", "value: 168 }");

    private static final String CASES =
            """
            - name: the bound itself is not enough
              test: { metric: employees, test: AT_LEAST, value: 50 }
              profile: { employees: 50 }
              expect: { AT-LEAST: UNMET }
            - name: one above it is
              test: { metric: employees, test: AT_LEAST, value: 50 }
              profile: { employees: 51 }
              expect: { AT-LEAST: MET }
            - name: without its head count a manufacturer of 150 million may be medium or less
              test: { metric: sizeClass, test: AT_LEAST, value: SMALL }
              profile: { industryCode: C3562, fiscalYears: [ { year: 2025, revenue: 150000000 } ] }
              expect: { AT-LEAST: UNKNOWN }
            """;

    @TempDir
    private Path folder;

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void edit(String file, String... before_after) throws IOException {
        String text = Files.readString(folder.resolve("rules").resolve(file));
        for (int i = 0; i < before_after.length; i += 2) {
            assertThat(text).contains(before_after[i]);
            text = text.replace(before_after[i], before_after[i + 1]);
        }
        Files.writeString(folder.resolve("rules").resolve(file), text);
    }

    /** The bound of AT_LEAST is no longer included, and the rows say so too: else the release would be refused. */
    private void changeTheRules() throws IOException {
        edit(
                "criteria/at-least.drl",
                "least($test.metric) >= $test.bound",
                "least($test.metric) > $test.bound",
                "most($test.metric) < $test.bound",
                "most($test.metric) <= $test.bound",
                "least($test.metric) < $test.bound && most($test.metric) >= $test.bound",
                "least($test.metric) <= $test.bound && most($test.metric) > $test.bound");
        edit("texts/words.yaml", "企业年报", "企业年度报告");
        edit("cases/criteria/missing.yaml", "AT-LEAST: MET", "AT-LEAST: UNMET");
        Files.writeString(folder.resolve("rules/cases/criteria/at-least.yaml"), CASES);
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("datasources.default.url", Stores.url(folder.resolve("store")));
        properties.put("lg.rules.dir", folder.resolve("rules").toString());
        return properties;
    }

    private static String outcome(TestServer server) {
        Reply one = server.get(FIRM + "/recommendations/AT-THE-BOUND");
        return one.json().at("/findings/0/outcome").asText();
    }

    @Test
    void oldReceiptsAreFoundAgain() throws IOException {
        copy(Path.of("rules"), folder.resolve("rules"));
        Kept old;
        Kept young;
        try (TestServer server = TestServer.start(properties())) {
            server.post("/api/v1/products/import", TestServer.YAML, PRODUCT);
            old = Kept.by(server);
            assertThat(outcome(server)).isEqualTo("MET");

            changeTheRules();
            Reply built = server.post("/api/v1/releases", TestServer.JSON, "{\"reason\":\"the bound is excluded\"}");
            assertThat(built.status()).as(built.body()).isEqualTo(200);
            assertThat(outcome(server)).isEqualTo("UNMET");
            old.requireIdentical(server);

            server.post("/api/v1/products/import", TestServer.YAML, PRODUCT.replace("168", "169"));
            server.put(FIRM, TestServer.JSON, "{\"uscc\":\"913202050000LG017P\",\"name\":\"示例（测试）\",\"employees\":3}");
            young = Kept.by(server);
        }
        Files.delete(folder.resolve("rules/metrics.yaml"));
        try (TestServer server = TestServer.start(properties())) {
            old.requireIdentical(server);
            young.requireIdentical(server);
            assertThat(old.receipts().values())
                    .doesNotContainAnyElementsOf(young.receipts().values());
            assertThat(List.of(
                            outcome(server),
                            server.get("/api/v1/releases?size=1")
                                    .json()
                                    .at("/items/0/number")
                                    .asInt()))
                    .isEqualTo(List.of("UNMET", 4));
            Reply refused = server.post("/api/v1/releases", TestServer.JSON, "{}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("metrics.yaml");
            assertThat(outcome(server)).isEqualTo("UNMET");
            Writers.requireIntactChain(server);
        }
    }
}
