package littlegiant.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.Product;
import littlegiant.catalog.TestKind;
import littlegiant.judging.Asked;
import littlegiant.judging.DistinctTests;
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.RuleBook;
import littlegiant.judging.Test;
import littlegiant.metric.Metric;
import littlegiant.portfolio.Population;
import littlegiant.portfolio.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What each criterion of a product costs: how many firms it keeps out, and how many more there would be if its figure were another one. Every other figure is a product of its
 * own, judged by the rules like any other, all in one pass. What a need asks for is not asked. Safe for any number of threads.
 */
public final class CriteriaCost {

    private final List<Criterion> criteria;
    private final DistinctTests tests = new DistinctTests();
    private final List<List<Asked>> products = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>();

    /** A product that differs in the figure of one criterion; of the product itself the criterion is -1. */
    private record Variant(int criterion, long bound) {}

    public CriteriaCost(Product product) {
        this.criteria = product.criteria();
        ask(new Variant(-1, 0), criteria);
        for (int place = 0; place < criteria.size(); place++) {
            Threshold threshold = Threshold.of(criteria.get(place));
            if (threshold != null) {
                for (long bound : threshold.bounds()) {
                    ask(new Variant(place, bound), with(place, threshold, bound));
                }
            }
        }
    }

    private void ask(Variant variant, List<Criterion> asked) {
        variants.add(variant);
        products.add(tests.asked(asked));
    }

    private List<Criterion> with(int place, Threshold threshold, long bound) {
        List<Criterion> changed = new ArrayList<>(criteria);
        Criterion one = criteria.get(place);
        changed.set(
                place,
                new Criterion(one.id(), threshold.at(bound), one.internal(), one.text(), one.source(), one.evidence()));
        return changed;
    }

    /** What the book of {@link #over} must know. */
    public List<Test> tests() {
        return tests.tests();
    }

    /** @param curve null if it does not ask for one figure */
    public record Cost(Criterion criterion, Funnel.Stage stage, @Nullable Curve curve) {}

    /**
     * Firms by what the figure is.
     *
     * @param bound  as it is, in steps of 1/10,000 of the metric's unit
     * @param points in order of bounds, the one that is among them
     */
    public record Curve(Metric metric, TestKind test, long bound, List<Point> points) {}

    /** What there would be with another figure and everything else as it is. */
    public record Point(long bound, VerdictCounts counts) {}

    /**
     * The one figure whose least change within what is near brings most firms.
     *
     * @param gained firms that would be eligible and are not
     */
    public record Relaxation(String criterionId, Metric metric, long from, long to, int gained) {}

    /**
     * @param firms that count
     * @param costs in the product's order
     * @param best  null if nothing near brings any firm
     */
    public record Found(int firms, VerdictCounts counts, List<Cost> costs, @Nullable Relaxation best) {}

    /**
     * Judges every firm.
     *
     * @param book    of {@link #tests}
     * @param threads of which the caller's is one
     * @throws CancellationException if it was cancelled
     */
    public Found over(Population population, District district, RuleBook book, int threads, Progress progress) {
        Sums sums = new Sums();
        new Sweep(products, new IntervalIndex(tests.atoms(), book, population.asOf()))
                .over(population, threads, progress, (block, start, answers) -> sums.add(answers, district.of(block)));
        return sums.found();
    }

    /** Added up over blocks; several threads. */
    private final class Sums {
        private final VerdictCounts[] verdicts = new VerdictCounts[variants.size()];
        private final Funnel funnel = new Funnel(0, criteria.size());

        private Sums() {
            Arrays.fill(verdicts, VerdictCounts.NONE);
        }

        private void add(BlockAnswers answers, long[] counted) {
            Verdicts found = new Verdicts(answers.words());
            VerdictCounts[] more = new VerdictCounts[verdicts.length];
            for (int variant = 0; variant < more.length; variant++) {
                answers.verdicts(variant, found);
                more[variant] = found.counts(counted);
            }
            synchronized (this) {
                for (int variant = 0; variant < more.length; variant++) {
                    verdicts[variant] = verdicts[variant].plus(more[variant]);
                }
                funnel.add(answers, counted);
            }
        }

        private Found found() {
            List<Cost> costs = new ArrayList<>();
            Relaxation best = null;
            for (int place = 0; place < criteria.size(); place++) {
                Curve curve = curve(place);
                costs.add(new Cost(criteria.get(place), funnel.at(place), curve));
                Relaxation one = curve == null ? null : relaxation(criteria.get(place), curve);
                best = one != null && (best == null || one.gained > best.gained) ? one : best;
            }
            return new Found(funnel.firms(), verdicts[0], costs, best);
        }

        private @Nullable Curve curve(int place) {
            Threshold threshold = Threshold.of(criteria.get(place));
            if (threshold == null) {
                return null;
            }
            List<Point> points = new ArrayList<>();
            for (int variant = 0; variant < variants.size(); variant++) {
                if (variants.get(variant).criterion == place) {
                    points.add(new Point(variants.get(variant).bound, verdicts[variant]));
                }
            }
            return new Curve(threshold.atom().metric(), threshold.atom().test(), threshold.bound(), points);
        }

        /** Of those that bring most the one that is changed least. */
        private @Nullable Relaxation relaxation(Criterion criterion, Curve curve) {
            Threshold threshold = Threshold.of(criterion);
            Relaxation best = null;
            for (Point point : curve.points) {
                int gained = point.counts.eligible() - verdicts[0].eligible();
                boolean looks = threshold != null
                        && gained > 0
                        && threshold.isRelaxed(point.bound)
                        && threshold.isNear(point.bound);
                boolean isBetter = best == null
                        || gained > best.gained
                        || (gained == best.gained
                                && Math.abs(point.bound - curve.bound) < Math.abs(best.to - curve.bound));
                if (looks && isBetter) {
                    best = new Relaxation(criterion.id(), curve.metric, curve.bound, point.bound, gained);
                }
            }
            return best;
        }
    }
}
