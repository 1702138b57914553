package littlegiant.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import littlegiant.access.Oidc.Vouched;
import littlegiant.kernel.Hash;

/** Access tokens of an identity provider, as it describes itself. */
final class AccessTokens {

    /** As long as the ids of our own. */
    private static final int SESSION_ID = 36;

    /** Claims that ID tokens alone have. */
    private static final Set<String> OF_AN_ID_TOKEN = Set.of("nonce", "at_hash", "c_hash");

    private final OidcSettings settings;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    AccessTokens(OidcSettings settings, OIDCProviderMetadata metadata) throws IOException {
        this.settings = settings;
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.parse(settings.algorithm()),
                JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).build()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                new JWTClaimsSet.Builder()
                        .issuer(metadata.getIssuer().getValue())
                        .build(),
                Set.of("sub", "exp", "iat")));
    }

    /**
     * Signed by the provider, in time, for or by our client, and no ID token.
     *
     * @return empty if it is none
     * @throws littlegiant.kernel.AppException FORBIDDEN if it says no role here, or several
     */
    Optional<Vouched> read(String token) throws ParseException, BadJOSEException, JOSEException {
        JWTClaimsSet said = processor.process(token, null);
        boolean ours = said.getAudience().contains(settings.clientId())
                || Objects.equals(said.getClaim("azp"), settings.clientId());
        boolean identity = "ID".equals(said.getClaim("typ"))
                || OF_AN_ID_TOKEN.stream().anyMatch(claim -> said.getClaim(claim) != null);
        if (!ours || identity) {
            return Optional.empty();
        }
        Arrival arrival = new OidcClaims(settings, said.getClaims()).arrival(said.getIssuer(), said.getSubject());
        Instant from = said.getIssueTime().toInstant();
        String id = Hash.of(token).substring(0, SESSION_ID);
        return Optional.of(new Vouched(
                arrival, new Session(id, from, said.getExpirationTime().toInstant(), from)));
    }
}
