package littlegiant.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes about by itself, and never longer than told. */
final class Waiting {

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    private Waiting() {}

    /** @throws AssertionError if it does not come about in time */
    static void until(String what, Duration most, BooleanSupplier cameAbout) {
        Instant end = Instant.now().plus(most);
        while (!cameAbout.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(what + ": did not come about within " + most);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Lets the world go on for a while. */
    static void pass(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
