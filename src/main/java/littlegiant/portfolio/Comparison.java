package littlegiant.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import littlegiant.catalog.Product;
import littlegiant.judging.Asked;
import littlegiant.judging.DistinctTests;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.RuleBook;
import littlegiant.judging.Test;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Availability;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a product beside the one that is published, by their criteria; what a need asks for is not asked. The rules judge the distinct tests of just these two.
 * Safe for any number of threads.
 */
public final class Comparison {

    private final @Nullable Product published;
    private final Product draft;
    private final DistinctTests tests = new DistinctTests();
    private final List<Asked> before;
    private final List<Asked> after;
    private final int[] formerly;

    /** @param published null if nothing is: then nobody met it */
    public Comparison(@Nullable Product published, Product draft) {
        this.published = published;
        this.draft = draft;
        this.before = published == null ? List.of() : tests.asked(published.criteria());
        this.after = tests.asked(draft.criteria());
        Map<String, Integer> places = new HashMap<>();
        before.forEach(asked -> places.put(asked.criterion().id(), places.size()));
        this.formerly = after.stream()
                .mapToInt(asked -> places.getOrDefault(asked.criterion().id(), -1))
                .toArray();
    }

    /** What the book of {@link #over} must know. */
    public List<Test> tests() {
        return tests.tests();
    }

    /**
     * Judges every firm. The same population gives the same impact, whatever the number of threads.
     *
     * @param book     of {@link #tests}, for so many sheets at once as there are threads
     * @param threads  of which the caller's is one
     * @param progress moves with each firm; its total is set here
     * @throws CancellationException if it was cancelled
     */
    public Impact over(Population population, RuleBook book, int threads, Progress progress) {
        progress.expect(population.size());
        Run run = new Run(population, book, progress, tests().size());
        Workers.run(threads, run::nextBlock);
        return new Impact(
                population.asOf(),
                new Roll(population),
                run.effects,
                published == null ? null : Availability.of(published, population.asOf()),
                Availability.of(draft, population.asOf()));
    }

    /** One time over one population. */
    private final class Run {
        private final Population population;
        private final RuleBook book;
        private final Progress progress;
        private final int tests;
        private final Effect[] effects;
        private final Map<Effect, Effect> distinct = new ConcurrentHashMap<>();
        private final AtomicInteger next = new AtomicInteger();

        private Run(Population population, RuleBook book, Progress progress, int tests) {
            this.population = population;
            this.book = book;
            this.progress = progress;
            this.tests = tests;
            this.effects = new Effect[population.size()];
        }

        private boolean nextBlock() {
            int block = next.getAndIncrement();
            if (block >= population.blocks().size()) {
                return false;
            }
            Block firms = population.blocks().get(block);
            int start = population.start(block);
            for (int row = 0; row < firms.size(); row++) {
                Effect effect = effect(firms, row);
                effects[start + row] = distinct.computeIfAbsent(effect, Function.identity());
                progress.advance();
            }
            return true;
        }

        private Effect effect(Block firms, int row) {
            JudgedSheet judged = new JudgedSheet(firms.sheet(row, population.asOf()), tests);
            book.judge(judged);
            return Comparison.this.effect(judged);
        }
    }

    private Effect effect(JudgedSheet judged) {
        List<Outcome> was = outcomes(before, judged);
        List<Outcome> is = outcomes(after, judged);
        Outcome then = published == null ? Outcome.UNMET : Outcome.all(was, Function.identity());
        Outcome now = Outcome.all(is, Function.identity());
        return new Effect(then, now, then == now ? List.of() : deciding(then, was, now, is));
    }

    private static List<Outcome> outcomes(List<Asked> criteria, JudgedSheet judged) {
        List<Outcome> outcomes = new ArrayList<>(criteria.size());
        criteria.forEach(asked -> outcomes.add(asked.node().outcome(judged)));
        return outcomes;
    }

    private List<String> deciding(Outcome then, List<Outcome> was, Outcome now, List<Outcome> is) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; now != Outcome.MET && i < is.size(); i++) {
            if (is.get(i) == now && (formerly[i] < 0 || was.get(formerly[i]) != now)) {
                ids.add(after.get(i).criterion().id());
            }
        }
        for (int i = 0, kept = ids.size(); kept == 0 && i < was.size(); i++) {
            if (was.get(i) == then) {
                ids.add(before.get(i).criterion().id());
            }
        }
        return ids;
    }
}
