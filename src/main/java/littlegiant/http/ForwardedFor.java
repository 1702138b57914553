package littlegiant.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Behind a proxy the address of whoever asks is the one that the proxy says. Only what a proxy that the operator names ({@code LG_TRUSTED_PROXIES}) has added counts:
 * whatever the client wrote there before is its own invention.
 */
@ServerFilter("/**")
class ForwardedFor implements Ordered {

    static final String ATTRIBUTE = "littlegiant.address";

    private static final String HEADER = "X-Forwarded-For";

    private final List<String> trusted;

    ForwardedFor(@Nullable @Property(name = "lg.trusted.proxies") List<String> trusted) {
        this.trusted = Objects.requireNonNullElse(trusted, List.<String>of()).stream()
                .map(told -> Objects.requireNonNullElse(literal(told.trim()), ""))
                .toList();
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    void address(HttpRequest<?> request) {
        String address = Caller.remote(request);
        List<String> told = request.getHeaders().getAll(HEADER).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::trim)
                .toList();
        for (int i = told.size() - 1; i >= 0 && address != null && trusted.contains(address); i--) {
            address = literal(told.get(i));
        }
        if (address != null) {
            request.setAttribute(ATTRIBUTE, address);
        }
    }

    /** Null if it is no address. */
    private static @Nullable String literal(String told) {
        boolean plain = told.matches("\\d{1,3}([.]\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]{1,44}");
        try {
            return plain ? InetAddress.getByName(told).getHostAddress() : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
