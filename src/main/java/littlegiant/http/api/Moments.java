package littlegiant.http.api;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Points in time as RFC 3339 wants them, seconds included. */
final class Moments {

    private Moments() {}

    static String utc(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC).toString();
    }
}
