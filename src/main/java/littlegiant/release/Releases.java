package littlegiant.release;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Institution;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.RulesUnusable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds releases off the request path, one at a time, and holds the active one by one reference. What changes what is published is one transaction with the
 * release that holds the change: both are kept, or neither.
 */
@Singleton
public class Releases {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private static final int OLD_MAX = 3;

    private final ReleaseStore store;
    private final ReleaseBuilder builder;
    private final RuleSets ruleSets;
    private final Catalogue catalogue;

    private volatile @Nullable Release active;

    /** Releases that are not active and were asked for lately, oldest first. */
    private final Map<Integer, Release> old = new LinkedHashMap<>(8, 0.75f, true);

    public Releases(ReleaseStore store, ReleaseBuilder builder, RuleSets ruleSets, Catalogue catalogue) {
        this.store = store;
        this.builder = builder;
        this.ruleSets = ruleSets;
        this.catalogue = catalogue;
    }

    /** The one that answers now. A request takes it once. */
    public Release active() {
        Release release = active;
        return release == null ? start() : release;
    }

    // --- start and following

    /**
     * Takes up the active release, or builds the first one of an empty store.
     *
     * @throws RulesUnusable if what is published cannot be used with the rules at hand
     */
    public synchronized Release start() {
        Release running = active;
        if (running != null) {
            return running;
        }
        Attempt attempt = new Attempt();
        Release first = attempt.alone(number -> number == 0
                ? everything(ruleSets.current(), By.system("first release"), attempt)
                : kept(number, attempt));
        swap(first);
        return first;
    }

    /** Fills a store before its first release: while nobody else does, on this instance or another. */
    public synchronized <T> T alone(Supplier<T> work) {
        return store.alone(number -> work.get());
    }

    private Release everything(RuleSet ruleSet, By by, Attempt attempt) {
        Manifest manifest = Manifest.of(ruleSet.hash(), catalogue.listings(), catalogue.institutions());
        return attempt.keep(builder.build(store.nextNumber(), manifest, ruleSet, List.of()), by);
    }

    /** Work that may build a release: what is not kept in the end gives its sessions back. */
    private final class Attempt {
        private final List<Release> built = new ArrayList<>();

        private Release keep(Release release, By by) {
            built.add(release);
            store.keep(release, by);
            return release;
        }

        private <T> T alone(Function<Integer, T> work) {
            try {
                return store.alone(work);
            } catch (RuntimeException | Error e) {
                built.forEach(Release::close);
                throw e;
            }
        }
    }

    /** An older release whose rules this version of the service cannot use any more is followed by one with the rules at hand. */
    private Release kept(int number, Attempt attempt) {
        try {
            return load(number);
        } catch (RulesUnusable e) {
            LOG.warn("release r-{} cannot be used, a new one is built with the rule folder: {}", number, e.faults());
            return everything(ruleSets.current(), By.system("r-" + number + " cannot be used any more"), attempt);
        }
    }

    /** Takes up what another instance made active. Nothing happens if nothing changed. */
    public void follow() {
        Release running = active;
        if (running != null && running.number() != store.activeNumber()) {
            takeUp();
        }
    }

    /** Asked again, because this instance may have made another one active while it waited. */
    private synchronized void takeUp() {
        int number = store.activeNumber();
        if (number > 0) {
            swap(find(number));
        }
    }

    private void swap(Release next) {
        Release before = active;
        if (before == next) {
            return;
        }
        ruleSets.use(next.ruleSet());
        active = next;
        old.remove(next.number());
        if (before != null) {
            before.close();
        }
        LOG.info("release {} is active: {} products", next.id(), next.size());
    }

    // --- releases by their number

    /**
     * A release that was active once, put together again.
     *
     * @throws AppException RELEASE_NOT_FOUND
     * @throws RulesUnusable if its rules cannot be used
     */
    public synchronized Release find(int number) {
        Release running = active;
        if (running != null && running.number() == number) {
            return running;
        }
        Release known = old.get(number);
        if (known == null) {
            known = load(number);
            old.put(number, known);
            if (old.size() > OLD_MAX) {
                int oldest = old.keySet().iterator().next();
                Release dropped = old.remove(oldest);
                if (dropped != null) {
                    dropped.close();
                }
            }
        }
        return known;
    }

    private Release load(int number) {
        ReleaseRow row = store.find(number).orElseThrow(() -> unknown("r-" + number));
        Manifest manifest = row.pinned();
        if (manifest == null) {
            throw new RulesUnusable(List.of("release r-" + number + " is from before releases were kept"));
        }
        RuleSet ruleSet = ruleSets.of(manifest.rulesHash());
        Release running = active;
        List<Published> known = running != null && running.ruleSet().hash().equals(manifest.rulesHash())
                ? running.published()
                : List.of();
        return builder.assemble(number, manifest, ruleSet, known);
    }

    private static AppException unknown(String id) {
        return new AppException(ErrorCode.RELEASE_NOT_FOUND, "没有" + id + "这个规则版本", "no release " + id);
    }

    /** What is known of a release without putting it together. */
    public record Kept(
            int number,
            String hash,
            @Nullable String rulesHash,
            @Nullable String lprHash,
            @Nullable Integer products,
            LocalDateTime builtAt,
            @Nullable String author,
            @Nullable String reason,
            boolean active) {}

    /** Newest first, before a number. */
    public List<Kept> before(int number, int most) {
        int now = active().number();
        return store.before(number, most).stream()
                .map(row -> new Kept(
                        row.number(),
                        row.contentHash(),
                        row.rulesHash(),
                        row.lprHash(),
                        row.products(),
                        row.activatedAt(),
                        row.author(),
                        row.reason(),
                        row.number() == now))
                .toList();
    }

    // --- changes

    /**
     * Changes what is published and builds the release that holds it.
     *
     * @param productIds those that the work may change
     * @return what the work gave
     * @throws RulesUnusable if the release that would come of it is refused: then nothing is changed
     */
    public synchronized <T> T change(Collection<String> productIds, By by, Supplier<T> work) {
        List<Release> next = new ArrayList<>();
        Attempt attempt = new Attempt();
        T given = attempt.alone(number -> {
            T result = work.get();
            Release base = base(number);
            Manifest manifest = base.manifest();
            Map<String, Institution> known = catalogue.institutions();
            for (String id : productIds) {
                manifest = manifest.with(id, catalogue.listing(id), known);
            }
            if (!manifest.hash().equals(base.hash())) {
                next.add(attempt.keep(
                        builder.build(store.nextNumber(), manifest, base.ruleSet(), base.published()), by));
            } else {
                next.add(base);
            }
            return result;
        });
        next.forEach(this::swap);
        return given;
    }

    private Release base(int number) {
        return number == 0 ? start() : find(number);
    }

    /**
     * Reads the rule folder again and builds a release of it and of everything that is published.
     *
     * @return the active one if nothing changed
     * @throws RulesUnusable with every fault: then nothing is changed
     */
    public synchronized Release rebuild(By by) {
        RuleSet ruleSet = ruleSets.read();
        builder.requirePassing(ruleSet);
        Attempt attempt = new Attempt();
        Release next = attempt.alone(number -> {
            Release base = base(number);
            Manifest manifest = Manifest.of(ruleSet.hash(), catalogue.listings(), catalogue.institutions());
            if (manifest.hash().equals(base.hash())) {
                return base;
            }
            return attempt.keep(builder.build(store.nextNumber(), manifest, ruleSet, List.of()), by);
        });
        swap(next);
        return next;
    }

    /**
     * Makes a release active that was so before.
     *
     * @throws AppException RELEASE_NOT_FOUND
     * @throws RulesUnusable if it cannot be used any more: then nothing is changed
     */
    public synchronized Release activate(int number, By by) {
        Release wanted = find(number);
        store.alone(before -> {
            if (before != number) {
                store.activate(number, by);
            }
            return before;
        });
        swap(wanted);
        return wanted;
    }
}
