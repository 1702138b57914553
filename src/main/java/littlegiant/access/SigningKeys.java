package littlegiant.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign what must be provable later: Ed25519, each with an id. The first that has its private half signs; every one verifies. A signature is a JWS in
 * compact form (RFC 7515, EdDSA of RFC 8037), so anybody with the public keys can verify it with tools of their own.
 */
public final class SigningKeys {

    /** What stands before the 32 bytes of an Ed25519 key in the JDK's encodings (RFC 8410). */
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int KEY_BYTES = 32;

    /** It stands in the head of every signature as it is. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private final Map<String, Key> keys;
    private final Key current;

    private record Key(String id, String publicPart, PublicKey verifies, @Nullable PrivateKey signs) {}

    private SigningKeys(Map<String, Key> keys, Key current) {
        this.keys = keys;
        this.current = current;
    }

    /** What a signature was found to be. */
    public enum Seal {
        VALID,
        /** Something was changed, or the signature belongs to something else. */
        BROKEN,
        /** Its key is not among those that are known here. */
        UNKNOWN_KEY
    }

    /**
     * Keys as a JWK set (RFC 7517): {@code {"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "…", "x": "…", "d": "…"}]}}, the signing one first.
     *
     * @throws IllegalArgumentException naming what is wrong with them; never a key
     */
    public static SigningKeys of(String jwks) {
        Faults faults = new Faults();
        Map<String, Key> keys = new LinkedHashMap<>();
        Fields set = Fields.of(document(jwks, faults), "", faults);
        if (set != null) {
            set.require("keys");
            set.objects("keys", in -> key(in, keys));
            set.close();
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("not a set of Ed25519 keys: "
                    + faults.list().stream()
                            .map(fault -> fault.pointer() + " " + fault.detail().en())
                            .toList());
        }
        Key current = keys.values().stream()
                .filter(key -> key.signs != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of the keys has its private half, d"));
        return new SigningKeys(keys, current);
    }

    /** The same, and what others sign is verified too; of one name these keep theirs. */
    public SigningKeys alsoVerifying(SigningKeys others) {
        Map<String, Key> all = new LinkedHashMap<>(keys);
        others.keys.forEach(all::putIfAbsent);
        return new SigningKeys(all, current);
    }

    private static Value document(String jwks, Faults faults) {
        try {
            return DocumentReader.json(jwks.getBytes(StandardCharsets.UTF_8), faults);
        } catch (AppException unreadable) {
            throw new IllegalArgumentException(
                    "not a set of Ed25519 keys: " + unreadable.detail().en());
        }
    }

    /** @param known those before it; the key is added to them */
    private static @Nullable Key key(Fields in, Map<String, Key> known) {
        in.require("kty", "crv", "kid", "x");
        in.matching("kty", Pattern.compile("OKP"), "须为OKP", "must be OKP");
        in.matching("crv", Pattern.compile("Ed25519"), "须为Ed25519", "must be Ed25519");
        in.text("use", 20);
        in.text("alg", 20);
        String id = in.matching("kid", ID, "须为字母、数字及._-", "must be letters, digits and ._-");
        String x = in.text("x", 100);
        String d = in.text("d", 100);
        if (id == null || x == null) {
            return null;
        }
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            PublicKey verifies = factory.generatePublic(new X509EncodedKeySpec(join(PUBLIC, decode(x))));
            PrivateKey signs =
                    d == null ? null : factory.generatePrivate(new PKCS8EncodedKeySpec(join(PRIVATE, decode(d))));
            if (signs != null && !belong(verifies, signs)) {
                in.fault("d", Fault.Code.CONTRADICTION, "与x不是同一密钥", "is not the private half of x");
            }
            Key key = new Key(id, x, verifies, signs);
            if (known.putIfAbsent(id, key) != null) {
                in.fault("kid", Fault.Code.DUPLICATE, "与前面的密钥同名", "is the name of a key before it");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            in.fault("x", Fault.Code.BAD_FORMAT, "不是Ed25519密钥", "is no Ed25519 key");
            return null;
        }
    }

    private static boolean belong(PublicKey verifies, PrivateKey signs) throws GeneralSecurityException {
        byte[] anything = {1};
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(signs);
        signature.update(anything);
        byte[] signed = signature.sign();
        signature.initVerify(verifies);
        signature.update(anything);
        return signature.verify(signed);
    }

    private static byte[] decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        return bytes;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A new key as a JWK set of one, private half included. */
    public static String generate(String id) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            byte[] secret = pair.getPrivate().getEncoded();
            return "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"" + id + "\",\"x\":\""
                    + base64(Arrays.copyOfRange(open, PUBLIC.length, open.length)) + "\",\"d\":\""
                    + base64(Arrays.copyOfRange(secret, PRIVATE.length, secret.length)) + "\"}]}";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    /** The public halves, by key id, as the {@code x} of their JWKs. */
    public Map<String, String> publicKeys() {
        Map<String, String> open = new LinkedHashMap<>();
        keys.values().forEach(key -> open.put(key.id, key.publicPart));
        return open;
    }

    /** The JWS of a text. */
    public String sign(String payload) {
        PrivateKey signs = current.signs;
        if (signs == null) {
            throw new IllegalStateException("the current key signs");
        }
        String signed = base64(("{\"alg\":\"EdDSA\",\"kid\":\"" + current.id + "\"}").getBytes(StandardCharsets.UTF_8))
                + "." + base64(payload.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signs);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs", e);
        }
    }

    /** Whether a JWS is the signature of this text by a key that is known here. */
    public Seal verify(String jws, String payload) {
        List<String> parts = new ArrayList<>(List.of(jws.split("\\.")));
        if (parts.size() != 3) {
            return Seal.BROKEN;
        }
        try {
            Key key = keys.get(idOf(parts.get(0)));
            if (key == null) {
                return Seal.UNKNOWN_KEY;
            }
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key.verifies);
            signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
            boolean sound = parts.get(1).equals(base64(payload.getBytes(StandardCharsets.UTF_8)))
                    && signature.verify(Base64.getUrlDecoder().decode(parts.get(2)));
            return sound ? Seal.VALID : Seal.BROKEN;
        } catch (GeneralSecurityException | RuntimeException e) {
            return Seal.BROKEN;
        }
    }

    /** The id of a key that is told in the head of a JWS. */
    private static String idOf(String header) {
        Value document = DocumentReader.json(Base64.getUrlDecoder().decode(header), new Faults());
        return document instanceof Value.Obj told && told.at("kid") instanceof Value.Str id ? id.text() : "";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
