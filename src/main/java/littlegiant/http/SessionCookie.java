package littlegiant.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;
import littlegiant.access.Sessions;

/**
 * The cookie that carries a token for pages. It counts for pages only: a request to the API that another site made a browser send carries nothing that counts. It is
 * not to be read by scripts, not sent along from other sites, and outside a demo sent over HTTPS only.
 */
@Singleton
public class SessionCookie implements TokenReader<HttpRequest<?>> {

    private final boolean secure;
    private final String name;

    public SessionCookie(@Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.secure = mode.equals("production");
        this.name = secure ? "__Host-lg-session" : "lg-session";
    }

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/")
                ? Optional.empty()
                : request.getCookies().findCookie(name).map(Cookie::getValue).filter(token -> !token.isEmpty());
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    public Cookie of(String token) {
        return cookie(token).maxAge(Sessions.TOKEN_LIFE.toSeconds());
    }

    /** It is taken away from the browser. */
    public Cookie none() {
        return cookie("").maxAge(0);
    }

    private Cookie cookie(String token) {
        return Cookie.of(name, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .path("/");
    }
}
