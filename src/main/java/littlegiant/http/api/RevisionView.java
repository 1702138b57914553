package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import littlegiant.kernel.Moments;
import littlegiant.profile.Enterprises;
import org.jspecify.annotations.Nullable;

/** One revision of a profile. */
@Serdeable
@Schema(name = "Revision")
public record RevisionView(
        int revision,
        @Schema(description = "UTC") String storedAt,
        @Schema(description = "null = stored before authors were kept") @Nullable String author,
        @Nullable String reason,
        @Schema(description = "SHA-256 of the canonical document; null where not all of it may be seen") @Nullable
                String contentHash,
        @Schema(description = "since the revision before it; empty of the first") List<ChangeView> changes) {

    static RevisionView of(Enterprises.Revision revision, List<ChangeView> changes, boolean whole) {
        return new RevisionView(
                revision.number(),
                Moments.shown(revision.storedAt()),
                revision.author(),
                whole ? revision.reason() : null,
                whole ? revision.contentHash() : null,
                changes);
    }
}
