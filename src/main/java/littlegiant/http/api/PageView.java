package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One page of a list. */
@Serdeable
@Schema(name = "Page")
public record PageView<T>(
        List<T> items,
        @Schema(description = "from 0") int page,
        int size,
        @Schema(description = "of all pages") int total) {}
