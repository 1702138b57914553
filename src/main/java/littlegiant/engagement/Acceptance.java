package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
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
import littlegiant.kernel.Lang;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;

/** Somebody who has a link comes in: he proves that he acts for the firm, where that is needed, and becomes a user of it. */
@Singleton
public class Acceptance {

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int CODES_MAX = 3;

    /** In a day, for all its invitations: whoever makes many of them gets no more guesses by it. */
    private static final int CODES_OF_A_FIRM_MAX = 10;

    private static final int TRIES_MAX = 5;

    private final Invitations invitations;
    private final InvitationRepository rows;
    private final Memberships memberships;
    private final Users users;
    private final Proof proof;
    private final AuditLog audit;
    private final Clock clock;

    public Acceptance(
            Invitations invitations,
            InvitationRepository rows,
            Memberships memberships,
            Users users,
            Proof proof,
            AuditLog audit,
            Clock clock) {
        this.invitations = invitations;
        this.rows = rows;
        this.memberships = memberships;
        this.users = users;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins the proof: sends a code to the firm's registered contact.
     *
     * @return where it went, masked
     * @throws AppException INVITATION_VOID; TOO_MANY_ATTEMPTS; CONTACT_NEEDED; CODE_UNAVAILABLE
     */
    public String sendCode(String token, Lang lang) {
        InvitationRow row = invitations.row(token);
        if (!row.proves()) {
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID,
                    List.of(new Fault(
                            "/token",
                            Fault.Code.DOES_NOT_FIT,
                            Text.of("此邀请无须验证码", "no code is needed for this invitation"))));
        }
        LocalDateTime now = Moments.now(clock);
        if (rows.sentTo(row.uscc(), now.minusDays(1)) >= CODES_OF_A_FIRM_MAX) {
            throw AppException.retryAfter(
                    ErrorCode.TOO_MANY_ATTEMPTS,
                    Text.of(
                            "该企业24小时内的验证码已达" + CODES_OF_A_FIRM_MAX + "次",
                            CODES_OF_A_FIRM_MAX + " codes went to the firm within a day already"),
                    Duration.ofHours(1));
        }
        if (rows.claimSending(row.id(), CODES_MAX, now.minus(BETWEEN_CODES), now) == 0) {
            throw AppException.retryAfter(
                    ErrorCode.TOO_MANY_ATTEMPTS,
                    Text.of(
                            "验证码每分钟发送一次，最多" + CODES_MAX + "次",
                            "a code is sent once a minute, " + CODES_MAX + " times at most"),
                    BETWEEN_CODES);
        }
        Proof.Begun begun = begun(row, lang);
        rows.sent(row.id(), begun.kept(), begun.sentTo());
        return begun.sentTo();
    }

    /** What could not be sent does not count. */
    private Proof.Begun begun(InvitationRow row, Lang lang) {
        try {
            return proof.begin(row.uscc(), row.firm(), lang);
        } catch (AppException e) {
            rows.giveBack(row.id());
            throw e;
        }
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
        InvitationRow row = invitations.row(token);
        if (!row.proves()) {
            return row;
        }
        LocalDateTime after = Moments.now(clock).minus(CODE_LIFE);
        String kept = row.proof();
        if (kept == null) {
            throw wrong(Fault.Code.DOES_NOT_FIT, Text.of("尚未发送，请先获取", "was not sent yet; have it sent first"));
        }
        if (code.isBlank()) {
            throw wrong(Fault.Code.REQUIRED, Text.of("须填写", "is required"));
        }
        if (rows.claimTry(row.id(), TRIES_MAX, after) == 0) {
            throw wrong(Fault.Code.DOES_NOT_FIT, Text.of("已失效，请重新获取", "is void by now; have a new one sent"));
        }
        if (!proof.holds(kept, code)) {
            throw wrong(Fault.Code.DOES_NOT_FIT, Text.of("有误", "is another one"));
        }
        return row;
    }

    private static AppException wrong(Fault.Code code, Text fault) {
        return AppException.of(ErrorCode.REQUEST_INVALID, List.of(new Fault("/code", code, fault)));
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
        if (!row.proves() && !isStillOwner(row)) {
            throw Invitations.isVoid();
        }
        if (rows.use(row.id(), user, Moments.now(clock)) == 0) {
            throw Invitations.isVoid();
        }
        By himself = new By(user, by.address(), by.reason(), null);
        Part part = Part.valueOf(row.part());
        if (memberships
                .part(user, row.uscc())
                .filter(has -> has.compareTo(part) <= 0)
                .isEmpty()) {
            memberships.put(user, row.uscc(), part, himself);
        }
        audit.append(Act.change("invitation.accept", row.uscc(), himself).with("invitation", row.id()));
        return rows.findById(row.id()).orElseThrow().invitation();
    }

    /** Whoever was taken out brings nobody in any more. */
    private boolean isStillOwner(InvitationRow row) {
        boolean works = users.find(row.invitedBy())
                .filter(user -> user.state() == AppUser.State.ACTIVE)
                .isPresent();
        return works
                && memberships
                        .part(row.invitedBy(), row.uscc())
                        .filter(part -> part == Part.OWNER)
                        .isPresent();
    }
}
