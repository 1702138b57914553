package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import littlegiant.ToldClock;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;
import littlegiant.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock of the machine is moved back while the service runs: numbers tell the order, and nothing that was kept is lost or broken. */
class ClockTest {

    private static final String FIRM = "/api/v1/enterprises/913202050000LG017P";
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final Map<String, Object> store = Store.H2.fresh();
    private TestServer server;
    private ToldClock clock;

    @BeforeEach
    void start() {
        server = TestServer.start(store);
        clock = (ToldClock) server.context().getBean(Clock.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void assertChainHolds() {
        Writers.requireIntactChain(server);
    }

    private Reply put(int employees) {
        return server.put(
                FIRM,
                TestServer.JSON,
                "{\"uscc\":\"913202050000LG017P\",\"name\":\"示例（测试）\",\"employees\":" + employees + "}");
    }

    @Test
    void numbersTellTheOrder() {
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clock.tell(NOW.minus(Duration.ofHours(7L * i)));
            put(100 + i);
            receipts.add(server.get(FIRM + "/recommendations")
                    .json()
                    .get("receiptId")
                    .asText());
        }

        List<Integer> revisions = new ArrayList<>();
        server.get(FIRM + "/revisions")
                .json()
                .get("items")
                .forEach(one -> revisions.add(one.get("revision").asInt()));
        List<Integer> entries = new ArrayList<>();
        server.get("/api/v1/audit?size=200")
                .json()
                .get("items")
                .forEach(one -> entries.add(one.get("number").asInt()));
        String kept = server.get(FIRM + "/receipts?until=2026-12-31").body();

        assertThat(revisions).isEqualTo(List.of(5, 4, 3, 2, 1));
        int newest = entries.get(0);
        assertThat(entries)
                .isEqualTo(IntStream.range(0, entries.size())
                        .mapToObj(i -> newest - i)
                        .toList());
        assertThat(receipts).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(kept).contains(id);
            assertThat(verify(id).get("identical").asBoolean()).isTrue();
        });
        assertChainHolds();
    }

    private JsonNode verify(String receipt) {
        return server.post("/api/v1/receipts/" + receipt + "/verify", TestServer.JSON, "")
                .json();
    }

    /** What is over is over by the time that was entered, wherever in the chain it stands. */
    @Test
    void retentionTakesWhatIsOverAndTheChainHolds() {
        server.get(FIRM + "/recommendations");
        clock.tell(NOW.minus(Duration.ofDays(300)));
        server.get(FIRM + "/recommendations?amount=1000000");
        clock.tell(NOW.plus(Duration.ofDays(1)));
        server.get(FIRM + "/recommendations?amount=2000000");

        int early = purged();
        clock.tell(NOW.minus(Duration.ofDays(300)));
        int back = purged();
        clock.tell(NOW.plus(Duration.ofDays(200)));
        int late = purged();

        assertThat(List.of(early, back, late)).isEqualTo(List.of(1, 0, 2));
        assertChainHolds();
        assertThat(server.get(FIRM + "/recommendations").status()).isEqualTo(200);
        assertChainHolds();
    }

    /** The same question has the same number, so one that is asked after its receipt is over must be kept once more. */
    @Test
    void aReceiptThatWasTakenAwayIsKeptAgainWhenItIsAskedFor() {
        String question = FIRM + "/recommendations?asOf=2026-11-23";
        String receipt = server.get(question).json().get("receiptId").asText();
        clock.tell(NOW.plus(Duration.ofDays(6 * 365)));
        purged();
        assertThat(server.get("/api/v1/receipts/" + receipt).status()).isEqualTo(404);

        String again = server.get(question).json().get("receiptId").asText();

        assertThat(again).isEqualTo(receipt);
        assertThat(verify(receipt).get("identical").asBoolean()).isTrue();
    }

    private int purged() {
        Reply purged = server.post("/api/v1/audit/purge", TestServer.JSON, "");
        return purged.json().get("reads").asInt();
    }

    @Test
    void aRepeatedRequestIsAnsweredOnce() throws SQLException {
        Reply first = publish();
        clock.tell(NOW.minus(Duration.ofDays(2)));
        assertThat(publish().told()).isEqualTo(first.told());
        clock.tell(NOW.plus(Duration.ofDays(29)));
        assertThat(publish().told()).isEqualTo(first.told());

        dieUnanswered();
        clock.tell(NOW.minus(Duration.ofDays(2)));
        assertThat(publish().status()).isEqualTo(409);
        clock.tell(NOW.plus(Duration.ofMinutes(3)));
        assertThat(publish().body()).contains("UNCHANGED");
    }

    /** As if the service had been killed between the claim of the key and its answer. */
    private void dieUnanswered() throws SQLException {
        try (Connection beside = Store.connect(store)) {
            OldStore.execute(beside, "UPDATE idempotency_key SET status = NULL");
        }
    }

    private Reply publish() {
        return server.post(
                "/api/v1/products/import", TestServer.YAML, TwoInstancesTest.product("KEPT-1"), "Idempotency-Key", "k");
    }
}
