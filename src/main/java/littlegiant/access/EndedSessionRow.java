package littlegiant.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

@MappedEntity("ended_session")
record EndedSessionRow(@Id String id, LocalDateTime until) {}
