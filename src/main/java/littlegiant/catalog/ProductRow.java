package littlegiant.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** {@code revision} is the one that was published last; 0 = none yet. */
@MappedEntity("product")
record ProductRow(@Id String id, String providerId, int revision, Standing state) {

    ProductRow as(Standing now) {
        return new ProductRow(id, providerId, revision, now);
    }
}
