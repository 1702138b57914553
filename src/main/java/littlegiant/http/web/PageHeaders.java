package littlegiant.http.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import littlegiant.access.Identity;
import littlegiant.access.Sessions;
import littlegiant.http.Caller;
import littlegiant.http.SessionCookie;
import org.jspecify.annotations.Nullable;

/**
 * What a browser may do with a page: our own style and script, nothing from elsewhere, in no frame. Who goes on working is signed in longer than one token lasts.
 */
@ServerFilter({
    "/",
    "/console",
    "/console/**",
    "/login",
    "/logout",
    Pages.PORTAL,
    Pages.PORTAL + "/**",
    "/account",
    "/account/**",
    "/join/**",
    "/oidc/**",
    "/verify/**"
})
class PageHeaders implements Ordered {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Clock clock;

    PageHeaders(Sessions sessions, SessionCookie cookie, Clock clock) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.clock = clock;
    }

    /** Who came with a first password sees no page but the one on which he changes it. */
    @RequestFilter
    @Nullable
    HttpResponse<?> first(HttpRequest<?> request) {
        boolean first = Caller.identity(request)
                .filter(who -> who.mustChangePassword()
                        && (request.getPath().startsWith(Pages.CONSOLE)
                                || request.getPath().startsWith(Pages.PORTAL)))
                .isPresent();
        return first ? HttpResponse.seeOther(URI.create(Pages.ACCOUNT)) : null;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        onto(response);
        Caller.identity(request)
                .filter(who -> cookie.findToken(request).isPresent() && isHalfOver(who))
                .filter(who -> !response.getHeaders().contains("Set-Cookie"))
                .flatMap(sessions::renew)
                .ifPresent(token -> response.cookie(cookie.of(token)));
    }

    /** Also of a page that says why another one cannot be had: it is made before this filter is reached. */
    static <T> MutableHttpResponse<T> onto(MutableHttpResponse<T> response) {
        return response.header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    private boolean isHalfOver(Identity who) {
        return clock.instant().isAfter(who.session().until().minus(Sessions.TOKEN_LIFE.dividedBy(2)));
    }
}
