package littlegiant.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import littlegiant.access.User.Role;
import org.jspecify.annotations.Nullable;

/** The users who can sign in: one for each role in a demo, none elsewhere. */
public final class Users {

    private static final String DEMO_BANK = "taihu-demo-bank";

    private final Map<String, User> byName;

    private Users(Map<String, User> byName) {
        this.byName = byName;
    }

    public static Users none() {
        return new Users(Map.of());
    }

    /** One user for each role, named like it; the password is {@code demo-} and the name. */
    public static Users demo() {
        Map<String, User> byName = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            byName.put(name, new User(name, role, institution(role)));
        }
        return new Users(byName);
    }

    private static @Nullable String institution(Role role) {
        return switch (role) {
            case MANAGER, OWNER, APPROVER -> DEMO_BANK;
            default -> null;
        };
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** @return empty if there is no such user or the password is another */
    public Optional<User> signIn(String name, String password) {
        boolean right = MessageDigest.isEqual(bytes("demo-" + name), bytes(password));
        return right ? Optional.ofNullable(byName.get(name)) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
