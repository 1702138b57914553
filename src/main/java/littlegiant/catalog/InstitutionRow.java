package littlegiant.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import littlegiant.kernel.Text;

@MappedEntity("institution")
record InstitutionRow(@Id String id, Institution.Kind kind, String nameZh, String nameEn) {

    static InstitutionRow of(Institution institution) {
        return new InstitutionRow(
                institution.id(),
                institution.kind(),
                institution.name().zh(),
                institution.name().en());
    }

    Institution institution() {
        return new Institution(id, kind, Text.of(nameZh, nameEn));
    }
}
