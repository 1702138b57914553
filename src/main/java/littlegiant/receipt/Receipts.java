package littlegiant.receipt;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import littlegiant.access.SigningKeys;
import littlegiant.access.SigningKeys.Seal;
import littlegiant.audit.Act;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Zipped;
import org.jspecify.annotations.Nullable;

/** The kept decisions. A receipt is never changed; the same decision is one receipt, and who looked and when is an entry of the audit chain. */
@Singleton
public class Receipts {

    private static final int REMEMBERED_MAX = 100_000;
    private static final int CHUNK = 100;

    private final ReceiptRepository receipts;
    private final Ledger ledger;
    private final SigningKeys keys;
    private final Clock clock;

    /** Ids that are known to be kept, with the time after which they may be taken away, so that most requests need not ask. */
    private final Map<String, LocalDateTime> remembered = new ConcurrentHashMap<>();

    private final Period kept;

    public Receipts(
            ReceiptRepository receipts,
            Ledger ledger,
            SigningKeys keys,
            Clock clock,
            @Property(name = "lg.retention.receipts", defaultValue = Retention.OF_RECEIPTS) String kept) {
        this.receipts = receipts;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
        this.kept = Period.parse(kept);
    }

    /**
     * Keeps a decision with its answer, if it is not kept yet, and enters who looked. Returns when both are kept.
     *
     * @param profile document of a profile that is not stored; null = a stored revision
     * @param answer  the whole of it; asked for only if the decision is new
     * @param act     who looked, to be entered with the receipt's id
     * @return the receipt's id
     * @throws AppException BUSY, STORE_UNAVAILABLE: then nothing may be answered
     */
    public String keep(Decision decision, @Nullable String profile, Supplier<byte[]> answer, Act act) {
        String id = decision.id();
        ReceiptRow row = isKept(id) ? null : row(id, decision, profile, answer.get());
        ledger.enter(row, act.with("receipt", id));
        if (row != null) {
            remember(id, row.storedAt());
        }
        return id;
    }

    private boolean isKept(String id) {
        LocalDateTime until = remembered.get(id);
        if (until != null && now().isBefore(until)) {
            return true;
        }
        Optional<LocalDateTime> storedAt = receipts.storedAt(id);
        storedAt.ifPresent(at -> remember(id, at));
        return storedAt.isPresent();
    }

    private void remember(String id, LocalDateTime storedAt) {
        if (remembered.size() >= REMEMBERED_MAX) {
            remembered.clear();
        }
        remembered.put(id, storedAt.plus(kept));
    }

    private LocalDateTime now() {
        return Moments.now(clock);
    }

    private ReceiptRow row(String id, Decision decision, @Nullable String profile, byte[] answer) {
        String answerHash = Hash.of(answer);
        LocalDateTime now = now();
        return new ReceiptRow(
                id,
                decision.uscc(),
                decision.release(),
                decision.canonical(),
                profile == null ? new byte[0] : Zipped.of(profile.getBytes(StandardCharsets.UTF_8)),
                Zipped.of(answer),
                answerHash,
                keys.sign(Receipt.payload(id, answerHash, now)),
                now);
    }

    /** Empty if there is none of that number. */
    @Transactional(readOnly = true)
    public Optional<Receipt> find(String id) {
        return receipts.findById(id).map(this::receipt);
    }

    /** @throws AppException RECEIPT_NOT_FOUND */
    @Transactional(readOnly = true)
    public Receipt get(String id) {
        return receipts.findById(id)
                .map(this::receipt)
                .orElseThrow(() ->
                        new AppException(ErrorCode.RECEIPT_NOT_FOUND, "没有编号为" + id + "的匹配记录", "no receipt " + id));
    }

    private Receipt receipt(ReceiptRow row) {
        Decision decision = decision(row);
        byte[] answer = unzip(row.answer());
        String profile = row.profile().length == 0 ? null : new String(unzip(row.profile()), StandardCharsets.UTF_8);
        boolean sound = Hash.of(answer).equals(row.answerHash())
                && Hash.of(row.question()).equals(row.id())
                && decision.uscc().equals(row.uscc())
                && decision.release() == row.releaseNumber()
                && isProfile(profile, decision);
        Seal seal = keys.verify(row.signature(), Receipt.payload(row.id(), row.answerHash(), row.storedAt()));
        return new Receipt(
                row.id(),
                decision,
                profile,
                answer,
                row.answerHash(),
                row.signature(),
                sound || seal == Seal.UNKNOWN_KEY ? seal : Seal.BROKEN,
                row.storedAt());
    }

    /** @throws AppException RECEIPT_DAMAGED if nobody can say any more what was decided */
    private static Decision decision(ReceiptRow row) {
        try {
            return Decision.read(row.question());
        } catch (RuntimeException e) {
            AppException damaged = new AppException(
                    ErrorCode.RECEIPT_DAMAGED, "匹配记录" + row.id() + "已损坏", "receipt " + row.id() + " is damaged");
            damaged.initCause(e);
            throw damaged;
        }
    }

    /** Whether what is kept of the profile is what was asked about; a stored revision is looked at where it is stored. */
    private static boolean isProfile(@Nullable String kept, Decision decision) {
        return decision.revision() != null
                ? kept == null
                : kept != null && Hash.of(kept).equals(decision.profileHash());
    }

    /** Nothing if it is damaged: then the receipt is broken, and says so. */
    private static byte[] unzip(byte[] kept) {
        try {
            return Zipped.plain(kept);
        } catch (UncheckedIOException damaged) {
            return new byte[0];
        }
    }

    /**
     * Every receipt of a firm and period, in the order they were kept.
     *
     * @param from    UTC, included
     * @param until   UTC, excluded
     * @param damaged is given those of which nobody can say any more what was decided, by their id
     */
    public void forEach(
            String uscc, LocalDateTime from, LocalDateTime until, Consumer<Receipt> each, Consumer<String> damaged) {
        LocalDateTime after = from;
        String afterId = "";
        List<ReceiptRow> chunk;
        do {
            chunk = receipts.of(uscc, after, afterId, until, CHUNK);
            for (ReceiptRow row : chunk) {
                one(row, each, damaged);
                after = row.storedAt();
                afterId = row.id();
            }
        } while (chunk.size() == CHUNK);
    }

    private void one(ReceiptRow row, Consumer<Receipt> each, Consumer<String> damaged) {
        Receipt receipt;
        try {
            receipt = receipt(row);
        } catch (AppException e) {
            damaged.accept(row.id());
            return;
        }
        each.accept(receipt);
    }
}
