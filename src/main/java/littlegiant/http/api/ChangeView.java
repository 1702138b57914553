package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One place in which two revisions differ. */
@Serdeable
@Schema(name = "Change")
public record ChangeView(
        @Schema(
                        description =
                                "JSON pointer; a fiscal year is named by its year, a badge by type and level, so that order does not count")
                String pointer,
        @Schema(description = "in words") String text,
        @Schema(description = "null = was not told") @Nullable Object before,
        @Schema(description = "null = is not told any more") @Nullable Object after) {}
