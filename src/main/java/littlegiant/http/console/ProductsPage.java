package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import org.jspecify.annotations.Nullable;

/**
 * The products of one's own institution.
 *
 * @param word   that is looked for; empty = none
 * @param works  whether the reader works on the terms
 * @param writes whether the reader writes them
 * @param total  products that were found, on all pages
 * @param before the page before; null = this is the first one
 * @param next   the next page; null = this is the last one
 */
@Introspected
public record ProductsPage(
        Links links,
        String word,
        List<NeedForm.Option> kinds,
        boolean works,
        boolean writes,
        boolean filtered,
        LocalDate asOf,
        int total,
        List<Section> sections,
        @Nullable String before,
        @Nullable String next) {

    /** Products of one kind. */
    public record Section(String kind, List<Row> rows) {}

    /**
     * One product.
     *
     * @param standing  code of where it stands
     * @param published number of the revision that holds on the day; null if none does
     * @param draft     the revision that may still be published; null if there is none, or the reader does not work on it
     * @param eligible  firms that meet it; null where it is not counted
     * @param near      firms that nearly do
     */
    public record Row(
            String id,
            String name,
            String standing,
            @Nullable Integer published,
            ProductHead.@Nullable Draft draft,
            String window,
            @Nullable String quota,
            @Nullable Integer eligible,
            @Nullable Integer near) {}
}
