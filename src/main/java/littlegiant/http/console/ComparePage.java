package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.http.web.MatchCard;
import org.jspecify.annotations.Nullable;

/**
 * Up to four products side by side.
 *
 * @param query    what was asked, without the products
 * @param rows     the days on which something is paid on any of the loans, in order
 * @param loans    the names that head their columns
 */
@Introspected
public record ComparePage(
        Links links,
        String uscc,
        String name,
        LocalDate asOf,
        String query,
        List<Column> columns,
        List<String> loans,
        List<Row> rows,
        List<String> closings) {

    /** @param price null of what lends nothing, or has no price */
    public record Column(MatchCard card, @Nullable Price price) {}

    /**
     * What a loan costs, to the fen.
     *
     * @param assumes   what it was reckoned with
     * @param simple    all in a year, at both ends of the rate
     * @param before    the same before subsidies; null if there are none
     * @param paid      interest and fees less subsidies
     * @param beside    the guarantee and the subsidies that are reckoned in
     * @param interestFigure the same as figures, for a chart
     */
    public record Price(
            String assumes,
            String simple,
            @Nullable String irr,
            @Nullable String before,
            String interest,
            String fees,
            String subsidy,
            String paid,
            List<String> beside,
            String interestFigure,
            String feesFigure,
            String subsidyFigure) {}

    /**
     * One day.
     *
     * @param paid    by each loan, null where nothing is due
     * @param balance of each loan after it; null = as it was
     */
    public record Row(String at, List<@Nullable String> paid, List<@Nullable String> balance) {}
}
