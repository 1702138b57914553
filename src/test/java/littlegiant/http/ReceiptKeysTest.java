package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import littlegiant.access.SigningKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures that anybody can verify, and keys that are changed. */
@Tag("store")
class ReceiptKeysTest {

    private static final String OLD = SigningKeys.generate("2026");
    private static final String NEW = SigningKeys.generate("2027");

    @TempDir
    private Path folder;

    private TestServer start(String keys) {
        Map<String, Object> properties = new HashMap<>(TestServer.kept(folder));
        properties.put("lg.signing.keys", keys);
        return TestServer.start(properties);
    }

    private static String ask(TestServer server, String query) {
        return new Desk(server).matches(query).json().get("receiptId").asText();
    }

    private static String seal(TestServer server, String id) {
        return new ReceiptDesk(server).verify(id).get("seal").asText();
    }

    private static String both() {
        return NEW.replace("]}", "," + OLD.substring(OLD.indexOf('[') + 1).replaceFirst(",\"d\":\"[^\"]*\"", ""));
    }

    private static String keyOf(TestServer server, String id) {
        String head = new ReceiptDesk(server).get(id).get("signature").asText().split("\\.")[0];
        return new String(Base64.getUrlDecoder().decode(head), StandardCharsets.UTF_8);
    }

    @Test
    void anybodyVerifiesASignatureWithThePublicKeyAndNothingOfOurs() throws Exception {
        TestServer server = TestServer.shared();
        JsonNode receipt = new ReceiptDesk(server).get(ask(server, ""));
        String[] parts = receipt.get("signature").asText().split("\\.");
        JsonNode head = TestServer.parse(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
        JsonNode payload =
                TestServer.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));

        JsonNode key = null;
        for (JsonNode one : server.get("/api/v1/receipts/keys").json().get("keys")) {
            key = one.get("kid").equals(head.get("kid")) ? one : key;
        }
        assertThat(key).isNotNull();
        byte[] x = Base64.getUrlDecoder().decode(key.get("x").asText());
        byte[] encoded = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(x));
        PublicKey open = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(open);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(head.get("alg").asText()).isEqualTo("EdDSA");
        assertThat(List.of(payload.get("receipt"), payload.get("answer")))
                .isEqualTo(List.of(receipt.get("id"), receipt.get("resultHash")));
    }

    @Test
    void nobodyIsShownAPrivateHalf() {
        try (TestServer server = start(OLD)) {
            JsonNode key = server.get("/api/v1/receipts/keys").json().at("/keys/0");

            assertThat(key.has("d")).isFalse();
            assertThat(key.get("kid").asText()).isEqualTo("2026");
        }
    }

    @Test
    void aNewKeySignsAndTheOldOneStillVerifies() {
        String before;
        try (TestServer server = start(OLD)) {
            before = ask(server, "?amount=1");
        }
        try (TestServer server = start(both())) {
            String after = ask(server, "?amount=2");

            assertThat(List.of(seal(server, before), seal(server, after))).isEqualTo(List.of("VALID", "VALID"));
            assertThat(keyOf(server, before)).contains("\"2026\"");
            assertThat(keyOf(server, after)).contains("\"2027\"");
            assertThat(server.get("/api/v1/receipts/keys").json().findValuesAsText("kid"))
                    .containsExactly("2027", "2026");
        }
        try (TestServer server = start(NEW)) {
            JsonNode found = new ReceiptDesk(server).verify(before);

            assertThat(List.of(
                            found.get("seal").asText(), found.get("identical").asBoolean()))
                    .isEqualTo(List.of("UNKNOWN_KEY", false));
            assertThat(found.get("differences")).isEmpty();
        }
    }

    @Test
    void aKeyOfTheStoreOutlivesARestart() {
        String before;
        try (TestServer server = TestServer.start(TestServer.kept(folder))) {
            before = ask(server, "?amount=1");
        }
        try (TestServer server = TestServer.start(TestServer.kept(folder))) {
            assertThat(seal(server, before)).isEqualTo("VALID");
        }
    }

    @Test
    void whatTheKeyOfTheStoreSignedIsVerifiedAfterKeysWereTold() {
        String before;
        try (TestServer server = TestServer.start(TestServer.kept(folder))) {
            before = ask(server, "?amount=1");
        }
        try (TestServer server = start(NEW)) {
            assertThat(new ReceiptDesk(server).found(before)).isEqualTo(List.of("true", "VALID", "null"));
            assertThat(keyOf(server, ask(server, "?amount=2"))).contains("2027");
            assertThat(server.get("/api/v1/releases?size=1")
                            .json()
                            .at("/items/0/number")
                            .asInt())
                    .isEqualTo(1);
        }
    }
}
