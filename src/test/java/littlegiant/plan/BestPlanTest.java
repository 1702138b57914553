package littlegiant.plan;

import static java.util.Objects.requireNonNull;
import static littlegiant.plan.PlanFixtures.guarantee;
import static littlegiant.plan.PlanFixtures.guaranteedLoan;
import static littlegiant.plan.PlanFixtures.loan;
import static littlegiant.plan.PlanFixtures.subsidy;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.catalog.Product;
import littlegiant.finance.Cost;
import littlegiant.finance.Fee;
import littlegiant.finance.Loan;
import littlegiant.finance.Schedule;
import littlegiant.matching.Match;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.offers.Offer;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No set of made-up products that may stand together is cheaper than the plan: every subset is tried, by a second reading of the rules in plain Java. */
class BestPlanTest {

    private static final long SEED = 20261123;
    private static final int CATALOGUES = 250;

    private static final List<String> GROUPS = List.of("CENTRAL", "CITY");
    private static final Need NEED = PlanFixtures.MILLION;

    private final Random random = new Random(SEED);

    @Test
    void everyPlanIsValidAndNoneIsCheaper() {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> shapes = new TreeMap<>();
        for (int i = 0; i < CATALOGUES; i++) {
            List<Match> matches = PlanFixtures.matches(ProfileFixtures.littleGiant(), NEED, catalogue());
            Plan plan = new Planner(PlanFixtures.RULES).plan(NEED, matches);
            BigDecimal cheapest = cheapest(matches);
            BigDecimal cost = plan.price() == null ? null : plan.price().high().simplePercent();
            List<Match> chosen = plan.members().stream().map(Member::match).toList();
            if (!String.valueOf(cheapest).equals(String.valueOf(cost)) || (cost != null && !isValid(chosen))) {
                faults.add(i + ": " + PlanFixtures.members(plan) + " costs " + cost + ", the cheapest " + cheapest);
            }
            shapes.merge(shape(plan), 1, Integer::sum);
        }

        assertThat(faults).isEmpty();
        assertThat(shapes.keySet())
                .as("every shape of a plan came up")
                .contains("", "LOAN", "LOAN GUARANTEE", "LOAN SUBSIDY", "LOAN GUARANTEE SUBSIDY SUBSIDY");
    }

    private static String shape(Plan plan) {
        return String.join(
                " ", plan.members().stream().map(member -> member.role().name()).toList());
    }

    // --- made-up products

    private ProductFixtures[] catalogue() {
        List<ProductFixtures> all = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String rate = "3." + random.nextInt(100);
            ProductFixtures loan = random.nextBoolean() ? loan("L" + i, rate) : guaranteedLoan("L" + i, rate);
            all.add(random.nextInt(4) > 0 ? loan : loan.with("limits: [{amount: {fixed: 600000}}]"));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            ProductFixtures guarantee = guarantee("G" + i, "0." + random.nextInt(10));
            all.add(random.nextInt(4) > 0 ? guarantee : guarantee.with("limits: [{amount: {fixed: 800000}}]"));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            all.add(subsidy("S" + i, random.nextInt(3) + "." + (1 + random.nextInt(9))));
        }
        all.forEach(product -> ids.add(product.product().id()));
        ids.addAll(List.of("LOAN", "GUARANTEE", "POLICY", "CENTRAL", "CITY"));
        return all.stream().map(product -> combined(product, ids)).toArray(ProductFixtures[]::new);
    }

    private ProductFixtures combined(ProductFixtures product, List<String> codes) {
        String own = product.product().id();
        ProductFixtures grouped = random.nextInt(3) == 0 && own.startsWith("S")
                ? product.with("stacking: " + GROUPS.get(random.nextInt(2)))
                : product;
        return grouped.with("combinesWith: {excludes: " + some(own, codes, 4) + ", requires: " + some(own, codes, 6)
                + ", clause: {zh: 条款, en: clause}}");
    }

    /** One other code in so many, else none. */
    private List<String> some(String own, List<String> codes, int oneIn) {
        String code = codes.get(random.nextInt(codes.size()));
        return random.nextInt(oneIn) == 0 && !code.equals(own) ? List.of(code) : List.of();
    }

    // --- every subset

    private static @Nullable BigDecimal cheapest(List<Match> matches) {
        List<Match> loans = ofKind(matches, Product.Kind.LOAN);
        BigDecimal most = loans.stream()
                .map(loan -> requireNonNull(loan.offer().coversNeedPercent()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        BigDecimal cheapest = null;
        for (int bits = 0; bits < 1 << matches.size(); bits++) {
            List<Match> set = new ArrayList<>();
            for (int i = 0; i < matches.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(matches.get(i));
                }
            }
            if (isValid(set)
                    && most.compareTo(requireNonNull(
                                    one(set, Product.Kind.LOAN).offer().coversNeedPercent()))
                            == 0) {
                BigDecimal cost = cost(set);
                cheapest = cheapest == null ? cost : cheapest.min(cost);
            }
        }
        return cheapest;
    }

    private static BigDecimal cost(List<Match> set) {
        Offer offer = one(set, Product.Kind.LOAN).offer();
        Offer.AllIn cost = requireNonNull(offer.cost());
        List<Fee> fees = set.stream()
                .flatMap(match -> match.offer().charges().stream())
                .map(Offer.Charge::fee)
                .toList();
        Loan loan = new Loan(
                cost.assumes().amount(),
                requireNonNull(offer.rateHigh()),
                cost.assumes().months(),
                cost.assumes().method(),
                cost.drawnOn());
        return Cost.of(Schedule.of(
                        loan,
                        fees,
                        ofKind(set, Product.Kind.POLICY).stream()
                                .map(match -> requireNonNull(
                                        requireNonNull(match.product().benefit())
                                                .subsidy()))
                                .toList()))
                .simplePercent();
    }

    /** One loan; a guarantee only where the set would not hold without it, and large enough; nothing that is excluded; everything that is required. */
    private static boolean isValid(List<Match> set) {
        List<Match> guarantees = ofKind(set, Product.Kind.GUARANTEE);
        if (ofKind(set, Product.Kind.LOAN).size() != 1 || guarantees.size() > 1 || !holds(set)) {
            return false;
        }
        List<Match> without =
                set.stream().filter(match -> !guarantees.contains(match)).toList();
        return guarantees.isEmpty() || (!holds(without) && carries(guarantees.get(0), one(set, Product.Kind.LOAN)));
    }

    private static boolean carries(Match guarantee, Match loan) {
        BigDecimal lent = requireNonNull(loan.offer().cost()).assumes().amount();
        return requireNonNull(guarantee.offer().amountMax()).compareTo(lent) >= 0;
    }

    private static boolean holds(List<Match> set) {
        for (Match match : set) {
            Product product = match.product();
            Set<String> beside = new HashSet<>();
            for (Match other : set) {
                String group = other.product().combination().group();
                if (!other.product().id().equals(product.id())) {
                    beside.add(other.product().id());
                    beside.add(other.product().kind().name());
                    beside.add(group == null ? "" : group);
                }
            }
            boolean lacksGuarantee =
                    product.terms().security().contains("GUARANTEE_COMPANY") && !beside.contains("GUARANTEE");
            boolean clashes = product.combination().excludes().stream().anyMatch(beside::contains)
                    || (product.combination().group() != null
                            && beside.contains(product.combination().group()));
            if (lacksGuarantee
                    || clashes
                    || !beside.containsAll(product.combination().requires())) {
                return false;
            }
        }
        return true;
    }

    private static List<Match> ofKind(List<Match> matches, Product.Kind kind) {
        return matches.stream().filter(match -> match.product().kind() == kind).toList();
    }

    private static Match one(List<Match> set, Product.Kind kind) {
        return ofKind(set, kind).get(0);
    }
}
