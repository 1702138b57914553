package littlegiant.outbox;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import littlegiant.kernel.Hash;
import org.jspecify.annotations.Nullable;

/** Secrets that have to be used again, so that a hash would not do: encrypted (AES-GCM) with a key that comes from {@code LG_JWT_SECRET}. */
@Singleton
class Secrets {

    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String PURPOSE = "little-giant-match webhook secrets\n";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Secrets(@Property(name = "lg.jwt.secret") String secret) {
        this.key = new SecretKeySpec(Hash.sha256(PURPOSE + secret), "AES");
    }

    byte[] fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return secret;
    }

    String encrypted(byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            byte[] hidden = cipher.doFinal(secret);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
            System.arraycopy(hidden, 0, all, NONCE_BYTES, hidden.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** Null if it was encrypted under another {@code LG_JWT_SECRET}, or changed. */
    byte @Nullable [] decrypted(String encrypted) {
        byte[] all = Base64.getDecoder().decode(encrypted);
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES))
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }
}
