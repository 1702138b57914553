package littlegiant.kernel;

import java.util.List;
import java.util.function.Function;

/** The answer to a condition, in Kleene's three values. */
public enum Outcome {
    MET,
    UNMET,
    UNKNOWN;

    /** UNMET if one is, else UNKNOWN if one is, else MET; MET of none. */
    public static <T> Outcome all(List<T> parts, Function<T, Outcome> outcome) {
        return combine(parts, outcome, MET, UNMET);
    }

    /** MET if one is, else UNKNOWN if one is, else UNMET; UNMET of none. */
    public static <T> Outcome any(List<T> parts, Function<T, Outcome> outcome) {
        return combine(parts, outcome, UNMET, MET);
    }

    private static <T> Outcome combine(List<T> parts, Function<T, Outcome> outcome, Outcome weak, Outcome strong) {
        Outcome sum = weak;
        for (T part : parts) {
            Outcome one = outcome.apply(part);
            if (one == strong) {
                return strong;
            }
            sum = one == UNKNOWN ? UNKNOWN : sum;
        }
        return sum;
    }
}
