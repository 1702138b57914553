package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import littlegiant.access.AppUser;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.access.Users;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Value;
import littlegiant.profile.Badge;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import littlegiant.profile.Search;
import org.jspecify.annotations.Nullable;

/** 服务专员: one for every firm at provincial level or above, by street, with as many firms for each as can be. Source: domain research 1.2. */
@Singleton
public class Specialists {

    private static final int PORTION = 500;

    private final Users users;
    private final Assignments assignments;
    private final AssignmentRepository rows;
    private final StreetRepository streets;
    private final Enterprises enterprises;
    private final AuditLog audit;

    public Specialists(
            Users users,
            Assignments assignments,
            AssignmentRepository rows,
            StreetRepository streets,
            Enterprises enterprises,
            AuditLog audit) {
        this.users = users;
        this.assignments = assignments;
        this.rows = rows;
        this.streets = streets;
        this.enterprises = enterprises;
        this.audit = audit;
    }

    /**
     * Somebody who looks after firms.
     *
     * @param streets that he serves; empty = wherever somebody is missing
     */
    public record Specialist(AppUser user, List<String> streets, int firms) {}

    /**
     * What an assignment did, or would do.
     *
     * @param assigned how many firms each got
     * @param without  how many have nobody still, as nobody is there
     */
    public record Assigned(Map<String, Integer> assigned, int without) {}

    /** Whether a firm is to have one: 专精特新 of provincial level, or little giant. Also once the title ended: the next re-review is what it needs help with. */
    public static boolean serves(Profile firm) {
        List<Badge> badges = firm.badges();
        return badges != null && badges.stream().anyMatch(Specialists::counts);
    }

    private static boolean counts(Badge badge) {
        return badge.type() == Badge.Type.LITTLE_GIANT
                || (badge.type() == Badge.Type.SPECIALIZED
                        && (badge.level() == Badge.Level.PROVINCIAL || badge.level() == Badge.Level.NATIONAL));
    }

    /** Who looks after a firm; empty if nobody does, or he does not work here any more. */
    @Transactional(readOnly = true)
    public Optional<AppUser> of(String uscc) {
        return assignments
                .of(uscc)
                .flatMap(users::find)
                .filter(user -> user.role() == Role.SPECIALIST && user.state() == AppUser.State.ACTIVE);
    }

    /** All who work, by name. */
    @Transactional(readOnly = true)
    public List<Specialist> all() {
        Map<String, Integer> loads = loads();
        Map<String, Set<String>> served = served();
        return users.active(Role.SPECIALIST).stream()
                .map(user -> new Specialist(
                        user,
                        List.copyOf(served.getOrDefault(user.name(), Set.of())),
                        loads.getOrDefault(user.name(), 0)))
                .toList();
    }

    private Map<String, Integer> loads() {
        Map<String, Integer> loads = new HashMap<>();
        rows.loads().forEach(load -> loads.put(load.specialist(), load.firms()));
        return loads;
    }

    private Map<String, Set<String>> served() {
        Map<String, Set<String>> served = new HashMap<>();
        streets.findAll().forEach(row -> served.computeIfAbsent(row.specialist(), name -> new TreeSet<>())
                .add(row.street()));
        return served;
    }

    /**
     * Which streets he serves from now on; the firms he has stay his.
     *
     * @throws AppException USER_NOT_FOUND if he is none who works; FORBIDDEN if he works in another district too, or, where he was told none, looks after firms of one
     */
    @Transactional
    public Specialist serve(Identity officer, String name, Collection<String> told, By by) {
        List<String> district = require(name).regions();
        boolean own = district.isEmpty()
                ? assignments.firms(name).stream().allMatch(uscc -> isGoverned(officer, uscc))
                : district.stream().allMatch(officer::governs);
        if (!own) {
            throw new AppException(ErrorCode.FORBIDDEN, name + "也服务其他辖区", name + " serves another district too");
        }
        streets.deleteBySpecialist(name);
        Set<String> wanted = new TreeSet<>(told);
        streets.saveAll(
                wanted.stream().map(street -> StreetRow.of(name, street)).toList());
        audit.append(Act.change("specialist.streets", name, by).with("streets", String.join(",", wanted)));
        return all().stream()
                .filter(one -> one.user().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private AppUser require(String name) {
        return users.active(Role.SPECIALIST).stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AppException(
                        ErrorCode.USER_NOT_FOUND, "没有在岗的服务专员" + name, "no specialist " + name + " at work"));
    }

    /**
     * Gives every firm that is to have one and has none at work somebody who works in its district: of those who serve its street the one with the fewest firms; where
     * nobody does, of those who serve no street in particular; else of all. The same firms and people give the same assignment.
     *
     * @param regions firms there: beginnings of GB/T 2260 codes; null = everywhere
     * @param dryRun  only says what it would do
     */
    @Transactional
    public Assigned assignMissing(@Nullable List<String> regions, boolean dryRun, By by) {
        List<Specialist> all = all();
        Map<String, Integer> loads = loads();
        Map<String, List<String>> given = new TreeMap<>();
        int without = 0;
        for (Enterprise firm : missing(regions, all)) {
            Optional<Specialist> least = fitting(all, firm.profile()).stream()
                    .min(Comparator.comparing((Specialist one) ->
                                    loads.getOrDefault(one.user().name(), 0))
                            .thenComparing(one -> one.user().name()));
            if (least.isEmpty()) {
                without++;
                continue;
            }
            String name = least.get().user().name();
            loads.merge(name, 1, Integer::sum);
            given.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(firm.profile().uscc());
        }
        if (!dryRun) {
            given.forEach((name, usccs) -> assignments.assign(usccs, name, by));
        }
        Map<String, Integer> counts = new TreeMap<>();
        given.forEach((name, usccs) -> counts.put(name, usccs.size()));
        return new Assigned(counts, without);
    }

    private List<Enterprise> missing(@Nullable List<String> regions, List<Specialist> all) {
        Map<String, AppUser> served = new HashMap<>();
        all.forEach(one -> assignments.firms(one.user().name()).forEach(uscc -> served.put(uscc, one.user())));
        List<Enterprise> missing = new ArrayList<>();
        List<Enterprise> portion;
        String after = "";
        do {
            portion = enterprises.after(new Search(null, null, null, regions, null), firm -> true, after, PORTION);
            for (Enterprise firm : portion) {
                after = firm.profile().uscc();
                AppUser his = served.get(after);
                boolean missed = his == null || !his.worksIn(text(firm.profile(), "regionCode"));
                if (missed && serves(firm.profile())) {
                    missing.add(firm);
                }
            }
        } while (portion.size() == PORTION);
        return missing;
    }

    private static @Nullable String text(Profile firm, String field) {
        return firm.document().at(field) instanceof Value.Str told ? told.text() : null;
    }

    private static List<Specialist> fitting(List<Specialist> everybody, Profile firm) {
        String street = text(firm, "street");
        String region = text(firm, "regionCode");
        List<Specialist> all =
                everybody.stream().filter(one -> one.user().worksIn(region)).toList();
        List<Specialist> ofTheStreet = all.stream()
                .filter(one -> street != null && one.streets().contains(street))
                .toList();
        List<Specialist> anywhere =
                all.stream().filter(one -> one.streets().isEmpty()).toList();
        return !ofTheStreet.isEmpty() ? ofTheStreet : !anywhere.isEmpty() ? anywhere : all;
    }

    /**
     * Another one looks after firms from now on.
     *
     * @param told of these; null = of all that he has, where the other one works
     * @return how many
     * @throws AppException USER_NOT_FOUND if the other one is none who works; FORBIDDEN if a firm is not his, not of the officer's district, or where the other one does
     *     not work
     */
    @Transactional
    public int handOver(Identity officer, String from, String to, @Nullable List<String> told, By by) {
        AppUser other = require(to);
        List<String> his = assignments.firms(from);
        List<String> usccs = told == null
                ? his.stream()
                        .filter(uscc -> isGoverned(officer, uscc) && other.worksIn(region(uscc)))
                        .toList()
                : told;
        for (String uscc : usccs) {
            if (!his.contains(uscc) || !isGoverned(officer, uscc)) {
                throw new AppException(
                        ErrorCode.FORBIDDEN,
                        uscc + "不由" + from + "服务，或不在您的辖区",
                        uscc + " is not looked after by " + from + ", or not of your district");
            }
            if (!other.worksIn(region(uscc))) {
                throw new AppException(
                        ErrorCode.FORBIDDEN, uscc + "不在" + to + "的服务区域", to + " does not work where " + uscc + " is");
            }
        }
        assignments.assign(usccs, to, by);
        return usccs.size();
    }

    private boolean isGoverned(Identity officer, String uscc) {
        return officer.governs(region(uscc));
    }

    private @Nullable String region(String uscc) {
        return enterprises.region(uscc).orElse(null);
    }
}
