package littlegiant.matching;

import java.util.List;
import littlegiant.advice.Advice;
import littlegiant.catalog.Institution;
import littlegiant.catalog.Product;
import littlegiant.judging.Finding;
import littlegiant.judging.Verdict;
import littlegiant.offers.Offer;
import org.jspecify.annotations.Nullable;

/**
 * One product for one firm.
 *
 * @param rank among OPEN and ELIGIBLE ones, from 1; null for every other
 * @param score of the recommended order
 * @param advice for every unmet criterion, in their order; empty where none is unmet
 * @param replacements running loans that it could repay, in the firm's order
 */
public record Match(
        Product product,
        int revision,
        Institution provider,
        Availability availability,
        Verdict verdict,
        int unmetCount,
        int unknownCount,
        @Nullable Integer rank,
        Score score,
        Offer offer,
        List<Finding> findings,
        List<Advice> advice,
        List<Replacement> replacements) {

    /** Whether it is in the scope of an institution; null = of the whole market. */
    public boolean isInScopeOf(@Nullable String institution) {
        return Matcher.inScope(product, provider, institution);
    }
}
