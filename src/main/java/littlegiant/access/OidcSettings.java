package littlegiant.access;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider, as the operator names it.
 *
 * @param issuer    its address; null = people sign in with a password only
 * @param secret    null = a public client, which PKCE alone protects
 * @param algorithm with which it signs
 * @param roleClaim where it says the role; steps with dots between
 */
@Singleton
public record OidcSettings(
        @Nullable @Property(name = "lg.oidc.issuer") String issuer,
        @Nullable @Property(name = "lg.oidc.client.id") String clientId,
        @Nullable @Property(name = "lg.oidc.client.secret") String secret,
        @Property(name = "lg.oidc.algorithm", defaultValue = "RS256") String algorithm,
        @Property(name = "lg.oidc.role.claim", defaultValue = "lg_role") String roleClaim,
        @Property(name = "lg.oidc.institution.claim", defaultValue = "lg_institution") String institutionClaim,
        @Property(name = "lg.oidc.regions.claim", defaultValue = "lg_regions") String regionsClaim) {

    public boolean isOn() {
        return issuer != null && !issuer.isBlank() && clientId != null && !clientId.isBlank();
    }
}
