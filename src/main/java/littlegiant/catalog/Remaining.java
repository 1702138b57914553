package littlegiant.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import littlegiant.catalog.Condition.Atom;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import org.jspecify.annotations.Nullable;

/** What one metric may still be where some tests of it are all met. */
final class Remaining {

    private long low = Marks.LOWEST;
    private long high = Marks.HIGHEST;

    /** Single codes; null = any. Ranks and flags are told as codes. */
    private @Nullable Set<String> codes;

    private final Set<String> excluded = new HashSet<>();

    /** What a code begins with, one of them; null = anything. */
    private @Nullable Set<String> beginnings;

    private final Set<String> held = new HashSet<>();
    private final List<Set<String>> heldAnyOf = new ArrayList<>();

    /** @param atoms all of one metric */
    static Remaining of(Collection<Atom> atoms) {
        Remaining remaining = new Remaining();
        atoms.forEach(remaining::narrow);
        return remaining;
    }

    private void narrow(Atom atom) {
        if (atom.bound() instanceof Bound.Steps steps) {
            narrow(atom, Marks.ofSteps(steps.low()), Marks.ofSteps(steps.high()));
        } else if (atom.bound() instanceof Bound.Flag wanted) {
            only(Set.of(Boolean.toString(wanted.flag())));
        } else if (atom.bound() instanceof Bound.Codes told) {
            narrow(atom, new LinkedHashSet<>(told.codes()));
        }
    }

    private void narrow(Atom atom, long from, long to) {
        long least = Marks.LOWEST;
        long most = Marks.HIGHEST;
        switch (atom.test()) {
            case AT_LEAST -> least = from;
            case MORE_THAN, AFTER -> least = from + 1;
            case AT_MOST -> most = to;
            case LESS_THAN, BEFORE -> most = to - 1;
            default -> {
                least = from;
                most = to;
            }
        }
        if (atom.metric().values().isEmpty()) {
            boolean whole = isWhole(atom.metric());
            low = Math.max(low, whole && least != Marks.LOWEST ? -down(-least) : least);
            high = Math.min(high, whole && most != Marks.HIGHEST ? down(most) : most);
        } else {
            only(ranked(atom.metric(), least, most));
        }
    }

    /** Days, and what is told in whole numbers. */
    private static boolean isWhole(Metric metric) {
        return metric.type() == MetricType.DATE || (metric.decimalsMax() == 0 && !metric.isFoundFromOthers());
    }

    /** The whole figure at the mark, or the one below it. */
    private static long down(long mark) {
        long unit = Marks.ofSteps(Decimals.SCALE);
        return Math.floorDiv(mark, unit) * unit;
    }

    private static Set<String> ranked(Metric metric, long least, long most) {
        Set<String> within = new LinkedHashSet<>();
        for (String code : metric.values().keySet()) {
            long rank = Marks.ofSteps(metric.rankOf(code) * Decimals.SCALE);
            if (rank >= least && rank <= most) {
                within.add(code);
            }
        }
        return within;
    }

    private void narrow(Atom atom, Set<String> told) {
        switch (atom.test()) {
            case ONE_OF -> only(told);
            case NONE_OF -> {
                excluded.addAll(told);
                if (!atom.metric().values().isEmpty()) {
                    only(atom.metric().values().keySet());
                }
            }
            case STARTS_WITH_ANY -> beginnings = beginnings == null ? told : longer(beginnings, told);
            case HAS_ALL -> held.addAll(told);
            default -> heldAnyOf.add(told);
        }
    }

    private void only(Set<String> some) {
        Set<String> left = new LinkedHashSet<>(some);
        if (codes != null) {
            left.retainAll(codes);
        }
        codes = left;
    }

    /** The single codes that are left; null = not a list of them. */
    private @Nullable Set<String> left() {
        return codes == null
                ? null
                : codes.stream()
                        .filter(code -> !excluded.contains(code) && beginsWithOneOf(code, beginnings))
                        .collect(Collectors.toSet());
    }

    /** @param some null = anything */
    private static boolean beginsWithOneOf(String code, @Nullable Set<String> some) {
        return some == null || some.stream().anyMatch(code::startsWith);
    }

    /** What begins with one of each. */
    private static Set<String> longer(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>();
        some.stream().filter(one -> beginsWithOneOf(one, others)).forEach(both::add);
        others.stream().filter(one -> beginsWithOneOf(one, some)).forEach(both::add);
        return both;
    }

    /** Whether nothing is left: the tests contradict each other. */
    boolean isEmpty() {
        Set<String> left = left();
        return low > high || (left != null && left.isEmpty()) || (beginnings != null && beginnings.isEmpty());
    }

    /** Whether all that is left here is left there too. */
    boolean isWithin(Remaining wider) {
        Set<String> left = left();
        Set<String> others = wider.left();
        return low >= wider.low
                && high <= wider.high
                && (others == null || (left != null && others.containsAll(left)))
                && wider.excluded.stream().allMatch(this::excludes)
                && (wider.beginnings == null || beginsWithOneOf(wider.beginnings))
                && wider.held.stream().allMatch(code -> held.contains(code) || heldAnyOf.contains(Set.of(code)))
                && wider.heldAnyOf.stream()
                        .allMatch(some -> !Collections.disjoint(held, some)
                                || heldAnyOf.stream().anyMatch(some::containsAll));
    }

    private boolean excludes(String code) {
        Set<String> left = left();
        return excluded.contains(code) || (left != null && !left.contains(code)) || !beginsWithOneOf(code, beginnings);
    }

    private boolean beginsWithOneOf(Set<String> wanted) {
        Set<String> some = codes == null ? beginnings : left();
        return some != null && some.stream().allMatch(code -> beginsWithOneOf(code, wanted));
    }
}
