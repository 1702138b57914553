package littlegiant.bulk;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import littlegiant.access.Identity;
import littlegiant.kernel.Moments;
import littlegiant.portfolio.Block;
import littlegiant.portfolio.Workers;
import littlegiant.profile.StoredFirms;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on runs, one at a time, with all cores. Several instances may do so: a run belongs to the one that holds it, and is taken over when that one has not been heard of for
 * a while. What is done is never done again.
 */
@Singleton
public class RunWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int ATTEMPTS_MAX = 10;

    /** Much longer than a part takes. */
    private static final Duration HELD = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final String instance = UUID.randomUUID().toString();
    private final MatchRunRepository runs;
    private final MatchPartRepository parts;
    private final PartWriter writer;
    private final StoredFirms firms;
    private final Releases releases;
    private final Clock clock;

    /** So many are in hand at once, for each thread. */
    private final int firmsOfAPart;

    private final ExecutorService alone = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "match-run");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;

    RunWorker(
            MatchRunRepository runs,
            MatchPartRepository parts,
            PartWriter writer,
            StoredFirms firms,
            Releases releases,
            @Property(name = "lg.runs.part", defaultValue = "1024") int firmsOfAPart,
            Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.writer = writer;
        this.firms = firms;
        this.releases = releases;
        this.firmsOfAPart = Math.min(firmsOfAPart, Block.FIRMS_MAX);
        this.clock = clock;
    }

    /** Looks for work now, without waiting for it. */
    public void wake() {
        alone.execute(this::work);
    }

    @Scheduled(fixedDelay = "${lg.runs.every:5s}", initialDelay = "${lg.runs.every:5s}")
    void often() {
        try {
            alone.submit(this::work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.RejectedExecutionException e) {
            LOG.warn("runs could not be looked for, tried again shortly: {}", e.toString());
        }
    }

    private void work() {
        try {
            for (MatchRunRow run : runs.findByStateOrderByStartedAt(MatchRun.State.RUNNING.name())) {
                if (!closed && claim(run)) {
                    goOn(run);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("runs could not be looked for, tried again shortly: {}", e.toString());
        }
    }

    private boolean claim(MatchRunRow run) {
        return runs.claim(
                        run.id(),
                        instance,
                        Moments.now(clock),
                        Moments.now(clock).plus(HELD))
                > 0;
    }

    private void goOn(MatchRunRow run) {
        try {
            if (!run.planned()) {
                List<String> regions = MatchRun.of(run, null).regions();
                writer.plan(run, instance, firms.parts(firmsOfAPart, region -> Identity.lies(regions, region)), HELD);
            }
            List<MatchPartRow> open = parts.open(run.id());
            Release release = releases.find(run.releaseNumber());
            LOG.info("run {} of {} with {}: {} parts to do", run.id(), run.asOf(), release.id(), open.size());
            match(run, release, open);
            runs.end(run.id(), MatchRun.State.DONE.name(), null, Moments.now(clock));
        } catch (CancellationException e) {
            LOG.info("run {} is left: {}", run.id(), e.getMessage());
            runs.letGo(run.id(), instance, Moments.now(clock));
        } catch (PartMatch.Differs e) {
            LOG.error("run {} failed", run.id(), e);
            fail(run, e);
        } catch (RuntimeException | Error e) {
            LOG.warn("run {} was interrupted, attempt {}", run.id(), run.attempts() + 1, e);
            if (run.attempts() + 1 >= ATTEMPTS_MAX) {
                fail(run, e);
            } else {
                runs.letGo(run.id(), instance, Moments.now(clock).plus(PAUSE));
            }
        }
    }

    private void fail(MatchRunRow run, Throwable why) {
        String said = String.valueOf(why.getMessage());
        runs.end(
                run.id(),
                MatchRun.State.FAILED.name(),
                said.substring(0, Math.min(said.length(), 2_000)),
                Moments.now(clock));
    }

    private void match(MatchRunRow run, Release release, List<MatchPartRow> open) {
        PartMatch match =
                new PartMatch(release, run.asOf(), firms, MatchRun.of(run, null).regions());
        ConcurrentLinkedQueue<MatchPartRow> left = new ConcurrentLinkedQueue<>(open);
        Workers.run(THREADS, () -> {
            PartMatch.Judge judge = match.judge();
            return () -> {
                MatchPartRow part = left.poll();
                if (part == null) {
                    return false;
                }
                if (closed) {
                    throw new CancellationException("the service stops");
                }
                writer.write(part, instance, judge.match(part), HELD);
                return true;
            };
        });
    }

    /** A run that is under way is taken up again by another instance, or by the next start. */
    @Override
    @PreDestroy
    public void close() {
        closed = true;
        alone.shutdown();
    }
}
