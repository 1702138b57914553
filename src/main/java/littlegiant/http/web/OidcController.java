package littlegiant.http.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import littlegiant.access.Arrival;
import littlegiant.access.Oidc;
import littlegiant.access.Sessions;
import littlegiant.http.Parameters;
import littlegiant.http.PublicAddress;
import littlegiant.http.SessionCookie;
import littlegiant.http.Vouched;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Messages;

/** The way in through an identity provider. */
@Controller("/oidc")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class OidcController {

    private static final String CALLBACK = "/oidc/callback";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Oidc oidc;
    private final Vouched vouched;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final PublicAddress address;
    private final boolean secure;

    OidcController(
            Oidc oidc,
            Vouched vouched,
            Sessions sessions,
            SessionCookie cookie,
            PublicAddress address,
            @Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.oidc = oidc;
        this.vouched = vouched;
        this.sessions = sessions;
        this.cookie = cookie;
        this.address = address;
        this.secure = mode.equals("production");
    }

    @Get("/login")
    HttpResponse<?> begin(HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        String next = Pages.local(in.fields().text("next", 2_000));
        in.close();
        requireOn();
        Oidc.Begun begun = oidc.begin(callback(request));
        Oidc.Pending pending = begun.pending();
        String kept = String.join(" ", pending.state(), pending.nonce(), pending.verifier(), next);
        return HttpResponse.seeOther(begun.uri())
                .cookie(pending(sessions.sealed(kept)).maxAge(PATIENCE));
    }

    private void requireOn() {
        if (!oidc.isOn()) {
            throw new AppException(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title(), List.of());
        }
    }

    private URI callback(HttpRequest<?> request) {
        String here = address.of(CALLBACK, request);
        if (here == null) {
            throw new AppException(ErrorCode.PROVIDER_UNAVAILABLE, Messages.of("signin.oidc.nowhere"), List.of());
        }
        return URI.create(here);
    }

    /** Sent along when the provider leads back here, which is another site. */
    private Cookie pending(String value) {
        return Cookie.of(secure ? "__Host-lg-oidc" : "lg-oidc", value)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .path("/");
    }

    @Get("/callback")
    HttpResponse<?> finish(HttpRequest<?> request) {
        requireOn();
        String[] kept = request.getCookies()
                .findCookie(pending("").getName())
                .flatMap(told -> sessions.unsealed(told.getValue()))
                .map(text -> text.split(" "))
                .filter(parts -> parts.length == 4)
                .orElseThrow(
                        () -> new AppException(ErrorCode.UNAUTHENTICATED, Messages.of("signin.oidc.late"), List.of()));
        URI callback = callback(request);
        URI answer =
                URI.create(callback + "?" + Objects.toString(request.getUri().getRawQuery(), ""));
        Arrival arrival = oidc.finish(answer, new Oidc.Pending(kept[0], kept[1], kept[2]), callback);
        String name = vouched.arrive(arrival, request);
        return HttpResponse.seeOther(URI.create(Pages.local(kept[3])))
                .cookie(cookie.of(sessions.open(name)))
                .cookie(pending("").maxAge(0));
    }
}
