package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import org.jspecify.annotations.Nullable;

/**
 * A pasted list: which firms it names, and how they stand with the bank's own products.
 *
 * @param names   as they were pasted
 * @param fault   why nothing was looked for; null = something was, or nothing was pasted
 * @param columns names of the products
 * @param colleagues to whom firms can be given
 */
@Introspected
public record ListsPage(
        Links links,
        String names,
        @Nullable String fault,
        List<Line> lines,
        int matched,
        List<String> columns,
        List<Row> rows,
        List<NeedForm.Option> colleagues) {

    /**
     * One line that is not simply a firm.
     *
     * @param state HOMONYM, NOT_FOUND, or AGAIN for one that names a firm a second time
     */
    public record Line(String told, String state, List<Firm> firms) {}

    public record Firm(String uscc, String name) {}

    /** @param allowed whether more than what is public is seen */
    public record Row(String uscc, String name, boolean allowed, List<Cell> cells) {}

    /** @param amount null if none can be estimated */
    public record Cell(String code, String word, @Nullable String amount) {}
}
