package littlegiant.judging;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition.Atom;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Marks;

/**
 * A question that any number of criteria share: one metric, one comparison, one bound. The facts that rules see; one subclass for each
 * {@link littlegiant.catalog.TestKind}, so that a rule names its kind. Immutable.
 */
public abstract sealed class Test {

    private final int index;
    private final int metric;

    private Test(int index, Atom atom) {
        this.index = index;
        this.metric = atom.metric().index();
    }

    /** @param index its place among the distinct tests of a catalogue */
    public static Test of(int index, Atom atom) {
        return switch (atom.test()) {
            case AT_LEAST -> new AtLeast(index, atom);
            case AT_MOST -> new AtMost(index, atom);
            case MORE_THAN -> new MoreThan(index, atom);
            case LESS_THAN -> new LessThan(index, atom);
            case BETWEEN -> new Between(index, atom);
            case IS -> new Is(index, atom);
            case ONE_OF -> new OneOf(index, atom);
            case NONE_OF -> new NoneOf(index, atom);
            case HAS_ANY -> new HasAny(index, atom);
            case HAS_ALL -> new HasAll(index, atom);
            case STARTS_WITH_ANY -> new StartsWithAny(index, atom);
            case BEFORE -> new Before(index, atom);
            case AFTER -> new After(index, atom);
        };
    }

    public int getIndex() {
        return index;
    }

    /** The metric's place in the dictionary. */
    public int getMetric() {
        return metric;
    }

    /** A test against one figure, as a mark ({@link Marks}). */
    public abstract static sealed class OfFigure extends Test {
        private final long bound;

        private OfFigure(int index, Atom atom) {
            super(index, atom);
            this.bound = Marks.ofSteps(((Bound.Steps) atom.bound()).low());
        }

        public long getBound() {
            return bound;
        }
    }

    public static final class AtLeast extends OfFigure {
        private AtLeast(int index, Atom atom) {
            super(index, atom);
        }
    }

    public static final class AtMost extends OfFigure {
        private AtMost(int index, Atom atom) {
            super(index, atom);
        }
    }

    public static final class MoreThan extends OfFigure {
        private MoreThan(int index, Atom atom) {
            super(index, atom);
        }
    }

    public static final class LessThan extends OfFigure {
        private LessThan(int index, Atom atom) {
            super(index, atom);
        }
    }

    public static final class Before extends OfFigure {
        private Before(int index, Atom atom) {
            super(index, atom);
        }
    }

    public static final class After extends OfFigure {
        private After(int index, Atom atom) {
            super(index, atom);
        }
    }

    public static final class Between extends Test {
        private final long low;
        private final long high;

        private Between(int index, Atom atom) {
            super(index, atom);
            Bound.Steps steps = (Bound.Steps) atom.bound();
            this.low = Marks.ofSteps(steps.low());
            this.high = Marks.ofSteps(steps.high());
        }

        public long getLow() {
            return low;
        }

        public long getHigh() {
            return high;
        }
    }

    public static final class Is extends Test {
        private final boolean wanted;

        private Is(int index, Atom atom) {
            super(index, atom);
            this.wanted = ((Bound.Flag) atom.bound()).flag();
        }

        public boolean isWanted() {
            return wanted;
        }
    }

    /** A test against a list of codes. */
    public abstract static sealed class OfCodes extends Test {
        private final Set<String> codes;
        private final Set<String> coarser = new HashSet<>();

        private OfCodes(int index, Atom atom) {
            super(index, atom);
            List<String> told = ((Bound.Codes) atom.bound()).codes();
            this.codes = Collections.unmodifiableSet(new LinkedHashSet<>(told));
            if (atom.test() == TestKind.STARTS_WITH_ANY || atom.metric().codes() != null) {
                told.forEach(code -> coarser.addAll(properBeginnings(code)));
            }
        }

        private static Set<String> properBeginnings(String code) {
            Set<String> beginnings = new HashSet<>();
            for (int length = 1; length < code.length(); length++) {
                beginnings.add(code.substring(0, length));
            }
            return beginnings;
        }

        /**
         * What the codes of the list begin with, where codes are steps of a classification: a firm that told no more than that may belong to them or not.
         * Empty elsewhere.
         */
        public Set<String> getCoarser() {
            return Collections.unmodifiableSet(coarser);
        }

        public Set<String> getCodes() {
            return codes;
        }
    }

    public static final class OneOf extends OfCodes {
        private OneOf(int index, Atom atom) {
            super(index, atom);
        }
    }

    public static final class NoneOf extends OfCodes {
        private NoneOf(int index, Atom atom) {
            super(index, atom);
        }
    }

    public static final class HasAny extends OfCodes {
        private HasAny(int index, Atom atom) {
            super(index, atom);
        }
    }

    public static final class HasAll extends OfCodes {
        private HasAll(int index, Atom atom) {
            super(index, atom);
        }
    }

    public static final class StartsWithAny extends OfCodes {
        private StartsWithAny(int index, Atom atom) {
            super(index, atom);
        }
    }
}
