package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** One entry of the audit chain; of one whose time is over only its place and hash are left. */
@Serdeable
@Schema(name = "AuditEntry")
public record AuditEntryView(
        long number,
        @Schema(description = "decides how long it is kept") Act.Kind kind,
        @Schema(description = "UTC") String at,
        @Nullable String actor,
        @Schema(description = "the actor works for") @Nullable String institution,
        @Schema(description = "such as enterprise.put") @Nullable String action,
        @Nullable String subject,
        @Nullable String address,
        @Nullable String reason,
        @Nullable Object detail,
        @Schema(description = "of this entry and the one before it") String hash) {

    static AuditEntryView of(AuditLog.Entry entry) {
        Value detail = entry.content() == null ? null : entry.content().at("detail");
        return new AuditEntryView(
                entry.number(),
                entry.kind(),
                Moments.shown(entry.at()),
                text(entry, "actor"),
                text(entry, "institution"),
                text(entry, "action"),
                text(entry, "subject"),
                text(entry, "address"),
                text(entry, "reason"),
                detail == null ? null : detail.plain(),
                entry.hash());
    }

    private static @Nullable String text(AuditLog.Entry entry, String name) {
        return entry.content() != null && entry.content().at(name) instanceof Value.Str told ? told.text() : null;
    }
}
