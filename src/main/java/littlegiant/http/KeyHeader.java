package littlegiant.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The header that carries a partner's key to the API; pages take none. */
@Singleton
class KeyHeader implements TokenReader<HttpRequest<?>> {

    static final String NAME = "X-API-Key";

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/")
                ? Optional.ofNullable(request.getHeaders().get(NAME))
                : Optional.empty();
    }
}
