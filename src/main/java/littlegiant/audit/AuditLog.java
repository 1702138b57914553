package littlegiant.audit;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * The audit chain. Entries are only ever added; each carries the hash of the one before. When its time is over an entry loses its content and keeps its place and
 * hashes, so that the chain still holds; the purge itself is an entry that says what went.
 */
@Singleton
public class AuditLog {

    private static final String FIRST = "0".repeat(64);
    private static final int CHUNK = 1_000;
    private static final int PORTION = 10_000;
    private static final int PURGES_MAX = 100_000;
    private static final String PURGED_KIND = "kind";
    private static final String PURGED_BEFORE = "before";

    private final AuditRepository entries;
    private final AuditHeadRepository head;
    private final TransactionOperations<?> transactions;
    private final Clock clock;

    /** What the transaction of this thread has done so far. */
    private final ThreadLocal<@Nullable List<Act>> waiting = new ThreadLocal<>();

    public AuditLog(
            AuditRepository entries, AuditHeadRepository head, TransactionOperations<?> transactions, Clock clock) {
        this.entries = entries;
        this.head = head;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One entry as it is kept.
     *
     * @param at      UTC
     * @param content null = its time is over
     */
    public record Entry(long number, Act.Kind kind, LocalDateTime at, Value.@Nullable Obj content, String hash) {}

    /**
     * What was found when the chain was walked.
     *
     * @param entries how many are in it
     * @param purged  how many of them have lost their content, all by a purge that is in the chain itself
     * @param broken  the first place that does not hold, and why; null = everything holds
     * @param hash    of the last entry: who keeps it elsewhere can prove later that nothing before it was changed
     */
    public record Found(long entries, long purged, @Nullable Broken broken, String hash) {}

    public record Broken(long number, Text why) {
        private static Broken missing(long number) {
            return new Broken(number, Text.of("缺少第" + number + "条", "entry " + number + " is missing"));
        }
    }

    /**
     * Adds to the end, within the transaction of what was done: either both are kept or neither. It is written just before that transaction commits, so that the head
     * is the last thing it locks and nobody waits for what it does until then.
     */
    @Transactional
    public void append(List<Act> acts) {
        List<Act> gathered = waiting.get();
        if (gathered == null) {
            gathered = new ArrayList<>();
            waiting.set(gathered);
            transactions.findTransactionStatus().orElseThrow().registerSynchronization(new AtTheEnd(gathered));
        }
        gathered.addAll(acts);
    }

    /** Writes what a transaction has done. */
    private final class AtTheEnd implements TransactionSynchronization {
        private final List<Act> acts;

        private AtTheEnd(List<Act> acts) {
            this.acts = acts;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(acts);
        }

        @Override
        public void afterCompletion(Status status) {
            waiting.remove();
        }
    }

    private void write(List<Act> acts) {
        AuditHeadRow last = head.lock();
        LocalDateTime now = now();
        List<AuditRow> rows = new ArrayList<>();
        for (Act act : acts) {
            AuditRow row = AuditRow.after(last, act, now);
            rows.add(row);
            last = row.head();
        }
        entries.saveAll(rows);
        head.update(last);
    }

    @Transactional
    public void append(Act act) {
        append(List.of(act));
    }

    private LocalDateTime now() {
        return Moments.now(clock);
    }

    /** Newest first, before a number. */
    @Transactional(readOnly = true)
    public List<Entry> before(long number, int most) {
        return entries.before(number, most).stream().map(AuditLog::entry).toList();
    }

    /** Of those about one firm, newest first, before a number. */
    @Transactional(readOnly = true)
    public List<Entry> about(String uscc, long before, int most) {
        return entries.about(uscc, before, most).stream().map(AuditLog::entry).toList();
    }

    private static Entry entry(AuditRow row) {
        return new Entry(row.number(), Act.Kind.valueOf(row.kind()), row.enteredAt(), content(row), row.entryHash());
    }

    /** Nothing can be read from one that somebody destroyed; {@link #verify} says so. */
    private static Value.@Nullable Obj content(AuditRow row) {
        if (row.content() == null) {
            return null;
        }
        try {
            Value content = DocumentReader.json(row.content().getBytes(StandardCharsets.UTF_8), new Faults());
            return content instanceof Value.Obj told ? told : new Value.Obj(Map.of());
        } catch (AppException destroyed) {
            return new Value.Obj(Map.of());
        }
    }

    /** Walks the whole chain. */
    @Transactional(readOnly = true)
    public Found verify() {
        Walk walk = new Walk(this::purges);
        AuditHeadRow last = head.get();
        List<AuditRow> chunk;
        do {
            chunk = entries.after(walk.number, CHUNK);
            for (AuditRow row : chunk) {
                if (row.number() <= last.number() && walk.broken == null) {
                    walk.on(row);
                }
            }
        } while (chunk.size() == CHUNK && walk.broken == null);
        return walk.end(last);
    }

    private List<Purge> purges() {
        return entries.ofKind(Act.Kind.PURGE, PURGES_MAX).stream()
                .map(Purge::of)
                .toList();
    }

    /** What one purge took, as its entry says. */
    private record Purge(long number, String kind, LocalDateTime before) {
        static Purge of(AuditRow row) {
            Value.Obj content = content(row);
            boolean says = content != null
                    && content.at("detail." + PURGED_KIND) instanceof Value.Str
                    && content.at("detail." + PURGED_BEFORE) instanceof Value.Str;
            return says
                    ? new Purge(
                            row.number(), text(content, PURGED_KIND), LocalDateTime.parse(text(content, PURGED_BEFORE)))
                    : new Purge(row.number(), "", LocalDateTime.MIN);
        }

        private static String text(Value.@Nullable Obj content, String name) {
            return content != null && content.at("detail." + name) instanceof Value.Str told ? told.text() : "";
        }

        boolean covers(AuditRow row) {
            return row.number() < number
                    && row.kind().equals(kind)
                    && row.enteredAt().isBefore(before);
        }
    }

    /** One walk from the first entry to the last. */
    private static final class Walk {
        private long number;
        private String hash = FIRST;
        private long purged;
        private @Nullable Broken broken;
        private final Supplier<List<Purge>> known;
        private List<Purge> purges;

        private Walk(Supplier<List<Purge>> known) {
            this.known = known;
            this.purges = known.get();
        }

        /** Asked again once: a purge may have ended while the chain was walked. */
        private boolean isCovered(AuditRow row) {
            if (purges.stream().noneMatch(purge -> purge.covers(row))) {
                purges = known.get();
                return purges.stream().anyMatch(purge -> purge.covers(row));
            }
            return true;
        }

        private void on(AuditRow row) {
            if (row.number() != number + 1) {
                broken = Broken.missing(number + 1);
            } else if (!row.follows(hash)) {
                broken = new Broken(
                        row.number(),
                        Text.of(
                                "第" + row.number() + "条或其前一条被改动",
                                "entry " + row.number() + " was changed, or the one before it"));
            } else if (row.content() != null && !Hash.of(row.content()).equals(row.contentHash())) {
                broken = new Broken(
                        row.number(),
                        Text.of(
                                "第" + row.number() + "条的内容被改动",
                                "the content of entry " + row.number() + " was changed"));
            } else {
                number = row.number();
                hash = row.entryHash();
                if (row.content() == null) {
                    purged++;
                    if (!isCovered(row)) {
                        broken = new Broken(
                                number,
                                Text.of(
                                        "第" + number + "条没有内容，且没有相应的清理记录",
                                        "entry " + number + " lost its content, and no purge says so"));
                    }
                }
            }
        }

        private Found end(AuditHeadRow last) {
            if (broken == null && number != last.number()) {
                broken = Broken.missing(number + 1);
            } else if (broken == null && !hash.equals(last.entryHash())) {
                broken = new Broken(
                        number, Text.of("最后一条不是最后记入的那条", "the last entry is not the one that was entered last"));
            }
            return new Found(number, purged, broken, hash);
        }
    }

    /**
     * Takes the content of entries whose time is over, and enters that it did.
     *
     * @param before UTC
     * @return how many
     */
    @Transactional
    public long purge(Act.Kind kind, LocalDateTime before, By by) {
        long count = 0;
        long portion;
        do {
            portion = entries.forget(kind, before, PORTION);
            count += portion;
        } while (portion == PORTION);
        if (count > 0) {
            append(new Act(Act.Kind.PURGE, "audit.purge", kind.name(), Map.of(), by)
                    .with(PURGED_KIND, kind.name())
                    .with(PURGED_BEFORE, before.toString())
                    .with("count", count));
        }
        return count;
    }
}
