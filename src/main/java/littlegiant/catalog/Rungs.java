package littlegiant.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import littlegiant.catalog.Condition.AllOf;
import littlegiant.catalog.Condition.AnyOf;
import littlegiant.catalog.Condition.Atom;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/** Whether every rung of a ladder can be reached. The first that is met counts, so one whose conditions imply those of a rung above it never does. */
final class Rungs {

    /** Of more choices than these not all are tried: a condition more is left out, so that less is found. */
    private static final int WAYS_MAX = 256;

    private Rungs() {}

    /**
     * Each rung that can never count is a fault.
     *
     * @param name  of the ladder in the document
     * @param rungs as they were read; null = not told
     */
    static <T> void check(Fields in, String name, @Nullable List<T> rungs, Function<T, List<Condition>> when) {
        if (rungs == null || !(in.raw(name) instanceof Value.Arr told)) {
            return;
        }
        String at = in.pointerTo(name) + "/";
        boolean whole = told.items().size() == rungs.size();
        for (int low = 1; whole && low < rungs.size(); low++) {
            for (int high = 0; high < low; high++) {
                if (isSound(in, at + high)
                        && isSound(in, at + low)
                        && implies(when.apply(rungs.get(low)), when.apply(rungs.get(high)))) {
                    in.faults()
                            .add(
                                    at + low,
                                    Fault.Code.CONTRADICTION,
                                    "永远到不了：符合本档的企业必先符合第" + (high + 1) + "档",
                                    "can never be reached: whoever meets it meets rung " + (high + 1) + " before it");
                    break;
                }
            }
        }
    }

    /** A condition that could not be read is missing in what was read. */
    private static boolean isSound(Fields in, String rung) {
        return in.faults().list().stream().noneMatch(fault -> fault.pointer().startsWith(rung + "/"));
    }

    /** Whether nobody can meet all of them. */
    static boolean contradict(List<Condition> all) {
        return ways(all).stream().allMatch(way -> byMetric(way).values().stream()
                .anyMatch(atoms -> Remaining.of(atoms).isEmpty()));
    }

    /** Whether all of the second list is met wherever all of the first is. What cannot be told from the words alone counts as no. */
    private static boolean implies(List<Condition> all, List<Condition> wanted) {
        return ways(all).stream().allMatch(way -> wanted.stream().allMatch(one -> implies(byMetric(way), one)));
    }

    private static boolean implies(Map<Metric, List<Atom>> told, Condition wanted) {
        if (wanted instanceof AnyOf any) {
            return any.alternatives().stream().anyMatch(one -> implies(told, one));
        }
        if (wanted instanceof AllOf every) {
            return every.parts().stream().allMatch(one -> implies(told, one));
        }
        Atom atom = (Atom) wanted;
        return Remaining.of(told.getOrDefault(atom.metric(), List.of())).isWithin(Remaining.of(List.of(atom)));
    }

    private static Map<Metric, List<Atom>> byMetric(List<Atom> atoms) {
        Map<Metric, List<Atom>> grouped = new LinkedHashMap<>();
        atoms.forEach(atom ->
                grouped.computeIfAbsent(atom.metric(), any -> new ArrayList<>()).add(atom));
        return grouped;
    }

    /** Each way in which all of them can be met: a list of tests for every choice of alternatives. */
    private static List<List<Atom>> ways(List<Condition> all) {
        List<List<Atom>> ways = List.of(List.of());
        for (Condition condition : all) {
            List<List<Atom>> longer = new ArrayList<>();
            for (List<Atom> more : waysOf(condition)) {
                for (List<Atom> way : ways) {
                    List<Atom> both = new ArrayList<>(way);
                    both.addAll(more);
                    longer.add(both);
                }
            }
            ways = longer.size() > WAYS_MAX ? ways : longer;
        }
        return ways;
    }

    private static List<List<Atom>> waysOf(Condition condition) {
        return condition instanceof AnyOf any
                ? any.alternatives().stream().map(one -> one.atoms().toList()).toList()
                : List.of(condition.atoms().toList());
    }
}
