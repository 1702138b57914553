package littlegiant;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The day all tests of the whole service live on: 2026-11-23, ten in the morning in Shanghai. */
@Factory
@Requires(env = "test")
final class FixedClock {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Singleton
    @Replaces(value = Clock.class, factory = Wiring.class)
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
