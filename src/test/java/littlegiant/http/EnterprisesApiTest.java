package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles over HTTP: found, read, stored as revisions. On H2; what extends it runs the same on another store. */
@Tag("store")
class EnterprisesApiTest {

    private static final String ALL = "/api/v1/enterprises";
    private static final String NATIONAL = ALL + "/913202050000LG017P";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSummaryHasTheFieldsOfTheContract() {
        JsonNode first = server.get(ALL + "?size=1").json().at("/items/0");

        assertThat(first.toString())
                .isEqualTo(
                        "{\"uscc\":\"913202050000LG017P\",\"name\":\"示例微纳装备（测试）有限公司\",\"regionCode\":\"320205\","
                                + "\"industryCode\":\"C3562\",\"tier\":\"NATIONAL\",\"sizeClass\":\"SMALL\",\"profileCompleteness\":96.2}");
    }

    @ParameterizedTest
    @CsvSource({
        "size=200, 217",
        "q=%E5%BE%AE%E7%BA%B3, 1",
        "q=LG017P, 1",
        "q=lg017p, 1",
        "q=%EF%BC%AC%EF%BC%A7017P, 1",
        "q=%E5%BE%AE%E7%BA%B3%E8%A3%85%E5%A4%87(%E6%B5%8B%E8%AF%95), 1",
        "q=%E5%BE%AE%E7%BA%B3%20%E8%A3%85%E5%A4%87%EF%BC%88%E6%B5%8B%E8%AF%95%EF%BC%89, 1",
        "q=_, 0",
        "q=%25, 0",
        "region=320205, 212",
        "region=3203, 0",
        "industry=C3562, 5",
        "tier=NATIONAL, 22",
        "tier=NATIONAL&asOf=2027-09-02, 9",
        "tier=NATIONAL&tier=PROVINCIAL, 172",
        "badgeExpiringBefore=2026-12-21&tier=NATIONAL, 4"
    })
    void aSearchFindsSoMany(String query, int total) {
        assertThat(TestServer.shared()
                        .get(ALL + "?" + query)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(total);
    }

    @Test
    void pagesPartTheWholeList() {
        List<String> whole = paged(200, 2);

        assertThat(whole).hasSize(217).doesNotHaveDuplicates();
        assertThat(paged(7, 32)).isEqualTo(whole);
    }

    private List<String> paged(int size, int pages) {
        return IntStream.range(0, pages)
                .mapToObj(page -> codes(server.get(ALL + "?size=" + size + "&page=" + page)))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void aProfileCarriesItsRevisionAndWhatIsDerivedOnTheDay() {
        Reply reply = server.get(NATIONAL + "?asOf=2027-09-02");

        assertThat(reply.etag()).isEqualTo("\"1\"");
        assertThat(reply.json().get("revision").asInt()).isEqualTo(1);
        assertThat(reply.json().at("/derived/asOf").asText()).isEqualTo("2027-09-02");
        assertThat(reply.json().at("/derived/tier").asText()).isEqualTo("PROVINCIAL");
        assertThat(server.get(NATIONAL + "?asOf=2027-09-01")
                        .json()
                        .at("/derived/tier")
                        .asText())
                .isEqualTo("NATIONAL");
    }

    @Test
    void anAnswerSentBackUnchangedIsTheSameRevision() {
        Reply read = server.get(NATIONAL);

        Reply stored = server.put(NATIONAL, TestServer.JSON, read.body(), "If-Match", read.etag());

        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.etag()).isEqualTo("\"1\"");
        assertThat(stored.json().get("warnings").toString()).isEqualTo("[]");
    }

    @Test
    void aChangeIsANewRevisionAndAStaleOneIsRefused() {
        String firm = ALL + "/913202050000LG025J";
        String changed = server.get(firm).body().replaceFirst("\"employees\":\\d+", "\"employees\":215");

        Reply stored = server.put(firm, TestServer.JSON, changed, "If-Match", "\"1\"");
        Reply stale = server.put(firm, TestServer.JSON, changed, "If-Match", "\"1\"");

        assertThat(List.of(
                        stored.status(),
                        stored.etag(),
                        stored.json().get("employees").asInt()))
                .isEqualTo(List.of(200, "\"2\"", 215));
        assertThat(List.of(stale.status(), stale.json().get("code").asText()))
                .isEqualTo(List.of(412, "REVISION_STALE"));
        assertThat(server.get(firm).etag()).isEqualTo("\"2\"");
    }

    @Test
    void aCheckDigitThatDoesNotFitIsStoredWithAWarning() {
        Reply stored = server.put(
                ALL + "/913202050000LG9990", TestServer.JSON, "{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\"}");

        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.json().at("/warnings/0/pointer").asText()).isEqualTo("/uscc");
        assertThat(server.get(ALL + "/913202050000LG9990").json().get("name").asText())
                .isEqualTo("示例（测试）");
    }

    @Test
    void anotherFirmsCodeInTheBodyIsAFault() {
        Reply refused = server.put(NATIONAL, TestServer.JSON, "{\"uscc\":\"913202050000LG025J\",\"name\":\"示例（测试）\"}");

        assertThat(List.of(
                        refused.status(), refused.json().at("/errors/0/pointer").asText()))
                .isEqualTo(List.of(422, "/uscc"));
    }

    @Test
    void aRefusedProfileLeavesTheStoredOneAsItWas() {
        String before = server.get(NATIONAL).body();

        Reply refused = server.put(
                NATIONAL, TestServer.JSON, "{\"uscc\":\"913202050000LG017P\",\"name\":\"示例（测试）\",\"employees\":-1}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(server.get(NATIONAL).body()).isEqualTo(before);
    }

    @Test
    void ofWritersWhoSawTheSameRevisionOneWins() throws Exception {
        String firm = ALL + "/913202050000LG033D";
        String read = server.get(firm).body();
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> writes = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> server.put(
                                    firm,
                                    TestServer.JSON,
                                    read.replaceFirst("\"employees\":\\d+", "\"employees\":" + (300 + i)),
                                    "If-Match",
                                    "\"1\"")
                            .status())
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> write : writers.invokeAll(writes)) {
                statuses.add(write.get());
            }

            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
            assertThat(server.get(firm).etag()).isEqualTo("\"2\"");
        } finally {
            writers.shutdownNow();
        }
    }

    private static List<String> codes(Reply reply) {
        return StreamSupport.stream(reply.json().get("items").spliterator(), false)
                .map(item -> item.get("uscc").asText())
                .toList();
    }
}
