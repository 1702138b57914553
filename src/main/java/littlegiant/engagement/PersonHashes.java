package littlegiant.engagement;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import littlegiant.kernel.Hash;

/**
 * Identity numbers as they are kept: salted, and under a key that is not in the store ({@code LG_JWT_SECRET}), since there are few enough of them to try them all. Whoever
 * tells a number can be found by it; nobody can tell the number from what is kept.
 */
@Singleton
class PersonHashes {

    private static final int SALT_BYTES = 16;
    private static final String PURPOSE = "little-giant-match persons\n";

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    PersonHashes(@Property(name = "lg.jwt.secret") String secret) {
        this.key = (PURPOSE + secret).getBytes(StandardCharsets.UTF_8);
    }

    /** Salt and hash, with a colon between. */
    String of(String identityNumber) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return of(HexFormat.of().formatHex(salt), identityNumber);
    }

    private String of(String salt, String identityNumber) {
        return salt + ":" + HexFormat.of().formatHex(Hash.hmac(key, salt + identityNumber));
    }

    boolean fits(String kept, String identityNumber) {
        String salt = kept.substring(0, Math.max(0, kept.indexOf(':')));
        return Hash.same(of(salt, identityNumber), kept);
    }
}
