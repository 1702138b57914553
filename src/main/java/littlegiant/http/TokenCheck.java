package littlegiant.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import littlegiant.access.ApiKeys;
import littlegiant.access.Arrival;
import littlegiant.access.Arrivals;
import littlegiant.access.Identity;
import littlegiant.access.Oidc;
import littlegiant.access.Sessions;
import littlegiant.catalog.Catalogue;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Turns the token of a request into the one who sent it, with the role he has now. */
@Singleton
class TokenCheck implements TokenValidator<HttpRequest<?>> {

    private final Sessions sessions;
    private final ApiKeys keys;
    private final Oidc oidc;
    private final Arrivals arrivals;
    private final Catalogue catalogue;
    private final Scheduler blocking;

    TokenCheck(
            Sessions sessions,
            ApiKeys keys,
            Oidc oidc,
            Arrivals arrivals,
            Catalogue catalogue,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.keys = keys;
        this.oidc = oidc;
        this.arrivals = arrivals;
        this.catalogue = catalogue;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        return Mono.fromCallable(() ->
                        identify(token, request).map(TokenCheck::authentication).orElse(null))
                .subscribeOn(blocking);
    }

    /** A key counts where keys are sent, a token where tokens are. */
    private Optional<Identity> identify(String token, HttpRequest<?> request) {
        return token.equals(request.getHeaders().get(KeyHeader.NAME))
                ? keys.identify(token, Caller.address(request))
                : sessions.identify(token).or(() -> vouched(token, request));
    }

    /** A token of the identity provider's counts where programs send tokens, not in a cookie. */
    private Optional<Identity> vouched(String token, HttpRequest<?> request) {
        boolean sent = ("Bearer " + token).equals(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        return sent
                ? oidc.vouched(token)
                        .filter(who -> isKnown(who.arrival()))
                        .flatMap(who -> arrivals.identify(who, Caller.of(request)))
                : Optional.empty();
    }

    private boolean isKnown(Arrival arrival) {
        return !arrival.role().isOfAnInstitution()
                || (arrival.institution() != null
                        && catalogue.institution(arrival.institution()).isPresent());
    }

    private static Authentication authentication(Identity who) {
        return Authentication.build(who.name(), List.of(who.role().name()), Map.of(Caller.IDENTITY, who));
    }
}
