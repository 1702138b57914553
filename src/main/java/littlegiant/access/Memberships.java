package littlegiant.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.Moments;

/** Which users act for which firm. */
@Singleton
public class Memberships {

    private final MembershipRepository memberships;
    private final AuditLog audit;
    private final Clock clock;

    public Memberships(MembershipRepository memberships, AuditLog audit, Clock clock) {
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a user may do for a firm. */
    public enum Part {
        /** All of it: also gives and withdraws consent, applies, brings in others. */
        OWNER,
        /** Reads and fills in. */
        EDITOR,
        /** Reads. */
        VIEWER;

        public boolean mayWrite() {
            return this != VIEWER;
        }
    }

    public Optional<Part> part(String user, String uscc) {
        return memberships.findById(id(user, uscc)).map(row -> Part.valueOf(row.part()));
    }

    /** Firms of a user, by code. */
    public Map<String, Part> firms(String user) {
        Map<String, Part> firms = new LinkedHashMap<>();
        memberships.findByUserNameOrderByUscc(user).forEach(row -> firms.put(row.uscc(), Part.valueOf(row.part())));
        return firms;
    }

    @Transactional
    public void put(String user, String uscc, Part part, By by) {
        MembershipRow row = new MembershipRow(id(user, uscc), user, uscc, part.name(), Moments.now(clock));
        if (memberships.existsById(row.id())) {
            memberships.update(row);
        } else {
            memberships.save(row);
        }
        audit.append(Act.change("membership.put", uscc, by).with("user", user).with("part", part.name()));
    }

    @Transactional
    public void remove(String user, String uscc, By by) {
        memberships.deleteById(id(user, uscc));
        audit.append(Act.change("membership.remove", uscc, by).with("user", user));
    }

    private static String id(String user, String uscc) {
        return user + "/" + uscc;
    }
}
