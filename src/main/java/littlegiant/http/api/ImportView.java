package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do. */
@Serdeable
@Schema(name = "Import")
public record ImportView(
        boolean dryRun,
        int accepted,
        int unchanged,
        int rejected,
        @Schema(
                        description =
                                "whether accepted documents are published now; else each is a draft that waits for its approval, or nothing was done (dryRun)")
                boolean published,
        @Schema(description = "the release that holds it; of a dry run the one that is active") String release,
        List<RowView> rows) {

    /** What became of a document. */
    public enum RowState {
        ACCEPTED,
        UNCHANGED,
        REJECTED
    }

    /** One document. */
    @Serdeable
    @Schema(name = "ImportRow")
    public record RowView(
            @Schema(description = "as its author sees it: row of the sheet, line of the file, place of the document")
                    int row,
            @Nullable String id,
            RowState state,
            List<RowFaultView> errors,
            List<RowFaultView> warnings) {}
}
