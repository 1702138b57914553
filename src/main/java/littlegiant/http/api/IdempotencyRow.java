package littlegiant.http.api;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a request with a key was answered; {@code status} is null until it is. */
@MappedEntity("idempotency_key")
record IdempotencyRow(
        @Id String id,
        String bodyHash,
        String owner,
        @Nullable Integer status,
        @Nullable String contentType,
        @Nullable String etag,
        byte[] body,
        LocalDateTime storedAt) {}
