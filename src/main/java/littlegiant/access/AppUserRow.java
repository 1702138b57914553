package littlegiant.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

@MappedEntity("app_user")
record AppUserRow(
        @Id String name,
        String role,
        @Nullable String institution,
        String regions,
        String displayName,
        @Nullable String contact,
        String passwordHash,
        boolean mustChange,
        String state,
        boolean demo,
        int generation,
        LocalDateTime createdAt,
        @Nullable String externalId,
        @Nullable LocalDateTime tokensVoidAt) {

    /** @param externalId of whom an identity provider vouches for; null = he has a password */
    static AppUserRow of(AppUser user, String passwordHash, @Nullable String externalId) {
        return new AppUserRow(
                user.name(),
                user.role().name(),
                user.institution(),
                String.join(",", user.regions()),
                user.displayName(),
                user.contact(),
                passwordHash,
                user.mustChange(),
                user.state().name(),
                user.demo(),
                1,
                user.createdAt(),
                externalId,
                null);
    }

    AppUser user() {
        return new AppUser(
                name,
                Role.valueOf(role),
                institution,
                regionList(),
                displayName,
                contact,
                mustChange,
                AppUser.State.valueOf(state),
                demo,
                createdAt);
    }

    List<String> regionList() {
        return regions.isEmpty() ? List.of() : List.of(regions.split(","));
    }
}
