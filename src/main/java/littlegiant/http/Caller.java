package littlegiant.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.KeyScope;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, for what is kept about it: the signed-in user, the address, and the reason of the header {@code X-Reason} (in UTF-8, percent-encoded or as it is; 500
 * characters at most).
 */
public final class Caller {

    /** Under this name an {@link Identity} stands in what the security filter knows. */
    static final String IDENTITY = "identity";

    private static final String REASON = "X-Reason";
    /** What everybody may do for himself. */
    private static final String ME = "/api/v1/me";

    /** Names of parameters that would carry a secret. */
    private static final Set<String> SECRETS = Set.of("apikey", "xapikey", "key", "accesstoken", "token", "password");

    private static final int REASON_MAX = 500;
    private static final int NAME_MAX = 100;

    private Caller() {}

    public static By of(HttpRequest<?> request) {
        return of(request, null);
    }

    /** Where it came from; null = not known. */
    static @Nullable String address(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress() == null
                ? null
                : request.getRemoteAddress().getAddress().getHostAddress();
    }

    /** Empty if nobody signed in. */
    public static Optional<Identity> identity(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(IDENTITY))
                .map(Identity.class::cast);
    }

    /** @throws AppException UNAUTHENTICATED if nobody signed in */
    public static Identity who(HttpRequest<?> request) {
        return identity(request).orElseThrow(Caller::unauthenticated);
    }

    static AppException unauthenticated() {
        return new AppException(ErrorCode.UNAUTHENTICATED, "请先登录", "sign in first");
    }

    /** @param reason as the body tells it; null = the header's */
    public static By of(HttpRequest<?> request, @Nullable String reason) {
        String actor = identity(request).map(Identity::name).orElse(By.ANONYMOUS);
        return new By(
                cut(actor, NAME_MAX),
                address(request),
                reason != null ? reason : header(request),
                identity(request).map(Identity::institution).orElse(null));
    }

    /**
     * What a request's headers say about the caller is held to be true before anything is done.
     *
     * @throws AppException UNAUTHENTICATED if it names somebody who is not signed in: it is not anonymous; PASSWORD_CHANGE_NEEDED of somebody whose password another
     *     one set; REQUEST_INVALID if its reason is too long to be kept
     */
    public static void check(HttpRequest<?> request) {
        requireNoSecretInTheAddress(request);
        requireValid(request);
        identity(request).ifPresent(who -> requireScope(who, request.getPath()));
        String reason = header(request);
        if (reason != null && reason.length() > REASON_MAX) {
            Text detail = Text.of("最多" + REASON_MAX + "个字符", "at most " + REASON_MAX + " characters");
            throw AppException.of(ErrorCode.REQUEST_INVALID, List.of(new Fault(REASON, Fault.Code.TOO_LONG, detail)));
        }
        boolean first = identity(request).filter(Identity::mustChangePassword).isPresent();
        if (first && !request.getPath().startsWith(ME)) {
            throw new AppException(
                    ErrorCode.PASSWORD_CHANGE_NEEDED, ErrorCode.PASSWORD_CHANGE_NEEDED.title(), List.of());
        }
    }

    /** An address stands in logs and histories: a key in it is known to others from then on. */
    private static void requireNoSecretInTheAddress(HttpRequest<?> request) {
        List<Fault> faults = request.getParameters().names().stream()
                .filter(name -> SECRETS.contains(name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "")))
                .map(name -> new Fault(
                        "/" + name,
                        Fault.Code.UNKNOWN_FIELD,
                        Text.of(
                                "密钥和令牌只能放在请求头中，请立即更换此密钥",
                                "a key or token goes into a header, never into the address; replace this one")))
                .toList();
        if (!faults.isEmpty()) {
            throw AppException.of(ErrorCode.PARAMETERS_INVALID, faults);
        }
    }

    /** @throws AppException FORBIDDEN if a partner's key is not for this part of the API */
    private static void requireScope(Identity who, String path) {
        KeyScope scope = scope(path);
        if (who.is(Role.PARTNER) && scope != null && !who.scopes().contains(scope)) {
            throw new AppException(ErrorCode.FORBIDDEN, "该密钥的范围不含" + scope, "this key is not for " + scope);
        }
    }

    private static @Nullable KeyScope scope(String path) {
        if (path.matches("/api/v1/(matches|recognition|enterprises/[^/]+/(recommendations|plan)).*")) {
            return KeyScope.MATCH;
        }
        if (path.matches("/api/v1/(receipts|enterprises/[^/]+/receipts).*")) {
            return KeyScope.RECEIPTS;
        }
        if (path.startsWith("/api/v1/enterprises")) {
            return KeyScope.ENTERPRISES;
        }
        return path.startsWith("/api/v1/consents") ? KeyScope.CONSENTS : null;
    }

    /** @throws AppException UNAUTHENTICATED if a token was sent that counts for nobody */
    public static void requireValid(HttpRequest<?> request) {
        boolean told = request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                || request.getHeaders().contains(KeyHeader.NAME);
        if (told && request.getUserPrincipal().isEmpty()) {
            throw new AppException(
                    ErrorCode.UNAUTHENTICATED,
                    "登录凭证无效或已过期，请重新登录",
                    "the token is not valid or has expired; sign in again (POST /api/v1/token)");
        }
    }

    private static @Nullable String header(HttpRequest<?> request) {
        String told = request.getHeaders().get(REASON);
        if (told == null || told.isBlank()) {
            return null;
        }
        return utf8(decoded(told), utf8(told, told)).trim();
    }

    /** What only looks percent-encoded is kept as it was sent. */
    private static String decoded(String told) {
        try {
            return URLDecoder.decode(told.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return told;
        }
    }

    /** The server hands a header's bytes on as Latin-1; what they are in UTF-8, if they are. */
    private static String utf8(String bytes, String otherwise) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return otherwise;
        }
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
