package littlegiant.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.access.KeyScope;
import littlegiant.access.Role;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Before anything is done for a request to the API: it comes from whom it says, and in a way that keeps secrets. Who asks for a new token may send an old one. */
@ServerFilter("/api/**")
class CallerCheck implements Ordered {

    private static final String SIGN_IN = "/api/v1/token";

    /** What everybody may do for himself. */
    private static final String ME = "/api/v1/me";

    /** Names of parameters that would carry a secret. */
    private static final Set<String> SECRETS = Set.of("apikey", "xapikey", "key", "accesstoken", "token", "password");

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
        requireNoSecretInTheAddress(request);
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
        if (path.startsWith("/api/v1/applications")) {
            return KeyScope.APPLICATIONS;
        }
        return path.startsWith("/api/v1/consents") ? KeyScope.CONSENTS : null;
    }
}
