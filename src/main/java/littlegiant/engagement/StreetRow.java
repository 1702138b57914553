package littlegiant.engagement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** {@code id} is both of the others. */
@MappedEntity("specialist_street")
record StreetRow(@Id String id, String specialist, String street) {

    static StreetRow of(String specialist, String street) {
        return new StreetRow(specialist + "/" + street, specialist, street);
    }
}
