package littlegiant.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@MappedEntity("api_key")
record ApiKeyRow(
        @Id String id,
        String name,
        String institution,
        String scopes,
        String secretHash,
        String createdBy,
        LocalDateTime createdAt,
        LocalDateTime expiresAt,
        @Nullable LocalDateTime revokedAt,
        @Nullable LocalDateTime lastUsedAt,
        @Nullable String lastUsedFrom,
        String origins) {

    static ApiKeyRow of(ApiKey key, String secretHash) {
        return new ApiKeyRow(
                key.id(),
                key.name(),
                key.institution(),
                key.scopes().stream().sorted().map(KeyScope::name).collect(Collectors.joining(",")),
                secretHash,
                key.createdBy(),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt(),
                key.lastUsedAt(),
                key.lastUsedFrom(),
                String.join(",", key.origins()));
    }

    Set<KeyScope> scopeSet() {
        return Arrays.stream(scopes.split(","))
                .map(KeyScope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyScope.class)));
    }

    List<String> originList() {
        return origins.isEmpty() ? List.of() : List.of(origins.split(","));
    }

    ApiKey key() {
        return new ApiKey(
                id,
                name,
                institution,
                scopeSet(),
                originList(),
                createdBy,
                createdAt,
                expiresAt,
                revokedAt,
                lastUsedAt,
                lastUsedFrom);
    }
}
