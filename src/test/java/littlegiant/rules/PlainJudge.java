package littlegiant.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import littlegiant.catalog.Bound;
import littlegiant.catalog.Condition;
import littlegiant.catalog.Condition.Atom;
import littlegiant.kernel.Marks;
import littlegiant.kernel.Outcome;
import littlegiant.sheet.Sheet;

/** The meaning of every test in plain Java, written by hand beside the rules: what the rules are compared with, in outcomes and in speed. */
final class PlainJudge {

    private PlainJudge() {}

    static Outcome outcome(Sheet sheet, Condition condition) {
        if (condition instanceof Atom atom) {
            return outcome(sheet, atom);
        }
        boolean any = condition instanceof Condition.AnyOf;
        Outcome strong = any ? Outcome.MET : Outcome.UNMET;
        Outcome sum = any ? Outcome.UNMET : Outcome.MET;
        List<Condition> parts = condition instanceof Condition.AnyOf anyOf
                ? anyOf.alternatives()
                : ((Condition.AllOf) condition).parts();
        for (Condition part : parts) {
            Outcome outcome = outcome(sheet, part);
            if (outcome == strong) {
                return strong;
            }
            sum = outcome == Outcome.UNKNOWN ? outcome : sum;
        }
        return sum;
    }

    static Outcome outcome(Sheet sheet, Atom atom) {
        int metric = atom.metric().index();
        if (!sheet.tells(metric)) {
            return Outcome.UNKNOWN;
        }
        if (!sheet.applies(metric)) {
            return Outcome.UNMET;
        }
        return switch (atom.test()) {
            case AT_LEAST -> three(least(sheet, metric) >= low(atom), most(sheet, metric) < low(atom));
            case MORE_THAN, AFTER -> three(least(sheet, metric) > low(atom), most(sheet, metric) <= low(atom));
            case AT_MOST -> three(most(sheet, metric) <= low(atom), least(sheet, metric) > low(atom));
            case LESS_THAN, BEFORE -> three(most(sheet, metric) < low(atom), least(sheet, metric) >= low(atom));
            case BETWEEN ->
                three(
                        least(sheet, metric) >= low(atom) && most(sheet, metric) <= high(atom),
                        most(sheet, metric) < low(atom) || least(sheet, metric) > high(atom));
            case IS -> two(Objects.equals(((Bound.Flag) atom.bound()).flag(), sheet.flag(metric)));
            case ONE_OF -> listed(codes(atom), sheet.possible(metric));
            case NONE_OF -> not(listed(codes(atom), sheet.possible(metric)));
            case STARTS_WITH_ANY -> begins(codes(atom), Objects.requireNonNull(sheet.code(metric)));
            case HAS_ANY -> two(!Collections.disjoint(Objects.requireNonNull(sheet.codes(metric)), codes(atom)));
            case HAS_ALL -> two(Objects.requireNonNull(sheet.codes(metric)).containsAll(codes(atom)));
        };
    }

    private static Outcome three(boolean met, boolean unmet) {
        return met ? Outcome.MET : unmet ? Outcome.UNMET : Outcome.UNKNOWN;
    }

    private static Outcome two(boolean met) {
        return met ? Outcome.MET : Outcome.UNMET;
    }

    private static Outcome not(Outcome outcome) {
        return outcome == Outcome.MET ? Outcome.UNMET : outcome == Outcome.UNMET ? Outcome.MET : Outcome.UNKNOWN;
    }

    private static Outcome listed(Collection<String> list, @org.jspecify.annotations.Nullable Set<String> possible) {
        Set<String> codes = Objects.requireNonNull(possible);
        return three(list.containsAll(codes), Collections.disjoint(list, codes));
    }

    private static Outcome begins(Collection<String> list, String code) {
        boolean met = list.stream().anyMatch(code::startsWith);
        return three(met, !met && list.stream().noneMatch(longer -> longer.startsWith(code)));
    }

    private static long least(Sheet sheet, int metric) {
        return Objects.requireNonNull(sheet.least(metric));
    }

    private static long most(Sheet sheet, int metric) {
        return Objects.requireNonNull(sheet.most(metric));
    }

    private static long low(Atom atom) {
        return Marks.ofSteps(((Bound.Steps) atom.bound()).low());
    }

    private static long high(Atom atom) {
        return Marks.ofSteps(((Bound.Steps) atom.bound()).high());
    }

    private static List<String> codes(Atom atom) {
        return ((Bound.Codes) atom.bound()).codes();
    }
}
