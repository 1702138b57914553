package littlegiant.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;
import littlegiant.access.Identity;
import littlegiant.access.KeyScope;
import littlegiant.access.Role;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Before anything is done for a request to the API: it comes from whom it says, and in a way that keeps secrets. Who asks for a new token may send an old one. */
@ServerFilter("/api/**")
class CallerCheck implements Ordered {

    private static final String SIGN_IN = "/api/v1/token";

    /** What everybody may do for himself. */
    private static final String ME = "/api/v1/me";

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (!request.getPath().equals(SIGN_IN)) {
            require(request);
        }
    }

    /**
     * What a request's headers say about the caller is held to be true before anything is done.
     *
     * @throws AppException UNAUTHENTICATED if it names somebody who is not signed in: it is not anonymous; PASSWORD_CHANGE_NEEDED of somebody whose password another
     *     one set; REQUEST_INVALID if its reason is too long to be kept
     */
    private static void require(HttpRequest<?> request) {
        Caller.requireValid(request);
        Caller.identity(request).ifPresent(who -> requireScope(who, request.getPath()));
        Caller.requireReason(request);
        boolean first =
                Caller.identity(request).filter(Identity::mustChangePassword).isPresent();
        if (first && !request.getPath().startsWith(ME)) {
            throw new AppException(
                    ErrorCode.PASSWORD_CHANGE_NEEDED, ErrorCode.PASSWORD_CHANGE_NEEDED.title(), List.of());
        }
    }

    /** @throws AppException FORBIDDEN if a partner's key is not for this part of the API */
    private static void requireScope(Identity who, String path) {
        KeyScope scope = scope(path);
        if (who.is(Role.PARTNER) && scope != null && !who.scopes().contains(scope)) {
            throw new AppException(ErrorCode.FORBIDDEN, "该密钥的范围不含" + scope, "this key is not for " + scope);
        }
    }

    /** Null where nobody needs a key. */
    private static @Nullable KeyScope scope(String path) {
        if (path.equals("/api/v1/receipts/keys")) {
            return null;
        }
        if (path.matches("/api/v1/(matches|plans|recognition|enterprises/[^/]+/(recommendations|plan)).*")) {
            return KeyScope.MATCH;
        }
        if (path.matches("/api/v1/(receipts|enterprises/[^/]+/receipts).*")) {
            return KeyScope.RECEIPTS;
        }
        if (path.startsWith("/api/v1/enterprises")) {
            return KeyScope.ENTERPRISES;
        }
        if (path.startsWith("/api/v1/applications")) {
            return KeyScope.APPLICATIONS;
        }
        if (path.startsWith("/api/v1/embed")) {
            return KeyScope.EMBED;
        }
        return path.startsWith("/api/v1/consents") ? KeyScope.CONSENTS : null;
    }
}
