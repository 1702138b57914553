package littlegiant.answers;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Product;
import littlegiant.catalog.ProductReader;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.portfolio.Progress;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import littlegiant.release.RuleSet;
import littlegiant.rules.Rules.ClosableBook;
import littlegiant.sweep.Comparison;
import littlegiant.sweep.Impact;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What publishing a draft would change for the stored firms: looked for in the background, one draft at a time, kept while nothing it rests on changes. */
@Singleton
public class Impacts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Impacts.class);

    private static final int KEPT_MAX = 16;

    private final Catalogue catalogue;
    private final Releases releases;
    private final Populations populations;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "impact");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Asked, Job> jobs = new LinkedHashMap<>();

    public Impacts(Catalogue catalogue, Releases releases, Populations populations) {
        this.catalogue = catalogue;
        this.releases = releases;
        this.populations = populations;
    }

    /**
     * @param published null = the product was not published before, or does not hold on the day
     * @param seenBy    id of the institution whose sight of the firms counts; null = all that is known
     */
    private record Asked(
            String productId,
            int draft,
            @Nullable Integer published,
            LocalDate asOf,
            String rulesHash,
            @Nullable String seenBy) {}

    /** How far a search is. */
    public enum State {
        WAITING,
        READING_FIRMS,
        JUDGING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** One search. */
    public static final class Job {
        private final Asked asked;
        private final Progress reading = new Progress();
        private final Progress judging = new Progress();
        private final CompletableFuture<Boolean> found = new CompletableFuture<>();
        private volatile State state = State.WAITING;
        private volatile Populations.@Nullable Basis basis;

        private volatile @Nullable Impact impact;

        private Job(Asked asked) {
            this.asked = asked;
        }

        public int draft() {
            return asked.draft;
        }

        public @Nullable Integer published() {
            return asked.published;
        }

        public LocalDate asOf() {
            return asked.asOf;
        }

        public State state() {
            return state;
        }

        /** Of the part that is under way. */
        public Progress progress() {
            return state == State.JUDGING || state == State.DONE ? judging : reading;
        }

        /** Null before it is done. */
        public @Nullable Impact impact() {
            return impact;
        }

        /** Without an answer. */
        private boolean isOver() {
            return state == State.CANCELLED || state == State.FAILED;
        }

        private boolean isEnded() {
            return isOver() || state == State.DONE;
        }

        private void cancel() {
            reading.cancel();
            judging.cancel();
        }

        private void await(Duration patience) {
            try {
                found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | CancellationException | TimeoutException e) {
                // the state says it
            }
        }
    }

    /**
     * Looks for what the open draft of a product would change, or goes on with the search that is under way, and waits for it.
     *
     * @param seenBy   id of the institution that is told of it: by what it may see of the firms; null = by all that is known, which is told nobody
     * @param patience how long; after that the answer says how far it is
     * @throws AppException PRODUCT_NOT_FOUND; STEP_ILLEGAL if there is no draft
     */
    public Job look(String productId, LocalDate asOf, @Nullable String seenBy, Duration patience) {
        Release release = releases.active();
        Catalogue.Revision draft = draft(productId);
        Published published = release.on(asOf).find(productId);
        Asked asked = new Asked(
                productId,
                draft.number(),
                published == null ? null : published.revision(),
                asOf,
                release.ruleSet().hash(),
                seenBy);
        Product product = published == null ? null : published.product();
        Job job = job(asked, release, product, draft);
        job.await(patience);
        if (isOutdated(job)) {
            // what was allowed when it began may be withdrawn by now
            job = job(asked, release, product, draft);
            job.await(patience);
        }
        return job;
    }

    private Catalogue.Revision draft(String productId) {
        catalogue.life(productId);
        return catalogue
                .draft(productId)
                .orElseThrow(() -> new AppException(
                        ErrorCode.STEP_ILLEGAL,
                        productId + "没有待发布的版本",
                        "product " + productId + " has no revision that waits to be published"));
    }

    private Job job(Asked asked, Release release, @Nullable Product published, Catalogue.Revision draft) {
        Job known = known(asked);
        if (known != null && !known.isOver() && !isOutdated(known)) {
            return known;
        }
        return start(asked, known, job -> run(job, release, published, draft));
    }

    private synchronized @Nullable Job known(Asked asked) {
        return jobs.get(asked);
    }

    /** @param useless what was known before; if somebody else has started another one since, that is the answer */
    private synchronized Job start(Asked asked, @Nullable Job useless, Consumer<Job> search) {
        Job known = jobs.get(asked);
        if (known != null && known != useless) {
            return known;
        }
        jobs.remove(asked);
        jobs.values().removeIf(job -> jobs.size() >= KEPT_MAX && job.isEnded());
        if (jobs.size() >= KEPT_MAX) {
            throw new AppException(
                    ErrorCode.BUSY, "等待测算的影响面过多，请稍后再试", "too many drafts wait to be looked at, try again shortly");
        }
        Job job = new Job(asked);
        jobs.put(asked, job);
        worker.execute(() -> search.accept(job));
        return job;
    }

    /** Whether the firms changed since, or what is seen of them. */
    private boolean isOutdated(Job job) {
        Asked asked = job.asked;
        return job.state == State.DONE
                && !populations
                        .basis(asked.seenBy, asked.asOf, releases.active().ruleSet())
                        .equals(job.basis);
    }

    private Populations.Found population(Asked asked, RuleSet ruleSet, Progress progress) {
        return asked.seenBy == null
                ? populations.on(asked.asOf, ruleSet, progress)
                : populations.seenBy(asked.seenBy, asked.asOf, ruleSet, progress);
    }

    private void run(Job job, Release release, @Nullable Product published, Catalogue.Revision draft) {
        try {
            job.state = State.READING_FIRMS;
            Populations.Found everybody = population(job.asked, release.ruleSet(), job.reading);
            job.basis = everybody.basis();
            job.state = State.JUDGING;
            Comparison comparison = new Comparison(published, product(release, draft));
            try (ClosableBook book = release.ruleSet().rules().book(comparison.tests(), Populations.THREADS)) {
                job.impact = comparison.over(everybody.population(), book, Populations.THREADS, job.judging);
                job.state = State.DONE;
                job.found.complete(true);
            }
        } catch (CancellationException e) {
            job.state = State.CANCELLED;
            job.found.cancel(false);
        } catch (RuntimeException | Error e) {
            LOG.error("what the draft of {} changes cannot be found", job.asked.productId, e);
            job.state = State.FAILED;
            job.found.completeExceptionally(e);
        }
    }

    private static Product product(Release release, Catalogue.Revision draft) {
        Faults faults = Faults.ofStored();
        ProductReader.Reading reading = release.ruleSet().products().read(draft.document(), faults);
        return faults.sound(reading, ErrorCode.PRODUCT_INVALID).product();
    }

    /** Stops every search for the draft of a product. */
    public synchronized void cancel(String productId) {
        jobs.values().stream()
                .filter(job -> job.asked.productId.equals(productId) && job.state != State.DONE)
                .forEach(Job::cancel);
    }

    @Override
    @PreDestroy
    public void close() {
        worker.shutdownNow();
    }
}
