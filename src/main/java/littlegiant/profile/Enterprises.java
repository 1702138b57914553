package littlegiant.profile;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** The stored firms. A profile is a chain of immutable revisions; the newest is the current one. */
@Singleton
public class Enterprises {

    /** What one search for something that no column tells looks at before it gives up filling its page: more firms than a district has. */
    private static final int SCANNED_MAX = 20_000;

    private static final int CHUNK = 500;

    private final EnterpriseRepository enterprises;
    private final EnterpriseRevisionRepository revisions;
    private final ProfileReader reader;
    private final AuditLog audit;
    private final Clock clock;

    public Enterprises(
            EnterpriseRepository enterprises,
            EnterpriseRevisionRepository revisions,
            ProfileReader reader,
            AuditLog audit,
            Clock clock) {
        this.enterprises = enterprises;
        this.revisions = revisions;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of what was found, and how many there are in all. */
    public record Found(List<Enterprise> page, int total) {}

    @Transactional(readOnly = true)
    public Optional<Enterprise> find(String uscc) {
        return enterprises.findById(uscc).map(this::load);
    }

    /** @throws AppException ENTERPRISE_NOT_FOUND */
    public Enterprise get(String uscc) {
        return find(uscc)
                .orElseThrow(() -> new AppException(
                        ErrorCode.ENTERPRISE_NOT_FOUND, "没有编号为" + uscc + "的企业", "no enterprise " + uscc));
    }

    @Transactional(readOnly = true)
    public boolean isKnown(String uscc) {
        return enterprises.existsById(uscc);
    }

    /** Where a firm is registered; empty if there is no such firm, or it is not told. */
    @Transactional(readOnly = true)
    public Optional<String> region(String uscc) {
        return enterprises.findById(uscc).map(EnterpriseRow::regionCode);
    }

    /** One page of firms in order of their codes. */
    @Transactional(readOnly = true)
    public Found search(Search search, int page, int size) {
        List<Enterprise> found = load(enterprises.page(
                search.inName(),
                search.inRegion(),
                search.inIndustry(),
                search.regions() == null,
                Search.some(search.regions()),
                search.usccs() == null,
                Search.some(search.usccs()),
                size,
                (long) page * size));
        int total = enterprises.count(
                search.inName(),
                search.inRegion(),
                search.inIndustry(),
                search.regions() == null,
                Search.some(search.regions()),
                search.usccs() == null,
                Search.some(search.usccs()));
        return new Found(found, total);
    }

    /**
     * Firms in order of their codes, of those that a stored column cannot tell apart.
     *
     * @param also what a stored column cannot tell, such as a title on a day; asked of each firm that the search found
     */
    @Transactional(readOnly = true)
    public Found search(Search search, Predicate<Profile> also, int page, int size) {
        List<Enterprise> wanted = new ArrayList<>();
        long from = (long) page * size;
        int[] total = {0};
        scan(search, "", enterprise -> {
            if (also.test(enterprise.profile())) {
                if (total[0] >= from && total[0] < from + size) {
                    wanted.add(enterprise);
                }
                total[0]++;
            }
            return true;
        });
        return new Found(wanted, total[0]);
    }

    /** So many firms behind a code, in order of their codes. */
    @Transactional(readOnly = true)
    public List<Enterprise> after(Search search, Predicate<Profile> also, String code, int size) {
        List<Enterprise> wanted = new ArrayList<>();
        scan(search, code, enterprise -> {
            if (also.test(enterprise.profile())) {
                wanted.add(enterprise);
            }
            return wanted.size() < size;
        });
        return wanted;
    }

    /** @param each whether to go on */
    private void scan(Search search, String code, Predicate<Enterprise> each) {
        String after = code;
        for (int scanned = 0; scanned < SCANNED_MAX; scanned += CHUNK) {
            List<EnterpriseRow> chunk = enterprises.search(
                    search.inName(),
                    search.inRegion(),
                    search.inIndustry(),
                    search.regions() == null,
                    Search.some(search.regions()),
                    search.usccs() == null,
                    Search.some(search.usccs()),
                    after,
                    CHUNK);
            for (Enterprise enterprise : load(chunk)) {
                if (!each.test(enterprise)) {
                    return;
                }
            }
            if (chunk.size() < CHUNK) {
                return;
            }
            after = chunk.get(chunk.size() - 1).uscc();
        }
    }

    /** In the order of the rows. */
    private List<Enterprise> load(List<EnterpriseRow> rows) {
        Map<String, EnterpriseRevisionRow> current = new HashMap<>();
        if (!rows.isEmpty()) {
            revisions
                    .findByIdIn(rows.stream()
                            .map(row -> EnterpriseRevisionRow.idOf(row.uscc(), row.revision()))
                            .toList())
                    .forEach(revision -> current.put(revision.uscc(), revision));
        }
        return rows.stream()
                .map(row -> {
                    EnterpriseRevisionRow revision = current.get(row.uscc());
                    return revision == null ? load(row) : load(revision);
                })
                .toList();
    }

    /**
     * Stores a new revision, or answers the current one if nothing changed.
     *
     * @param by       is kept with the revision, and in the audit chain
     * @param expected the revision the writer saw; null = not asked
     * @throws AppException REVISION_STALE if another one is current
     */
    @Transactional
    public Enterprise put(Profile profile, @Nullable Integer expected, By by) {
        Optional<EnterpriseRow> current = enterprises.lock(profile.uscc());
        int revision = current.map(EnterpriseRow::revision).orElse(0);
        if (expected != null && expected != revision) {
            throw new AppException(
                    ErrorCode.REVISION_STALE,
                    "当前版本为" + revision + "，不是" + expected,
                    "the current revision is " + revision + ", not " + expected);
        }
        String document = profile.document().canonical();
        String hash = Hash.of(document);
        if (current.isPresent()
                && stored(profile.uscc(), revision).contentHash().equals(hash)) {
            return new Enterprise(profile, revision, hash);
        }
        int next = revision + 1;
        revisions.save(new EnterpriseRevisionRow(
                EnterpriseRevisionRow.idOf(profile.uscc(), next),
                profile.uscc(),
                next,
                document,
                hash,
                now(),
                by.actor(),
                by.reason()));
        EnterpriseRow row = row(profile, next);
        if (current.isPresent()) {
            enterprises.update(row);
        } else {
            enterprises.save(row);
        }
        audit.append(Act.change("enterprise.put", profile.uscc(), by).with("revision", next));
        return new Enterprise(profile, next, hash);
    }

    static EnterpriseRow row(Profile profile, int revision) {
        return new EnterpriseRow(
                profile.uscc(), profile.name(), text(profile, "regionCode"), text(profile, "industryCode"), revision);
    }

    private LocalDateTime now() {
        return Moments.now(clock);
    }

    /**
     * One revision of a firm's document.
     *
     * @param storedAt UTC
     * @param author   null = stored before authors were kept
     */
    public record Revision(
            int number,
            Value.Obj document,
            String contentHash,
            LocalDateTime storedAt,
            @Nullable String author,
            @Nullable String reason) {}

    /** Newest first, before a number. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(String uscc, int before, int most) {
        return revisions.before(uscc, before, most).stream()
                .map(Enterprises::revision)
                .toList();
    }

    private static Revision revision(EnterpriseRevisionRow row) {
        return new Revision(
                row.revision(), document(row), row.contentHash(), row.storedAt(), row.author(), row.reason());
    }

    private static Value.Obj document(EnterpriseRevisionRow row) {
        return (Value.Obj) DocumentReader.json(row.document().getBytes(StandardCharsets.UTF_8), new Faults());
    }

    /** A firm as it was at a revision; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Enterprise> at(String uscc, int revision) {
        return revisions.findById(EnterpriseRevisionRow.idOf(uscc, revision)).map(this::load);
    }

    @Transactional(readOnly = true)
    public long count() {
        return enterprises.count();
    }

    private static @Nullable String text(Profile profile, String path) {
        return profile.document().at(path) instanceof Value.Str str ? str.text() : null;
    }

    private Enterprise load(EnterpriseRow row) {
        return load(stored(row.uscc(), row.revision()));
    }

    private Enterprise load(EnterpriseRevisionRow row) {
        return new Enterprise(reader.stored(document(row)), row.revision(), row.contentHash());
    }

    private EnterpriseRevisionRow stored(String uscc, int revision) {
        return revisions
                .findById(EnterpriseRevisionRow.idOf(uscc, revision))
                .orElseThrow(() -> new IllegalStateException("enterprise " + uscc + " has no revision " + revision));
    }
}
