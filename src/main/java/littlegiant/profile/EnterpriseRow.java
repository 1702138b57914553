package littlegiant.profile;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

@MappedEntity("enterprise")
record EnterpriseRow(
        @Id String uscc, String name, @Nullable String regionCode, @Nullable String industryCode, int revision) {}
