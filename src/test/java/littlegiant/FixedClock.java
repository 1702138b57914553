package littlegiant;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * The day all tests of the whole service live on: 2026-11-23, ten in the morning in Shanghai; {@code test.now} is another one.
 * It is a {@link ToldClock}.
 */
@Factory
@Requires(env = "test")
final class FixedClock {

    @Singleton
    @Replaces(value = Clock.class, factory = Wiring.class)
    Clock clock(@Property(name = "test.now", defaultValue = "2026-11-23T02:00:00Z") String now) {
        return new ToldClock(Instant.parse(now));
    }
}
