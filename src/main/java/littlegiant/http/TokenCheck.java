package littlegiant.http;

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
import littlegiant.access.Identity;
import littlegiant.access.Sessions;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Turns the token of a request into the one who sent it, with the role he has now. */
@Singleton
class TokenCheck implements TokenValidator<HttpRequest<?>> {

    private final Sessions sessions;
    private final ApiKeys keys;
    private final Vouched vouched;
    private final Scheduler blocking;

    TokenCheck(
            Sessions sessions, ApiKeys keys, Vouched vouched, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.keys = keys;
        this.vouched = vouched;
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
                : sessions.identify(token).or(() -> vouched.identify(token, request));
    }

    private static Authentication authentication(Identity who) {
        return Authentication.build(who.name(), List.of(who.role().name()), Map.of(Caller.IDENTITY, who));
    }
}
