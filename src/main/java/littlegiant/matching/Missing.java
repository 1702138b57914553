package littlegiant.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.judging.Asked;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.judging.JudgedSheet;
import littlegiant.judging.Node;
import littlegiant.kernel.Outcome;
import littlegiant.metric.Metric;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** What nobody told: how much of what products ask, and what to ask for first. */
final class Missing {

    private Missing() {}

    /** The places of the metrics that OPEN products ask for on a day, as far as it is shown. */
    static int[] asked(List<Entry> entries, LocalDate asOf, Inside inside) {
        return entries.stream()
                .filter(entry -> Availability.of(entry.product(), asOf) == Availability.OPEN)
                .flatMap(entry -> entry.criteria().stream()
                        .filter(asked -> !asked.criterion().internal()
                                || inside.sees(entry.product().provider())))
                .flatMap(criterion -> criterion.node().leaves())
                .mapToInt(leaf -> leaf.atom().metric().index())
                .distinct()
                .toArray();
    }

    /** The percent of them that is told, one decimal; null if none is asked. */
    static @Nullable BigDecimal completeness(int[] asked, Sheet sheet) {
        if (asked.length == 0) {
            return null;
        }
        long told = 0;
        for (int metric : asked) {
            told += sheet.settles(metric) ? 1 : 0;
        }
        return BigDecimal.valueOf(told * 100).divide(BigDecimal.valueOf(asked.length), 1, RoundingMode.HALF_UP);
    }

    /** What one product with nothing unmet waits for. */
    static final class Of {
        private final List<Node> unknown;
        private final JudgedSheet judged;
        private final Set<Metric> metrics = new LinkedHashSet<>();
        private final Set<Metric> openly = new HashSet<>();

        /** @param unknown its criteria that are unknown; all others are met */
        Of(List<Asked> unknown, JudgedSheet judged) {
            this.unknown = unknown.stream().map(Asked::node).toList();
            this.judged = judged;
            for (Asked asked : unknown) {
                asked.node().open(judged).forEach(leaf -> {
                    metrics.add(leaf.atom().metric());
                    if (!asked.criterion().internal()) {
                        openly.add(leaf.atom().metric());
                    }
                });
            }
        }

        /** Whether a condition that is published asks for it. */
        boolean isAskedOpenly(Metric metric) {
            return openly.contains(metric);
        }

        /** Whether one metric settles it all. */
        boolean isSettledByOne() {
            return metrics.size() == 1 && unknown.stream().noneMatch(Node.Hidden.class::isInstance);
        }

        /** The metrics of unknown tests that could still change the answer of their criterion. */
        Set<Metric> metrics() {
            return metrics;
        }

        /** Whether telling the metric, and nothing else, can change the verdict: it can unmeet a criterion, or meet all that are open. */
        boolean isChangedBy(Metric metric) {
            boolean meetsAll = true;
            for (Node node : unknown) {
                if (node.outcomeIf(metric, Outcome.UNMET, judged) == Outcome.UNMET) {
                    return true;
                }
                meetsAll = meetsAll && node.outcomeIf(metric, Outcome.MET, judged) == Outcome.MET;
            }
            return meetsAll;
        }
    }

    /**
     * Metrics missing in open products with nothing unmet: those that decide most first, then those that can change most verdicts alone, then those in most
     * products, then by the dictionary.
     */
    static List<Answer.NextQuestion> nextQuestions(List<Considered> all) {
        Map<Metric, Integer> decides = new LinkedHashMap<>();
        Map<Metric, Integer> changes = new LinkedHashMap<>();
        Map<Metric, Integer> occurs = new LinkedHashMap<>();
        Map<Metric, Set<String>> internally = new HashMap<>();
        Set<Metric> openly = new HashSet<>();
        for (Considered one : all) {
            if (one.availability() == Availability.OPEN && one.unmet() == 0 && one.unknown() > 0) {
                Of missing = one.missing();
                for (Metric metric : missing.metrics()) {
                    occurs.merge(metric, 1, Integer::sum);
                    if (missing.isAskedOpenly(metric)) {
                        openly.add(metric);
                    } else {
                        internally
                                .computeIfAbsent(metric, first -> new HashSet<>())
                                .add(one.entry().product().provider());
                    }
                    if (missing.isChangedBy(metric)) {
                        changes.merge(metric, 1, Integer::sum);
                    }
                    if (missing.isSettledByOne()) {
                        decides.merge(metric, 1, Integer::sum);
                    }
                }
            }
        }
        return occurs.keySet().stream()
                .sorted(Comparator.<Metric, Integer>comparing(metric -> -decides.getOrDefault(metric, 0))
                        .thenComparing(metric -> -changes.getOrDefault(metric, 0))
                        .thenComparing(metric -> -occurs.getOrDefault(metric, 0))
                        .thenComparing(Metric::index))
                .map(metric -> new Answer.NextQuestion(
                        metric,
                        decides.getOrDefault(metric, 0),
                        openly.contains(metric) ? Set.of() : internally.getOrDefault(metric, Set.of())))
                .toList();
    }
}
