package littlegiant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.access.SigningKeys.Seal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

    private static final String OLD = SigningKeys.generate("old");
    private static final String NEW = SigningKeys.generate("new");
    private static final String PAYLOAD = "{\"receipt\":\"小巨人\"}";

    private static String member(String jwks, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(jwks);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String key(String jwks) {
        return jwks.substring(jwks.indexOf('[') + 1, jwks.lastIndexOf(']'));
    }

    private static String publicKey(String jwks) {
        return key(jwks).replaceFirst(",\"d\":\"[^\"]*\"", "");
    }

    private static String set(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    @Test
    void aSignatureIsValidForItsTextAndBrokenForAnother() {
        SigningKeys keys = SigningKeys.of(OLD);
        String jws = keys.sign(PAYLOAD);

        assertThat(keys.verify(jws, PAYLOAD)).isEqualTo(Seal.VALID);
        assertThat(keys.verify(jws, PAYLOAD + " ")).isEqualTo(Seal.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b", "a.b.c", "e30.e30.e30.e30", "{}.{}.{}", "bm90anNvbg.e30.AAAA"})
    void whatIsNoSignatureOfOursIsNeverValid(String jws) {
        assertThat(SigningKeys.of(OLD).verify(jws, PAYLOAD)).isNotEqualTo(Seal.VALID);
    }

    @Test
    void everyCharacterOfASignatureCounts() {
        SigningKeys keys = SigningKeys.of(OLD);
        String jws = keys.sign(PAYLOAD);

        for (int place = 0; place < jws.lastIndexOf('.') + 80; place++) {
            char other = jws.charAt(place) == 'A' ? 'B' : 'A';
            String changed = jws.substring(0, place) + other + jws.substring(place + 1);
            assertThat(keys.verify(changed, PAYLOAD)).as("place " + place).isNotEqualTo(Seal.VALID);
        }
    }

    @Test
    void theFirstKeySignsAndTheOthersVerify() {
        String before = SigningKeys.of(OLD).sign(PAYLOAD);
        SigningKeys both = SigningKeys.of(set(key(NEW), publicKey(OLD)));

        assertThat(both.verify(before, PAYLOAD)).isEqualTo(Seal.VALID);
        assertThat(SigningKeys.of(NEW).verify(both.sign(PAYLOAD), PAYLOAD)).isEqualTo(Seal.VALID);
        assertThat(both.publicKeys().keySet()).containsExactly("new", "old");
    }

    @Test
    void aKeyWithoutItsPrivateHalfIsPassedOverWhenItComesToSigning() {
        SigningKeys both = SigningKeys.of(set(publicKey(OLD), key(NEW)));

        assertThat(SigningKeys.of(NEW).verify(both.sign(PAYLOAD), PAYLOAD)).isEqualTo(Seal.VALID);
    }

    @Test
    void aSignatureByNoKeyOfOursIsOfAnUnknownKey() {
        assertThat(SigningKeys.of(NEW).verify(SigningKeys.of(OLD).sign(PAYLOAD), PAYLOAD))
                .isEqualTo(Seal.UNKNOWN_KEY);
    }

    @Test
    void aForeignKeyOfTheSameNameIsNoValidOne() {
        SigningKeys foreign = SigningKeys.of(SigningKeys.generate("old"));

        assertThat(SigningKeys.of(OLD).verify(foreign.sign(PAYLOAD), PAYLOAD)).isEqualTo(Seal.BROKEN);
    }

    @Test
    void nobodyIsShownAPrivateHalf() {
        SigningKeys keys = SigningKeys.of(OLD);

        assertThat(keys.publicKeys().toString()).contains(member(OLD, "x")).doesNotContain(member(OLD, "d"));
    }

    @Test
    void everyFaultIsNamedAtOnceAndNoKeyIsPrinted() {
        String jwks = set(
                key(OLD).replace("OKP", "RSA").replace("\"kid\":\"old\",", ""),
                key(NEW).replace("Ed25519", "P-256").replace(member(NEW, "x"), "short"));

        Throwable refused = catchThrowable(() -> SigningKeys.of(jwks));

        assertThat(refused)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("/keys/0/kty", "/keys/0/kid", "/keys/1/crv", "/keys/1/x");
        assertThat(refused.getMessage()).doesNotContain(member(OLD, "d")).doesNotContain(member(NEW, "d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[]",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"OKP\"}]}",
                "{\"keys\":\"SECRET\"}",
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"a\",\"x\":\"SECRET\",\"d\":\"SECRET\"}]}",
                "{\"keys\":[{\"d\":SECRET}]}",
                "{\"keys\":[{\"d\":\"SECRET"
            })
    void whatIsNoSetOfKeysIsRefusedWithoutSayingWhatItHolds(String jwks) {
        String secret = member(OLD, "d");
        Throwable refused = catchThrowable(() -> SigningKeys.of(jwks.replace("SECRET", secret)));

        assertThat(refused).isInstanceOf(IllegalArgumentException.class);
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain(secret);
        }
    }

    @Test
    void aSetWithoutAPrivateHalfCannotSign() {
        assertThatThrownBy(() -> SigningKeys.of(set(publicKey(OLD))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("private half");
    }

    @Test
    void twoKeysOfOneNameAreRefused() {
        assertThatThrownBy(() -> SigningKeys.of(set(key(OLD), key(SigningKeys.generate("old")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/keys/1/kid");
    }

    @Test
    void halvesThatDoNotBelongTogetherAreRefused() {
        String mixed = key(OLD).replace(member(OLD, "d"), member(NEW, "d"));

        assertThatThrownBy(() -> SigningKeys.of(set(mixed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/keys/0/d");
    }

    @Test
    void aNameThatWouldBreakTheHeadOfASignatureIsRefused() {
        assertThatThrownBy(() -> SigningKeys.of(OLD.replace("\"old\"", "\"o\\\"ld\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/keys/0/kid");
    }

    @Test
    void everyGeneratedKeyIsAnother() {
        assertThat(Set.of(member(OLD, "d"), member(NEW, "d"))).hasSize(2);
    }
}
