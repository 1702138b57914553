package littlegiant.http.portal;

import java.util.List;
import java.util.Map;
import littlegiant.http.web.NeedForm.Option;
import org.jspecify.annotations.Nullable;

/**
 * What a loan costs, with a quote from elsewhere beside it.
 *
 * @param amount   as it was typed where that is no amount, else in 万元
 * @param wan      the unit that stands beside it: 万元, else yuan
 * @param faults   by the name of the field
 * @param columns  the product, and the quote if one was told; empty if something is faulty or missing
 * @param verdict  which is cheaper, and by how much; null without a quote
 * @param beside   what is reckoned in beside the product's own terms
 * @param rows     every day on which something is paid
 */
public record CalculatorView(
        String amount,
        boolean wan,
        String months,
        List<Option> methods,
        String rate,
        String quoteRate,
        String quoteFee,
        String quoteOther,
        Map<String, String> faults,
        List<Column> columns,
        @Nullable String verdict,
        List<String> beside,
        String convention,
        List<Row> rows) {

    /**
     * One loan.
     *
     * @param before the simple cost before subsidies; null where there are none
     */
    public record Column(
            String name,
            String paid,
            String cost,
            String interest,
            String fees,
            String subsidy,
            boolean aided,
            String simple,
            @Nullable String irr,
            @Nullable String before) {}

    /** @param paid of each loan, empty where nothing is due; {@code balance} alike */
    public record Row(String at, List<String> paid, List<String> balance) {}

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    /** Whether a quote stands beside it. */
    public boolean isCompared() {
        return columns.size() > 1;
    }
}
