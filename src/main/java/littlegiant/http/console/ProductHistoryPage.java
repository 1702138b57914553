package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * How a product came to its terms.
 *
 * @param revisions newest first
 * @param next      the page of those before; null = these are the first ones
 * @param steps     who did what when, newest first; empty for those who do not work on the terms
 */
@Introspected
public record ProductHistoryPage(
        Links links, ProductHead head, List<Told> revisions, @Nullable String next, List<Taken> steps) {

    /**
     * One revision.
     *
     * @param author  null = not kept
     * @param changes from the one before it
     * @param more    the rest of many changes
     * @param first   whether there was none before it
     */
    public record Told(
            int number,
            String state,
            boolean holds,
            @Nullable String author,
            String at,
            @Nullable String reason,
            List<String> changes,
            List<String> more,
            boolean first) {}

    /** One step. */
    public record Taken(String step, int revision, String actor, String at, @Nullable String reason) {}
}
