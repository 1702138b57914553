package littlegiant.profile;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@MappedEntity("enterprise_revision")
record EnterpriseRevisionRow(
        @Id String id,
        String uscc,
        int revision,
        String document,
        String contentHash,
        LocalDateTime storedAt,
        @Nullable String author,
        @Nullable String reason) {

    static String idOf(String uscc, int revision) {
        return uscc + "-" + revision;
    }
}
