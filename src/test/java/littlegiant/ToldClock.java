package littlegiant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is told another time; also an earlier one. */
public final class ToldClock extends Clock {

    private volatile Instant now;

    ToldClock(Instant now) {
        this.now = now;
    }

    public void tell(Instant time) {
        now = time;
    }

    /** Goes forward at once. */
    public void move(Duration by) {
        tell(instant().plus(by));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
