package littlegiant.bulk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import littlegiant.access.Identity;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Moments;
import littlegiant.release.Release;
import littlegiant.release.Releases;

/** Runs over all firms of an officer's district: begun, looked at, cancelled, removed. {@link RunWorker} does the work. */
@Singleton
public class MatchRuns {

    private static final int RUNNING_MAX = 5;
    private static final int ID_LENGTH = 12;

    private final MatchRunRepository runs;
    private final MatchPartRepository parts;
    private final MatchVerdictsRepository verdicts;
    private final Releases releases;
    private final AuditLog audit;
    private final Clock clock;

    MatchRuns(
            MatchRunRepository runs,
            MatchPartRepository parts,
            MatchVerdictsRepository verdicts,
            Releases releases,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.verdicts = verdicts;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Of the firms of his district, with the release that is active now.
     *
     * @throws AppException BUSY if several runs are under way
     */
    @Transactional
    public MatchRun start(Identity who, LocalDate asOf, By by) {
        if (runs.findByStateOrderByStartedAt(MatchRun.State.RUNNING.name()).size() >= RUNNING_MAX) {
            throw new AppException(ErrorCode.BUSY, "正在进行的批量匹配过多，请稍后再试", "several runs are under way, try again later");
        }
        Release release = releases.active();
        List<MatchRun.Listed> products = release.on(asOf).products().stream()
                .map(one -> new MatchRun.Listed(one.product().id(), one.revision()))
                .toList();
        LocalDateTime now = Moments.now(clock);
        MatchRunRow row = new MatchRunRow(
                UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH),
                asOf,
                release.number(),
                String.join(",", who.regions()),
                MatchRun.listed(products),
                MatchRun.State.RUNNING.name(),
                null,
                by.actor(),
                now,
                null,
                false,
                null,
                now,
                0);
        runs.save(row);
        audit.append(Act.change("run.start", row.id(), by).with("release", release.number()));
        return MatchRun.of(row, null);
    }

    /** Newest first; those whose firms he may see. */
    @Transactional(readOnly = true)
    public List<MatchRun> all(Identity who) {
        return runs(runs.newest()).filter(run -> maySee(who, run)).toList();
    }

    /** @throws AppException RUN_NOT_FOUND */
    @Transactional(readOnly = true)
    public MatchRun get(Identity who, String id) {
        return runs(runs.findById(id).stream().toList())
                .filter(run -> maySee(who, run))
                .findFirst()
                .orElseThrow(() -> new AppException(ErrorCode.RUN_NOT_FOUND, "没有" + id + "这次匹配", "no run " + id));
    }

    private Stream<MatchRun> runs(List<MatchRunRow> rows) {
        Map<String, PartsSum> sums = new HashMap<>();
        if (!rows.isEmpty()) {
            parts.sums(rows.stream().map(MatchRunRow::id).toList()).forEach(sum -> sums.put(sum.runId(), sum));
        }
        return rows.stream().map(row -> MatchRun.of(row, sums.get(row.id())));
    }

    private static boolean maySee(Identity who, MatchRun run) {
        return run.regions().stream()
                .allMatch(region -> region.equals(Identity.EVERYWHERE)
                        ? who.regions().contains(Identity.EVERYWHERE)
                        : who.governs(region));
    }

    /**
     * What is matched already stays. A run that has ended stays as it is.
     *
     * @throws AppException RUN_NOT_FOUND
     */
    @Transactional
    public MatchRun cancel(Identity who, String id, By by) {
        get(who, id);
        if (runs.end(id, MatchRun.State.CANCELLED.name(), null, Moments.now(clock)) > 0) {
            audit.append(Act.change("run.cancel", id, by));
        }
        return get(who, id);
    }

    /**
     * With all its rows.
     *
     * @throws AppException RUN_NOT_FOUND; STEP_ILLEGAL while it goes on
     */
    @Transactional
    public void remove(Identity who, String id, By by) {
        if (get(who, id).state() == MatchRun.State.RUNNING) {
            throw new AppException(ErrorCode.STEP_ILLEGAL, "匹配正在进行，请先取消", "it is under way; cancel it first");
        }
        verdicts.forget(MatchVerdictsRow.idOf(id, ""), MatchVerdictsRow.end(id));
        parts.deleteByRunId(id);
        runs.deleteById(id);
        audit.append(Act.change("run.remove", id, by));
    }
}
