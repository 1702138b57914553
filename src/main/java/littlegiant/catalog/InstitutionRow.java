package littlegiant.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/** {@code keeper} is the institution whose product owner brought it along; null = nobody did. */
@MappedEntity("institution")
record InstitutionRow(@Id String id, Institution.Kind kind, String nameZh, String nameEn, @Nullable String keeper) {

    static InstitutionRow of(Institution institution, @Nullable String keeper) {
        return new InstitutionRow(
                institution.id(),
                institution.kind(),
                institution.name().zh(),
                institution.name().en(),
                keeper);
    }

    Institution institution() {
        return new Institution(id, kind, Text.of(nameZh, nameEn));
    }
}
