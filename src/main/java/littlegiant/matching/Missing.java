package littlegiant.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.judging.CompiledCatalogue.Entry;
import littlegiant.metric.Metric;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** What nobody told: how much of what products ask, and what to ask for first. */
final class Missing {

    private Missing() {}

    static @Nullable BigDecimal completeness(Stream<Entry> entries, Sheet sheet) {
        Set<Metric> asked = entries.filter(entry -> Availability.of(entry.product(), sheet.asOf()) == Availability.OPEN)
                .flatMap(entry -> entry.criteria().stream())
                .flatMap(criterion -> criterion.node().leaves())
                .map(leaf -> leaf.atom().metric())
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return null;
        }
        long told =
                asked.stream().filter(metric -> sheet.settles(metric.index())).count();
        return BigDecimal.valueOf(told * 100).divide(BigDecimal.valueOf(asked.size()), 1, RoundingMode.HALF_UP);
    }

    /**
     * Metrics missing in open products with nothing unmet: those that decide most first, then those that can change most verdicts alone, then those in most
     * products, then by the dictionary.
     */
    static List<Answer.NextQuestion> nextQuestions(List<Considered> all) {
        Map<Metric, Integer> decides = new LinkedHashMap<>();
        Map<Metric, Integer> changes = new LinkedHashMap<>();
        Map<Metric, Integer> occurs = new LinkedHashMap<>();
        for (Considered one : all) {
            if (one.availability() == Availability.OPEN && one.unmet() == 0 && one.unknown() > 0) {
                Set<Metric> missing = one.missing();
                missing.forEach(metric -> occurs.merge(metric, 1, Integer::sum));
                missing.stream().filter(one::isChangedBy).forEach(metric -> changes.merge(metric, 1, Integer::sum));
                if (missing.size() == 1) {
                    decides.merge(missing.iterator().next(), 1, Integer::sum);
                }
            }
        }
        return occurs.keySet().stream()
                .sorted(Comparator.<Metric, Integer>comparing(metric -> -decides.getOrDefault(metric, 0))
                        .thenComparing(metric -> -changes.getOrDefault(metric, 0))
                        .thenComparing(metric -> -occurs.getOrDefault(metric, 0))
                        .thenComparing(Metric::index))
                .map(metric -> new Answer.NextQuestion(metric, decides.getOrDefault(metric, 0)))
                .toList();
    }
}
