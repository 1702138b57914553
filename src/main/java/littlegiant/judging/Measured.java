package littlegiant.judging;

import java.util.List;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition.Atom;
import littlegiant.catalog.TestKind;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.kernel.Outcome;
import littlegiant.metric.Figure;
import littlegiant.metric.FigureValue;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import littlegiant.sheet.Background;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A figure held against what one test asks, for an outcome that the rules gave: what to show, and how far it misses. */
record Measured(Sheet sheet, Atom atom, Outcome outcome) {

    Finding.Tested tested() {
        Metric metric = atom.metric();
        Figure figure = sheet.figure(metric.index());
        Background background = sheet.background(metric);
        Long missing = missing();
        boolean counted = metric.type() == MetricType.NUMBER || metric.type() == MetricType.DATE;
        return new Finding.Tested(
                metric,
                atom.test(),
                actual(figure),
                FigureValue.range(metric, figure),
                required(),
                missing == null || !counted ? null : Decimals.unscaled(missing),
                metric.type() == MetricType.DATE ? "DAY" : metric.unit(),
                background,
                background.stale() == null ? null : FigureValue.of(metric, background.stale()));
    }

    // --- what was found

    private @Nullable Object actual(Figure figure) {
        if (figure instanceof Figure.Number number) {
            return figure.isSettled() || outcome != Outcome.UNKNOWN ? units(shown(deciding(number))) : null;
        }
        if (figure instanceof Figure.Ranks ranks) {
            boolean ordered = atom.bound() instanceof Bound.Steps;
            return outcome == Outcome.UNKNOWN || !ordered ? null : atom.metric().valueAt(deciding(ranks));
        }
        return FigureValue.of(atom.metric(), figure);
    }

    /** Of a figure told in part the end that made the outcome. */
    private long deciding(Figure.Number number) {
        return isDecidedByLeast(number.least()) ? number.least() : number.most();
    }

    private int deciding(Figure.Ranks ranks) {
        return isDecidedByLeast(Marks.ofSteps(ranks.least() * Decimals.SCALE)) ? ranks.least() : ranks.most();
    }

    private boolean isDecidedByLeast(long least) {
        boolean met = outcome == Outcome.MET;
        return switch (atom.test()) {
            case AT_MOST, LESS_THAN, BEFORE -> !met;
            case BETWEEN -> met || least > Marks.ofSteps(((Bound.Steps) atom.bound()).high());
            default -> met;
        };
    }

    /** Of a figure between two steps the one that fits the answer, so that it never looks equal to a bound that it misses. */
    private long shown(long mark) {
        long floor = Marks.floor(mark);
        long ceiling = Marks.ceiling(mark);
        return switch (atom.test()) {
            case AT_MOST -> ceiling;
            case MORE_THAN -> ceiling > ((Bound.Steps) atom.bound()).low() ? ceiling : floor;
            case LESS_THAN -> floor < ((Bound.Steps) atom.bound()).low() ? floor : ceiling;
            case BETWEEN -> ceiling > ((Bound.Steps) atom.bound()).high() ? ceiling : floor;
            default -> floor;
        };
    }

    private Object units(long steps) {
        return FigureValue.ofSteps(atom.metric(), steps);
    }

    // --- what was asked, and how far it is

    private Object required() {
        if (atom.bound() instanceof Bound.Flag flag) {
            return flag.flag();
        }
        if (atom.bound() instanceof Bound.Codes codes) {
            return codes.codes();
        }
        Bound.Steps steps = (Bound.Steps) atom.bound();
        Object low = units(steps.low());
        return atom.test() == TestKind.BETWEEN ? List.of(low, units(steps.high())) : low;
    }

    /** Steps missing to the bound of an UNMET test; null if there is nothing to count. */
    @Nullable
    Long missing() {
        Long least = sheet.least(atom.metric().index());
        Long most = sheet.most(atom.metric().index());
        if (outcome != Outcome.UNMET || least == null || most == null || !(atom.bound() instanceof Bound.Steps steps)) {
            return null;
        }
        return switch (atom.test()) {
            case AT_LEAST, MORE_THAN, AFTER -> steps.low() - Marks.floor(most);
            case AT_MOST, LESS_THAN, BEFORE -> Marks.ceiling(least) - steps.low();
            case BETWEEN ->
                isBelow(most, steps) ? steps.low() - Marks.floor(most) : Marks.ceiling(least) - steps.high();
            default -> null;
        };
    }

    private static boolean isBelow(long most, Bound.Steps steps) {
        return most < Marks.ofSteps(steps.low());
    }

    /** The bound that is missed, in steps. */
    long missedBound() {
        Bound.Steps steps = (Bound.Steps) atom.bound();
        Long most = sheet.most(atom.metric().index());
        return atom.test() == TestKind.BETWEEN && most != null && !isBelow(most, steps) ? steps.high() : steps.low();
    }
}
