package littlegiant.sweep;

import java.util.List;
import java.util.Map;
import littlegiant.catalog.Product;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.Verdict;
import littlegiant.matching.Availability;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Who is served and who is left out. A firm is served if it is eligible for a product that can be applied for on the day, whatever a need would ask. Of one day, immutable.
 *
 * @param firms     that count
 * @param served    of those
 * @param byKind    firms that are served with a product of each kind
 * @param groups    by what they have in common
 * @param unserved  in order of their codes, each with what is nearest
 * @param products  every product, in order of ids
 * @param providers that have a product that can be applied for, those that serve most firms first
 */
public record Coverage(
        int firms,
        int served,
        Map<Product.Kind, Integer> byKind,
        Map<Groups, List<Group>> groups,
        List<Unserved> unserved,
        List<ProductCount> products,
        List<Provider> providers) {

    /** @param code null where it was not told in full */
    public record Group(@Nullable String code, int firms, int served) {}

    /** @param nearest null if no product can be applied for */
    public record Unserved(String uscc, String name, @Nullable Nearest nearest) {}

    /**
     * The product that is nearest to a firm: by verdict, then by few unmet, then by few unknown criteria, then by id.
     *
     * @param lacking ids of the criteria that are unmet or unknown, in the product's order
     */
    public record Nearest(String productId, Verdict verdict, int unmet, int unknown, List<String> lacking) {}

    /** @param blame null unless nobody is eligible and some criterion is unmet by somebody */
    public record ProductCount(
            String productId, Availability availability, VerdictCounts counts, @Nullable Blame blame) {}

    /**
     * The criterion that keeps out most firms that meet everything else; where there are none such, the one that most firms do not meet.
     *
     * @param unmet firms that do not meet it
     * @param alone of those, firms that meet everything else
     */
    public record Blame(String criterionId, int unmet, int alone) {}

    /**
     * @param firms it serves
     * @param alone of those, firms that nobody else serves
     */
    public record Provider(String id, int firms, int alone) {}

    /**
     * @param entries of the catalogue that the index is of
     * @param threads of which the caller's is one
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    public static Coverage of(
            List<Entry> entries,
            IntervalIndex index,
            Population population,
            District district,
            int threads,
            Progress progress) {
        CoverageCount counting = new CoverageCount(entries, population, district);
        new Sweep(entries.stream().map(Entry::criteria).toList(), index)
                .over(population, threads, progress, counting::count);
        return counting.coverage();
    }
}
