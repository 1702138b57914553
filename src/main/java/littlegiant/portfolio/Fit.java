package littlegiant.portfolio;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.catalog.Product;
import littlegiant.judging.Asked;
import littlegiant.judging.DistinctTests;
import littlegiant.judging.Findings;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.RuleBook;
import littlegiant.judging.Test;
import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;
import littlegiant.metric.MetricType;
import littlegiant.sheet.Sheet;

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

    /**
     * How a firm stands.
     *
     * @param settled false where the verdict could be {@link Verdict#NEAR_MISS} by what comes true by itself, which a population does not keep
     */
    public record Standing(Verdict verdict, int unmet, int unknown, boolean settled) {}

    /**
     * Judges every firm by its figures.
     *
     * @param book     of {@link #tests}, for so many sheets at once as there are threads
     * @param threads  of which the caller's is one
     * @param progress moves with each firm; its total is set here
     * @return by the firm's place
     * @throws CancellationException if it was cancelled
     */
    public Standing[] over(Population population, RuleBook book, int threads, Progress progress) {
        progress.expect(population.size());
        Standing[] standings = new Standing[population.size()];
        AtomicInteger next = new AtomicInteger();
        Workers.run(threads, () -> {
            int block = next.getAndIncrement();
            if (block >= population.blocks().size()) {
                return false;
            }
            Block firms = population.blocks().get(block);
            for (int row = 0; row < firms.size(); row++) {
                JudgedSheet judged = judged(firms.sheet(row, population.asOf()), book);
                standings[population.start(block) + row] = standing(judged, !mayBecomeNear(judged));
                progress.advance();
            }
            return true;
        });
        return standings;
    }

    /** Of one firm by its whole sheet, with what comes true by itself. */
    public Standing standing(Sheet sheet, RuleBook book) {
        return standing(judged(sheet, book), true);
    }

    private JudgedSheet judged(Sheet sheet, RuleBook book) {
        JudgedSheet judged = new JudgedSheet(sheet, tests().size());
        book.judge(judged);
        return judged;
    }

    private Standing standing(JudgedSheet judged, boolean settled) {
        int unmet = count(judged, Outcome.UNMET);
        int unknown = count(judged, Outcome.UNKNOWN);
        Verdict verdict = Verdict.of(unmet, unknown, () -> new Findings(judged).near(criteria));
        return new Standing(verdict, unmet, unknown, settled || verdict != Verdict.NOT_ELIGIBLE);
    }

    private int count(JudgedSheet judged, Outcome wanted) {
        int count = 0;
        for (Asked asked : criteria) {
            count += asked.node().outcome(judged) == wanted ? 1 : 0;
        }
        return count;
    }

    /** Whether time alone could bring near all that is not: only a derived number moves by itself. */
    private boolean mayBecomeNear(JudgedSheet judged) {
        Findings findings = new Findings(judged);
        return count(judged, Outcome.UNMET) <= Verdict.NEAR_UNMET_MAX
                && criteria.stream()
                        .filter(asked -> asked.node().outcome(judged) == Outcome.UNMET)
                        .allMatch(asked -> findings.near(List.of(asked)) == 1 || mayMove(asked));
    }

    private static boolean mayMove(Asked asked) {
        return asked.node()
                .leaves()
                .map(leaf -> leaf.atom().metric())
                .anyMatch(metric -> metric.isDerived() && metric.type() == MetricType.NUMBER);
    }
}
