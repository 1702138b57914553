package littlegiant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is written, and by many at once. On H2; what extends it writes the same to another store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritersTest {

    private static final String ENTERPRISES = "/api/v1/enterprises/";
    private static final String PRODUCTS = "/api/v1/products";
    private static final int WRITERS = 8;

    private TestServer server;

    Store store() {
        return Store.H2;
    }

    @BeforeAll
    void start() {
        server = TestServer.start(store().fresh());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A code of a made-up firm; any check digit is stored. */
    private static String code(int number) {
        return "913202050000LX%03dA".formatted(number);
    }

    private Reply put(String uscc, int employees) {
        return server.put(
                ENTERPRISES + uscc,
                TestServer.JSON,
                "{\"uscc\":\"" + uscc + "\",\"name\":\"同时（测试）\",\"employees\":" + employees + "}");
    }

    private static List<Integer> atOnce(IntFunction<Reply> write) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Integer>> writes = IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(i -> () -> write.apply(i).status())
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : writers.invokeAll(writes)) {
                statuses.add(status.get());
            }
            return statuses;
        } finally {
            writers.shutdownNow();
        }
    }

    /** Whoever comes too late is told that somebody else was there; nobody is told that the store is not. */
    @Test
    void aFirmThatManyTellOfForTheFirstTimeIsStoredOnce() throws Exception {
        Set<Integer> statuses = new TreeSet<>();
        for (int round = 0; round < 10; round++) {
            String uscc = code(round);
            List<Integer> answers = atOnce(i -> put(uscc, 100 + i));
            statuses.addAll(answers);

            int stored = (int) answers.stream().filter(status -> status == 200).count();
            assertThat(server.get(ENTERPRISES + uscc).etag()).isEqualTo("\"" + stored + "\"");
        }

        assertThat(statuses).containsAnyOf(200).isSubsetOf(200, 412);
    }

    @Test
    void anImportThatManySendAtOnceIsPublishedOnce() throws Exception {
        String product = RestartTest.PRODUCT.replace("NEW-1", "AT-ONCE");

        List<Integer> answers = atOnce(i -> server.post(PRODUCTS + "/import", TestServer.YAML, product));

        assertThat(answers).contains(200).isSubsetOf(200, 412);
        assertThat(server.get(PRODUCTS + "/AT-ONCE/revisions").json()).hasSize(1);
    }

    /** A release is read while others are still publishing. */
    @Test
    void importsOfDifferentProductsDoNotDisturbEachOther() throws Exception {
        for (int round = 0; round < 6; round++) {
            String id = "SIDE-" + round + "-";

            List<Integer> answers = atOnce(i ->
                    server.post(PRODUCTS + "/import", TestServer.YAML, RestartTest.PRODUCT.replace("NEW-1", id + i)));

            assertThat(answers).containsOnly(200);
        }
    }

    @Test
    void idsThatDifferInCaseAreTwoProducts() {
        server.post(PRODUCTS + "/import", TestServer.YAML, RestartTest.PRODUCT.replace("NEW-1", "Case-1"));
        server.post(PRODUCTS + "/import", TestServer.YAML, RestartTest.PRODUCT.replace("NEW-1", "CASE-1"));

        assertThat(List.of(
                        server.get(PRODUCTS + "/Case-1").status(),
                        server.get(PRODUCTS + "/CASE-1").status(),
                        server.get(PRODUCTS + "/case-1").status()))
                .isEqualTo(List.of(200, 200, 404));
        assertThat(server.get(PRODUCTS + "/CASE-1/revisions").json()).hasSize(1);
    }

    @Test
    void whatSqlTakesForAPatternOrAnEndIsFoundAsItIsWritten() {
        String uscc = code(900);
        String name = "100%_!'\\\\\\\"测试";
        server.put(ENTERPRISES + uscc, TestServer.JSON, "{\"uscc\":\"" + uscc + "\",\"name\":\"" + name + "\"}");

        for (String word : List.of("100%25_!", "%25_", "_!%27", "!%27%5C", "%5C%22", "%27%5C%22%E6%B5%8B")) {
            assertThat(server.get(ENTERPRISES + "?q=" + word)
                            .json()
                            .at("/items/0/uscc")
                            .asText())
                    .as(word)
                    .isEqualTo(uscc);
        }
        assertThat(server.get(ENTERPRISES + "?q=100%25%25").json().get("total").asInt())
                .isZero();
    }

    /** Letters that some collations take for one another, and a character beyond the first plane. */
    @Test
    void whatLooksAlikeIsNotTheSame() {
        String uscc = code(901);
        server.put(ENTERPRISES + uscc, TestServer.JSON, "{\"uscc\":\"" + uscc + "\",\"name\":\"Émile 𠮷😀（测试）\"}");

        for (String word : List.of("%C3%A9mile", "%C3%89MILE", "%F0%A0%AE%B7%F0%9F%98%80")) {
            assertThat(server.get(ENTERPRISES + "?q=" + word)
                            .json()
                            .get("total")
                            .asInt())
                    .as(word)
                    .isEqualTo(1);
        }
        assertThat(server.get(ENTERPRISES + "?q=emile").json().get("total").asInt())
                .isZero();
        assertThat(server.get(ENTERPRISES + uscc).json().get("name").asText()).isEqualTo("Émile 𠮷😀（测试）");
    }
}
