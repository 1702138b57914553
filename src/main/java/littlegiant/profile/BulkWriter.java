package littlegiant.profile;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;
import org.jspecify.annotations.Nullable;

/** Writes many firms in one transaction, a batch of statements at a time. */
@Singleton
class BulkWriter {

    private final EnterpriseRepository enterprises;
    private final EnterpriseRevisionRepository revisions;
    private final AuditLog audit;
    private final Clock clock;

    BulkWriter(EnterpriseRepository enterprises, EnterpriseRevisionRepository revisions, AuditLog audit, Clock clock) {
        this.enterprises = enterprises;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is written for whom.
     *
     * @param hash  of the file, for the audit chain
     * @param write false = count only
     */
    record Job(String hash, boolean write, By by) {}

    record Counts(int accepted, int unchanged) {}

    /** @param firms hands over batches of firms, each firm once */
    @Transactional
    Counts write(Consumer<Consumer<List<Profile>>> firms, Job job) {
        LocalDateTime now = Moments.now(clock);
        int[] counts = new int[2];
        firms.accept(batch -> {
            int accepted = batch(batch, job, now);
            counts[0] += accepted;
            counts[1] += batch.size() - accepted;
        });
        if (job.write && counts[0] > 0) {
            audit.append(Act.change("enterprise.import", job.hash, job.by)
                    .with("accepted", counts[0])
                    .with("unchanged", counts[1]));
        }
        return new Counts(counts[0], counts[1]);
    }

    private int batch(List<Profile> batch, Job job, LocalDateTime now) {
        if (batch.isEmpty()) {
            return 0;
        }
        List<String> codes = batch.stream().map(Profile::uscc).toList();
        Map<String, EnterpriseRow> known = new HashMap<>();
        (job.write ? enterprises.lockAll(codes) : enterprises.findByUsccIn(codes))
                .forEach(row -> known.put(row.uscc(), row));
        Map<String, String> hashes = hashes(known);
        List<EnterpriseRevisionRow> added = new ArrayList<>();
        List<EnterpriseRow> fresh = new ArrayList<>();
        List<EnterpriseRow> moved = new ArrayList<>();
        for (Profile profile : batch) {
            EnterpriseRow before = known.get(profile.uscc());
            EnterpriseRevisionRow revision = revision(profile, before, now, job.by);
            if (!revision.contentHash().equals(hashes.get(profile.uscc()))) {
                added.add(revision);
                (before == null ? fresh : moved).add(Enterprises.row(profile, revision.revision()));
            }
        }
        if (job.write) {
            save(added, fresh, moved);
        }
        return added.size();
    }

    private Map<String, String> hashes(Map<String, EnterpriseRow> known) {
        Map<String, String> hashes = new HashMap<>();
        if (!known.isEmpty()) {
            revisions
                    .hashes(known.values().stream()
                            .map(row -> EnterpriseRevisionRow.idOf(row.uscc(), row.revision()))
                            .toList())
                    .forEach(row -> hashes.put(row.uscc(), row.contentHash()));
        }
        return hashes;
    }

    private static EnterpriseRevisionRow revision(
            Profile profile, @Nullable EnterpriseRow before, LocalDateTime now, By by) {
        String document = profile.document().canonical();
        int next = before == null ? 1 : before.revision() + 1;
        return new EnterpriseRevisionRow(
                EnterpriseRevisionRow.idOf(profile.uscc(), next),
                profile.uscc(),
                next,
                document,
                Hash.of(document),
                now,
                by.actor(),
                by.reason());
    }

    private void save(List<EnterpriseRevisionRow> added, List<EnterpriseRow> fresh, List<EnterpriseRow> moved) {
        if (!added.isEmpty()) {
            revisions.saveAll(added);
        }
        if (!fresh.isEmpty()) {
            enterprises.saveAll(fresh);
        }
        if (!moved.isEmpty()) {
            enterprises.updateAll(moved);
        }
    }
}
