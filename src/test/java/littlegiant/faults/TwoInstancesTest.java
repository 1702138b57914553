package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one MariaDB, started at once on an empty database and changing the same things at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {

    private static final String RELEASES = "/api/v1/releases";
    private static final String PRODUCTS = "/api/v1/products";

    /** As docs/operations.md promises. */
    private static final Duration FOLLOWED_WITHIN = Duration.ofSeconds(2);

    private static final int CHANGES = 6;
    private static final int STEPS = 25;

    private final List<Child> both = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) {
        Map<String, String> variables = new HashMap<>(Stores.maria().variables());
        variables.put("LG_JWT_SECRET", "one-secret-for-both-instances-0123456789");
        both.add(Child.launch(folder, variables));
        both.add(Child.launch(folder, variables));
        both.forEach(Child::awaitReady);
    }

    @AfterAll
    void stop() {
        both.forEach(Child::close);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    static String product(String id) {
        return "id: " + id + "\nkind: LOAN\nprovider: taihu-demo-bank\nname: { zh: 示范贷 }\n"
                + "criteria: [ { id: a, metric: employees, test: AT_LEAST, value: 1 } ]\n"
                + "source: { title: 示范, evidence: MODELLED, modelledOn: 示范 }\n";
    }

    @Test
    void oneFirstReleaseAndOneDemoCameOfIt() {
        assertThat(both.get(0)
                        .get("/api/v1/enterprises?size=1", both.get(0).as("manager"))
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(217);
        assertThat(releases(both.get(0)).get(0)).isEqualTo(1);
    }

    @Test
    void releasesThatAreMadeAtOnceAreNumberedWithoutAGap() throws Exception {
        List<Callable<List<Integer>>> work = new ArrayList<>();
        for (int i = 0; i < both.size(); i++) {
            Child one = both.get(i);
            String id = "AT-ONCE-" + i + "-";
            work.add(() -> IntStream.range(0, CHANGES)
                    .mapToObj(n -> one.post(PRODUCTS + "/import", TestServer.YAML, product(id + n))
                            .status())
                    .toList());
            work.add(() -> IntStream.range(0, CHANGES)
                    .mapToObj(n -> one.post(RELEASES + "/r-1/activate", TestServer.JSON, "{}")
                            .status())
                    .toList());
        }

        List<Integer> statuses = atOnce(work).stream().flatMap(List::stream).toList();

        assertThat(statuses).containsOnly(200);
        List<Integer> numbers = releases(both.get(0));
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(2 * CHANGES);
        Writers.requireIntactChain(both.get(1));
    }

    /** From the first. */
    private static List<Integer> releases(Child service) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode release : service.get(RELEASES + "?size=200").json().get("items")) {
            numbers.add(0, release.get("number").asInt());
        }
        return numbers;
    }

    @Test
    void whatOneMakesActiveTheOtherTakesUp() {
        for (int i = 0; i < 4; i++) {
            Child one = both.get(i % 2);
            Child other = both.get(1 - i % 2);
            one.post(PRODUCTS + "/import", TestServer.YAML, product("FOLLOWED-" + i));
            String address = PRODUCTS + "/FOLLOWED-" + i;

            assertThat(one.get(address).status()).isEqualTo(200);
            Waiting.until(
                    "the other instance following",
                    FOLLOWED_WITHIN,
                    () -> other.get(address).status() == 200);
        }
    }

    /** Whoever adds one to what he read, and is told when somebody else was faster, loses nothing. */
    @Test
    void noUpdateIsLost() throws Exception {
        String firm = Firms.address(7);
        assertThat(both.get(0).put(firm, TestServer.JSON, Firms.document(7, 0)).status())
                .isEqualTo(200);

        List<Integer> written = atOnce(List.of(
                () -> addUp(both.get(0), firm),
                () -> addUp(both.get(1), firm),
                () -> addUp(both.get(0), firm),
                () -> addUp(both.get(1), firm)));

        Reply end = both.get(1).get(firm);
        assertThat(written).containsOnly(STEPS);
        assertThat(end.json().get("employees").asInt()).isEqualTo(4 * STEPS);
        assertThat(end.etag()).isEqualTo("\"" + (4 * STEPS + 1) + "\"");
        Writers.requireIntactChain(both.get(0));
    }

    private static int addUp(Child service, String firm) {
        int added = 0;
        while (added < STEPS) {
            Reply read = service.get(firm);
            Reply written = service.put(
                    firm,
                    TestServer.JSON,
                    Firms.document(7, read.json().get("employees").asInt() + 1),
                    "If-Match",
                    read.etag());
            assertThat(written.status()).isIn(200, 412);
            added += written.status() == 200 ? 1 : 0;
        }
        return added;
    }
}
