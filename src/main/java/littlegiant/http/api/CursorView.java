package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list that grows without end. */
@Serdeable
public record CursorView<T>(
        List<T> items, @Schema(description = "cursor of the next page; null at the end") @Nullable String next) {

    static <T> CursorView<T> of(List<T> items, int size, Function<T, String> cursor) {
        return new CursorView<>(items, items.size() < size ? null : cursor.apply(items.get(items.size() - 1)));
    }
}
