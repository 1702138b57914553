package littlegiant.judging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import littlegiant.catalog.Bound;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.kernel.Outcome;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What all tests of one metric answer, by classes of figures: its numbers are cut where a test of them, or whether they are near, can turn, and each class was asked
 * about one of its figures. Everything else is asked about itself when it is first met. Safe for any number of threads.
 */
public final class MetricAnswers {

    /** Figures that are remembered; a set of codes may come in any number of combinations. */
    private static final int REMEMBERED_MAX = 200_000;

    /** A million units. */
    private static final long FAR = Marks.ofSteps(1_000_000 * Decimals.SCALE);

    private final Metric metric;
    private final List<Node.Leaf> tests;
    private final List<Integer> places;
    private final long[] cuts;
    private final Function<Figure, Sheet> alone;
    private final Function<Sheet, JudgedSheet> rules;

    /** By class of numbers: below the first cut, at it, between it and the second, at that … */
    private final Answers[] classes;

    private final Map<Figure, Answers> others = new ConcurrentHashMap<>();
    private final Map<Ends, JudgedSheet> partly = new ConcurrentHashMap<>();
    private final Map<Answers, Answers> distinct = new ConcurrentHashMap<>();

    /** The classes of the least and the most that a number can be. */
    private record Ends(int least, int most) {}

    /**
     * @param alone a sheet on which this figure of the metric is told and nothing else
     * @param rules judge a sheet
     */
    MetricAnswers(
            Metric metric, List<Node.Leaf> tests, Function<Figure, Sheet> alone, Function<Sheet, JudgedSheet> rules) {
        this.metric = metric;
        this.alone = alone;
        this.tests = List.copyOf(tests);
        this.places = tests.stream().map(Node.Leaf::test).toList();
        this.rules = rules;
        this.cuts = tests.stream()
                .flatMapToLong(test -> cuts(metric, test))
                .sorted()
                .distinct()
                .toArray();
        this.classes = new Answers[isCounted(metric) ? 2 * cuts.length + 1 : 0];
    }

    /**
     * What the metric's tests answer, by their places among them: bit {@code t % 64} of word {@code t / 64}. What is neither met nor unmet is unknown; near are those of the
     * unmet that are near. Equal ones are the same object.
     *
     * @param number of this one among the metric's different ones, from 0
     */
    public record Answers(int number, long[] met, long[] unmet, long[] near) {

        private Outcome outcome(int test) {
            return has(met, test) ? Outcome.MET : has(unmet, test) ? Outcome.UNMET : Outcome.UNKNOWN;
        }

        private boolean isNear(int test) {
            return has(near, test);
        }

        private static boolean has(long[] bits, int test) {
            return (bits[test / 64] >>> test & 1) == 1;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Answers answers
                    && Arrays.equals(met, answers.met)
                    && Arrays.equals(unmet, answers.unmet)
                    && Arrays.equals(near, answers.near);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Arrays.hashCode(met) + Arrays.hashCode(unmet)) + Arrays.hashCode(near);
        }
    }

    private static boolean isCounted(Metric metric) {
        return metric.type() == MetricType.NUMBER || metric.type() == MetricType.DATE;
    }

    private static LongStream cuts(Metric metric, Node.Leaf test) {
        if (!isCounted(metric) || !(test.atom().bound() instanceof Bound.Steps steps)) {
            return LongStream.empty();
        }
        TestKind kind = test.atom().test();
        long less = kind == TestKind.MORE_THAN || kind == TestKind.LESS_THAN ? 1 : 0;
        return LongStream.of(
                        steps.low(),
                        steps.high(),
                        steps.low() - Findings.nearSteps(metric, steps.low()) + less,
                        steps.high() + Findings.nearSteps(metric, steps.high()) - less)
                .map(Marks::ofSteps);
    }

    Metric metric() {
        return metric;
    }

    /** The metric's place in the dictionary. */
    public int place() {
        return metric.index();
    }

    /** The distinct tests of the catalogue that ask this metric, by their places there. */
    public List<Integer> tests() {
        return places;
    }

    /** The least number of each class that has any, in order; of the lowest class its greatest. */
    List<Figure.Number> ofEachClass() {
        return ofEachClass(number -> number % 2 == 1 ? cuts[number / 2] : number == 0 ? below() : above(number));
    }

    /** Others of those classes that have more than one: far from the numbers that the rules were asked about. */
    List<Figure.Number> othersOfEachClass() {
        return ofEachClass(number -> number % 2 == 1
                ? cuts[number / 2]
                : number == 0 ? below() - FAR : number / 2 == cuts.length ? above(number) + FAR : cuts[number / 2] - 1);
    }

    private List<Figure.Number> ofEachClass(IntToLongFunction mark) {
        return IntStream.range(0, classes.length)
                .filter(number -> classOf(mark.applyAsLong(number)) == number)
                .mapToObj(number -> Figure.Number.at(mark.applyAsLong(number)))
                .toList();
    }

    private long below() {
        return cuts.length == 0 ? 0 : cuts[0] - 1;
    }

    private long above(int number) {
        return cuts[number / 2 - 1] + 1;
    }

    private int classOf(long mark) {
        int found = Arrays.binarySearch(cuts, mark);
        return found >= 0 ? 2 * found + 1 : 2 * (-found - 1);
    }

    /** Keeps what the rules say of one figure of each class. */
    void learn(Figure.Number one, JudgedSheet judged) {
        classes[classOf(one.least())] = heard(one, judged);
    }

    /** For a number told in full that stands still. */
    public Answers of(long mark) {
        return classes[classOf(mark)];
    }

    /** For any figure of the metric. */
    public Answers of(Figure figure) {
        if (figure instanceof Figure.Number number && number.isExact() && number.clock() == null) {
            return of(number.least());
        }
        Answers known = others.get(figure);
        if (known == null) {
            known = figure instanceof Figure.Number number
                    ? heard(number, judged(number))
                    : heard(figure, rules.apply(alone.apply(figure)));
            if (others.size() >= REMEMBERED_MAX) {
                others.clear();
            }
            others.put(figure, known);
        }
        return known;
    }

    /** What the rules say depends on the classes of both ends alone; whether it is near, on the number itself. */
    private JudgedSheet judged(Figure.Number number) {
        return partly.computeIfAbsent(
                new Ends(classOf(number.least()), classOf(number.most())), unseen -> rules.apply(alone.apply(number)));
    }

    private Answers heard(Figure figure, JudgedSheet judged) {
        int words = (tests.size() + 63) / 64;
        long[] met = new long[words];
        long[] unmet = new long[words];
        long[] near = new long[words];
        Sheet sheet = alone.apply(figure);
        for (int place = 0; place < tests.size(); place++) {
            long bit = 1L << place;
            switch (judged.outcome(tests.get(place).test())) {
                case MET -> met[place / 64] |= bit;
                case UNMET -> {
                    unmet[place / 64] |= bit;
                    near[place / 64] |= Findings.isNear(sheet, tests.get(place).atom()) ? bit : 0;
                }
                case UNKNOWN -> {
                    // what is neither
                }
            }
        }
        synchronized (distinct) {
            Answers fresh = new Answers(distinct.size(), met, unmet, near);
            Answers same = distinct.putIfAbsent(fresh, fresh);
            return same == null ? fresh : same;
        }
    }

    /** The first test that the rules answer otherwise for the sheet, in words; null if none. */
    @Nullable
    String difference(JudgedSheet judged) {
        Figure figure = judged.sheet().figure(metric.index());
        Answers here = of(figure);
        for (int place = 0; place < tests.size(); place++) {
            Node.Leaf test = tests.get(place);
            Outcome said = judged.outcome(test.test());
            boolean near = said == Outcome.UNMET && Findings.isNear(judged.sheet(), test.atom());
            if (here.outcome(place) != said || here.isNear(place) != near) {
                return "%s %s %s, asked of %s: the rules say %s%s, the index %s%s"
                        .formatted(
                                metric.code(),
                                test.atom().test(),
                                test.atom().bound(),
                                figure,
                                said,
                                near ? ", near" : "",
                                here.outcome(place),
                                here.isNear(place) ? ", near" : "");
            }
        }
        return null;
    }
}
