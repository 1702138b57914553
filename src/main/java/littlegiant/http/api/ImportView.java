package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do. */
@Serdeable
@Schema(name = "Import")
public record ImportView(
        int accepted,
        int unchanged,
        int rejected,
        @Schema(description = "false: every accepted document is a draft that waits for its approval")
                boolean published,
        @Schema(description = "the release that holds it; of a dry run the one that is active") String release,
        List<RowView> rows) {

    /** What became of a document, counted from 1. */
    public enum RowState {
        ACCEPTED,
        UNCHANGED,
        REJECTED
    }

    /** One document. */
    @Serdeable
    @Schema(name = "ImportRow")
    public record RowView(
            @Schema(description = "from 1") int row,
            @Nullable String id,
            RowState state,
            List<Problem.Error> errors,
            List<Problem.Error> warnings) {}
}
