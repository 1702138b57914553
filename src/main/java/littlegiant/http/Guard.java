package littlegiant.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** What holds for every request: not too many of one kind. */
@ServerFilter("/**")
class Guard implements Ordered {

    private final RateLimits limits;

    Guard(RateLimits limits) {
        this.limits = limits;
    }

    /** As soon as it is known who asks, before anything else is done for him. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void few(HttpRequest<?> request) {
        if (!request.getPath().startsWith("/health")) {
            limits.requireFew(request);
        }
    }
}
