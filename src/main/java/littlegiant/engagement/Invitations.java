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
import littlegiant.access.AppUser;
import littlegiant.access.Identity;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.access.Users;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;
import littlegiant.profile.Enterprises;

/**
 * How a firm comes in: its account manager or specialist makes a link, whoever opens it proves that he acts for the firm and becomes its OWNER; an OWNER brings in
 * others, who may fill in or look on. A link is good once, for a week.
 */
@Singleton
public class Invitations {

    private static final Duration LIFE = Duration.ofDays(7);
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int CODES_MAX = 3;
    private static final int TRIES_MAX = 5;
    private static final int TOKEN_BYTES = 32;

    private final InvitationRepository invitations;
    private final Enterprises enterprises;
    private final Memberships memberships;
    private final Assignments assignments;
    private final Users users;
    private final Proof proof;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Invitations(
            InvitationRepository invitations,
            Enterprises enterprises,
            Memberships memberships,
            Assignments assignments,
            Users users,
            Proof proof,
            AuditLog audit,
            Clock clock) {
        this.invitations = invitations;
        this.enterprises = enterprises;
        this.memberships = memberships;
        this.assignments = assignments;
        this.users = users;
        this.proof = proof;
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

    private InvitationRow row(String token) {
        return invitations
                .findByTokenHash(Hash.of(token))
                .filter(row -> row.isOpen(Moments.now(clock)))
                .orElseThrow(Invitations::isVoid);
    }

    private static AppException isVoid() {
        return new AppException(
                ErrorCode.INVITATION_VOID, "邀请已使用、已撤回或已过期，请联系邀请人", "the invitation was used, taken back or is too old");
    }

    /**
     * Begins the proof: sends a code to the firm's registered contact.
     *
     * @return where it went, masked
     * @throws AppException INVITATION_VOID; TOO_MANY_ATTEMPTS; CONTACT_NEEDED; CODE_UNAVAILABLE
     */
    public String sendCode(String token, Lang lang) {
        InvitationRow row = row(token);
        LocalDateTime now = Moments.now(clock);
        if (invitations.claimSending(row.id(), CODES_MAX, now.minus(BETWEEN_CODES), now) == 0) {
            throw AppException.retryAfter(
                    ErrorCode.TOO_MANY_ATTEMPTS,
                    Text.of(
                            "验证码每分钟发送一次，最多" + CODES_MAX + "次",
                            "a code is sent once a minute, " + CODES_MAX + " times at most"),
                    BETWEEN_CODES);
        }
        Proof.Begun begun = proof.begin(row.uscc(), row.firm(), lang);
        invitations.sent(row.id(), begun.kept(), begun.sentTo());
        return begun.sentTo();
    }

    /** Somebody who has no account yet. */
    public record Newcomer(String name, String password, String displayName) {}

    /**
     * He comes in, with an account of his own.
     *
     * @param code that was sent; empty where none is needed
     * @throws AppException INVITATION_VOID; TOO_MANY_ATTEMPTS; USER_EXISTS; REQUEST_INVALID if the code is another one or too old, or the password may not be one
     */
    public Invitation accept(String token, String code, Newcomer newcomer, By by) {
        InvitationRow row = proven(token, code);
        return enter(row, newcomer, by);
    }

    /** @throws AppException FORBIDDEN if he works for an institution or an authority; as the other one */
    public Invitation accept(String token, String code, Identity who, By by) {
        if (!who.is(Role.ENTERPRISE)) {
            throw new AppException(
                    ErrorCode.FORBIDDEN, "请退出当前账户，以企业人员身份开通", "sign out first: an account of the firm's is needed");
        }
        InvitationRow row = proven(token, code);
        return enter(row, who.name(), by);
    }

    private InvitationRow proven(String token, String code) {
        InvitationRow row = row(token);
        if (!row.proves()) {
            return row;
        }
        LocalDateTime after = Moments.now(clock).minus(CODE_LIFE);
        String kept = row.proof();
        boolean mayTry = kept != null && invitations.claimTry(row.id(), TRIES_MAX, after) > 0;
        if (kept == null || !mayTry || !proof.holds(kept, code)) {
            Text fault = mayTry
                    ? Text.of("有误", "is another one")
                    : Text.of("已失效，请重新获取", "is void by now; have a new one sent");
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID, List.of(new Fault("/code", Fault.Code.DOES_NOT_FIT, fault)));
        }
        return row;
    }

    @Transactional
    protected Invitation enter(InvitationRow row, Newcomer newcomer, By by) {
        users.create(
                new AppUser(
                        newcomer.name,
                        Role.ENTERPRISE,
                        null,
                        List.of(),
                        newcomer.displayName,
                        null,
                        false,
                        AppUser.State.ACTIVE,
                        false,
                        Moments.now(clock)),
                newcomer.password,
                by);
        return enter(row, newcomer.name, by);
    }

    @Transactional
    protected Invitation enter(InvitationRow row, String user, By by) {
        if (invitations.use(row.id(), user, Moments.now(clock)) == 0) {
            throw isVoid();
        }
        By himself = new By(user, by.address(), by.reason(), null);
        memberships.put(user, row.uscc(), Part.valueOf(row.part()), himself);
        audit.append(Act.change("invitation.accept", row.uscc(), himself).with("invitation", row.id()));
        return invitations.findById(row.id()).orElseThrow().invitation();
    }

    /** Of a firm, newest first: those that he made, or all if he is its OWNER. */
    @Transactional(readOnly = true)
    public List<Invitation> of(Identity who, String uscc) {
        boolean all = isOwner(who, uscc);
        return invitations.findByUsccOrderByInvitedAtDesc(uscc).stream()
                .filter(row -> all || row.invitedBy().equals(who.name()))
                .map(InvitationRow::invitation)
                .toList();
    }

    /** @throws AppException INVITATION_VOID if it is none of his, or was used or taken back */
    @Transactional
    public void takeBack(Identity who, String uscc, String id, By by) {
        boolean his = of(who, uscc).stream().anyMatch(one -> one.id().equals(id));
        if (!his || invitations.takeBack(id, Moments.now(clock)) == 0) {
            throw isVoid();
        }
        audit.append(Act.change("invitation.takeBack", uscc, by).with("invitation", id));
    }
}
