package littlegiant.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as bcrypt hashes. A password of more than 72 bytes is hashed with SHA-512 first, so that all of it counts. What may be a password follows OWASP ASVS
 * 4.0.3, 2.1: length, nothing from a list of the most common ones, no rule about which characters.
 */
final class Passwords {

    static final int LENGTH_MIN = 12;
    static final int LENGTH_MAX = 128;

    /** The commonest of twelve characters and more, as folded by {@link #folded}. */
    private static final Set<String> COMMON = Set.of(
            "passwordpassword",
            "password1234",
            "password12345",
            "password123456",
            "passw0rd1234",
            "123456123456",
            "123456789012",
            "1234567890123",
            "12345678901234567890",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopas",
            "qwertyuiopasdfghjkl",
            "1qaz2wsx3edc",
            "1q2w3e4r5t6y",
            "iloveyou1234",
            "administrator",
            "adminadmin12",
            "admin1234567",
            "admin123456789",
            "changeme1234",
            "changemechangeme",
            "welcome12345",
            "welcome123456",
            "letmein12345",
            "woaini1314520",
            "woaini123456",
            "littlegiant1",
            "littlegiantmatch");

    /** Of somebody who has none here: no password matches it. */
    static final String NONE = "-";

    private final int cost;
    private final BCrypt.Hasher hasher;
    private final BCrypt.Verifyer verifyer;
    private final String nobodys;

    /** @param cost binary logarithm of the rounds, 4 to 31 */
    Passwords(int cost) {
        this.cost = cost;
        this.hasher = BCrypt.with(LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A));
        this.verifyer = BCrypt.verifyer(
                BCrypt.Version.VERSION_2A, LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A));
        this.nobodys = hash("nobody has this password");
    }

    String hash(String password) {
        return new String(hasher.hash(cost, password.getBytes(StandardCharsets.UTF_8)), StandardCharsets.US_ASCII);
    }

    /** @param hash null = there is no such user, or {@link #NONE}; that takes as long to find out */
    boolean matches(String password, @Nullable String hash) {
        String his = hash == null || hash.equals(NONE) ? nobodys : hash;
        boolean same = verifyer.verify(
                        password.getBytes(StandardCharsets.UTF_8), his.getBytes(StandardCharsets.US_ASCII))
                .verified;
        return same && his.equals(hash);
    }

    /** What is wrong with a new password; null = nothing. It is never repeated. */
    static @Nullable Text fault(String password, String user) {
        String folded = folded(password);
        if (password.length() < LENGTH_MIN || password.length() > LENGTH_MAX) {
            return Text.of(
                    "须为" + LENGTH_MIN + "至" + LENGTH_MAX + "个字符",
                    "must have " + LENGTH_MIN + " to " + LENGTH_MAX + " characters");
        }
        if (COMMON.contains(folded) || folded.chars().distinct().count() < 4) {
            return Text.of("过于常见，容易被猜中", "is too common, others would guess it");
        }
        if (user.length() >= 4 && folded.contains(folded(user))) {
            return Text.of("不能包含用户名", "must not hold the user's name");
        }
        return null;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
    }
}
