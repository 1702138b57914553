package littlegiant.plan;

import java.util.List;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import org.jspecify.annotations.Nullable;

/**
 * A plan of products that somebody chose himself, in his order.
 *
 * @param plan       what of it may stand together, priced; what does not is left out of it
 * @param violations why not all of it does; empty = the whole choice is valid
 */
public record ChosenPlan(Plan plan, List<Violation> violations) {

    public ChosenPlan {
        violations = List.copyOf(violations);
    }

    public boolean isValid() {
        return violations.isEmpty();
    }

    /**
     * What is wrong with one product, or with two beside each other.
     *
     * @param other  the product named before it that it may not stand beside, or the loan it is too small for; null if it is about one alone
     * @param reason with the clause and where it is published, where one says so; names both products
     */
    public record Violation(Kind kind, Match match, @Nullable Match other, Text reason) {

        public enum Kind {
            /** It cannot be applied for on the day. */
            NOT_OPEN,
            /** A condition is not met; another purpose is one. */
            NOT_ELIGIBLE,
            /** Something that decides it was not told. */
            NEEDS_INFO,
            /** For some purposes only, and the need does not tell one. */
            PURPOSE_NOT_TOLD,
            /** A rule forbids the two together. */
            FORBIDDEN,
            /** A rule wants something beside it that is not there. */
            LACKS,
            /** It does not guarantee as much as is lent. */
            TOO_SMALL,
            /** Nothing to guarantee, or no interest to pay back. */
            NO_LOAN,
            /** Products of its kind stand in no plan. */
            NO_PART
        }

        /** Whether the product is left out of the plan for it. */
        boolean leavesOut() {
            return kind != Kind.LACKS && kind != Kind.TOO_SMALL;
        }
    }
}
