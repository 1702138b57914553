package littlegiant.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the store knows him now.
 *
 * @param institution id of the institution he works for; null = none
 * @param regions     the district of an officer or specialist: beginnings of GB/T 2260 codes; {@link #EVERYWHERE} alone = all firms, also those whose region is not told
 * @param scopes      what a partner's key is for; empty for people, whose role says it
 * @param session     id of the token he came with, and when it ends
 */
public record Identity(
        String name,
        Role role,
        @Nullable String institution,
        List<String> regions,
        Set<KeyScope> scopes,
        boolean mustChangePassword,
        Session session) {

    public static final String EVERYWHERE = "*";

    public Identity {
        regions = List.copyOf(regions);
        scopes = Set.copyOf(scopes);
    }

    /** Whether an officer's district holds a region. */
    public boolean governs(@Nullable String region) {
        return role == Role.OFFICER && lies(regions, region);
    }

    /** Whether a region lies in a district, told as {@link #regions}. */
    public static boolean lies(List<String> district, @Nullable String region) {
        return district.stream()
                .anyMatch(prefix -> prefix.equals(EVERYWHERE) || (region != null && region.startsWith(prefix)));
    }

    public boolean is(Role one) {
        return role == one;
    }
}
