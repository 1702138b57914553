package littlegiant.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.IntervalIndex;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;

/** The criteria of one product, one after another: how many firms each leaves and keeps out. Filled by one thread at a time, then only read. */
public final class Funnel {

    private final int product;
    private final int[] met;
    private final int[] unmet;
    private final int[] left;
    private final int[] alone;
    private final int[] aloneUnknown;
    private int firms;

    /** @param product its place among those that are judged */
    Funnel(int product, int criteria) {
        this.product = product;
        this.met = new int[criteria];
        this.unmet = new int[criteria];
        this.left = new int[criteria];
        this.alone = new int[criteria];
        this.aloneUnknown = new int[criteria];
    }

    /**
     * What one criterion does.
     *
     * @param left         firms that meet this one and all before it
     * @param alone        firms that meet everything else and not this one
     * @param aloneUnknown firms that meet everything else and of which this one is not known
     */
    public record Stage(int met, int unmet, int unknown, int left, int alone, int aloneUnknown) {}

    /**
     * Of every product of a catalogue, in its order.
     *
     * @param threads of which the caller's is one
     * @throws CancellationException if it was cancelled
     */
    public static List<Funnel> of(
            List<Entry> entries,
            IntervalIndex index,
            Population population,
            District district,
            int threads,
            Progress progress) {
        List<Funnel> all = new ArrayList<>();
        entries.forEach(entry -> all.add(new Funnel(all.size(), entry.criteria().size())));
        new Sweep(entries.stream().map(Entry::criteria).toList(), index)
                .over(population, threads, progress, (block, start, answers) -> {
                    long[] counted = district.of(block);
                    synchronized (all) {
                        all.forEach(funnel -> funnel.add(answers, counted));
                    }
                });
        return all;
    }

    void add(BlockAnswers answers, long[] counted) {
        answers.keptOut(product, counted, unmet, alone);
        answers.funnel(product, counted, met, left, aloneUnknown);
        firms += Arrays.stream(counted).mapToInt(Long::bitCount).sum();
    }

    /** How many count. */
    public int firms() {
        return firms;
    }

    /** Of one criterion, by its place in the product. */
    public Stage at(int criterion) {
        return new Stage(
                met[criterion],
                unmet[criterion],
                firms - met[criterion] - unmet[criterion],
                left[criterion],
                alone[criterion],
                aloneUnknown[criterion]);
    }
}
