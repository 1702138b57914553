package littlegiant.receipt;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long what is kept is kept, by class; what is over is taken away once a day, and the audit chain says what went. Defaults: receipts five years, entries of reading
 * six months, entries of changes ten years (domain research 5: match runs, network logs, contracts).
 */
@Singleton
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    static final String OF_RECEIPTS = "P5Y";

    private static final int PORTION = 10_000;

    private final ReceiptRepository receipts;
    private final AuditLog audit;
    private final Clock clock;
    private final Period ofReceipts;
    private final Period ofReads;
    private final Period ofChanges;

    public Retention(
            ReceiptRepository receipts,
            AuditLog audit,
            Clock clock,
            @Property(name = "lg.retention.receipts", defaultValue = OF_RECEIPTS) String ofReceipts,
            @Property(name = "lg.retention.reads", defaultValue = "P6M") String ofReads,
            @Property(name = "lg.retention.changes", defaultValue = "P10Y") String ofChanges) {
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
        this.ofReceipts = Period.parse(ofReceipts);
        this.ofReads = Period.parse(ofReads);
        this.ofChanges = Period.parse(ofChanges);
    }

    /** How many of each class went. */
    public record Purged(long receipts, long reads, long changes) {}

    /** Takes away what is over: all of it and the entries that say so, or nothing. */
    @Transactional
    public Purged purge(By by) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDateTime before = now.minus(ofReceipts);
        long count = 0;
        long portion;
        do {
            portion = receipts.forget(before, PORTION);
            count += portion;
        } while (portion == PORTION);
        if (count > 0) {
            audit.append(new Act(
                            Act.Kind.PURGE,
                            "receipt.purge",
                            "receipts",
                            Map.of("stored", new Value.Str("before " + before)),
                            by)
                    .with("count", count));
        }
        return new Purged(
                count,
                audit.purge(Act.Kind.READ, now.minus(ofReads), by),
                audit.purge(Act.Kind.CHANGE, now.minus(ofChanges), by));
    }

    @Scheduled(fixedDelay = "24h", initialDelay = "${lg.retention.first:10m}")
    void daily() {
        try {
            Purged purged = purge(By.system("retention"));
            if (purged.receipts + purged.reads + purged.changes > 0) {
                LOG.info("retention took {}", purged);
            }
        } catch (RuntimeException e) {
            LOG.warn("what is over could not be taken away, tried again tomorrow: {}", e.toString());
        }
    }
}
