package littlegiant.bulk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** {@code firms} is null until it is done. */
@MappedEntity("match_part")
record MatchPartRow(
        @Id String id,
        String runId,
        int number,
        String afterUscc,
        String lastUscc,
        int expected,
        @Nullable Integer firms,
        int checked) {}
