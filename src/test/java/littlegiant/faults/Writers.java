package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import littlegiant.http.Asked;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;

/** Writers that store firms and note what was acknowledged, until the service is gone or refuses. */
final class Writers {

    private static final int THREADS = 4;
    private static final int FIRMS_EACH = 5;

    /** What a refusal or a dead connection may take to show. */
    private static final Duration ENDED_WITHIN = Duration.ofMinutes(1);

    private final Asked service;

    /** Head counts by firm and revision, such as {@code …A/revisions/12}. */
    private final Map<String, Integer> acknowledged = new ConcurrentSkipListMap<>();

    private final Map<String, Integer> newest = new ConcurrentSkipListMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Reply> refused = new ArrayList<>();

    private Writers(Asked service) {
        this.service = service;
    }

    static Writers on(Asked service) {
        Writers writers = new Writers(service);
        for (int i = 0; i < THREADS; i++) {
            int first = i * FIRMS_EACH;
            Thread thread = new Thread(() -> writers.write(first), "writer " + i);
            writers.threads.add(thread);
            thread.start();
        }
        return writers;
    }

    private void write(int first) {
        try {
            for (int round = 1; ; round++) {
                int number = first + round % FIRMS_EACH;
                Reply reply = service.put(Firms.address(number), TestServer.JSON, Firms.document(number, round));
                if (reply.status() != 200) {
                    refuse(reply);
                    return;
                }
                int revision = Integer.parseInt(reply.etag().replace("\"", ""));
                acknowledged.put(Firms.address(number) + "/revisions/" + revision, round);
                newest.merge(Firms.address(number), revision, Math::max);
            }
        } catch (UncheckedIOException gone) {
            return; // what was on its way may be stored or not
        }
    }

    private synchronized void refuse(Reply reply) {
        refused.add(reply);
    }

    int count() {
        return acknowledged.size();
    }

    void await(int count, Duration most) {
        Waiting.until(count + " acknowledged writes", most, () -> acknowledged.size() >= count);
    }

    /** Waits until none writes any more. */
    void join() {
        Waiting.until(
                "the end of the writers", ENDED_WITHIN, () -> threads.stream().noneMatch(Thread::isAlive));
    }

    synchronized List<Reply> refused() {
        return List.copyOf(refused);
    }

    /** Every acknowledged revision is there with what it told, and of each firm no more than the one that was on its way. */
    void requireAllThere(Asked again) {
        Map<String, Integer> found = new TreeMap<>();
        acknowledged.keySet().forEach(revision -> {
            Reply reply = again.get(revision);
            found.put(
                    revision,
                    reply.status() == 200 ? reply.json().path("employees").asInt() : -reply.status());
        });
        assertThat(found).isEqualTo(new TreeMap<>(acknowledged));
        newest.forEach((firm, revision) ->
                assertThat(again.get(firm).etag()).isIn("\"" + revision + "\"", "\"" + (revision + 1) + "\""));
    }

    /** Each firm points to its newest revision and has them all; each revision has its firm, and its entry in the audit chain. */
    static void requireWholeRows(Connection store) throws SQLException {
        long lost = Stores.number(
                store,
                "SELECT COUNT(*) FROM enterprise_revision r LEFT JOIN enterprise e ON e.uscc = r.uscc"
                        + " WHERE e.uscc IS NULL OR r.revision > e.revision");
        long gaps = Stores.number(
                store,
                "SELECT COUNT(*) FROM enterprise e WHERE e.revision <>"
                        + " (SELECT COUNT(*) FROM enterprise_revision r WHERE r.uscc = e.uscc)");
        long told = Stores.number(
                store, "SELECT COUNT(*) FROM enterprise_revision WHERE " + Firms.between(0, THREADS * FIRMS_EACH));
        long entered = Stores.number(
                store,
                "SELECT COUNT(*) FROM audit_entry WHERE content LIKE '%\"enterprise.put\"%' AND content LIKE '%"
                        + Firms.code(0).substring(0, 14) + "%'");

        assertThat(List.of(lost, gaps, entered)).isEqualTo(List.of(0L, 0L, told));
    }

    /** The audit chain holds from its first entry to its last. */
    static void requireIntactChain(Asked service) {
        Reply walked = service.post("/api/v1/audit/verify", TestServer.JSON, "");
        assertThat(walked.body()).contains("\"intact\":true");
    }
}
