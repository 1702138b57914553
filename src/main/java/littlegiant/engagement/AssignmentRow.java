package littlegiant.engagement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

@MappedEntity("specialist_assignment")
record AssignmentRow(@Id String uscc, String specialist, LocalDateTime since) {}
