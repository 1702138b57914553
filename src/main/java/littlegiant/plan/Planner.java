package littlegiant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.catalog.Product;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.plan.Member.Role;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * Puts a plan together: of all valid sets of a loan that carries the need, a guarantee where it needs one, and subsidies, the one that costs least in all; a fund and
 * awards beside it. Pure.
 */
public final class Planner {

    private final PlanBook rules;

    public Planner(PlanBook rules) {
        this.rules = rules;
    }

    /** @param matches every product in scope for the need, in the recommended order */
    public Plan plan(Need need, List<Match> matches) {
        return new Planner(new RememberedBook(rules)).plan(new Choice(need, matches));
    }

    private Plan plan(Choice choice) {
        Map<String, Combination> sets = sets(choice);
        Combination best = sets.values().stream().min(Combination.CHEAPEST).orElse(null);
        List<Match> chosen = new ArrayList<>();
        if (best != null) {
            chosen.add(best.loan());
            if (best.guarantee() != null) {
                chosen.add(best.guarantee());
            }
            chosen.addAll(best.subsidies());
        }
        Match fund = first(choice.funds, chosen);
        if (fund != null) {
            chosen.add(fund);
        }
        List<Match> awards = new ArrayList<>();
        for (Match award : choice.awards) {
            if (stands(award, with(chosen, awards))) {
                awards.add(award);
            }
        }
        List<Match> all = with(chosen, awards);
        Reasons reasons = new Reasons(rules, choice, sets, best, all);
        return new Plan(members(best, fund, awards, reasons), price(best), reasons.leftOut(), documents(all));
    }

    /**
     * Loans with what may best stand beside each: where no valid set holds one, it is priced alone.
     *
     * @param matches every product in scope for the need, in the recommended order
     * @param ids     what is not among them, lends nothing or has no price is left out
     */
    public List<PricedLoan> priced(Need need, List<Match> matches, Collection<String> ids) {
        Choice choice = new Choice(need, matches);
        Planner quick = new Planner(new RememberedBook(rules));
        List<PricedLoan> all = new ArrayList<>();
        for (String id : ids) {
            matches.stream()
                    .filter(match -> match.product().id().equals(id)
                            && match.product().kind().lends()
                            && match.offer().cost() != null)
                    .findFirst()
                    .ifPresent(loan -> all.add(PricedLoan.of(
                            (choice.loans.contains(loan) ? quick.best(loan, choice) : Optional.<Combination>empty())
                                    .orElseGet(() -> Combination.of(loan, null, List.of())))));
        }
        return all;
    }

    /** The cheapest valid set around each loan that has one, by the loan's id. */
    Map<String, Combination> sets(Choice choice) {
        Map<String, Combination> sets = new LinkedHashMap<>();
        for (Match loan : choice.loans) {
            best(loan, choice).ifPresent(set -> sets.put(loan.product().id(), set));
        }
        return sets;
    }

    /** The cheapest valid set around a loan. */
    private Optional<Combination> best(Match loan, Choice choice) {
        List<Combination> valid = new ArrayList<>();
        List<@Nullable Match> guarantees = new ArrayList<>();
        guarantees.add(null);
        choice.guarantees.stream().filter(guarantee -> carries(guarantee, loan)).forEach(guarantees::add);
        List<Match> besideLoan =
                choice.subsidies.stream().filter(one -> isAllowed(one, loan)).toList();
        for (Match guarantee : guarantees) {
            if (guarantee != null && !isWanted(guarantee, loan, besideLoan)) {
                continue;
            }
            List<Match> beside = guarantee == null
                    ? besideLoan
                    : besideLoan.stream()
                            .filter(one -> isAllowed(one, guarantee))
                            .toList();
            for (List<Match> subsidies : subsets(beside)) {
                List<Match> without = with(List.of(loan), subsidies);
                // a guarantee that nothing asks for only costs
                if (guarantee == null ? isValid(without) : isNeeded(guarantee, without)) {
                    valid.add(Combination.of(loan, guarantee, subsidies));
                }
            }
        }
        return valid.stream().min(Combination.CHEAPEST);
    }

    /** Whether it may stand beside the loan, and the loan or a subsidy may ask for it. */
    private boolean isWanted(Match guarantee, Match loan, List<Match> subsidies) {
        return isAllowed(loan, guarantee)
                && (!isValid(List.of(loan))
                        || subsidies.stream().anyMatch(one -> one.product().combination().requires().stream()
                                .anyMatch(Member.codes(guarantee.product())::contains)));
    }

    private boolean isNeeded(Match guarantee, List<Match> without) {
        return !isValid(without) && isValid(with(without, List.of(guarantee)));
    }

    /** Those of which every two may stand together. */
    private List<List<Match>> subsets(List<Match> matches) {
        List<List<Match>> subsets = new ArrayList<>();
        subsets.add(List.of());
        for (Match next : matches) {
            for (List<Match> subset : List.copyOf(subsets)) {
                if (subset.stream().allMatch(one -> isAllowed(one, next))) {
                    subsets.add(with(subset, List.of(next)));
                }
            }
        }
        return subsets;
    }

    static boolean carries(Match guarantee, Match loan) {
        BigDecimal most = guarantee.offer().amountMax();
        var cost = loan.offer().cost();
        return most != null && cost != null && most.compareTo(cost.assumes().amount()) >= 0;
    }

    private boolean isAllowed(Match one, Match other) {
        return rules.forbids(new Pair(one.product(), other.product())).isEmpty();
    }

    private boolean isValid(List<Match> set) {
        for (Match one : set) {
            List<Product> beside = set.stream()
                    .filter(other -> !other.product().id().equals(one.product().id()))
                    .map(Match::product)
                    .toList();
            if (!rules.needs(new Place(one.product(), beside)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it may stand beside all that is chosen, with all it needs. */
    private boolean stands(Match match, List<Match> chosen) {
        List<Product> beside = chosen.stream().map(Match::product).toList();
        return chosen.stream().allMatch(one -> isAllowed(one, match))
                && rules.needs(new Place(match.product(), beside)).isEmpty();
    }

    private @Nullable Match first(List<Match> matches, List<Match> chosen) {
        return matches.stream()
                .filter(match -> stands(match, chosen))
                .findFirst()
                .orElse(null);
    }

    static List<Match> with(List<Match> some, List<Match> more) {
        List<Match> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    // --- what is shown

    /** Why the parts of a price are in. */
    interface Whys {
        Text loan(Combination set);

        Text guarantee(Combination set);

        Text subsidy(Combination set, BigDecimal yuan);
    }

    /** The members that are priced. */
    static List<Member> priced(Combination set, Reasons reasons, Whys whys) {
        List<Member> members = new ArrayList<>();
        members.add(new Member(Role.LOAN, set.loan(), set.high().loan().principal(), whys.loan(set)));
        if (set.guarantee() != null) {
            members.add(new Member(
                    Role.GUARANTEE, set.guarantee(), set.high().loan().principal(), whys.guarantee(set)));
        }
        for (int i = 0; i < set.subsidies().size(); i++) {
            BigDecimal yuan = reasons.paidBack(set, i);
            members.add(new Member(Role.SUBSIDY, set.subsidies().get(i), yuan, whys.subsidy(set, yuan)));
        }
        return members;
    }

    private static List<Member> members(
            @Nullable Combination best, @Nullable Match fund, List<Match> awards, Reasons reasons) {
        List<Member> members = new ArrayList<>(best == null ? List.of() : priced(best, reasons, reasons));
        if (fund != null) {
            members.add(new Member(Role.FUND, fund, fund.offer().amountMax(), reasons.fund(fund)));
        }
        awards.forEach(
                award -> members.add(new Member(Role.AWARD, award, award.offer().amountMax(), reasons.award(award))));
        return members;
    }

    static Plan.@Nullable Price price(@Nullable Combination best) {
        var cost = best == null ? null : best.loan().offer().cost();
        return best == null || cost == null
                ? null
                : new Plan.Price(
                        best.before(),
                        best.costLow(),
                        best.costHigh(),
                        best.high().totals(),
                        best.high(),
                        cost.assumes(),
                        best.loan().offer().coversNeedPercent());
    }

    static List<Plan.Document> documents(List<Match> members) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (Match match : members) {
            for (String code : match.product().terms().documents()) {
                asked.computeIfAbsent(code, none -> new ArrayList<>())
                        .add(match.product().id());
            }
        }
        return asked.entrySet().stream()
                .map(one -> new Plan.Document(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }
}
