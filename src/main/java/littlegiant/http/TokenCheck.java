package littlegiant.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
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
    private final Scheduler blocking;

    TokenCheck(Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        return Mono.fromCallable(() ->
                        sessions.identify(token).map(TokenCheck::authentication).orElse(null))
                .subscribeOn(blocking);
    }

    private static Authentication authentication(Identity who) {
        return Authentication.build(who.name(), List.of(who.role().name()), Map.of(Caller.IDENTITY, who));
    }
}
