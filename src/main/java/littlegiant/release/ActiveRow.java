package littlegiant.release;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** The release that is active; {@code id} is always 1, {@code number} 0 before there is any. */
@MappedEntity("active_release")
record ActiveRow(@Id int id, int number, LocalDateTime activatedAt, String author) {}
