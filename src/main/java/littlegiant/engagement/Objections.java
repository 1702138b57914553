package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import littlegiant.access.Identity;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Moments;
import littlegiant.profile.Enterprises;
import org.jspecify.annotations.Nullable;

/** What firms say is told wrongly of them: they file and withdraw it, the officer of the district and their specialist answer. Banks do not see it here. */
@Singleton
public class Objections {

    /** More at once is no objection but a profile to be told anew. */
    public static final int OPEN_MAX = 50;

    /** So many of the newest are looked through for those of a district. */
    private static final int LISTED_MAX = 2_000;

    private final ObjectionRepository objections;
    private final Sights sights;
    private final Memberships memberships;
    private final Assignments assignments;
    private final Enterprises enterprises;
    private final AuditLog audit;
    private final Clock clock;

    public Objections(
            ObjectionRepository objections,
            Sights sights,
            Memberships memberships,
            Assignments assignments,
            Enterprises enterprises,
            AuditLog audit,
            Clock clock) {
        this.objections = objections;
        this.sights = sights;
        this.memberships = memberships;
        this.assignments = assignments;
        this.enterprises = enterprises;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AppException FORBIDDEN if he does not write for the firm; STEP_ILLEGAL if {@link #OPEN_MAX} are open */
    @Transactional
    public Objection file(Identity who, String uscc, Objection.Claim claim, By by) {
        requireWriter(who, uscc);
        enterprises.get(uscc);
        if (objections.countOpen(uscc) >= OPEN_MAX) {
            throw new AppException(
                    ErrorCode.STEP_ILLEGAL,
                    "已有" + OPEN_MAX + "项异议待答复，请等待答复或撤回",
                    OPEN_MAX + " objections are open; wait for answers or withdraw some");
        }
        Objection filed = new Objection(
                UUID.randomUUID().toString(),
                uscc,
                claim,
                Objection.State.OPEN,
                by.actor(),
                Moments.now(clock),
                null,
                null,
                null);
        objections.save(ObjectionRow.of(filed));
        audit(filed, "objection.file", by);
        return filed;
    }

    private void requireWriter(Identity who, String uscc) {
        boolean writes = who.is(Role.ENTERPRISE)
                && memberships.part(who.name(), uscc).filter(Part::mayWrite).isPresent();
        if (!writes) {
            throw new AppException(ErrorCode.FORBIDDEN, "您无权为这家企业提出或撤回异议", "this firm is not yours to object for");
        }
    }

    private void audit(Objection one, String action, By by) {
        audit.append(Act.change(action, one.uscc(), by)
                .with("objection", one.id())
                .with("metric", one.claim().metric()));
    }

    /** @throws AppException OBJECTION_NOT_FOUND; FORBIDDEN if he does not serve the firm; STEP_ILLEGAL if it is closed */
    @Transactional
    public Objection answer(Identity who, String id, Objection.Answer answer, By by) {
        Objection open = lock(who, id);
        if (!who.is(Role.OFFICER) && !who.is(Role.SPECIALIST)) {
            throw new AppException(ErrorCode.FORBIDDEN, "异议由主管部门或服务专员答复", "officers and specialists answer");
        }
        return close(open, Objection.State.ANSWERED, answer, by);
    }

    /** @throws AppException as {@link #answer}; FORBIDDEN if he does not write for the firm */
    @Transactional
    public Objection withdraw(Identity who, String id, By by) {
        Objection open = lock(who, id);
        requireWriter(who, open.uscc());
        return close(open, Objection.State.WITHDRAWN, null, by);
    }

    /** One of a firm that he may not see is none to him. */
    private Objection lock(Identity who, String id) {
        Objection found = objections.lock(id).map(ObjectionRow::objection).orElseThrow(Objections::none);
        try {
            requireSeen(who, found.uscc());
        } catch (AppException e) {
            throw none();
        }
        if (found.state() != Objection.State.OPEN) {
            throw new AppException(ErrorCode.STEP_ILLEGAL, "这项异议已办结", "the objection is closed");
        }
        return found;
    }

    private static AppException none() {
        return new AppException(ErrorCode.OBJECTION_NOT_FOUND, "没有这项异议", "no such objection");
    }

    private void requireSeen(Identity who, String uscc) {
        if (who.role().isOfAnInstitution()) {
            throw new AppException(ErrorCode.FORBIDDEN, "您无权查看异议", "objections are not yours to see");
        }
        sights.see(who, uscc);
    }

    private Objection close(Objection open, Objection.State state, Objection.@Nullable Answer answer, By by) {
        Objection closed = new Objection(
                open.id(),
                open.uscc(),
                open.claim(),
                state,
                open.filedBy(),
                open.filedAt(),
                by.actor(),
                Moments.now(clock),
                answer);
        objections.update(ObjectionRow.of(closed));
        audit(closed, state == Objection.State.ANSWERED ? "objection.answer" : "objection.withdraw", by);
        return closed;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Objection> page(Identity who, String uscc, int page, int size) {
        requireSeen(who, uscc);
        return objections.page(uscc, size, (long) page * size).stream()
                .map(ObjectionRow::objection)
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(Identity who, String uscc) {
        requireSeen(who, uscc);
        return objections.count(uscc);
    }

    /** Metrics that the firm objects to and nobody answered; that the firm is his to see is for the caller to know. */
    @Transactional(readOnly = true)
    public Set<String> disputed(String uscc) {
        return Set.copyOf(objections.disputed(uscc));
    }

    /** Of the firms he serves: those that are open, longest waiting first, or those that are closed, newest first. */
    @Transactional(readOnly = true)
    public List<Objection> ofHis(Identity who, Objection.State state, int most) {
        List<ObjectionRow> rows =
                state == Objection.State.OPEN ? objections.open(LISTED_MAX) : objections.closed(LISTED_MAX);
        Map<String, Boolean> served = new HashMap<>();
        return rows.stream()
                .filter(row -> served.computeIfAbsent(row.uscc(), uscc -> serves(who, uscc)))
                .limit(most)
                .map(ObjectionRow::objection)
                .toList();
    }

    private boolean serves(Identity who, String uscc) {
        return switch (who.role()) {
            case OFFICER -> who.governs(enterprises.region(uscc).orElse(null));
            case SPECIALIST -> assignments.of(uscc).filter(who.name()::equals).isPresent();
            default -> false;
        };
    }
}
