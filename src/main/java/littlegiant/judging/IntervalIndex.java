package littlegiant.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import littlegiant.catalog.Condition.Atom;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The distinct tests of a catalogue, answered for every figure that a firm can have: found by asking the rules about one figure of each class, never by comparing here. A
 * test reads one metric, so what it answers for a firm is what it answers for that figure alone; {@link #difference} holds that against a sheet that the rules judged. Of
 * one day, which decides whether what comes true by itself is near. Safe for any number of threads.
 */
public final class IntervalIndex {

    private final List<MetricAnswers> metrics = new ArrayList<>();
    private final LocalDate asOf;
    private final int tests;
    private final int width;

    /**
     * @param atoms what each of the book's tests asks, by its index
     * @param book  of those tests
     */
    public IntervalIndex(List<Atom> atoms, RuleBook book, LocalDate asOf) {
        this.asOf = asOf;
        this.tests = atoms.size();
        Map<Integer, List<Node.Leaf>> byMetric = new TreeMap<>();
        for (int test = 0; test < tests; test++) {
            byMetric.computeIfAbsent(atoms.get(test).metric().index(), metric -> new ArrayList<>())
                    .add(new Node.Leaf(atoms.get(test), test));
        }
        this.width =
                byMetric.keySet().stream().mapToInt(metric -> metric + 1).max().orElse(0);
        byMetric.values().forEach(leaves -> {
            Metric metric = leaves.get(0).atom().metric();
            metrics.add(new MetricAnswers(
                    metric, leaves, figure -> sheet(Map.of(metric, figure)), sheet -> judged(sheet, book)));
        });
        askAboutEachClass(book);
    }

    private void askAboutEachClass(RuleBook book) {
        sheets(MetricAnswers::ofEachClass).forEach(asking -> {
            JudgedSheet judged = judged(sheet(asking), book);
            metrics.forEach(metric -> {
                if (asking.get(metric.metric()) instanceof Figure.Number figure) {
                    metric.learn(figure, judged);
                }
            });
        });
    }

    /** The first figure of every metric, the second of each, and so on. */
    private List<Map<Metric, Figure>> sheets(Function<MetricAnswers, List<Figure.Number>> figures) {
        List<Map<Metric, Figure>> sheets = new ArrayList<>();
        for (MetricAnswers metric : metrics) {
            List<Figure.Number> own = figures.apply(metric);
            for (int number = 0; number < own.size(); number++) {
                if (number == sheets.size()) {
                    sheets.add(new HashMap<>());
                }
                sheets.get(number).put(metric.metric(), own.get(number));
            }
        }
        return sheets;
    }

    private JudgedSheet judged(Sheet sheet, RuleBook book) {
        JudgedSheet judged = new JudgedSheet(sheet, tests);
        book.judge(judged);
        return judged;
    }

    /** Nothing else is told; no test asks a metric behind the last one that is there. */
    private Sheet sheet(Map<Metric, Figure> told) {
        Figure[] figures = new Figure[width];
        Arrays.fill(figures, Figure.Absent.NOT_TOLD);
        told.forEach((metric, figure) -> figures[metric.index()] = figure);
        return Sheet.of(asOf, Arrays.asList(figures));
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** How many distinct tests there are. */
    public int tests() {
        return tests;
    }

    /** Those that any test asks, in the dictionary's order. */
    public List<MetricAnswers> metrics() {
        return List.copyOf(metrics);
    }

    /**
     * Asks the rules about another figure of each class than the one it was made with.
     *
     * @return as {@link #difference(JudgedSheet)}
     */
    public @Nullable String difference(RuleBook book) {
        return sheets(MetricAnswers::othersOfEachClass).stream()
                .map(others -> difference(judged(sheet(others), book)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Holds it against what the rules said of a sheet of its day.
     *
     * @return the first test that is answered otherwise, in words; null if none is
     */
    public @Nullable String difference(JudgedSheet judged) {
        for (MetricAnswers metric : metrics) {
            String difference = metric.difference(judged);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }
}
