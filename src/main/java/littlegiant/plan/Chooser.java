package littlegiant.plan;

import static littlegiant.plan.ChosenPlan.Violation.Kind.FORBIDDEN;
import static littlegiant.plan.ChosenPlan.Violation.Kind.LACKS;
import static littlegiant.plan.ChosenPlan.Violation.Kind.NO_LOAN;
import static littlegiant.plan.ChosenPlan.Violation.Kind.TOO_SMALL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import littlegiant.catalog.Product;
import littlegiant.kernel.Text;
import littlegiant.matching.Match;
import littlegiant.plan.ChosenPlan.Violation;
import littlegiant.plan.Member.Role;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * Looks at products that somebody chose, by the rules of a proposed plan. Of two that may not stand together the one named first stays. Whatever cannot stay is a
 * violation, and so is what stays and lacks something. Pure.
 */
public final class Chooser {

    /** Nobody is handed a plan of more. */
    public static final int PRODUCTS_MAX = 20;

    private final PlanBook rules;

    public Chooser(PlanBook rules) {
        this.rules = rules;
    }

    /**
     * @param matches every product in scope for the need, in the recommended order
     * @param ids     of matches, each once, in the order that is wanted
     */
    public ChosenPlan choose(Need need, List<Match> matches, List<String> ids) {
        Map<String, Match> known = matches.stream()
                .collect(Collectors.toMap(match -> match.product().id(), Function.identity()));
        List<Match> chosen = ids.stream()
                .map(id -> Objects.requireNonNull(known.get(id), id))
                .toList();
        return new Chooser(new RememberedBook(rules)).choose(new Choice(need, matches), chosen);
    }

    private ChosenPlan choose(Choice choice, List<Match> chosen) {
        List<Violation> violations = new ArrayList<>();
        List<Match> stay = new ArrayList<>();
        for (Match match : chosen) {
            Violation misfit = Misfits.of(match, choice);
            List<Violation> clashes = misfit == null ? clashes(match, chosen, choice) : List.of();
            if (misfit != null) {
                violations.add(misfit);
            } else if (clashes.stream().noneMatch(clash -> isOneOf(stay, clash.other()))) {
                stay.add(match);
            }
            violations.addAll(clashes);
        }
        Match loan = first(stay, Role.LOAN);
        for (Match match : List.copyOf(stay)) {
            List<Violation> lacking = lacking(match, stay, loan);
            violations.addAll(lacking);
            if (lacking.stream().anyMatch(Violation::leavesOut)) {
                stay.remove(match);
            }
        }
        return new ChosenPlan(plan(choice, stay, leftOut(chosen, stay, violations)), violations);
    }

    private static boolean isOneOf(List<Match> matches, @Nullable Match match) {
        return match != null && matches.contains(match);
    }

    /** With each one named before it that it may not stand beside, also where that one does not stay itself. */
    private List<Violation> clashes(Match match, List<Match> chosen, Choice choice) {
        List<Violation> clashes = new ArrayList<>();
        for (Match before : chosen.subList(0, chosen.indexOf(match))) {
            Pair pair = new Pair(match.product(), before.product());
            Set<String> forbidden = Misfits.of(before, choice) == null ? rules.forbids(pair) : Set.of();
            if (!forbidden.isEmpty()) {
                clashes.add(new Violation(FORBIDDEN, match, before, Clauses.together(match, before, pair, forbidden)));
            }
        }
        return clashes;
    }

    private List<Violation> lacking(Match match, List<Match> stay, @Nullable Match loan) {
        List<Violation> lacking = new ArrayList<>();
        Role role = Misfits.role(match.product());
        if (loan == null && (role == Role.GUARANTEE || role == Role.SUBSIDY)) {
            lacking.add(new Violation(NO_LOAN, match, null, Misfits.named(match, Reasons.NO_LOAN)));
            return lacking;
        }
        Set<String> lacks = lacks(match, stay);
        if (!lacks.isEmpty()) {
            lacking.add(new Violation(LACKS, match, null, Misfits.named(match, Clauses.lacks(match, lacks))));
        }
        if (role == Role.GUARANTEE && loan != null && !Planner.carries(match, loan)) {
            lacking.add(new Violation(TOO_SMALL, match, loan, Misfits.named(match, Reasons.TOO_SMALL)));
        }
        return lacking;
    }

    private Set<String> lacks(Match match, List<Match> all) {
        List<Product> beside = all.stream()
                .filter(other -> !other.equals(match))
                .map(Match::product)
                .toList();
        return rules.needs(new Place(match.product(), beside));
    }

    private static @Nullable Match first(List<Match> matches, Role role) {
        return matches.stream()
                .filter(match -> Misfits.role(match.product()) == role)
                .findFirst()
                .orElse(null);
    }

    private static List<Plan.LeftOut> leftOut(List<Match> chosen, List<Match> stay, List<Violation> violations) {
        List<Plan.LeftOut> leftOut = new ArrayList<>();
        for (Match match : chosen) {
            if (!stay.contains(match)) {
                violations.stream()
                        .filter(violation ->
                                violation.match().equals(match) && (violation.other() == null || violation.leavesOut()))
                        .findFirst()
                        .ifPresent(violation -> leftOut.add(new Plan.LeftOut(match, violation.reason())));
            }
        }
        return leftOut;
    }

    // --- what is shown

    private Plan plan(Choice choice, List<Match> stay, List<Plan.LeftOut> leftOut) {
        Match loan = first(stay, Role.LOAN);
        Combination set = loan == null || loan.offer().cost() == null
                ? null
                : Combination.of(loan, first(stay, Role.GUARANTEE), ofRole(stay, Role.SUBSIDY));
        Map<String, Combination> sets = new Planner(rules).sets(choice);
        Combination best = sets.values().stream().min(Combination.CHEAPEST).orElse(null);
        Reasons reasons = new Reasons(rules, choice, sets, best, stay);
        Map<String, Member> priced = new HashMap<>();
        if (set != null) {
            boolean asked = set.guarantee() != null && isAskedFor(set.guarantee(), stay);
            Planner.priced(set, reasons, new ChosenReasons(reasons, best, asked))
                    .forEach(member -> priced.put(member.match().product().id(), member));
        }
        List<Member> members = stay.stream()
                .map(match -> priced.getOrDefault(match.product().id(), beside(match, choice, reasons)))
                .toList();
        return new Plan(members, Planner.price(set), leftOut, Planner.documents(stay));
    }

    /** Whether one of the others would lack it. */
    private boolean isAskedFor(Match guarantee, List<Match> stay) {
        List<Match> without =
                stay.stream().filter(match -> !match.equals(guarantee)).toList();
        return without.stream()
                .anyMatch(match -> !lacks(match, without).isEmpty()
                        && !lacks(match, without).equals(lacks(match, stay)));
    }

    private static List<Match> ofRole(List<Match> matches, Role role) {
        return matches.stream()
                .filter(match -> Misfits.role(match.product()) == role)
                .toList();
    }

    private static Member beside(Match match, Choice choice, Reasons reasons) {
        Role role = Objects.requireNonNull(Misfits.role(match.product()));
        Text why =
                switch (role) {
                    case FUND ->
                        choice.funds.indexOf(match) == 0
                                ? reasons.fund(match)
                                : ChosenReasons.CHOSEN.then(Text.of("，与贷款分开洽谈", "; talked about apart from the loan"));
                    case AWARD -> reasons.award(match);
                    default -> ChosenReasons.CHOSEN.then(Text.of("，", "; ")).then(Reasons.NO_PRICE);
                };
        boolean gives = role == Role.FUND || role == Role.AWARD || role == Role.LOAN;
        return new Member(role, match, gives ? match.offer().amountMax() : null, why);
    }
}
