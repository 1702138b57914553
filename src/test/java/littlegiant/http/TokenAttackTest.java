package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that are not ours, or not any more: on every route that asks who comes, each is answered as if it were garbage. */
class TokenAttackTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String SECRET = SERVER.context().getRequiredProperty("lg.jwt.secret", String.class);

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("little-giant-match")
                .audience("little-giant-match")
                .subject("admin")
                .jwtID("11111111-1111-1111-1111-111111111111")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(600)))
                .claim("gen", 1)
                .claim("auth_time", NOW.getEpochSecond())
                .claim("roles", List.of("ADMIN"));
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ours(JWTClaimsSet claims) throws JOSEException {
        return signed(JWSAlgorithm.HS256, new MACSigner(SECRET), claims);
    }

    private static String with(String token, String payload) {
        String[] parts = token.split("\\.");
        String other = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + other + "." + parts[2];
    }

    /** By what is wrong with each. */
    private static final Map<String, String> FORGED = forged();

    private static Map<String, String> forged() {
        try {
            return all();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> all() throws JOSEException {
        Map<String, String> forged = new LinkedHashMap<>();
        String sound = ours(claims().build());
        forged.put("alg=none", new PlainJWT(claims().build()).serialize());
        forged.put("alg=none with a signature", new PlainJWT(claims().build()).serialize() + "AAAA");
        forged.put("another secret", signed(JWSAlgorithm.HS256, new MACSigner("f".repeat(64)), claims().build()));
        forged.put(
                "another algorithm, our secret",
                signed(JWSAlgorithm.HS512, new MACSigner(SECRET + SECRET), claims().build()));
        forged.put(
                "a key pair of the attacker",
                signed(JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate()), claims().build()));
        forged.put(
                "changed after it was signed",
                with(sound, claims().subject("owner").build().toString()));
        forged.put("cut", sound.substring(0, sound.length() - 4));
        forged.put(
                "expired",
                ours(claims().expirationTime(Date.from(NOW.minusSeconds(1))).build()));
        forged.put(
                "not yet",
                ours(claims().notBeforeTime(Date.from(NOW.plusSeconds(60))).build()));
        forged.put("without an end", ours(claims().expirationTime(null).build()));
        forged.put(
                "of another issuer",
                ours(claims().issuer("https://elsewhere.example").build()));
        forged.put(
                "for another audience",
                ours(claims().audience("another-service").build()));
        forged.put("of a generation that is over", ours(claims().claim("gen", 0).build()));
        forged.put("of nobody", ours(claims().subject("nobody").build()));
        forged.put(
                "with words for figures",
                ours(claims().claim("gen", "one").claim("auth_time", "now").build()));
        return forged;
    }

    static Stream<String> routes() {
        return RouteTest.told().filter(route -> !RouteTest.isOpen(route));
    }

    /** What the route takes, so that only who asks can be in the way. */
    private static String contentType(String path) {
        String form =
                path.endsWith("/file") ? "multipart/form-data; boundary=part" : "application/x-www-form-urlencoded";
        return path.startsWith("/api/") ? TestServer.JSON : form;
    }

    @ParameterizedTest
    @MethodSource("routes")
    void noneOfThemIsLetIn(String route) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{\\w+}", "1");
        for (Map.Entry<String, String> token : FORGED.entrySet()) {
            for (String header : List.of("Bearer " + token.getValue(), "bearer " + token.getValue())) {
                Reply reply = SERVER.send(
                        method, path, new byte[0], "Authorization", header, "Content-Type", contentType(path));

                assertThat(reply.status()).as("%s: %s", route, token.getKey()).isIn(401, 303);
                if (reply.status() == 303) {
                    assertThat(reply.header("location")).startsWith("/login");
                }
            }
        }
    }

    @Test
    void oneOfOursIsLetInSoTheOthersFailForWhatTheyAre() throws JOSEException {
        assertThat(SERVER.get("/api/v1/me", "Authorization", "Bearer " + ours(claims().build()))
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("admin");
    }
}
