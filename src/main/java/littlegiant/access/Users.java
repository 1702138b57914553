package littlegiant.access;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Who can sign in. */
@Singleton
public class Users {

    /** Of a user: it stands in tokens, in the audit chain and as the author of what is stored. */
    public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    /** Ends the names of those for whom an identity provider vouches, and of nobody else. */
    public static final String EXTERNAL = "@sso";

    /** The service itself, and nobody, in the audit chain. */
    public static final Set<String> RESERVED = Set.of("system", By.ANONYMOUS);

    /** About a quarter of a second for each password on a core of today. */
    private static final int COST = 12;

    /** Its passwords are told to everybody. */
    private static final int COST_OF_A_DEMO = 5;

    private final AppUserRepository users;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;
    private final boolean demo;

    public Users(
            AppUserRepository users,
            SignInAttempts attempts,
            AuditLog audit,
            Clock clock,
            @Property(name = "lg.password.cost", defaultValue = "0") int cost,
            @Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.users = users;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
        this.demo = !mode.equals("production");
        this.passwords = new Passwords(cost > 0 ? cost : demo ? COST_OF_A_DEMO : COST);
    }

    /**
     * Takes as long for a name that nobody has.
     *
     * @return the user's name
     * @throws AppException UNAUTHENTICATED; TOO_MANY_ATTEMPTS while the name is locked
     */
    public String signIn(String told, String password, By by) {
        String name = told.strip().toLowerCase(Locale.ROOT);
        Optional<AppUserRow> user = users.findById(name).filter(row -> Sessions.mayCome(row, demo));
        boolean right = attempts.attempt(
                name,
                () -> passwords.matches(
                        password, user.map(AppUserRow::passwordHash).orElse(null)));
        By who = new By(
                user.map(AppUserRow::name).orElse(By.ANONYMOUS),
                by.address(),
                null,
                user.map(AppUserRow::institution).orElse(null));
        audit.append(Act.read(
                right ? "user.signIn" : "user.signIn.refused",
                user.map(AppUserRow::name).orElse("unknown"),
                who));
        if (!right) {
            throw new AppException(ErrorCode.UNAUTHENTICATED, "用户名或密码有误", "no such user, or another password");
        }
        return name;
    }

    /**
     * The tokens he has are void, the one he came with too.
     *
     * @throws AppException REQUEST_INVALID if the old one is another, or the new one may not be a password
     */
    public void changePassword(Identity who, String old, String fresh, By by) {
        AppUserRow row = users.findById(who.name()).orElseThrow();
        if (!attempts.attempt(who.name(), () -> passwords.matches(old, row.passwordHash()))) {
            Text fault = Text.of("原密码有误", "is not the password");
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID, List.of(new Fault("/oldPassword", Fault.Code.DOES_NOT_FIT, fault)));
        }
        Faults faults = new Faults();
        requireFit(fresh, who.name(), "/newPassword", faults);
        if (old.equals(fresh)) {
            faults.add("/newPassword", Fault.Code.CONTRADICTION, "与原密码相同", "is the old one");
        }
        faults.throwIfAny(ErrorCode.REQUEST_INVALID);
        password(who.name(), passwords.hash(fresh), false, Act.change("user.password", who.name(), by));
    }

    /** What is wrong with a new password of a user; null = nothing. */
    public static @Nullable Text passwordFault(String password, String user) {
        return Passwords.fault(password, user);
    }

    private static void requireFit(String password, String user, String at, Faults faults) {
        Text fault = Passwords.fault(password, user);
        if (fault != null) {
            faults.add(at, Fault.Code.OUT_OF_RANGE, fault.zh(), fault.en());
        }
    }

    /** Somebody forgot his: he has to change this one when he signs in. */
    public void resetPassword(String name, String fresh, By by) {
        get(name);
        Faults faults = new Faults();
        requireFit(fresh, name, "/password", faults);
        if (name.endsWith(EXTERNAL)) {
            faults.add(
                    "/password",
                    Fault.Code.DOES_NOT_FIT,
                    "该用户通过统一身份认证登录，没有密码",
                    "the user signs in with the identity provider and has no password here");
        }
        faults.throwIfAny(ErrorCode.REQUEST_INVALID);
        password(name, passwords.hash(fresh), true, Act.change("user.password.reset", name, by));
        attempts.clear(name);
    }

    @Transactional
    void password(String name, String hash, boolean mustChange, Act act) {
        users.password(name, hash, mustChange);
        audit.append(act);
    }

    /** All tokens of a user are void. */
    @Transactional
    public void signOutEverywhere(String name, By by) {
        users.voidTokens(name, Moments.now(clock));
        audit.append(Act.change("user.signOutEverywhere", name, by));
    }

    /** One page, by name. */
    public List<AppUser> page(int page, int size) {
        return users.page(size, (long) page * size).stream()
                .map(AppUserRow::user)
                .toList();
    }

    public long count() {
        return users.count();
    }

    /** Who can sign in with a role, by name. */
    public List<AppUser> active(Role role) {
        return users.active(role.name(), demo).stream().map(AppUserRow::user).toList();
    }

    /** @throws AppException USER_NOT_FOUND */
    public AppUser get(String name) {
        return find(name)
                .orElseThrow(() -> new AppException(ErrorCode.USER_NOT_FOUND, "没有用户" + name, "no user " + name));
    }

    public Optional<AppUser> find(String name) {
        return users.findById(name).map(AppUserRow::user);
    }

    /** @throws AppException USER_EXISTS; REQUEST_INVALID if it may not be a password */
    public AppUser create(AppUser user, String password, By by) {
        Faults faults = new Faults();
        requireFit(password, user.name(), "/password", faults);
        if (RESERVED.contains(user.name())) {
            faults.add("/name", Fault.Code.DOES_NOT_FIT, "该名称保留", "is reserved");
        }
        if (user.name().endsWith(EXTERNAL)) {
            faults.add(
                    "/name",
                    Fault.Code.DOES_NOT_FIT,
                    EXTERNAL + "结尾的名称留给统一身份认证的用户",
                    "names that end in " + EXTERNAL + " are for those whom the identity provider vouches for");
        }
        faults.throwIfAny(ErrorCode.REQUEST_INVALID);
        return save(user, passwords.hash(password), null, by);
    }

    @Transactional
    AppUser save(AppUser user, String hash, @Nullable String externalId, By by) {
        if (users.existsById(user.name())) {
            throw new AppException(
                    ErrorCode.USER_EXISTS, "已有用户" + user.name(), "there is a user " + user.name() + " already");
        }
        users.save(AppUserRow.of(user, hash, externalId));
        audit.append(act("user.create", user, by));
        return user;
    }

    private static Act act(String action, AppUser user, By by) {
        Act act = Act.change(action, user.name(), by)
                .with("role", user.role().name())
                .with("state", user.state().name());
        act = user.institution() == null ? act : act.with("institution", user.institution());
        return user.regions().isEmpty() ? act : act.with("regions", String.join(",", user.regions()));
    }

    /**
     * What he may is another from his next request on. The last administrator stays one.
     *
     * @throws AppException USER_NOT_FOUND, LAST_ADMIN
     */
    @Transactional
    public AppUser change(AppUser user, By by) {
        AppUser before = get(user.name());
        boolean admin = user.role() == Role.ADMIN && user.state() == AppUser.State.ACTIVE;
        if (isActiveAdmin(before) && !admin && users.lockAdmins(demo).size() <= 1) {
            throw new AppException(ErrorCode.LAST_ADMIN, "这是最后一名管理员", "this is the last administrator");
        }
        users.change(
                user.name(),
                user.role().name(),
                user.institution(),
                String.join(",", user.regions()),
                user.displayName(),
                user.contact(),
                user.state().name());
        if (user.state() == AppUser.State.DISABLED) {
            users.voidTokens(user.name(), Moments.now(clock));
        }
        audit.append(act("user.change", user, by));
        return get(user.name());
    }

    private static boolean isActiveAdmin(AppUser user) {
        return user.role() == Role.ADMIN && user.state() == AppUser.State.ACTIVE;
    }

    /**
     * Takes away what says who he is, and everything he may: his name stays in the audit chain, and in what he did, as long as the law has that kept.
     *
     * @throws AppException USER_NOT_FOUND, LAST_ADMIN
     */
    @Transactional
    public AppUser erase(String name, By by) {
        if (isActiveAdmin(get(name)) && users.lockAdmins(demo).size() <= 1) {
            throw new AppException(ErrorCode.LAST_ADMIN, "这是最后一名管理员", "this is the last administrator");
        }
        users.erase(name, Passwords.NONE);
        attempts.clear(name);
        audit.append(Act.change("user.erase", name, by));
        return get(name);
    }

    /**
     * One user of a demo, if the store has none of that name yet; the password is {@code demo-} and the name. Elsewhere he cannot sign in.
     *
     * @param institution null = none
     * @return whether he is new
     */
    public boolean demo(
            String name, Role role, @Nullable String institution, List<String> regions, String displayName) {
        boolean wanted = demo && !users.existsById(name);
        if (wanted) {
            LocalDateTime now = Moments.now(clock);
            AppUser user = new AppUser(
                    name, role, institution, regions, displayName, null, false, AppUser.State.ACTIVE, true, now);
            save(user, passwords.hash("demo-" + name), null, By.system("demo data"));
        }
        return wanted;
    }

    public boolean hasAdmin() {
        return !active(Role.ADMIN).isEmpty();
    }

    /** The first administrator of an installation that has none; he has to change the password that the operator told. */
    @Transactional
    public boolean firstAdmin(String name, String password) {
        if (!users.lockAdmins(demo).isEmpty()) {
            return false;
        }
        AppUser admin = new AppUser(
                name, Role.ADMIN, null, List.of(), name, null, true, AppUser.State.ACTIVE, false, Moments.now(clock));
        create(admin, password, By.system("first administrator"));
        return true;
    }
}
