package littlegiant.sweep;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.judging.Asked;
import littlegiant.judging.IntervalIndex;
import littlegiant.portfolio.Block;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import littlegiant.portfolio.Workers;

/** Some products asked of all firms at once. Safe for any number of threads. */
public final class Sweep {

    private final Circuit circuit;
    private final IntervalIndex index;

    /**
     * @param products the criteria of each, among the tests of the index; what a need asks for is not asked
     * @param index    of the day of every population that is judged
     */
    public Sweep(List<List<Asked>> products, IntervalIndex index) {
        this.circuit = new Circuit(products);
        this.index = index;
    }

    /** Takes a block that was judged. */
    @FunctionalInterface
    public interface Taker {

        /**
         * @param start   the place of the block's first firm
         * @param answers of this block until the call ends
         */
        void take(Block block, int start, BlockAnswers answers);
    }

    /** To judge blocks of the day with; for one thread. */
    public BlockAnswers answers() {
        return new BlockAnswers(circuit, index);
    }

    /**
     * Judges every firm.
     *
     * @param threads  of which the caller's is one
     * @param progress moves with each block; its total is set here
     * @param taker    called by all threads, once for each block
     * @throws CancellationException if it was cancelled
     * @throws IllegalArgumentException if the population is of another day
     */
    public void over(Population population, int threads, Progress progress, Taker taker) {
        if (!population.asOf().equals(index.asOf())) {
            throw new IllegalArgumentException("of " + index.asOf() + " to " + population.asOf());
        }
        progress.expect(population.size());
        AtomicInteger next = new AtomicInteger();
        Workers.run(threads, () -> {
            BlockAnswers answers = answers();
            return () -> {
                int number = next.getAndIncrement();
                if (number >= population.blocks().size()) {
                    return false;
                }
                Block block = population.blocks().get(number);
                progress.goOn();
                answers.judge(block);
                taker.take(block, population.start(number), answers);
                progress.advance(block.size());
                return true;
            };
        });
    }
}
