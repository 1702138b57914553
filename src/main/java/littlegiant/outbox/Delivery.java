package littlegiant.outbox;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one system; what happened is not told here, only of which kind it was.
 *
 * @param attempts   so far
 * @param nextAt     UTC; of the next attempt
 * @param lastStatus HTTP status of the last attempt; null = there was no answer
 * @param lastFault  why the last attempt failed; null = it did not
 * @param doneAt     UTC; when it was taken, or given up
 */
public record Delivery(
        String id,
        String eventId,
        String type,
        String webhookId,
        State state,
        int attempts,
        LocalDateTime nextAt,
        @Nullable Integer lastStatus,
        @Nullable String lastFault,
        @Nullable LocalDateTime doneAt) {

    public enum State {
        PENDING,
        DELIVERED,
        /** Tried as often as it is tried; sent again on demand only. */
        DEAD
    }
}
