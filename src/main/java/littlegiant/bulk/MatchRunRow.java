package littlegiant.bulk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@MappedEntity("match_run")
record MatchRunRow(
        @Id String id,
        LocalDate asOf,
        int releaseNumber,
        String regions,
        String products,
        String state,
        @Nullable String fault,
        String startedBy,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        boolean planned,
        @Nullable String heldBy,
        LocalDateTime heldUntil,
        int attempts) {}
