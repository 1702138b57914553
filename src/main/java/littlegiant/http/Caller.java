package littlegiant.http;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Who asks, for what is kept about it: the signed-in user, the address, and the reason of the header {@code X-Reason} (percent-encoded where it is not ASCII). */
public final class Caller {

    private static final String REASON = "X-Reason";
    private static final int REASON_MAX = 500;
    private static final int NAME_MAX = 100;

    private Caller() {}

    public static By of(HttpRequest<?> request) {
        return of(request, null);
    }

    /** @param reason as the body tells it; null = the header's */
    public static By of(HttpRequest<?> request, @Nullable String reason) {
        String actor = request.getUserPrincipal().map(Principal::getName).orElse(By.ANONYMOUS);
        return new By(
                cut(actor, NAME_MAX),
                request.getRemoteAddress().getAddress() == null
                        ? null
                        : request.getRemoteAddress().getAddress().getHostAddress(),
                reason != null ? reason : header(request));
    }

    /** @throws AppException UNAUTHENTICATED if nobody signed in: steps that two people must take need to know who takes them */
    public static By signedIn(HttpRequest<?> request, By by) {
        if (by.isAnonymous()) {
            throw new AppException(ErrorCode.UNAUTHENTICATED, "请先登录", "sign in first: " + request.getPath());
        }
        return by;
    }

    public static By signedIn(HttpRequest<?> request) {
        return signedIn(request, of(request));
    }

    private static @Nullable String header(HttpRequest<?> request) {
        String told = request.getHeaders().get(REASON);
        if (told == null || told.isBlank()) {
            return null;
        }
        String plain;
        try {
            plain = URLDecoder.decode(told.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            plain = told;
        }
        return cut(plain.trim(), REASON_MAX);
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
