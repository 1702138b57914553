package littlegiant.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;

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

    /** @throws AppException FORBIDDEN, with what only an OWNER may, if he is none of the firm's */
    public void requireOwner(String user, String uscc, Text may) {
        if (part(user, uscc).filter(part -> part == Part.OWNER).isEmpty()) {
            throw new AppException(ErrorCode.FORBIDDEN, may, List.of());
        }
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

    /** Users of a firm, by name. */
    @Transactional
    public Map<String, Part> of(String uscc) {
        Map<String, Part> parts = new LinkedHashMap<>();
        memberships.lock(uscc).forEach(row -> parts.put(row.userName(), Part.valueOf(row.part())));
        return parts;
    }

    /**
     * He sees nothing of the firm from his next request on.
     *
     * @throws AppException USER_NOT_FOUND if he is none of the firm's; LAST_OWNER
     */
    @Transactional
    public void remove(String user, String uscc, By by) {
        Map<String, Part> parts = of(uscc);
        if (!parts.containsKey(user)) {
            throw new AppException(ErrorCode.USER_NOT_FOUND, "没有用户" + user, "no user " + user);
        }
        long owners = parts.values().stream().filter(part -> part == Part.OWNER).count();
        if (parts.get(user) == Part.OWNER && owners == 1) {
            throw new AppException(ErrorCode.LAST_OWNER, "这是最后一名主用户", "this is the last OWNER");
        }
        memberships.deleteById(id(user, uscc));
        audit.append(Act.change("membership.remove", uscc, by).with("user", user));
    }

    /** He acts for no firm any more, also where nobody else does. */
    @Transactional
    public void removeAll(String user, By by) {
        firms(user)
                .keySet()
                .forEach(uscc ->
                        audit.append(Act.change("membership.remove", uscc, by).with("user", user)));
        memberships.deleteByUserName(user);
    }

    private static String id(String user, String uscc) {
        return user + "/" + uscc;
    }
}
