package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a draft would change.
 *
 * @param state code of how far the search is; STOPPED if it was just cancelled and not begun again
 * @param again where the page is asked for again
 * @param found null until it is found
 */
@Introspected
public record ImpactPage(
        Links links,
        ProductHead head,
        LocalDate asOf,
        String state,
        boolean running,
        int done,
        int total,
        String again,
        @Nullable Found found) {

    /**
     * The whole of it.
     *
     * @param percent  of all firms that change
     * @param second   whether so many change that two people have to approve it
     * @param before   whether it can be applied for now; null if it is not published
     * @param splits   the same firms, part by part
     */
    public record Found(
            List<Count> counts,
            int unchanged,
            @Nullable String percent,
            boolean second,
            @Nullable String before,
            String after,
            List<Decider> deciders,
            List<Group> groups,
            List<Split> splits) {}

    /** @param change code of the change */
    public record Count(String change, int number) {}

    /**
     * @param criterion in words
     * @param decides   firms for which it is the first that decides
     */
    public record Decider(String change, String criterion, int decides, int takesPart) {}

    /**
     * Firms of one kind of change.
     *
     * @param withheld of this page, counted only
     * @param more     the next page; null = this is the last one
     */
    public record Group(String change, int total, int withheld, List<Firm> firms, @Nullable String more) {}

    /** @param deciding the criteria that decide, the deciding one first */
    public record Firm(
            String uscc,
            String name,
            @Nullable String tier,
            String beforeCode,
            String before,
            String afterCode,
            String after,
            List<String> deciding) {}

    /** @param key what it is split by */
    public record Split(String key, List<Part> parts) {}

    public record Part(String name, int gained, int lost, int newlyUnknown, int unchanged) {}
}
