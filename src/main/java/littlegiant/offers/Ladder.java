package littlegiant.offers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.Node;
import littlegiant.kernel.Outcome;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * A ladder climbed for one firm: the first rung that is met counts. One that is unknown is passed over, and what would settle it is kept.
 *
 * @param rung     null if none is met
 * @param waitsFor the metrics that unknown rungs above it wait for
 */
record Ladder<T>(@Nullable T rung, Set<Metric> waitsFor) {

    static <T> Ladder<T> climb(List<T> rungs, Function<T, List<Node>> when, JudgedSheet judged) {
        Set<Metric> waitsFor = Set.of();
        for (T rung : rungs) {
            List<Node> conditions = when.apply(rung);
            Outcome outcome = outcome(conditions, judged);
            if (outcome == Outcome.MET) {
                return new Ladder<>(rung, waitsFor);
            }
            if (outcome == Outcome.UNKNOWN) {
                waitsFor = waitsFor.isEmpty() ? new LinkedHashSet<>() : waitsFor;
                waitsFor.addAll(open(conditions, judged));
            }
        }
        return new Ladder<>(null, waitsFor);
    }

    static Outcome outcome(List<Node> conditions, JudgedSheet judged) {
        return conditions.isEmpty() ? Outcome.MET : Outcome.all(conditions, node -> node.outcome(judged));
    }

    /** The metrics that unknown conditions wait for. */
    static List<Metric> open(List<Node> conditions, JudgedSheet judged) {
        return conditions.stream()
                .flatMap(node -> node.open(judged).stream())
                .map(leaf -> leaf.atom().metric())
                .toList();
    }
}
