package littlegiant.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As browsers do, it takes the loopback address for a secure place. */
final class LoopbackCookies extends CookieManager {
    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        Map<String, List<String>> plain = new HashMap<>();
        headers.forEach((name, values) -> plain.put(
                name,
                values.stream()
                        .map(value -> value.replaceAll("(?i);\\s*secure", ""))
                        .toList()));
        super.put(uri, plain);
    }
}
