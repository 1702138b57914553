package littlegiant.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

@MappedEntity("membership")
record MembershipRow(@Id String id, String userName, String uscc, String part, LocalDateTime since) {}
