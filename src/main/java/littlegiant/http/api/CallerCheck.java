package littlegiant.http.api;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import littlegiant.http.Caller;

/** Before anything is done for a request: it comes from whom it says. Who asks for a new token may send an old one. */
@ServerFilter("/api/**")
class CallerCheck implements Ordered {

    private static final String SIGN_IN = "/api/v1/token";

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (!request.getPath().equals(SIGN_IN)) {
            Caller.check(request);
        }
    }
}
