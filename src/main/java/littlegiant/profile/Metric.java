package littlegiant.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the dictionary: something a criterion may ask about.
 *
 * @param index       its place in the dictionary, which is its place in every {@link Sheet}
 * @param unit        null where there is nothing to count
 * @param settledBy   code of the document that tells it; null for the need, which comes with the question
 * @param derivedFrom the profile fields a derived metric is computed from; empty for a plain one
 * @param fiscal      the figure's name in {@code fiscalYears[]}; null if it is not one of the yearly accounts
 * @param values      the known codes with their labels, an ORDINAL's from low to high; empty = any code
 * @param labels     labels of codes where any code is taken; a code without one is shown as it is
 * @param maxAgeDays  a figure told longer ago counts as not told; null = never stale
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
        @Nullable Integer maxAgeDays,
        int nearPercent) {

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

    /**
     * Where a code stands in an ORDINAL's order.
     *
     * @return from 0 for the lowest; -1 if it is not one of the values
     */
    public int rankOf(String valueCode) {
        return new ArrayList<>(values.keySet()).indexOf(valueCode);
    }

    /** The code at a rank of an ORDINAL. */
    public String valueAt(int rank) {
        return new ArrayList<>(values.keySet()).get(rank);
    }

    /** The label of one of its codes; the code itself where it has none. */
    public Text labelOf(String valueCode) {
        Text label = values.getOrDefault(valueCode, labels.get(valueCode));
        return label == null ? Text.same(valueCode) : label;
    }
}
