package littlegiant.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * @param kind code of an {@link Act.Kind}, or whatever somebody wrote in its place
 * @param uscc of the firm it is about, to find it by; no part of the chain, the content says what is true. Null = about none, or its time is over
 */
@MappedEntity("audit_entry")
record AuditRow(
        @Id long number,
        String kind,
        LocalDateTime enteredAt,
        @Nullable String content,
        String contentHash,
        String entryHash,
        @Nullable String uscc) {

    static AuditRow after(AuditHeadRow head, Act act, LocalDateTime now) {
        String content = act.content();
        String contentHash = Hash.of(content);
        long number = head.number() + 1;
        return new AuditRow(
                number,
                act.kind().name(),
                now,
                content,
                contentHash,
                hash(number, act.kind().name(), now, contentHash, head.entryHash()),
                Uscc.hasForm(act.subject()) ? act.subject() : null);
    }

    private static String hash(long number, String kind, LocalDateTime at, String contentHash, String before) {
        return Hash.of(number + "\n" + kind + "\n" + at + "\n" + contentHash + "\n" + before);
    }

    /** Whether it is what was entered after an entry with this hash. */
    boolean follows(String before) {
        return entryHash.equals(hash(number, kind, enteredAt, contentHash, before));
    }

    AuditHeadRow head() {
        return new AuditHeadRow(1, number, entryHash);
    }
}
