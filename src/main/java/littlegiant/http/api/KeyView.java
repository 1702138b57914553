package littlegiant.http.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.List;
import littlegiant.access.ApiKey;
import littlegiant.access.KeyScope;
import littlegiant.kernel.Moments;
import org.jspecify.annotations.Nullable;

/** The key of a partner's system. */
@Serdeable
@Schema(name = "ApiKey")
public record KeyView(
        String id,
        @Schema(description = "what it is for") String name,
        @Schema(description = "id of the institution for which it asks") String institution,
        List<KeyScope> scopes,
        @Schema(description = "sites that may embed what the key asks for") List<String> origins,
        String createdBy,
        @Schema(description = "RFC 3339") String createdAt,
        @Schema(description = "RFC 3339; from then on it counts no more") String expiresAt,
        @Schema(description = "RFC 3339; null = not revoked") @Nullable String revokedAt,
        @Schema(description = "RFC 3339, to the minute; null = never") @Nullable String lastUsedAt,
        @Schema(description = "address") @Nullable String lastUsedFrom,
        @Schema(description = "sent as X-API-Key; shown once, when it is made") @Nullable String key) {

    static KeyView of(ApiKey key, @Nullable String secret) {
        return new KeyView(
                key.id(),
                key.name(),
                key.institution(),
                key.scopes().stream().sorted().toList(),
                key.origins(),
                key.createdBy(),
                Moments.shown(key.createdAt()),
                Moments.shown(key.expiresAt()),
                shown(key.revokedAt()),
                shown(key.lastUsedAt()),
                key.lastUsedFrom(),
                secret);
    }

    private static @Nullable String shown(@Nullable LocalDateTime at) {
        return at == null ? null : Moments.shown(at);
    }
}
