package littlegiant.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import littlegiant.access.AppUser;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.access.Users;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Moments;
import littlegiant.profile.Enterprises;

/** 管户: which account manager of an institution looks after which firm; one of each institution. It gives no right to see anything of the firm. */
@Singleton
public class Clients {

    private final ClientRepository clients;
    private final Enterprises enterprises;
    private final Users users;
    private final AuditLog audit;
    private final Clock clock;

    public Clients(ClientRepository clients, Enterprises enterprises, Users users, AuditLog audit, Clock clock) {
        this.clients = clients;
        this.enterprises = enterprises;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** By firm: the manager's name. */
    @Transactional(readOnly = true)
    public Map<String, String> of(String institution) {
        Map<String, String> managers = new HashMap<>();
        clients.of(institution).forEach(row -> managers.put(row.uscc(), row.manager()));
        return managers;
    }

    /** To whom somebody can give firms: the account managers of his institution who work, by name. */
    @Transactional(readOnly = true)
    public List<AppUser> colleagues(Identity who) {
        return users.active(Role.ACCOUNT_MANAGER).stream()
                .filter(user -> user.institution() != null && user.institution().equals(who.institution()))
                .toList();
    }

    /**
     * The manager looks after these firms from now on; whoever of the institution did before does no more. All of them or none.
     *
     * @return how many have another manager than before
     * @throws AppException FORBIDDEN if he works for no institution; REQUEST_INVALID if there is no such colleague, or naming every firm that is not known
     */
    @Transactional
    public int assign(Identity who, Collection<String> usccs, String manager, By by) {
        String institution = institution(who);
        Set<String> firms = new LinkedHashSet<>(usccs);
        Faults faults = new Faults();
        if (colleagues(who).stream().noneMatch(user -> user.name().equals(manager))) {
            faults.add(
                    "/manager",
                    Fault.Code.UNKNOWN_VALUE,
                    "贵机构没有在岗的客户经理" + manager,
                    "your institution has no account manager " + manager + " at work");
        }
        unknown(List.copyOf(usccs)).forEach(faults::add);
        faults.throwIfAny(ErrorCode.REQUEST_INVALID);
        int changed = 0;
        for (String uscc : firms) {
            changed += put(institution, uscc, manager, by) ? 1 : 0;
        }
        return changed;
    }

    private List<Fault> unknown(List<String> usccs) {
        Faults faults = new Faults();
        for (int i = 0; i < usccs.size(); i++) {
            if (!enterprises.isKnown(usccs.get(i))) {
                faults.add(
                        "/usccs/" + i,
                        Fault.Code.UNKNOWN_VALUE,
                        "没有企业" + usccs.get(i),
                        "there is no enterprise " + usccs.get(i));
            }
        }
        return faults.list();
    }

    private boolean put(String institution, String uscc, String manager, By by) {
        String id = ClientRow.idOf(institution, uscc);
        String before = clients.findById(id).map(ClientRow::manager).orElse(null);
        if (Objects.equals(before, manager)) {
            return false;
        }
        clients.put(id, uscc, institution, manager, by.actor(), Moments.now(clock));
        audit.append(Act.change("client.assign", uscc, by).with("manager", manager));
        return true;
    }

    /**
     * Nobody of the institution looks after these firms any more.
     *
     * @return how many somebody did look after
     * @throws AppException FORBIDDEN if he works for no institution; REQUEST_INVALID naming every firm that is not known
     */
    @Transactional
    public int release(Identity who, Collection<String> usccs, By by) {
        String institution = institution(who);
        List<Fault> unknown = unknown(List.copyOf(usccs));
        if (!unknown.isEmpty()) {
            throw AppException.of(ErrorCode.REQUEST_INVALID, unknown);
        }
        List<String> released = new ArrayList<>();
        for (String uscc : new LinkedHashSet<>(usccs)) {
            String id = ClientRow.idOf(institution, uscc);
            if (clients.existsById(id)) {
                clients.deleteById(id);
                audit.append(Act.change("client.release", uscc, by));
                released.add(uscc);
            }
        }
        return released.size();
    }

    private static String institution(Identity who) {
        if (who.institution() == null) {
            throw new AppException(ErrorCode.FORBIDDEN, "您不属于任何机构", "you work for no institution");
        }
        return who.institution();
    }

    /** Of a demo: firms that nobody of the institution looks after yet. */
    @Transactional
    public void demo(String institution, Collection<String> usccs, String manager, By by) {
        for (String uscc : usccs) {
            if (!clients.existsById(ClientRow.idOf(institution, uscc))) {
                put(institution, uscc, manager, by);
            }
        }
    }
}
