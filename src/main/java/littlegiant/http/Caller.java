package littlegiant.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import littlegiant.access.Identity;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.IdentityNumber;
import littlegiant.kernel.Messages;
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
    private static final int REASON_MAX = 500;
    private static final int NAME_MAX = 100;

    private Caller() {}

    public static By of(HttpRequest<?> request) {
        return of(request, null);
    }

    /** Where it came from; null = not known. */
    static @Nullable String address(HttpRequest<?> request) {
        return request.getAttribute(ForwardedFor.ATTRIBUTE, String.class).orElseGet(() -> remote(request));
    }

    /** The other end of the connection: a proxy, where there is one. */
    static @Nullable String remote(HttpRequest<?> request) {
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

    /** @throws AppException UNAUTHENTICATED if a token was sent that counts for nobody */
    public static void requireValid(HttpRequest<?> request) {
        boolean told = request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                || request.getHeaders().contains(KeyHeader.NAME);
        if (told && request.getUserPrincipal().isEmpty()) {
            if (request.getHeaders().contains(KeyHeader.NAME)) {
                throw new AppException(
                        ErrorCode.UNAUTHENTICATED, "密钥无效、已吊销或已过期", "the key is not valid, was revoked or has expired");
            }
            throw new AppException(
                    ErrorCode.UNAUTHENTICATED,
                    "登录凭证无效或已过期，请重新登录",
                    "the token is not valid or has expired; sign in again (POST /api/v1/token)");
        }
    }

    /** @throws AppException REQUEST_INVALID if the reason is too long to be kept */
    static void requireReason(HttpRequest<?> request) {
        String reason = header(request);
        if (reason != null && reason.length() > REASON_MAX) {
            Text detail = Messages.of("fault.long", REASON_MAX);
            throw AppException.of(ErrorCode.REQUEST_INVALID, List.of(new Fault(REASON, Fault.Code.TOO_LONG, detail)));
        }
        if (reason != null && IdentityNumber.isIn(reason)) {
            Text detail = Messages.of("fault.identity");
            throw AppException.of(
                    ErrorCode.REQUEST_INVALID, List.of(new Fault(REASON, Fault.Code.DOES_NOT_FIT, detail)));
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
