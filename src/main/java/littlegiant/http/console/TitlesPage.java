package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import org.jspecify.annotations.Nullable;

/**
 * When titles end, by month.
 *
 * @param types    that can be chosen; of those that are shown each is a column of the months
 * @param columns  the titles that end in any of the months
 * @param month    that is listed
 * @param next     the next page of it; null = this is the last one
 */
@Introspected
public record TitlesPage(
        Links links,
        String asOf,
        boolean ofBank,
        boolean mine,
        List<NeedForm.Option> types,
        List<String> columns,
        List<Month> months,
        String month,
        int total,
        List<Row> rows,
        @Nullable String next) {

    /** @param counts one for each of the columns */
    public record Month(String month, String href, boolean chosen, List<Integer> counts, int total) {}

    /**
     * One title.
     *
     * @param mark  soon, or empty
     * @param left  how long it holds
     * @param loans that are due after it ends, the first of them; null = not told
     */
    public record Row(
            String uscc,
            String name,
            @Nullable String street,
            String title,
            String until,
            String left,
            String mark,
            String review,
            String reviewCode,
            @Nullable List<String> loans,
            int moreLoans) {}
}
