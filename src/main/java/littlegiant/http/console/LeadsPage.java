package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import littlegiant.http.web.FindingLine;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * Who is worth a call for a product.
 *
 * @param counts   of all firms by verdict, each with where it is shown alone
 * @param all      where the first view is: those that meet it, and those that nearly do
 * @param narrowed whether one verdict is shown alone
 * @param total    firms that are named, on all pages
 * @param withheld firms that are counted only
 * @param next     the next page; null = this is the last one
 * @param save     where the list is saved
 */
@Introspected
public record LeadsPage(
        Links links,
        ProductHead head,
        LocalDate asOf,
        List<Count> counts,
        String all,
        boolean narrowed,
        int total,
        int withheld,
        List<Row> rows,
        @Nullable String next,
        String save) {

    /** @param code of the verdict */
    public record Count(String code, String word, int number, String href, boolean chosen) {}

    /**
     * One firm.
     *
     * @param lacking what is not met or not known
     * @param from    the day on which all of it has come true by itself; null if there is none
     */
    public record Row(
            String uscc,
            String name,
            @Nullable String tier,
            @Nullable String tierCode,
            String verdictCode,
            String verdict,
            List<FindingLine> lacking,
            @Nullable LocalDate from) {}
}
