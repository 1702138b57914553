package littlegiant.applications;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was done with an application.
 *
 * @param number      from 1 within the application
 * @param state       after it
 * @param institution of the actor; null = none
 * @param takenAt     UTC
 * @param amount      yuan, drawn or paid back
 */
public record ApplicationStep(
        int number,
        ApplicationEvent event,
        ApplicationState state,
        Side side,
        String actor,
        @Nullable String institution,
        LocalDateTime takenAt,
        @Nullable BigDecimal amount,
        @Nullable String text) {}
