package littlegiant.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

@MappedEntity("signing_key")
record SigningKeyRow(@Id String id, String jwks, LocalDateTime storedAt) {}
