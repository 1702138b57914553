package littlegiant.profile;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

@MappedEntity("enterprise_revision")
record EnterpriseRevisionRow(
        @Id String id, String uscc, int revision, String document, String contentHash, LocalDateTime storedAt) {

    static String idOf(String uscc, int revision) {
        return uscc + "-" + revision;
    }
}
