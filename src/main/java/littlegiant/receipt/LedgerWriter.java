package littlegiant.receipt;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.audit.AuditLog;
import littlegiant.receipt.Ledger.Entry;

/** One transaction of the ledger. */
@Singleton
class LedgerWriter {

    private final ReceiptRepository receipts;
    private final AuditLog audit;

    LedgerWriter(ReceiptRepository receipts, AuditLog audit) {
        this.receipts = receipts;
        this.audit = audit;
    }

    /** Receipts go in by their id: two instances that write the same ones must not wait for each other. */
    @Transactional
    void write(List<Entry> batch) {
        Map<String, ReceiptRow> fresh = new TreeMap<>();
        for (Entry entry : batch) {
            if (entry.receipt() != null) {
                fresh.put(entry.receipt().id(), entry.receipt());
            }
        }
        if (!fresh.isEmpty()) {
            Set<String> known = new HashSet<>(receipts.known(List.copyOf(fresh.keySet())));
            fresh.keySet().removeAll(known);
            fresh.values().forEach(this::insert);
        }
        audit.append(batch.stream().map(Entry::act).toList());
    }

    private void insert(ReceiptRow row) {
        receipts.insert(
                row.id(),
                row.uscc(),
                row.releaseNumber(),
                row.question(),
                row.profile(),
                row.answer(),
                row.answerHash(),
                row.signature(),
                row.storedAt());
    }
}
