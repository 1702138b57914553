package littlegiant.plan;

import java.util.Set;

/** What the rules of {@code rules/plan} say. Safe for any number of threads. */
public interface PlanBook {

    /** Codes of the rules that forbid the two together; empty = they may stand together. */
    Set<String> forbids(Pair pair);

    /** Codes of the rules by which something is missing beside it; empty = nothing is. */
    Set<String> needs(Place place);
}
