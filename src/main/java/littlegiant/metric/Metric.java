package littlegiant.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the dictionary: something a criterion may ask about.
 *
 * @param index       its place in the dictionary, which is its place in every {@link Sheet}
 * @param unit        null where there is nothing to count
 * @param settledBy   code of the document that tells it; null for the need, which comes with the question
 * @param derivedFrom what a derived metric is computed from: metrics by their code, lists of the profile by their name; empty for a plain one. Its own code
 *     among them says that what was told directly is taken where nothing better is
 * @param fiscal      the figure's name in {@code fiscalYears[]}; null if it is not one of the yearly accounts
 * @param values      the known codes with their labels, an ORDINAL's from low to high; empty = any code
 * @param codes       the public classification its codes are of; null if they are of none
 * @param labels     labels of codes where any code is taken; a code without one is shown as it is
 * @param maxAgeDays  a figure told longer ago counts as not told; null = never stale
 * @param datedBy     the profile field that says when it was told where no provenance does: a date, or a year whose results are published on 30 April
 *     of the next; null = none
 * @param yearsBack   which fiscal years a figure of the accounts speaks of: 0 is the newest, 1 the one before it
 * @param reading     how words such as "two years" are read; null where there is one way only
 * @param nearPercent how far from a bound a miss is near, in percent of the bound
 */
public record Metric(
        int index,
        String code,
        MetricType type,
        @Nullable String unit,
        Text label,
        @Nullable String settledBy,
        Changeable changeable,
        List<String> derivedFrom,
        @Nullable String fiscal,
        Map<String, Text> values,
        Map<String, Text> labels,
        @Nullable CodeTable codes,
        @Nullable Integer maxAgeDays,
        @Nullable String datedBy,
        List<Integer> yearsBack,
        @Nullable Text reading,
        int nearPercent) {

    /** Units of what is counted in whole numbers. */
    private static final Set<String> COUNTS =
            Set.of("PERSON", "YEAR", "YEAR_OF_AGE", "MONTH", "ITEM", "RANK", "TIMES", "LENDER", "DAY");

    private static final int MONEY_DECIMALS = 2;

    /** By its code, of which there is one; equal metrics have equal codes. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    public boolean isNeed() {
        return code.startsWith("need.");
    }

    public boolean isDerived() {
        return !derivedFrom.isEmpty();
    }

    /** Decimals that a told figure may have: people, items and times are whole, money has fen. */
    public int decimalsMax() {
        return unit == null || COUNTS.contains(unit) ? 0 : "CNY".equals(unit) ? MONEY_DECIMALS : Decimals.DECIMALS_MAX;
    }

    /** Whether it is never told itself: computed, one of the yearly accounts, or part of the need. */
    public boolean isFoundFromOthers() {
        return isNeed() || fiscal != null || (isDerived() && !derivedFrom.contains(code));
    }

    /**
     * Where a code stands in an ORDINAL's order.
     *
     * @return from 0 for the lowest; -1 if it is not one of the values
     */
    public int rankOf(String valueCode) {
        int rank = 0;
        for (String code : values.keySet()) {
            if (code.equals(valueCode)) {
                return rank;
            }
            rank++;
        }
        return -1;
    }

    /** The code at a rank of an ORDINAL. */
    public String valueAt(int rank) {
        return new ArrayList<>(values.keySet()).get(rank);
    }

    /** The label of one of its codes; the code itself where it has none. */
    public Text labelOf(String valueCode) {
        Text label = values.getOrDefault(valueCode, labels.get(valueCode));
        if (label != null) {
            return label;
        }
        CodeTable.Entry entry = codes == null ? null : codes.find(valueCode);
        return entry == null ? Text.same(valueCode) : entry.name();
    }
}
