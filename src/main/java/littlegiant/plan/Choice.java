package littlegiant.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import littlegiant.catalog.Product;
import littlegiant.judging.Verdict;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.sheet.Need;

/** The products a plan chooses from. */
final class Choice {

    /** Subsidies looked at together: more would not all pay back the same interest. */
    private static final int SUBSIDIES_MAX = 8;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    final Need need;
    final List<Match> matches;
    final List<Match> loans;
    final List<Match> guarantees;
    final List<Match> subsidies;
    final List<Match> funds;
    final List<Match> awards;

    Choice(Need need, List<Match> matches) {
        this.need = need;
        this.matches = matches;
        List<Match> eligible = matches.stream()
                .filter(match -> match.availability() == Availability.OPEN && match.verdict() == Verdict.ELIGIBLE)
                .toList();
        List<Match> priced = eligible.stream()
                .filter(match -> match.product().kind().lends() && match.offer().cost() != null)
                .toList();
        BigDecimal most = priced.stream()
                .map(match -> match.offer().coversNeedPercent())
                .filter(covers -> covers != null)
                .max(Comparator.naturalOrder())
                .orElse(ALL);
        this.loans = priced.stream()
                .filter(match -> need.amount() == null || covers(match, most))
                .toList();
        this.guarantees = kind(eligible, Product.Kind.GUARANTEE);
        List<Match> policies = kind(eligible, Product.Kind.POLICY);
        this.subsidies = policies.stream()
                .filter(match -> isSubsidy(match) && purposeIsTold(match))
                .limit(SUBSIDIES_MAX)
                .toList();
        this.awards = policies.stream()
                .filter(match -> !isSubsidy(match) && match.offer().amountMax() != null && purposeIsTold(match))
                .toList();
        this.funds = kind(eligible, Product.Kind.FUND);
    }

    private static boolean covers(Match match, BigDecimal percent) {
        BigDecimal covered = match.offer().coversNeedPercent();
        return covered != null && covered.compareTo(percent) == 0;
    }

    private static List<Match> kind(List<Match> matches, Product.Kind kind) {
        return matches.stream().filter(match -> match.product().kind() == kind).toList();
    }

    static boolean isSubsidy(Match match) {
        Product.Benefit benefit = match.product().benefit();
        return benefit != null && benefit.subsidy() != null;
    }

    /** What is paid for some purposes only is not promised where nobody told what the money is for. */
    boolean purposeIsTold(Match match) {
        return need.purpose() != null || match.product().terms().purposes().isEmpty();
    }
}
