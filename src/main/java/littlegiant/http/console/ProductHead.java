package littlegiant.http.console;

import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of every page of one product.
 *
 * @param standing  code of where it stands as a whole
 * @param published number of the revision that holds; null if none does
 * @param draft     the revision that may still be published; null if there is none, or the reader does not work on it
 * @param works     whether the reader works on the terms
 * @param writes    whether the reader writes them
 * @param tab       code of the page that is shown
 */
public record ProductHead(
        String id,
        String name,
        String kind,
        String provider,
        String standing,
        @Nullable Integer published,
        @Nullable Draft draft,
        boolean works,
        boolean writes,
        String tab) {

    /** @param state code of how far it came */
    public record Draft(int number, String state) {}
}
