package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import littlegiant.receipt.Retention;

/** How many went because their time is over. */
@Serdeable
@Schema(name = "Purged")
public record PurgedView(
        long receipts,
        @Schema(description = "audit entries of reading whose content went") long reads,
        @Schema(description = "audit entries of changes whose content went") long changes) {

    static PurgedView of(Retention.Purged purged) {
        return new PurgedView(purged.receipts(), purged.reads(), purged.changes());
    }
}
