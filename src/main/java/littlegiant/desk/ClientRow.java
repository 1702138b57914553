package littlegiant.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

@MappedEntity("client")
record ClientRow(
        @Id String id, String uscc, String institution, String manager, String assignedBy, LocalDateTime assignedAt) {

    static String idOf(String institution, String uscc) {
        return institution + " " + uscc;
    }
}
