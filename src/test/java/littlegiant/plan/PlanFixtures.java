package littlegiant.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import littlegiant.catalog.Institution;
import littlegiant.matching.Inside;
import littlegiant.matching.Match;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.matching.Question;
import littlegiant.matching.Sort;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/** Plans of made-up products for one firm, by the real rules. Every product fits the firm unless a test says otherwise. */
final class PlanFixtures {

    static final PlanBook RULES = RulesFixtures.rules().plans();

    /** A million for a year, without saying what for. */
    static final Need MILLION = need("1000000", null);

    private PlanFixtures() {}

    static Need need(String amount, @Nullable String purpose) {
        return new Need(new BigDecimal(amount), 12, purpose, null, null, null);
    }

    /** A loan at a fixed rate, up to ten million. */
    static ProductFixtures loan(String id, String percent) {
        return ProductFixtures.loan(id)
                .with(
                        """
                        limits: [{amount: {fixed: 10000000}}]
                        rate: {kind: FIXED, percent: %s}
                        termMonths: {min: 1, max: 12}
                        repayment: [INTEREST_MONTHLY_PRINCIPAL_AT_END]
                        """
                                .formatted(percent));
    }

    /** A loan that is had against a guarantee company only. */
    static ProductFixtures guaranteedLoan(String id, String percent) {
        return loan(id, percent).with("security: [GUARANTEE_COMPANY]");
    }

    static ProductFixtures guarantee(String id, String percentUpFront) {
        return other(id, "GUARANTEE", Institution.Kind.GUARANTOR)
                .with(
                        """
                        limits: [{amount: {fixed: 10000000}}]
                        fees: [{kind: GUARANTEE, percentUpFront: %s, charged: UP_FRONT, bearer: BORROWER}]
                        """
                                .formatted(percentUpFront));
    }

    static ProductFixtures subsidy(String id, String points) {
        return other(id, "POLICY", Institution.Kind.GOVERNMENT)
                .with("benefit: {percentagePoints: " + points + ", months: 12, paid: REIMBURSED}");
    }

    static ProductFixtures award(String id, String yuan) {
        return other(id, "POLICY", Institution.Kind.GOVERNMENT).with("benefit: {amount: " + yuan + "}");
    }

    static ProductFixtures other(String id, String kind, Institution.Kind provider) {
        return ProductFixtures.loan(id)
                .from(provider)
                .with("{kind: " + kind + ", name: {zh: " + id + "名, en: " + id + " name}}");
    }

    static List<Match> matches(ProfileFixtures firm, Need need, ProductFixtures... products) {
        Question all = new Question(
                firm.asOf(),
                need,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Inside.ALL,
                Sort.RECOMMENDED,
                0,
                Question.SIZE_MAX);
        return MatchFixtures.match(firm.needing(need), all, products).matches();
    }

    static Plan plan(Need need, ProductFixtures... products) {
        return new Planner(RULES).plan(need, matches(ProfileFixtures.littleGiant(), need, products));
    }

    /** The products in it by their role: {@code LOAN L}. */
    static List<String> members(Plan plan) {
        return plan.members().stream()
                .map(member -> member.role() + " " + member.match().product().id())
                .toList();
    }

    /** What is left out, each with why: {@code L: 综合成本…}. */
    static List<String> leftOut(Plan plan) {
        return plan.leftOut().stream()
                .map(one -> one.match().product().id() + ": " + one.reason().zh())
                .toList();
    }

    static List<String> leftOutInEnglish(Plan plan) {
        return plan.leftOut().stream()
                .map(one -> one.match().product().id() + ": " + one.reason().en())
                .toList();
    }
}
