package littlegiant.sweep;

import java.util.List;
import littlegiant.kernel.Outcome;

/**
 * What a draft does to one firm.
 *
 * @param before   what its predecessor answers over all its criteria; UNMET if there is none
 * @param after    what the draft answers over all its criteria
 * @param deciding ids of the criteria that decide, as {@link Impact.Affected} has them
 */
record Effect(Outcome before, Outcome after, List<String> deciding) {

    Effect {
        deciding = List.copyOf(deciding);
    }

    Change change() {
        return Change.of(before, after);
    }
}
