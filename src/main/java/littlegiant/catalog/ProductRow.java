package littlegiant.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("product")
record ProductRow(@Id String id, String providerId, int revision, Product.Status state) {}
