package littlegiant.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import littlegiant.kernel.Hash;

/**
 * The tokens we give: JWTs signed with HMAC-SHA256, one issuer and audience, from a moment and until another. They say who somebody is, never what he may. A token
 * signed in any other way, or not at all, is none.
 */
final class Tokens {

    static final String ISSUER = "little-giant-match";
    private static final String GENERATION = "gen";
    private static final String SIGNED_IN = "auth_time";

    private final byte[] key;
    private final MACSigner signer;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** @param secret at least 32 bytes */
    Tokens(String secret, Clock clock) {
        this.key = secret.getBytes(StandardCharsets.UTF_8);
        try {
            this.signer = new MACSigner(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("the secret that signs tokens is too short", e);
        }
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(key)));
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(
                        ISSUER,
                        new JWTClaimsSet.Builder().issuer(ISSUER).build(),
                        Set.of("sub", "jti", "iat", "exp", GENERATION, SIGNED_IN)) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew(0);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /** What a token says. */
    record Said(String user, int generation, Session session) {}

    String sign(Said said) {
        Session session = said.session();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(ISSUER)
                .subject(said.user())
                .jwtID(session.id())
                .issueTime(Date.from(session.from()))
                .expirationTime(Date.from(session.until()))
                .claim(GENERATION, said.generation())
                .claim(SIGNED_IN, session.signedIn().getEpochSecond())
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("a token is signed", e);
        }
        return token.serialize();
    }

    /** What only we can make of a text; of no use as a token. */
    String mac(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hash.hmac(key, text));
    }

    /** @return empty if it is not ours, was changed, or does not count now */
    Optional<Said> read(String token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            Session session = new Session(
                    claims.getJWTID(),
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant(),
                    Instant.ofEpochSecond(claims.getLongClaim(SIGNED_IN)));
            return Optional.of(new Said(claims.getSubject(), claims.getIntegerClaim(GENERATION), session));
        } catch (ParseException | BadJOSEException | JOSEException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
