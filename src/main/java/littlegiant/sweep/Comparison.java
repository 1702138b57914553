package littlegiant.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import littlegiant.catalog.Product;
import littlegiant.judging.Asked;
import littlegiant.judging.DistinctTests;
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.RuleBook;
import littlegiant.judging.Test;
import littlegiant.kernel.Outcome;
import littlegiant.matching.Availability;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a product beside the one that is published, by their criteria; what a need asks for is not asked. The rules judge the distinct tests of just these two.
 * Safe for any number of threads.
 */
public final class Comparison {

    private static final int BEFORE = 0;
    private static final int AFTER = 1;

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
     * @param book     of {@link #tests}
     * @param threads  of which the caller's is one
     * @param progress moves with the firms; its total is set here
     * @throws CancellationException if it was cancelled
     */
    public Impact over(Population population, RuleBook book, int threads, Progress progress) {
        Effect[] effects = new Effect[population.size()];
        Map<Effect, Effect> distinct = new ConcurrentHashMap<>();
        new Sweep(List.of(before, after), new IntervalIndex(tests.atoms(), book, population.asOf()))
                .over(population, threads, progress, (block, start, answers) -> {
                    Verdicts was = new Verdicts(answers.words());
                    Verdicts is = new Verdicts(answers.words());
                    answers.verdicts(BEFORE, was);
                    answers.verdicts(AFTER, is);
                    for (int row = 0; row < block.size(); row++) {
                        Effect effect = effect(
                                published == null ? Outcome.UNMET : was.outcome(row), is.outcome(row), answers, row);
                        effects[start + row] = distinct.computeIfAbsent(effect, Function.identity());
                    }
                });
        return new Impact(
                population.asOf(),
                new Roll(population),
                effects,
                published == null ? null : Availability.of(published, population.asOf()),
                Availability.of(draft, population.asOf()));
    }

    private Effect effect(Outcome then, Outcome now, BlockAnswers answers, int row) {
        return new Effect(
                then,
                now,
                then == now
                        ? List.of()
                        : deciding(then, answers.outcomes(BEFORE, row), now, answers.outcomes(AFTER, row)));
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
