package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.faults.Traffic.Came;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;

/** A database that is killed while the service is asked, and comes back after a while. */
final class Outage {

    private static final String FIRM = "/api/v1/enterprises/913202050000LG017P";
    private static final int THREADS = 8;

    /** A connection is waited for 5 s; a request that finds one dead asks for another. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(12);

    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(20);
    private static final Duration CALM = Duration.ofSeconds(2);

    private final Child service;

    private Outage(Child service) {
        this.service = service;
    }

    /**
     * What was seen.
     *
     * @param during        answers from the kill until the database was back
     * @param recovered     from then to the first answers of every kind
     * @param threadsBefore how many ran under the same load
     */
    record Seen(
            Map<String, Long> during, long slowestMillis, Duration recovered, int threadsBefore, int threadsAfter) {}

    static Seen of(Path folder, Duration away) {
        try (MariaProcess maria = MariaProcess.start(folder);
                Child service = Child.start(folder, maria.variables())) {
            return new Outage(service).run(maria, away);
        }
    }

    private Seen run(MariaProcess maria, Duration away) {
        try (Traffic traffic = Traffic.start(THREADS, this::ask)) {
            Waiting.pass(CALM);
            assertThat(traffic.came().kinds()).containsOnlyKeys("200");
            List<String> before = new Inside(service).threads();

            maria.kill();
            Waiting.pass(away);
            assertThat(service.get("/health/readiness").status()).isEqualTo(503);
            assertThat(service.get("/health/liveness").status()).isEqualTo(200);
            Came during = traffic.came();
            maria.start();
            Instant back = Instant.now();
            Waiting.until("answers of every kind", RECOVERED_WITHIN, this::answersEverything);
            Duration recovered = Duration.between(back, Instant.now());
            Waiting.until("a while without a refusal", RECOVERED_WITHIN, () -> {
                Waiting.pass(CALM);
                return traffic.came().kinds().keySet().equals(Set.of("200"));
            });

            List<String> after = new Inside(service).threads();
            assertThat(during.unsound()).isEmpty();
            assertThat(during.kinds().keySet()).contains("503 STORE_UNAVAILABLE");
            assertThat(during.slowestMillis()).isLessThan(ANSWERED_WITHIN.toMillis());
            assertThat(Inside.standing(after)).containsAll(Inside.standing(before));
            assertThat(after).hasSizeLessThan(before.size() + THREADS);
            Writers.requireIntactChain(service);
            return new Seen(during.kinds(), during.slowestMillis(), recovered, before.size(), after.size());
        }
    }

    private boolean answersEverything() {
        for (int i = 0; i < THREADS; i++) {
            if (ask(i).status() != 200) {
                return false;
            }
        }
        return true;
    }

    /** Reads, answers that leave a receipt, and writes. */
    private Reply ask(int number) {
        return switch (number % 4) {
            case 0 -> service.get(FIRM);
            case 1 -> service.get(FIRM + "/recommendations?amount=" + (1_000_000 + number));
            case 2 -> service.get(FIRM + "/recommendations");
            default -> service.put(Firms.address(number % 16), TestServer.JSON, Firms.document(number % 16, number));
        };
    }
}
