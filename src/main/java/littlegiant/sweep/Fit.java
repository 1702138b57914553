package littlegiant.sweep;

import java.util.List;
import java.util.concurrent.CancellationException;
import littlegiant.catalog.Product;
import littlegiant.judging.Asked;
import littlegiant.judging.DistinctTests;
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.RuleBook;
import littlegiant.judging.Test;
import littlegiant.judging.Verdict;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;

/** A product and every firm: who meets its criteria, asked the other way round; what a need asks for is not asked. Safe for any number of threads. */
public final class Fit {

    private final DistinctTests tests = new DistinctTests();
    private final List<Asked> criteria;

    public Fit(Product product) {
        this.criteria = tests.asked(product.criteria());
    }

    /** What the book of {@link #over} must know. */
    public List<Test> tests() {
        return tests.tests();
    }

    /** How a firm stands. */
    public record Standing(Verdict verdict, int unmet, int unknown) {}

    /**
     * Judges every firm by its figures.
     *
     * @param book     of {@link #tests}
     * @param threads  of which the caller's is one
     * @param progress moves with the firms; its total is set here
     * @return by the firm's place
     * @throws CancellationException if it was cancelled
     */
    public Standing[] over(Population population, RuleBook book, int threads, Progress progress) {
        Standing[] standings = new Standing[population.size()];
        new Sweep(List.of(criteria), new IntervalIndex(tests.atoms(), book, population.asOf()))
                .over(population, threads, progress, (block, start, answers) -> {
                    Verdicts verdicts = new Verdicts(answers.words());
                    answers.verdicts(0, verdicts);
                    for (int row = 0; row < block.size(); row++) {
                        standings[start + row] =
                                new Standing(verdicts.of(row), answers.unmet(0, row), answers.unknown(0, row));
                    }
                });
        return standings;
    }
}
