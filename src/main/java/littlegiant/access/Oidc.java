package littlegiant.access;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in with an identity provider: OpenID Connect, authorization code with PKCE. What the provider says counts each time somebody comes. */
@Singleton
public class Oidc {

    private static final Logger LOG = LoggerFactory.getLogger(Oidc.class);

    private static final int PATIENCE_MILLIS = 5_000;
    private static final Duration METADATA_KEPT = Duration.ofHours(1);
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);

    private final OidcSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    /** The provider's own description, and what checks its tokens. */
    private record Known(
            OIDCProviderMetadata metadata, IDTokenValidator validator, AccessTokens tokens, Instant since) {}

    /**
     * Somebody who brought an access token of the provider's.
     *
     * @param session of the token
     */
    public record Vouched(Arrival arrival, Session session) {}

    public Oidc(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What has to be the same when he comes back; only his browser keeps it.
     *
     * @param verifier of PKCE
     */
    public record Pending(String state, String nonce, String verifier) {}

    /** @param uri where the browser goes */
    public record Begun(URI uri, Pending pending) {}

    public boolean isOn() {
        return settings.isOn();
    }

    /** @throws AppException PROVIDER_UNAVAILABLE */
    public Begun begin(URI callback) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI uri = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), client(), callback)
                .endpointURI(provider().metadata.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new Begun(uri, new Pending(state.getValue(), nonce.getValue(), verifier.getValue()));
    }

    /**
     * @param answer   with which he came back, as it was sent
     * @param callback that he was to come back to
     * @throws AppException UNAUTHENTICATED if the provider did not let him in, or the answer is not one to what was asked; FORBIDDEN if he has no role here;
     *     PROVIDER_UNAVAILABLE
     */
    public Arrival finish(URI answer, Pending pending, URI callback) {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
            if (!new State(pending.state).equals(response.getState())) {
                throw refused("another state");
            }
            if (!(response instanceof AuthenticationSuccessResponse success)
                    || success.getAuthorizationCode() == null) {
                throw refused(response.toErrorResponse().getErrorObject().getCode());
            }
            Known provider = provider();
            if (success.getIssuer() != null && !success.getIssuer().equals(provider.metadata.getIssuer())) {
                throw refused("another issuer");
            }
            return redeem(
                    provider,
                    new AuthorizationCodeGrant(
                            success.getAuthorizationCode(), callback, new CodeVerifier(pending.verifier)),
                    new Nonce(pending.nonce));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw refused(e.getMessage());
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private Arrival redeem(Known provider, AuthorizationCodeGrant grant, Nonce nonce)
            throws IOException, ParseException, BadJOSEException, JOSEException {
        URI endpoint = provider.metadata.getTokenEndpointURI();
        TokenRequest request = settings.secret() == null || settings.secret().isBlank()
                ? new TokenRequest.Builder(endpoint, client(), grant).build()
                : new TokenRequest.Builder(
                                endpoint, new ClientSecretBasic(client(), new Secret(settings.secret())), grant)
                        .build();
        TokenResponse response =
                OIDCTokenResponseParser.parse(patient(request.toHTTPRequest()).send());
        if (!(response instanceof OIDCTokenResponse tokens)) {
            throw refused(response.toErrorResponse().getErrorObject().getCode());
        }
        IDTokenClaimsSet said =
                provider.validator.validate(tokens.getOIDCTokens().getIDToken(), nonce);
        Map<String, Object> claims = new HashMap<>(said.toJSONObject());
        if (!new OidcClaims(settings, claims).sayRole() && provider.metadata.getUserInfoEndpointURI() != null) {
            claims.putAll(userInfo(provider, tokens.getOIDCTokens().getAccessToken(), said));
        }
        return new OidcClaims(settings, claims)
                .arrival(said.getIssuer().getValue(), said.getSubject().getValue());
    }

    private static Map<String, Object> userInfo(Known provider, AccessToken token, IDTokenClaimsSet said)
            throws IOException, ParseException {
        UserInfoRequest request = new UserInfoRequest(provider.metadata.getUserInfoEndpointURI(), token);
        HTTPResponse answer = patient(request.toHTTPRequest()).send();
        UserInfoResponse response = UserInfoResponse.parse(answer);
        if (!response.indicatesSuccess()) {
            return Map.of();
        }
        UserInfo info = response.toSuccessResponse().getUserInfo();
        return info != null && said.getSubject().equals(info.getSubject()) ? info.toJSONObject() : Map.of();
    }

    private static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    private ClientID client() {
        return new ClientID(requireNonNull(settings.clientId()));
    }

    private Known provider() {
        Known now = known;
        if (now == null || clock.instant().isAfter(now.since.plus(METADATA_KEPT))) {
            now = ask(now);
            known = now;
        }
        return now;
    }

    /** @param before what was known; it is kept a while longer if the provider does not answer */
    private Known ask(@Nullable Known before) {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(
                    new Issuer(requireNonNull(settings.issuer())), PATIENCE_MILLIS, PATIENCE_MILLIS);
            IDTokenValidator validator = new IDTokenValidator(
                    metadata.getIssuer(),
                    client(),
                    JWSAlgorithm.parse(settings.algorithm()),
                    metadata.getJWKSetURI().toURL());
            return new Known(metadata, validator, new AccessTokens(settings, metadata), clock.instant());
        } catch (IOException | GeneralException e) {
            if (before == null) {
                throw unavailable(e);
            }
            LOG.warn("the identity provider does not describe itself, asked again soon: {}", e.toString());
            Instant soon = clock.instant().minus(METADATA_KEPT).plus(ASKED_AGAIN);
            return new Known(before.metadata, before.validator, before.tokens, soon);
        }
    }

    /**
     * Of an access token that the provider gave for this service: signed by it, in time, for or by our client, and no ID token.
     *
     * @return empty if it is none, or says no role here
     */
    public Optional<Vouched> vouched(String token) {
        if (!isOn() || !isOfTheProvider(token)) {
            return Optional.empty();
        }
        try {
            return provider().tokens.read(token);
        } catch (java.text.ParseException | BadJOSEException | JOSEException | AppException e) {
            LOG.debug("a token of the identity provider is not taken: {}", e.toString());
            return Optional.empty();
        }
    }

    /** As it says itself; most tokens are ours, and nobody is asked for those. */
    private boolean isOfTheProvider(String token) {
        try {
            return Objects.equals(SignedJWT.parse(token).getJWTClaimsSet().getIssuer(), settings.issuer());
        } catch (java.text.ParseException e) {
            return false;
        }
    }

    private static AppException refused(@Nullable String why) {
        LOG.info("somebody who came from the identity provider was not let in: {}", why);
        return new AppException(
                ErrorCode.UNAUTHENTICATED, "统一身份认证未通过，请重新登录", "the identity provider did not let you in; try again");
    }

    private static AppException unavailable(Exception e) {
        LOG.warn("the identity provider cannot be reached: {}", e.toString());
        return new AppException(
                ErrorCode.PROVIDER_UNAVAILABLE,
                "统一身份认证暂时不可用，请稍后再试",
                "the identity provider cannot be reached, try again later");
    }
}
