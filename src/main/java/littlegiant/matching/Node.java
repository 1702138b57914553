package littlegiant.matching;

import java.util.List;
import java.util.stream.Stream;
import littlegiant.catalog.Condition;

/** A condition whose tests have their places among the distinct tests of a catalogue. */
public sealed interface Node {

    record Leaf(Condition.Atom atom, int test) implements Node {}

    record Any(List<Node> alternatives) implements Node {}

    record All(List<Node> parts) implements Node {}

    default Outcome outcome(JudgedSheet judged) {
        if (this instanceof Leaf leaf) {
            return judged.outcome(leaf.test);
        }
        return this instanceof Any any
                ? Outcome.any(any.alternatives.stream().map(node -> node.outcome(judged)))
                : Outcome.all(((All) this).parts.stream().map(node -> node.outcome(judged)));
    }

    /** Its tests, in order. */
    default Stream<Leaf> leaves() {
        if (this instanceof Leaf leaf) {
            return Stream.of(leaf);
        }
        List<Node> inner = this instanceof Any any ? any.alternatives : ((All) this).parts;
        return inner.stream().flatMap(Node::leaves);
    }
}
