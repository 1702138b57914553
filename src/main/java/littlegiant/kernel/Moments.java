package littlegiant.kernel;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Points in time as they are kept and answered: in UTC, to the microsecond, which is what every store keeps. */
public final class Moments {

    private Moments() {}

    public static LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** As RFC 3339 wants it, seconds included. */
    public static String shown(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC).toString();
    }
}
