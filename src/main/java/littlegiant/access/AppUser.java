package littlegiant.access;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param name        lower case, unique
 * @param institution id of the institution the user works for; null = none
 * @param regions     see {@link Identity#regions}
 * @param displayName as people call him
 * @param contact     a work phone or mail, shown to those whom the user serves; null = not told
 * @param mustChange  the password was set by somebody else
 * @param demo        counts in a demo only
 * @param createdAt   UTC
 */
public record AppUser(
        String name,
        Role role,
        @Nullable String institution,
        List<String> regions,
        String displayName,
        @Nullable String contact,
        boolean mustChange,
        State state,
        boolean demo,
        LocalDateTime createdAt) {

    public enum State {
        ACTIVE,
        DISABLED
    }

    public AppUser {
        regions = List.copyOf(regions);
    }

    /** Whether his district holds a region; one without a district works everywhere. */
    public boolean worksIn(@Nullable String region) {
        return regions.isEmpty()
                || regions.contains(Identity.EVERYWHERE)
                || (region != null && regions.stream().anyMatch(region::startsWith));
    }
}
