package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
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
import littlegiant.kernel.Hash;
import littlegiant.kernel.Moments;
import littlegiant.profile.Enterprises;

/**
 * How a firm comes in: its account manager or specialist makes a link, whoever opens it proves that he acts for the firm and becomes its OWNER; an OWNER brings in
 * others, who may fill in or look on. A link is good once, for a week.
 */
@Singleton
public class Invitations {

    private static final Duration LIFE = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 32;
    private static final int SHOWN_MAX = 200;

    private final InvitationRepository invitations;
    private final Enterprises enterprises;
    private final Memberships memberships;
    private final Assignments assignments;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Invitations(
            InvitationRepository invitations,
            Enterprises enterprises,
            Memberships memberships,
            Assignments assignments,
            AuditLog audit,
            Clock clock) {
        this.invitations = invitations;
        this.enterprises = enterprises;
        this.memberships = memberships;
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param token stands in the link, and nowhere else */
    public record Made(Invitation invitation, String token) {}

    /** @throws AppException ENTERPRISE_NOT_FOUND; FORBIDDEN if he may not bring in somebody for that */
    @Transactional
    public Made make(Identity who, String uscc, Part part, By by) {
        if (!mayInvite(who, uscc, part)) {
            throw new AppException(
                    ErrorCode.FORBIDDEN,
                    "客户经理和服务专员邀请主用户，主用户邀请填报人和查看人",
                    "account managers and specialists invite an OWNER; an OWNER invites an EDITOR or VIEWER");
        }
        String firm = enterprises.get(uscc).profile().name();
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        LocalDateTime now = Moments.now(clock);
        InvitationRow row = new InvitationRow(
                UUID.randomUUID().toString(),
                Hash.of(token),
                uscc,
                firm,
                part.name(),
                part == Part.OWNER,
                by.actor(),
                now,
                now.plus(LIFE),
                null,
                null,
                null,
                null,
                0,
                0,
                null,
                null);
        invitations.save(row);
        audit.append(Act.change("invitation.make", uscc, by)
                .with("invitation", row.id())
                .with("part", part.name()));
        return new Made(row.invitation(), token);
    }

    private boolean mayInvite(Identity who, String uscc, Part part) {
        return switch (who.role()) {
            case ACCOUNT_MANAGER -> part == Part.OWNER;
            case SPECIALIST ->
                part == Part.OWNER
                        && assignments.of(uscc).filter(who.name()::equals).isPresent();
            case ENTERPRISE -> part != Part.OWNER && isOwner(who, uscc);
            default -> false;
        };
    }

    private boolean isOwner(Identity who, String uscc) {
        return memberships
                .part(who.name(), uscc)
                .filter(part -> part == Part.OWNER)
                .isPresent();
    }

    /**
     * What a link is for.
     *
     * @throws AppException INVITATION_VOID if it was used, taken back, is too old, or was never made
     */
    @Transactional(readOnly = true)
    public Invitation open(String token) {
        return row(token).invitation();
    }

    InvitationRow row(String token) {
        return invitations
                .findByTokenHash(Hash.of(token))
                .filter(row -> row.isOpen(Moments.now(clock)))
                .orElseThrow(Invitations::isVoid);
    }

    static AppException isVoid() {
        return new AppException(
                ErrorCode.INVITATION_VOID, "邀请已使用、已撤回或已过期，请联系邀请人", "the invitation was used, taken back or is too old");
    }

    /**
     * Of a firm, newest first, 200 at most, without those taken back: those that he made, or all if he is its OWNER.
     *
     * @throws AppException FORBIDDEN if he acts for firms and is no OWNER of this one
     */
    @Transactional(readOnly = true)
    public List<Invitation> of(Identity who, String uscc) {
        boolean all = mayAll(who, uscc);
        return invitations.newest(uscc, all ? "" : who.name(), SHOWN_MAX).stream()
                .map(InvitationRow::invitation)
                .toList();
    }

    private boolean mayAll(Identity who, String uscc) {
        boolean owner = isOwner(who, uscc);
        if (who.is(Role.ENTERPRISE) && !owner) {
            throw new AppException(ErrorCode.FORBIDDEN, "您不是该企业的主用户", "you are no OWNER of this firm");
        }
        return owner;
    }

    /** @throws AppException FORBIDDEN as {@link #of}; INVITATION_VOID if it is none of his, or was used or taken back */
    @Transactional
    public void takeBack(Identity who, String uscc, String id, By by) {
        boolean all = mayAll(who, uscc);
        boolean his = invitations
                .findById(id)
                .filter(row ->
                        row.uscc().equals(uscc) && (all || row.invitedBy().equals(who.name())))
                .isPresent();
        if (!his || invitations.takeBack(id, Moments.now(clock)) == 0) {
            throw isVoid();
        }
        audit.append(Act.change("invitation.takeBack", uscc, by).with("invitation", id));
    }
}
