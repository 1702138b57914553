package littlegiant.demo;

import static littlegiant.demo.DemoMatching.BOOK;
import static littlegiant.demo.DemoMatching.DAY;
import static littlegiant.demo.DemoMatching.SHEETS;

import java.util.List;
import littlegiant.plan.ExistingLoan;
import littlegiant.plan.ExistingLoans;
import littlegiant.plan.Member;
import littlegiant.plan.Plan;
import littlegiant.plan.PlanBook;
import littlegiant.plan.Planner;
import littlegiant.profile.Profile;
import littlegiant.sheet.Need;

/** Plans for the demo's firms of the demo's products, by the shipped rules. */
final class DemoPlans {

    private static final PlanBook RULES = BOOK.plans();

    private DemoPlans() {}

    static Plan plan(Profile profile, Need need) {
        return new Planner(RULES)
                .plan(need, DemoMatching.answer(profile, need, DAY).matches());
    }

    static List<ExistingLoan> existingLoans(Profile profile) {
        Need refinance = new Need(null, null, "REFINANCE", null, null, null);
        return ExistingLoans.of(
                SHEETS.make(profile, refinance, DAY),
                DemoMatching.answer(profile, refinance, DAY).matches());
    }

    static List<String> members(Plan plan) {
        return plan.members().stream()
                .map(member -> member.role() + " " + member.match().product().id())
                .toList();
    }

    static Member member(Plan plan, String product) {
        return plan.members().stream()
                .filter(member -> member.match().product().id().equals(product))
                .findFirst()
                .orElseThrow(() -> new AssertionError(product + " is not in " + members(plan)));
    }

    /** Why a product is left out. */
    static String leftOut(Plan plan, String product) {
        return plan.leftOut().stream()
                .filter(one -> one.match().product().id().equals(product))
                .map(one -> one.reason().zh())
                .findFirst()
                .orElseThrow(() -> new AssertionError(product + " is not left out"));
    }
}
