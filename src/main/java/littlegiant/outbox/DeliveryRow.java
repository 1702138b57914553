package littlegiant.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** {@code nextAt}: not before; while it is being sent, when another one may take over. */
@MappedEntity("outbox_delivery")
record DeliveryRow(
        @Id String id,
        String eventId,
        String webhookId,
        String state,
        int attempts,
        LocalDateTime nextAt,
        @Nullable Integer lastStatus,
        @Nullable String lastFault,
        @Nullable LocalDateTime doneAt) {}
