package littlegiant.sweep;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition.Atom;
import littlegiant.catalog.Criterion;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Decimals;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import org.jspecify.annotations.Nullable;

/**
 * The one figure that a criterion asks for, which could be another one: of a number from nothing to twice as much in forty steps, of a rank every rank.
 *
 * @param bound in steps of 1/10,000 of the metric's unit
 */
record Threshold(Atom atom, long bound) {

    private static final Set<TestKind> UPWARD = EnumSet.of(TestKind.AT_LEAST, TestKind.MORE_THAN);
    private static final Set<TestKind> DOWNWARD = EnumSet.of(TestKind.AT_MOST, TestKind.LESS_THAN);
    private static final int HALF = 20;
    private static final int UNITS = 10;

    /** Null if it asks for more than one figure, or for none. */
    static @Nullable Threshold of(Criterion criterion) {
        if (!(criterion.condition() instanceof Atom atom) || !(atom.bound() instanceof Bound.Steps steps)) {
            return null;
        }
        boolean moves = UPWARD.contains(atom.test()) || DOWNWARD.contains(atom.test());
        boolean counts =
                atom.metric().type() == MetricType.NUMBER || atom.metric().type() == MetricType.ORDINAL;
        return moves && counts ? new Threshold(atom, steps.low()) : null;
    }

    Atom at(long other) {
        return new Atom(atom.metric(), atom.test(), new Bound.Steps(other, other));
    }

    /** Every bound that is looked at, its own among them, in order. */
    List<Long> bounds() {
        TreeSet<Long> all = new TreeSet<>();
        Metric metric = atom.metric();
        if (metric.type() == MetricType.ORDINAL) {
            LongStream.range(0, metric.values().size()).forEach(rank -> all.add(rank * Decimals.SCALE));
        } else if (bound <= 0) {
            LongStream.rangeClosed(0, UNITS).forEach(units -> all.add(bound + units * Decimals.SCALE));
        } else {
            LongStream.rangeClosed(0, 2 * HALF).forEach(part -> all.add(rounded(bound * part / HALF)));
        }
        all.add(bound);
        return new ArrayList<>(all);
    }

    /** To what can be told of the metric. */
    private long rounded(long steps) {
        long grain = Decimals.SCALE;
        for (int decimals = 0; decimals < atom.metric().decimalsMax(); decimals++) {
            grain /= 10;
        }
        return (steps + grain / 2) / grain * grain;
    }

    /** Whether another bound asks for less. */
    boolean isRelaxed(long other) {
        return UPWARD.contains(atom.test()) ? other < bound : other > bound;
    }

    /** Whether another bound is near this one, as a firm's figure would be. */
    boolean isNear(long other) {
        long gap = Math.abs(other - bound);
        return atom.metric().type() == MetricType.ORDINAL
                ? gap <= Decimals.SCALE
                : gap * 100 <= Math.abs(bound) * atom.metric().nearPercent();
    }
}
