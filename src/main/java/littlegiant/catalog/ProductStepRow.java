package littlegiant.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One step in the life of a product; {@code number} counts them from 1. */
@MappedEntity("product_step")
record ProductStepRow(
        @Id String id,
        String productId,
        int revision,
        int number,
        Step step,
        String actor,
        LocalDateTime takenAt,
        @Nullable String reason) {

    static String idOf(String productId, int revision, int number) {
        return productId + "-" + revision + "-" + number;
    }
}
