package littlegiant.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import littlegiant.ToldClock;
import littlegiant.access.Identity;
import littlegiant.access.Sessions;
import littlegiant.audit.By;
import littlegiant.http.TestServer;
import littlegiant.http.Until;
import littlegiant.kernel.Moments;
import littlegiant.profile.StoredFirms;
import littlegiant.release.Releases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was interrupted goes on where it was, on the release that it began with. */
@Tag("store")
class RunRestartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final int MARK = 77;

    private static TestServer start(Path folder) {
        Map<String, Object> all = new HashMap<>(TestServer.kept(folder));
        all.put("lg.runs.every", "1h");
        all.put("lg.runs.part", "20");
        return TestServer.start(all);
    }

    @Test
    void whatIsDoneIsNotDoneAgain(@TempDir Path folder) throws InterruptedException {
        String id;
        int before;
        try (TestServer server = start(folder)) {
            MatchRun run = begun(server);
            id = run.id();
            before = run.release();
            firstParts(server, run, 3);
            marked(server, id);
        }
        try (TestServer server = start(folder)) {
            assertThat(server.post("/api/v1/products/TH-LG-CREDIT-01/suspend", TestServer.JSON, "")
                            .status())
                    .isEqualTo(200);
            RunWorker worker = server.context().getBean(RunWorker.class);
            worker.wake();
            Thread.sleep(300);
            assertThat(state(server, id)).as("it may still be another one's").isEqualTo("RUNNING 60");

            ((ToldClock) server.context().getBean(Clock.class)).move(HELD.plusSeconds(1));
            worker.wake();
            Until.holds("the run is done", () -> state(server, id).equals("DONE 217"));

            MatchVerdictsRepository rows = server.context().getBean(MatchVerdictsRepository.class);
            assertThat(rows.between(MatchVerdictsRow.idOf(id, ""), MatchVerdictsRow.end(id), 1_000))
                    .hasSize(217)
                    .filteredOn(row -> row.revision() == MARK)
                    .hasSize(60);
            assertThat(server.context().getBean(Releases.class).active().number())
                    .isNotEqualTo(before);
            assertThat(server.get("/api/v1/portfolio/runs/" + id)
                            .json()
                            .get("release")
                            .asText())
                    .isEqualTo("r-" + before);
        }
    }

    @Test
    void whoLostARunWritesNothingMore(@TempDir Path folder) {
        try (TestServer server = start(folder)) {
            MatchRun run = begun(server);
            firstParts(server, run, 1);
            ((ToldClock) server.context().getBean(Clock.class)).move(HELD.plusSeconds(1));
            MatchRunRepository runs = server.context().getBean(MatchRunRepository.class);
            LocalDateTime now = Moments.now(server.context().getBean(Clock.class));

            assertThat(runs.claim(run.id(), UUID.randomUUID().toString(), now, now.plus(HELD)))
                    .isEqualTo(1);
            assertThat(runs.hold(run.id(), "me", now.plus(HELD), 0)).isZero();
            assertThat(state(server, run.id())).isEqualTo("RUNNING 20");
        }
    }

    private static MatchRun begun(TestServer server) {
        Sessions sessions = server.context().getBean(Sessions.class);
        Identity officer = sessions.identify(sessions.open("reader")).orElseThrow();
        return server.context().getBean(MatchRuns.class).start(officer, DAY, By.system("test"));
    }

    /** As the worker does, but no further. */
    private static void firstParts(TestServer server, MatchRun run, int count) {
        MatchRunRepository runs = server.context().getBean(MatchRunRepository.class);
        PartWriter writer = server.context().getBean(PartWriter.class);
        StoredFirms firms = server.context().getBean(StoredFirms.class);
        LocalDateTime now = Moments.now(server.context().getBean(Clock.class));
        assertThat(runs.claim(run.id(), "me", now, now.plus(HELD))).isEqualTo(1);
        writer.plan(runs.findById(run.id()).orElseThrow(), "me", firms.parts(20, region -> true), HELD);
        PartMatch.Judge judge =
                new PartMatch(server.context().getBean(Releases.class).active(), DAY, firms, run.regions()).judge();
        server.context().getBean(MatchPartRepository.class).open(run.id()).stream()
                .limit(count)
                .forEach(part -> writer.write(part, "me", judge.match(part), HELD));
    }

    /** So that it shows if a row is written again. */
    private static void marked(TestServer server, String id) {
        MatchVerdictsRepository rows = server.context().getBean(MatchVerdictsRepository.class);
        rows.between(MatchVerdictsRow.idOf(id, ""), MatchVerdictsRow.end(id), 1_000)
                .forEach(row -> rows.update(new MatchVerdictsRow(row.id(), MARK, row.verdicts())));
    }

    private static String state(TestServer server, String id) {
        var run = server.get("/api/v1/portfolio/runs/" + id).json();
        return run.get("state").asText() + " " + run.get("done").asInt();
    }
}
