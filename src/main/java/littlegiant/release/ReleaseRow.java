package littlegiant.release;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

@MappedEntity("catalogue_release")
record ReleaseRow(@Id int number, String contentHash, LocalDateTime activatedAt) {}
