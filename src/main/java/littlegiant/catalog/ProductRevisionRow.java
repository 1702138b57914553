package littlegiant.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

@MappedEntity("product_revision")
record ProductRevisionRow(
        @Id String id, String productId, int revision, String document, String contentHash, LocalDateTime storedAt) {

    static String idOf(String productId, int revision) {
        return productId + "-" + revision;
    }
}
