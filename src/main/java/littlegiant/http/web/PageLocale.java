package littlegiant.http.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import littlegiant.http.Parameters;

/** Pages speak the language that the API would. */
@Singleton
class PageLocale implements HttpLocaleResolver {

    /** Before the framework's own, which would ask the header first. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Optional<Locale> resolve(HttpRequest<?> request) {
        return Optional.of(resolveOrDefault(request));
    }

    @Override
    public Locale resolveOrDefault(HttpRequest<?> request) {
        return Parameters.lang(request).locale();
    }
}
