package littlegiant.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** {@code body} is what is sent, to the byte. */
@MappedEntity("outbox_event")
record OutboxEventRow(@Id String id, String type, String institution, String body, LocalDateTime happenedAt) {}
