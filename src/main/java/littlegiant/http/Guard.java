package littlegiant.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** What holds for every request: not too many of one kind, and a browser makes of an answer what it is and nothing else. */
@ServerFilter("/**")
class Guard implements Ordered {

    private static final String YEAR_OF_HTTPS = "max-age=31536000; includeSubDomains";

    private final RateLimits limits;
    private final boolean production;
    private final String apiBrowser = ApiBrowser.contentSecurityPolicy();

    Guard(RateLimits limits, @Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.limits = limits;
        this.production = mode.equals("production");
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

    @ResponseFilter
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        if (production) {
            headers.set("Strict-Transport-Security", YEAR_OF_HTTPS);
        }
        if (request.getPath().startsWith("/swagger-ui")) {
            headers.set("Content-Security-Policy", apiBrowser);
        }
        if (request.getPath().startsWith("/api/")) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            headers.set("Referrer-Policy", "no-referrer");
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        }
    }
}
