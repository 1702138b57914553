package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import littlegiant.audit.AuditLog;
import littlegiant.kernel.Lang;
import org.jspecify.annotations.Nullable;

/** What was found when the chain was walked. */
@Serdeable
@Schema(name = "AuditFound")
public record AuditFoundView(
        boolean intact,
        @Schema(description = "walked until the end, or until the first that does not hold") long entries,
        @Schema(description = "whose time is over: their content went with a purge that is in the chain") long purged,
        @Schema(description = "number of the first that does not hold") @Nullable Long brokenAt,
        @Nullable String why,
        @Schema(description = "of the last entry; kept elsewhere, it proves later that nothing before it was changed")
                String hash) {

    static AuditFoundView of(AuditLog.Found found, Lang lang) {
        return new AuditFoundView(
                found.broken() == null,
                found.entries(),
                found.purged(),
                found.broken() == null ? null : found.broken().number(),
                found.broken() == null ? null : found.broken().why().in(lang),
                found.hash());
    }
}
