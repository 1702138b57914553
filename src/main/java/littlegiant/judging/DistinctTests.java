package littlegiant.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.catalog.Condition;
import littlegiant.catalog.Criterion;

/** Gives every condition its tests: those that ask the same share one, and conditions that are the same share their node. Filled once, then only read. */
public final class DistinctTests {

    private final List<Test> tests = new ArrayList<>();
    private final List<Condition.Atom> atoms = new ArrayList<>();
    private final Map<Condition, Node> nodes = new HashMap<>();

    public List<Asked> asked(List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> new Asked(criterion, node(criterion.condition())))
                .toList();
    }

    List<Node> nodes(List<Condition> conditions) {
        return conditions.stream().map(this::node).toList();
    }

    private Node node(Condition condition) {
        Node known = nodes.get(condition);
        if (known == null) {
            known = made(condition);
            nodes.put(condition, known);
        }
        return known;
    }

    private Node made(Condition condition) {
        if (condition instanceof Condition.Atom atom) {
            int index = tests.size();
            tests.add(Test.of(index, atom));
            atoms.add(atom);
            return new Node.Leaf(atom, index);
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Node.Any(nodes(any.alternatives()));
        }
        return new Node.All(nodes(((Condition.AllOf) condition).parts()));
    }

    public List<Test> tests() {
        return List.copyOf(tests);
    }

    /** What each test asks, by its index. */
    public List<Condition.Atom> atoms() {
        return List.copyOf(atoms);
    }
}
