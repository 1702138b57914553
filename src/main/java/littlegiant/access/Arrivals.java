package littlegiant.access;

import io.micronaut.context.annotation.Property;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Moments;

/** Those for whom an identity provider vouches, as users of ours. */
@Singleton
public class Arrivals {

    private static final int NAME_MAX = 60;
    private static final int MARK = 8;

    private final AppUserRepository rows;
    private final EndedSessionRepository ended;
    private final Users users;
    private final AuditLog audit;
    private final Clock clock;
    private final boolean demo;

    public Arrivals(
            AppUserRepository rows,
            EndedSessionRepository ended,
            Users users,
            AuditLog audit,
            Clock clock,
            @Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.rows = rows;
        this.ended = ended;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
        this.demo = !mode.equals("production");
    }

    /**
     * Somebody whom an identity provider vouches for comes: he is here what it says, and nothing else.
     *
     * @return the user's name: that of the provider, with {@link Users#EXTERNAL} behind it
     * @throws AppException FORBIDDEN if he was disabled here; USER_EXISTS if that name is taken too
     */
    @Transactional
    public String arrive(Arrival arrival, By by) {
        AppUserRow row = rows.findByExternalId(arrival.externalId()).orElse(null);
        String name = row == null ? freeName(arrival) : row.name();
        AppUser user = new AppUser(
                name,
                arrival.role(),
                arrival.institution(),
                arrival.regions(),
                arrival.displayName(),
                row == null ? null : row.contact(),
                false,
                AppUser.State.ACTIVE,
                false,
                row == null ? Moments.now(clock) : row.createdAt());
        if (row == null) {
            users.save(user, Passwords.NONE, arrival.externalId(), By.system("identity provider"));
        } else if (!Sessions.mayCome(row, demo)) {
            throw new AppException(ErrorCode.FORBIDDEN, "该用户已停用", "the user is disabled");
        } else if (!row.user().equals(user)) {
            users.change(user, By.system("identity provider"));
        }
        audit.append(Act.read("user.signIn.external", name, new By(name, by.address(), null, user.institution())));
        return name;
    }

    /**
     * Somebody who brings the provider's token with a request: for this request he is what it says; who he is here changes when he signs in.
     *
     * @return empty if he may not come here, or ended this token or all of them here
     */
    public Optional<Identity> identify(Oidc.Vouched vouched, By by) {
        Arrival said = vouched.arrival();
        AppUserRow row = rows.findByExternalId(said.externalId()).orElseGet(() -> newcomer(said, by));
        LocalDateTime voidAt = row.tokensVoidAt();
        boolean isVoid = voidAt != null && vouched.session().from().isBefore(voidAt.toInstant(ZoneOffset.UTC));
        if (!Sessions.mayCome(row, demo)
                || isVoid
                || ended.existsById(vouched.session().id())) {
            return Optional.empty();
        }
        return Optional.of(new Identity(
                row.name(), said.role(), said.institution(), said.regions(), Set.of(), false, vouched.session()));
    }

    /** Of two first requests at the same moment one makes the user, and the other finds him. */
    private AppUserRow newcomer(Arrival said, By by) {
        try {
            arrive(said, by);
        } catch (AppException | DataAccessException e) {
            return rows.findByExternalId(said.externalId()).orElseThrow(() -> e);
        }
        return rows.findByExternalId(said.externalId()).orElseThrow();
    }

    /** Of two who are called alike, or in letters that names here do not have, the second gets a mark of his own. */
    private String freeName(Arrival arrival) {
        String name = externalName(arrival.name(), "");
        return rows.existsById(name)
                ? externalName(arrival.name(), "-" + arrival.externalId().substring(0, MARK))
                : name;
    }

    private static String externalName(String told, String mark) {
        String plain = told.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
        String start = plain.matches("[a-z0-9].*") ? plain : "u" + plain;
        return start.substring(0, Math.min(start.length(), NAME_MAX - mark.length())) + mark + Users.EXTERNAL;
    }
}
