package littlegiant.engagement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

@MappedEntity("enterprise_contact")
record ContactRow(@Id String uscc, String contact, String toldBy, LocalDateTime toldAt) {}
