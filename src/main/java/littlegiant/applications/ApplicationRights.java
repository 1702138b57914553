package littlegiant.applications;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.engagement.Assignments;

/** Who sees which applications, and as what he takes part in them. */
@Singleton
class ApplicationRights {

    private final Memberships memberships;
    private final Assignments assignments;

    ApplicationRights(Memberships memberships, Assignments assignments) {
        this.memberships = memberships;
        this.assignments = assignments;
    }

    Within within(Identity who) {
        return switch (who.role()) {
            case ENTERPRISE ->
                Within.firms(List.copyOf(memberships.firms(who.name()).keySet()));
            case SPECIALIST -> Within.firms(assignments.firms(who.name()));
            case OFFICER ->
                who.regions().contains(Identity.EVERYWHERE)
                        ? Within.ALL_SENT
                        : new Within(null, who.regions(), null, false);
            case ACCOUNT_MANAGER, PRODUCT_OWNER, PRODUCT_APPROVER, PARTNER ->
                who.institution() == null ? Within.NOTHING : new Within(who.institution(), null, null, false);
            case AUDITOR -> Within.ALL_SENT;
            case ADMIN -> Within.NOTHING;
        };
    }

    /** Empty for one who looks on only. */
    Set<Side> sides(Identity who, Application.Subject subject) {
        String uscc = subject.uscc();
        return switch (who.role()) {
            case ENTERPRISE -> ofTheFirm(who, uscc);
            case SPECIALIST ->
                assignments.of(uscc).filter(who.name()::equals).isPresent()
                        ? EnumSet.of(Side.SPECIALIST)
                        : EnumSet.noneOf(Side.class);
            case ACCOUNT_MANAGER, PARTNER ->
                subject.institution().equals(who.institution()) ? EnumSet.of(Side.BANK) : EnumSet.noneOf(Side.class);
            case OFFICER -> who.governs(subject.region()) ? EnumSet.of(Side.OFFICER) : EnumSet.noneOf(Side.class);
            default -> EnumSet.noneOf(Side.class);
        };
    }

    private Set<Side> ofTheFirm(Identity who, String uscc) {
        Part part = memberships.part(who.name(), uscc).orElse(Part.VIEWER);
        return switch (part) {
            case OWNER -> EnumSet.of(Side.OWNER, Side.FIRM);
            case EDITOR -> EnumSet.of(Side.FIRM);
            case VIEWER -> EnumSet.noneOf(Side.class);
        };
    }

    boolean sees(Identity who, Application application) {
        Application.Subject subject = application.subject();
        boolean sent = application.answered().sentAt() != null;
        return switch (who.role()) {
            case ENTERPRISE -> memberships.part(who.name(), subject.uscc()).isPresent();
            case SPECIALIST ->
                assignments.of(subject.uscc()).filter(who.name()::equals).isPresent();
            case OFFICER -> sent && who.governs(subject.region());
            case ACCOUNT_MANAGER, PRODUCT_OWNER, PRODUCT_APPROVER, PARTNER ->
                sent && subject.institution().equals(who.institution());
            case AUDITOR -> sent;
            case ADMIN -> false;
        };
    }
}
