package littlegiant.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where people find the service: as the operator says ({@code LG_PUBLIC_URL}), never as a request says, but in a demo. */
@Singleton
public class PublicAddress {

    private final @Nullable String told;
    private final boolean production;

    public PublicAddress(
            @Nullable @Property(name = "lg.public.url") String told,
            @Property(name = "lg.mode", defaultValue = "demo") String mode) {
        this.told = told == null || told.isBlank() ? null : told.strip().replaceAll("/+$", "");
        this.production = mode.equals("production");
    }

    /** Whether a page of ours says that it is where a form comes from. */
    public boolean isOrigin(String origin, HttpRequest<?> request) {
        if (told != null && plain(told).equals(plain(origin))) {
            return true;
        }
        try {
            String host = request.getHeaders().get(HttpHeaders.HOST);
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As browsers write it: in lower case, without the port that goes without saying. */
    private static String plain(String origin) {
        return origin.toLowerCase(Locale.ROOT).replaceFirst("^(https://[^/]+):443$|^(http://[^/]+):80$", "$1$2");
    }

    /** @return null if it is not known */
    public @Nullable String of(String path, HttpRequest<?> request) {
        if (told != null) {
            return told + path;
        }
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return production || host == null ? null : "http://" + host + path;
    }
}
