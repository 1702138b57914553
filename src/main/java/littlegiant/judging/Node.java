package littlegiant.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import littlegiant.catalog.Condition;
import littlegiant.kernel.Outcome;
import littlegiant.metric.Metric;

/** A condition whose tests have their places among the distinct tests of a catalogue. */
public sealed interface Node {

    record Leaf(Condition.Atom atom, int test) implements Node {}

    record Any(List<Node> alternatives) implements Node {}

    record All(List<Node> parts) implements Node {}

    /** A condition that is not looked at: it is open, whatever the figures. */
    record Hidden() implements Node {}

    default Outcome outcome(JudgedSheet judged) {
        return this instanceof Leaf leaf ? judged.outcome(leaf.test) : outcome(leaf -> judged.outcome(leaf.test));
    }

    /** What it would answer if every open test of the metric answered so. */
    default Outcome outcomeIf(Metric metric, Outcome told, JudgedSheet judged) {
        return outcome(leaf -> {
            Outcome outcome = judged.outcome(leaf.test);
            return outcome == Outcome.UNKNOWN && leaf.atom.metric().equals(metric) ? told : outcome;
        });
    }

    private Outcome outcome(Function<Leaf, Outcome> answer) {
        if (this instanceof Leaf leaf) {
            return answer.apply(leaf);
        }
        if (this instanceof Hidden) {
            return Outcome.UNKNOWN;
        }
        return this instanceof Any any
                ? Outcome.any(any.alternatives, node -> node.outcome(answer))
                : Outcome.all(((All) this).parts, node -> node.outcome(answer));
    }

    /** Its tests, in order. */
    default Stream<Leaf> leaves() {
        if (this instanceof Leaf leaf) {
            return Stream.of(leaf);
        }
        return inner().stream().flatMap(Node::leaves);
    }

    /** The unknown tests that could still change its answer: none where it is decided, whatever they say. */
    default List<Leaf> open(JudgedSheet judged) {
        if (outcome(judged) != Outcome.UNKNOWN) {
            return List.of();
        }
        List<Leaf> open = new ArrayList<>();
        open(judged, open);
        return open;
    }

    private void open(JudgedSheet judged, List<Leaf> open) {
        if (outcome(judged) != Outcome.UNKNOWN) {
            return;
        }
        if (this instanceof Leaf leaf) {
            open.add(leaf);
            return;
        }
        for (Node node : inner()) {
            node.open(judged, open);
        }
    }

    /** What it is put together of; nothing where it is one test, or not looked at. */
    default List<Node> inner() {
        if (this instanceof Any any) {
            return any.alternatives;
        }
        return this instanceof All all ? all.parts : List.of();
    }
}
