package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import littlegiant.access.Identity;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Moments;
import littlegiant.profile.Enterprises;

/** The visit log: a bank's people read their own bank's entries, the specialist and the officer all of them. Nothing in it is changed afterwards. */
@Singleton
public class Visits {

    private final VisitRepository visits;
    private final Sights sights;
    private final Enterprises enterprises;
    private final AuditLog audit;
    private final Clock clock;

    public Visits(VisitRepository visits, Sights sights, Enterprises enterprises, AuditLog audit, Clock clock) {
        this.visits = visits;
        this.sights = sights;
        this.enterprises = enterprises;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AppException ENTERPRISE_NOT_FOUND; FORBIDDEN if the firm is none of his */
    @Transactional
    public Visit note(Identity who, String uscc, Visit.Note note, By by) {
        requireHis(who, uscc);
        Visit visit =
                new Visit(UUID.randomUUID().toString(), uscc, by.actor(), who.institution(), note, Moments.now(clock));
        visits.save(VisitRow.of(visit));
        audit.append(Act.change("visit.note", uscc, by).with("visit", visit.id()));
        return visit;
    }

    private void requireHis(Identity who, String uscc) {
        if (who.role().isOfAnInstitution()) {
            if (!enterprises.isKnown(uscc)) {
                throw new AppException(ErrorCode.ENTERPRISE_NOT_FOUND, "没有企业" + uscc, "no enterprise " + uscc);
            }
            return;
        }
        sights.see(who, uscc);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Visit> page(Identity who, String uscc, int page, int size) {
        requireHis(who, uscc);
        return visits.page(uscc, institution(who), size, (long) page * size).stream()
                .map(VisitRow::visit)
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(Identity who, String uscc) {
        return visits.count(uscc, institution(who));
    }

    /** By firm: the day of the last entry that he reads, of whatever firms; which of them are his is for the caller to know. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> lastDays(Identity who) {
        Map<String, LocalDate> days = new HashMap<>();
        visits.last(institution(who)).forEach(last -> days.put(last.uscc(), last.visitedOn()));
        return days;
    }

    /** By firm: the newest entry that he reads, where there is one; that the firms are his is for the caller to know. */
    @Transactional(readOnly = true)
    public Map<String, Visit> newest(Identity who, Collection<String> usccs) {
        Map<String, Visit> newest = new HashMap<>();
        if (!usccs.isEmpty()) {
            visits.newest(List.copyOf(usccs), institution(who))
                    .forEach(row -> newest.putIfAbsent(row.uscc(), row.visit()));
        }
        return newest;
    }

    /** One who works for none reads all. */
    private static String institution(Identity who) {
        return who.role().isOfAnInstitution() && who.institution() != null ? who.institution() : "";
    }
}
