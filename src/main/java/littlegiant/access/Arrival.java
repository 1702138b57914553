package littlegiant.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an identity provider vouches for.
 *
 * @param externalId of him there: hash of issuer and subject, of which nobody else can have the same
 * @param name       as the provider calls him; not the name he has here
 */
public record Arrival(
        String externalId,
        String name,
        String displayName,
        Role role,
        @Nullable String institution,
        List<String> regions) {

    public Arrival {
        regions = List.copyOf(regions);
    }
}
