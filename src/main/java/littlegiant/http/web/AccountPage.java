package littlegiant.http.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of himself.
 *
 * @param faults of the form that was sent; empty = none was, or it was taken
 */
@Introspected
public record AccountPage(
        Links links,
        String name,
        String role,
        @Nullable String institution,
        String regions,
        boolean mustChange,
        List<String> faults) {}
