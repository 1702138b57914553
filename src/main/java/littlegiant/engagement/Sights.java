package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.access.Identity;
import littlegiant.access.Memberships;
import littlegiant.access.Role;
import littlegiant.engagement.Consents.Allowed;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Value;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import org.jspecify.annotations.Nullable;

/** The one way to a stored firm for somebody who asks: what he may not see is taken out before anything else looks at it. */
@Singleton
public class Sights {

    private final Enterprises enterprises;
    private final Memberships memberships;
    private final Assignments assignments;
    private final Consents consents;
    private final ProfileReader reader;

    public Sights(
            Enterprises enterprises,
            Memberships memberships,
            Assignments assignments,
            Consents consents,
            ProfileReader reader) {
        this.enterprises = enterprises;
        this.memberships = memberships;
        this.assignments = assignments;
        this.consents = consents;
        this.reader = reader;
    }

    /**
     * A firm as somebody may see it.
     *
     * @param enterprise without what he may not see
     * @param consents   ids of those under which he sees it; empty where none is needed, or there is none
     */
    public record Seen(Enterprise enterprise, Sight sight, List<String> consents) {}

    /**
     * @throws AppException ENTERPRISE_NOT_FOUND; FORBIDDEN if the firm is none of his
     */
    @Transactional(readOnly = true)
    public Seen see(Identity who, String uscc) {
        requireOwn(who, uscc);
        return seen(who, enterprises.get(uscc));
    }

    /** How much an institution's people may see of a firm now. */
    @Transactional(readOnly = true)
    public Sight byConsent(Identity who, String uscc) {
        return Sight.of(
                allowed(who, List.of(uscc)).getOrDefault(uscc, Allowed.NOTHING).scopes());
    }

    /** Of those who see some firms by name the right is looked at before the firm, so that nothing is learnt of others. */
    private void requireOwn(Identity who, String uscc) {
        boolean own =
                switch (who.role()) {
                    case ENTERPRISE -> memberships.part(who.name(), uscc).isPresent();
                    case SPECIALIST ->
                        assignments.of(uscc).filter(who.name()::equals).isPresent();
                    case OFFICER, ACCOUNT_MANAGER, PRODUCT_OWNER, PRODUCT_APPROVER, PARTNER -> true;
                    case AUDITOR, ADMIN -> false;
                };
        if (!own) {
            throw notYours();
        }
    }

    private static AppException notYours() {
        return new AppException(ErrorCode.FORBIDDEN, "您无权查看这家企业", "this firm is not yours to see");
    }

    private Seen seen(Identity who, Enterprise enterprise) {
        if (who.role().isOfAnInstitution()) {
            String uscc = enterprise.profile().uscc();
            return under(allowed(who, List.of(uscc)).getOrDefault(uscc, Allowed.NOTHING), enterprise);
        }
        if (who.is(Role.OFFICER) && !who.governs(region(enterprise.profile()))) {
            throw notYours();
        }
        return new Seen(enterprise, Sight.ALL, List.of());
    }

    private Map<String, Allowed> allowed(Identity who, List<String> usccs) {
        return who.institution() == null ? Map.of() : consents.allowed(usccs, who.institution());
    }

    private Seen under(Allowed allowed, Enterprise enterprise) {
        Sight sight = Sight.of(allowed.scopes());
        return new Seen(through(sight, enterprise), sight, allowed.ids());
    }

    /** How much an institution sees of each firm that allows it something, by code. */
    @Transactional(readOnly = true)
    public Map<String, Sight> by(String institution) {
        Map<String, Sight> sights = new HashMap<>();
        consents.allowed(institution).forEach((uscc, allowed) -> sights.put(uscc, Sight.of(allowed.scopes())));
        return sights;
    }

    /** A profile as one with this sight sees it. */
    public Profile through(Sight sight, Profile profile) {
        return sight.isAll() ? profile : reader.stored(sight.seen(profile.document()));
    }

    /** The firm as one with this sight sees it. */
    public Enterprise through(Sight sight, Enterprise enterprise) {
        if (sight.isAll()) {
            return enterprise;
        }
        Profile profile = through(sight, enterprise.profile());
        return new Enterprise(
                profile, enterprise.revision(), Hash.of(profile.document().canonical()));
    }

    /** Firms of a list as somebody sees them, each; the list holds none that he may not see at all. */
    @Transactional(readOnly = true)
    public List<Enterprise> each(Identity who, List<Enterprise> found) {
        if (!who.role().isOfAnInstitution()) {
            return found;
        }
        Map<String, Allowed> allowed =
                allowed(who, found.stream().map(one -> one.profile().uscc()).toList());
        List<Enterprise> seen = new ArrayList<>();
        for (Enterprise one : found) {
            seen.add(under(allowed.getOrDefault(one.profile().uscc(), Allowed.NOTHING), one)
                    .enterprise());
        }
        return seen;
    }

    /**
     * Among which firms somebody may search.
     *
     * @param regions prefixes; null = in any
     * @param usccs   null = any
     */
    public record Within(@Nullable List<String> regions, @Nullable List<String> usccs) {
        static final Within ALL = new Within(null, null);
    }

    /** @param hidden what is searched for is of this scope, so only firms that let him see it can be found by it; null = it is public */
    @Transactional(readOnly = true)
    public Within within(Identity who, @Nullable Scope hidden) {
        return switch (who.role()) {
            case ENTERPRISE ->
                new Within(null, List.copyOf(memberships.firms(who.name()).keySet()));
            case SPECIALIST -> new Within(null, assignments.firms(who.name()));
            case OFFICER -> who.regions().contains(Identity.EVERYWHERE) ? Within.ALL : new Within(who.regions(), null);
            case ACCOUNT_MANAGER, PRODUCT_OWNER, PRODUCT_APPROVER, PARTNER ->
                hidden == null
                        ? Within.ALL
                        : new Within(null, consents.firms(Objects.toString(who.institution(), ""), hidden));
            case AUDITOR, ADMIN -> new Within(null, List.of());
        };
    }

    /** Those of several firms that have allowed an institution to see all of them, with the ids of the consents. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> open(List<String> usccs, String institution) {
        Map<String, List<String>> open = new HashMap<>();
        consents.allowed(usccs, institution).forEach((uscc, allowed) -> {
            if (Sight.of(allowed.scopes()).isAllOfTheFirm()) {
                open.put(uscc, allowed.ids());
            }
        });
        return open;
    }

    /** The consents under which somebody sees more of these firms than what is public; none where none is needed. */
    @Transactional(readOnly = true)
    public Set<String> under(Identity who, List<String> usccs) {
        Set<String> ids = new TreeSet<>();
        if (who.role().isOfAnInstitution() && !usccs.isEmpty()) {
            allowed(who, usccs).values().forEach(allowed -> ids.addAll(allowed.ids()));
        }
        return ids;
    }

    private static @Nullable String region(Profile profile) {
        return profile.document().at("regionCode") instanceof Value.Str region ? region.text() : null;
    }
}
