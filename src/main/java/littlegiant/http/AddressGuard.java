package littlegiant.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;

/** Before it is asked who comes: an address that sends more than many people could is not looked at any further, nor is a request that tells a secret in its address. */
@ServerFilter("/**")
class AddressGuard implements Ordered {

    /** Names of parameters that would carry a secret. */
    private static final Set<String> SECRETS = Set.of("apikey", "xapikey", "key", "accesstoken", "token", "password");

    private final RateLimits limits;

    AddressGuard(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    void few(HttpRequest<?> request) {
        if (!request.getPath().startsWith("/health")) {
            limits.requireFewOfAddress(request);
        }
        if (request.getPath().startsWith("/api/")) {
            requireNoSecretInTheAddress(request);
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
}
