package littlegiant.applications;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** {@code number} counts from 1 within the application; {@code id} is both. */
@MappedEntity("application_event")
record ApplicationEventRow(
        @Id String id,
        String applicationId,
        int number,
        String event,
        String state,
        String side,
        String actor,
        @Nullable String institution,
        LocalDateTime takenAt,
        @Nullable BigDecimal amount,
        @Nullable String text) {}
