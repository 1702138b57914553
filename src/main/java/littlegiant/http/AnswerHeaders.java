package littlegiant.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** A browser makes of every answer what it is and nothing else, whoever refused it on the way. Pages say themselves what else they may do. */
@ServerFilter("/**")
class AnswerHeaders implements Ordered {

    private static final String YEAR_OF_HTTPS = "max-age=31536000; includeSubDomains";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private final boolean production;
    private final String apiBrowser = ApiBrowser.contentSecurityPolicy();

    AnswerHeaders(@Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.production = mode.equals("production");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Files whose address changes with what is in them. */
    private static boolean isForGood(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith("/webjars/")
                || (path.startsWith("/static/") && request.getParameters().contains("v"));
    }

    /** What pages of any site may read, a refusal too: files of which they check the hash, and what is answered to a token alone. A sandboxed frame is of no site. */
    private static boolean isReadAnywhere(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith("/embed/files/") || path.equals("/embed/suggestions");
    }

    @ResponseFilter
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        if (production) {
            headers.set("Strict-Transport-Security", YEAR_OF_HTTPS);
        }
        boolean api = request.getPath().startsWith("/api/");
        if (request.getPath().startsWith("/swagger-ui")) {
            headers.set("Content-Security-Policy", apiBrowser);
        } else if (api || !headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", NOTHING);
        }
        if (api) {
            headers.set("Referrer-Policy", "no-referrer");
        }
        if (isReadAnywhere(request)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        boolean refused = response.code() >= 300;
        if (!refused && isForGood(request)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        }
        if ((api || refused) && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
