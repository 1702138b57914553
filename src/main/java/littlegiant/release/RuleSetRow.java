package littlegiant.release;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** Rules as they were read, signed. */
@MappedEntity("rule_set")
record RuleSetRow(@Id String hash, byte[] files, String signature, LocalDateTime storedAt) {}
