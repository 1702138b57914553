package littlegiant.sweep;

import littlegiant.kernel.Outcome;

/** What a draft changes for one firm. */
public enum Change {
    /** UNMET now, and was MET or UNKNOWN. */
    LOST,
    /** MET now, and was UNMET or UNKNOWN. */
    GAINED,
    /** UNKNOWN now, and was MET or UNMET. */
    NEWLY_UNKNOWN,
    UNCHANGED;

    static Change of(Outcome before, Outcome after) {
        if (before == after) {
            return UNCHANGED;
        }
        return switch (after) {
            case MET -> GAINED;
            case UNMET -> LOST;
            case UNKNOWN -> NEWLY_UNKNOWN;
        };
    }
}
