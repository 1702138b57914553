package littlegiant.release;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Zipped;

/** The kept releases, and which of them is active. */
@Singleton
class ReleaseStore {

    private final ReleaseRepository releases;
    private final ActiveRepository active;
    private final RuleSets ruleSets;
    private final AuditLog audit;
    private final Clock clock;

    ReleaseStore(ReleaseRepository releases, ActiveRepository active, RuleSets ruleSets, AuditLog audit, Clock clock) {
        this.releases = releases;
        this.active = active;
        this.ruleSets = ruleSets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Within one transaction, while nobody else can change what is published: on this instance or another. */
    @Transactional
    <T> T alone(Function<Integer, T> work) {
        return work.apply(active.lock().number());
    }

    @Transactional(readOnly = true)
    int activeNumber() {
        return active.get().number();
    }

    @Transactional(readOnly = true)
    Optional<ReleaseRow> find(int number) {
        return releases.findById(number);
    }

    @Transactional(readOnly = true)
    List<ReleaseRow> before(int number, int most) {
        return releases.before(number, most);
    }

    int nextNumber() {
        return releases.newest().orElse(0) + 1;
    }

    /** Keeps a new release and makes it the active one. Within {@link #alone}. */
    void keep(Release release, By by) {
        LocalDateTime now = now();
        ruleSets.keep(release.ruleSet());
        releases.save(new ReleaseRow(
                release.number(),
                release.hash(),
                now,
                release.ruleSet().hash(),
                release.ruleSet().lprHash(),
                Zipped.of(release.manifest().canonical().getBytes(StandardCharsets.UTF_8)),
                release.size(),
                by.actor(),
                by.reason()));
        audit.append(Act.change("release.build", release.id(), by));
        activate(release.number(), by);
    }

    /** Within {@link #alone}. */
    void activate(int number, By by) {
        active.update(new ActiveRow(1, number, now(), by.actor()));
        audit.append(Act.change("release.activate", "r-" + number, by));
    }

    private LocalDateTime now() {
        return Moments.now(clock);
    }
}
