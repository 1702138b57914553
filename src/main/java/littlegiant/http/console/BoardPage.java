package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.http.web.NeedForm;
import org.jspecify.annotations.Nullable;

/**
 * Applications by where they stand.
 *
 * @param filter   as it was asked, to stand in the form again
 * @param ofBank   whether the reader works for an institution
 * @param firm     the only one whose applications are shown; null = of all
 * @param filtered whether anything is asked for
 * @param states   in which there are any, each leading to its own
 * @param columns  of the states that are shown
 * @param next     the next page of the one state that is shown; null = there is none
 */
@Introspected
public record BoardPage(
        Links links,
        Filter filter,
        boolean ofBank,
        @Nullable Firm firm,
        boolean filtered,
        int total,
        int late,
        List<State> states,
        List<Column> columns,
        @Nullable String next) {

    /** What the form holds. */
    public record Filter(List<NeedForm.Option> states, List<NeedForm.Option> products, boolean late, boolean mine) {}

    /** @param uscc of the firm that everything is about */
    public record Firm(String uscc, String name) {}

    /** @param chosen whether it is the one that is shown */
    public record State(String label, int total, int late, String href, boolean chosen) {}

    /** @param more leads to all of them; null = all stand here */
    public record Column(String label, int total, List<Card> cards, @Nullable String more) {}

    /**
     * One application.
     *
     * @param full        the amount to the fen
     * @param institution null = the reader's own
     * @param due         null = nobody is waited for
     * @param mark        of the day: bad, soon or empty
     */
    public record Card(
            String href,
            String uscc,
            String firm,
            String product,
            String amount,
            String full,
            @Nullable String institution,
            String state,
            @Nullable String due,
            String mark) {}
}
