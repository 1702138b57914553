package littlegiant.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@MappedEntity("sign_in_attempt")
record SignInAttemptRow(@Id String id, int failures, @Nullable LocalDateTime lockedUntil, LocalDateTime lastAt) {}
