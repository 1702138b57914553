package littlegiant.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Before it is asked who comes: an address that sends more than many people could is not looked at any further. */
@ServerFilter("/**")
class AddressGuard implements Ordered {

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
    }
}
