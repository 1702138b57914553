package littlegiant.catalog;

import java.util.List;
import java.util.stream.Stream;
import littlegiant.metric.Metric;

/** What must hold: one test, or a combination of them. */
public sealed interface Condition {

    /** Two atoms that ask the same are equal, whoever published them. */
    record Atom(Metric metric, TestKind test, Bound bound) implements Condition {}

    /** One of them is enough. */
    record AnyOf(List<Condition> alternatives) implements Condition {
        public AnyOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** Every test in it, in order. */
    default Stream<Atom> atoms() {
        if (this instanceof Atom atom) {
            return Stream.of(atom);
        }
        List<Condition> inner = this instanceof AnyOf any ? any.alternatives : ((AllOf) this).parts;
        return inner.stream().flatMap(Condition::atoms);
    }
}
