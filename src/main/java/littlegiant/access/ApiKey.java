package littlegiant.access;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key of a partner's system; never its secret.
 *
 * @param name      what it is for
 * @param origins   sites that may embed what the key asks for, as a browser names them: {@code https://portal.example.cn}
 * @param expiresAt UTC; from then on it counts no more
 * @param lastUsedAt UTC, to the minute; null = never
 */
public record ApiKey(
        String id,
        String name,
        String institution,
        Set<KeyScope> scopes,
        List<String> origins,
        String createdBy,
        LocalDateTime createdAt,
        LocalDateTime expiresAt,
        @Nullable LocalDateTime revokedAt,
        @Nullable LocalDateTime lastUsedAt,
        @Nullable String lastUsedFrom) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
        origins = List.copyOf(origins);
    }
}
