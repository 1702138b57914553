package littlegiant.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.catalog.Product;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.portfolio.Block;
import org.jspecify.annotations.Nullable;

/** What one block brings to a coverage. One thread. */
final class BlockCoverage {
    private final Block block;
    private final BlockAnswers answers;
    private final long[] counted;
    private final long[] served;
    private final Map<Product.Kind, long[]> ofKind = new EnumMap<>(Product.Kind.class);
    private final Map<String, long[]> ofProvider = new TreeMap<>();
    private final VerdictCounts[] verdicts;
    private final CoverageCount whole;
    private final List<Entry> entries;
    private final List<Coverage.Unserved> without = new ArrayList<>();

    BlockCoverage(Block block, BlockAnswers answers, long[] counted, CoverageCount whole) {
        this.whole = whole;
        this.entries = whole.entries;
        this.verdicts = new VerdictCounts[entries.size()];
        this.block = block;
        this.answers = answers;
        this.counted = counted;
        this.served = new long[counted.length];
    }

    void look() {
        Verdicts found = new Verdicts(answers.words());
        for (int product = 0; product < entries.size(); product++) {
            answers.verdicts(product, found);
            verdicts[product] = found.counts(counted);
            for (int word = 0; whole.isOpen(product) && word < counted.length; word++) {
                serve(entries.get(product), word, found.eligible(word) & counted[word]);
            }
        }
        for (int row = 0; row < block.size(); row++) {
            if (Bits.has(counted, row) && !Bits.has(served, row)) {
                without.add(new Coverage.Unserved(block.uscc(row), block.name(row), nearest(row)));
            }
        }
    }

    private void serve(Entry entry, int word, long who) {
        if (who != 0) {
            served[word] |= who;
            row(ofKind, entry.product().kind())[word] |= who;
            row(ofProvider, entry.provider().id())[word] |= who;
        }
    }

    private <K> long[] row(Map<K, long[]> rows, K key) {
        return rows.computeIfAbsent(key, unseen -> new long[counted.length]);
    }

    private Coverage.@Nullable Nearest nearest(int row) {
        Standing nearest = null;
        for (int product = 0; product < entries.size(); product++) {
            if (whole.isOpen(product)) {
                Standing one = standing(product, row);
                nearest = nearest == null || one.isNearer(nearest) ? one : nearest;
            }
        }
        return nearest == null
                ? null
                : new Coverage.Nearest(
                        entries.get(nearest.product).product().id(),
                        nearest.verdict,
                        nearest.unmet,
                        nearest.unknown,
                        lacking(nearest.product, row));
    }

    private Standing standing(int product, int row) {
        int unmet = answers.unmet(product, row);
        int unknown = answers.unknown(product, row);
        Verdict verdict = Verdict.of(unmet, unknown, () -> answers.near(product, row));
        return new Standing(product, verdict, unmet, unknown);
    }

    /** How a firm stands with a product. */
    private record Standing(int product, Verdict verdict, int unmet, int unknown) {

        private boolean isNearer(Standing other) {
            int order = verdict.compareTo(other.verdict);
            order = order == 0 ? Integer.compare(unmet, other.unmet) : order;
            return (order == 0 ? Integer.compare(unknown, other.unknown) : order) < 0;
        }
    }

    private List<String> lacking(int product, int row) {
        List<Outcome> outcomes = answers.outcomes(product, row);
        List<String> lacking = new ArrayList<>();
        for (int place = 0; place < outcomes.size(); place++) {
            if (outcomes.get(place) != Outcome.MET) {
                lacking.add(
                        entries.get(product).criteria().get(place).criterion().id());
            }
        }
        return lacking;
    }

    Block block() {
        return block;
    }

    BlockAnswers answers() {
        return answers;
    }

    long[] counted() {
        return counted;
    }

    long[] served() {
        return served;
    }

    Map<Product.Kind, long[]> ofKind() {
        return ofKind;
    }

    Map<String, long[]> ofProvider() {
        return ofProvider;
    }

    VerdictCounts[] verdicts() {
        return verdicts;
    }

    List<Coverage.Unserved> without() {
        return without;
    }
}
