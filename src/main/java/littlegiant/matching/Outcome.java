package littlegiant.matching;

import java.util.stream.Stream;

/** The answer to a condition, in Kleene's three values. */
public enum Outcome {
    MET,
    UNMET,
    UNKNOWN;

    /** UNMET if one is, else UNKNOWN if one is, else MET; MET of none. */
    public static Outcome all(Stream<Outcome> outcomes) {
        return combine(outcomes, MET, UNMET);
    }

    /** MET if one is, else UNKNOWN if one is, else UNMET; UNMET of none. */
    public static Outcome any(Stream<Outcome> outcomes) {
        return combine(outcomes, UNMET, MET);
    }

    private static Outcome combine(Stream<Outcome> outcomes, Outcome weak, Outcome strong) {
        return outcomes.reduce(
                weak, (a, b) -> a == strong || b == strong ? strong : a == UNKNOWN || b == UNKNOWN ? UNKNOWN : weak);
    }
}
