package littlegiant.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import littlegiant.catalog.Condition.Atom;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Whether every rung of a ladder can be reached. The first that is met counts, so one whose conditions imply those of a rung above it never does. */
final class Rungs {

    private Rungs() {}

    /**
     * Each rung that can never count is a fault.
     *
     * @param name  of the ladder in the document
     * @param rungs as they were read; null = not told
     */
    static <T> void check(Fields in, String name, @Nullable List<T> rungs, Function<T, List<Condition>> when) {
        boolean whole = rungs != null
                && in.raw(name) instanceof Value.Arr told
                && told.items().size() == rungs.size();
        if (rungs == null || !whole) {
            return;
        }
        for (int low = 1; low < rungs.size(); low++) {
            for (int high = 0; high < low; high++) {
                if (implies(when.apply(rungs.get(low)), when.apply(rungs.get(high)))) {
                    in.faults()
                            .add(
                                    in.pointerTo(name) + "/" + low,
                                    Fault.Code.CONTRADICTION,
                                    "永远到不了：符合本档的企业必先符合第" + (high + 1) + "档",
                                    "can never be reached: whoever meets it meets rung " + (high + 1) + " before it");
                    break;
                }
            }
        }
    }

    /** Whether all of the second list is met wherever all of the first is. What cannot be told from the words alone counts as no. */
    private static boolean implies(List<Condition> all, List<Condition> wanted) {
        return wanted.stream().allMatch(one -> all.stream().anyMatch(told -> implies(told, one)));
    }

    private static boolean implies(Condition told, Condition wanted) {
        if (told.equals(wanted)) {
            return true;
        }
        if (wanted instanceof Condition.AnyOf any) {
            return any.alternatives().stream().anyMatch(one -> implies(told, one));
        }
        if (told instanceof Condition.AllOf all) {
            return implies(all.parts(), List.of(wanted));
        }
        return told instanceof Atom one
                && wanted instanceof Atom other
                && one.metric().equals(other.metric())
                && implies(one, other);
    }

    private static boolean implies(Atom told, Atom wanted) {
        if (told.bound() instanceof Bound.Codes some && wanted.bound() instanceof Bound.Codes others) {
            boolean within = new HashSet<>(others.codes()).containsAll(some.codes());
            return told.test() == wanted.test() && told.test() == TestKind.ONE_OF && within;
        }
        if (!(told.bound() instanceof Bound.Steps some) || !(wanted.bound() instanceof Bound.Steps others)) {
            return false;
        }
        return switch (wanted.test()) {
            case AT_LEAST -> isFromBelow(told.test()) && some.low() >= others.low();
            case MORE_THAN ->
                told.test() == TestKind.MORE_THAN
                        ? some.low() >= others.low()
                        : isFromBelow(told.test()) && some.low() > others.low();
            case AT_MOST -> isFromAbove(told.test()) && some.high() <= others.high();
            case LESS_THAN ->
                told.test() == TestKind.LESS_THAN
                        ? some.high() <= others.high()
                        : isFromAbove(told.test()) && some.high() < others.high();
            case BETWEEN ->
                told.test() == TestKind.BETWEEN && some.low() >= others.low() && some.high() <= others.high();
            default -> false;
        };
    }

    private static boolean isFromBelow(TestKind test) {
        return test == TestKind.AT_LEAST || test == TestKind.MORE_THAN || test == TestKind.BETWEEN;
    }

    private static boolean isFromAbove(TestKind test) {
        return test == TestKind.AT_MOST || test == TestKind.LESS_THAN || test == TestKind.BETWEEN;
    }
}
