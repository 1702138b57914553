package littlegiant.plan;

import static java.util.Objects.requireNonNull;
import static littlegiant.plan.PlanFixtures.MILLION;
import static littlegiant.plan.PlanFixtures.guarantee;
import static littlegiant.plan.PlanFixtures.guaranteedLoan;
import static littlegiant.plan.PlanFixtures.leftOut;
import static littlegiant.plan.PlanFixtures.loan;
import static littlegiant.plan.PlanFixtures.members;
import static littlegiant.plan.PlanFixtures.plan;
import static littlegiant.plan.PlanFixtures.subsidy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import littlegiant.matching.ProductFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guarantee is in a plan where something asks for one, and only there. */
class PlannedGuaranteeTest {

    private static final String SOURCE = "——产品公告（2026-03-02）";

    @Test
    void theGuaranteeIsInOnlyWhereTheLoanNeedsOne() {
        Plan none = plan(MILLION, loan("L", "3.50"), guarantee("G", "0.1"));
        Plan one = plan(MILLION, guaranteedLoan("L", "3.50"), guarantee("DEAR", "0.9"), guarantee("CHEAP", "0.5"));

        assertThat(members(none)).containsExactly("LOAN L");
        assertThat(leftOut(none)).containsExactly("G: 所选贷款不需要另配担保");
        assertThat(members(one)).containsExactly("LOAN L", "GUARANTEE CHEAP");
        assertThat(one.members().get(1).yuan()).isEqualTo("1000000.00");
        assertThat(one.members().get(1).why().zh()).isEqualTo("所选贷款须由融资担保公司保证；各项费用合计5,000元");
        assertThat(leftOut(one)).containsExactly("DEAR: 费用不低于所选担保");
        assertThat(requireNonNull(one.price()).totals().fees()).isEqualTo("5000.00");
    }

    /** Free of charge it would cost nothing, and still nobody asks for it. */
    @Test
    void ofSetsThatCostTheSameTheSmallerIsTaken() {
        Plan plan = plan(
                MILLION,
                loan("L", "3.50"),
                guarantee("A", "0"),
                subsidy("S", "1").with("combinesWith: {requires: [LOAN]}"));

        assertThat(members(plan)).containsExactly("LOAN L", "SUBSIDY S");
    }

    @Test
    void aGuaranteeThatASubsidyRequiresIsInWhereTheSubsidyPaysForIt() {
        ProductFixtures subsidy = subsidy("S", "2").with("combinesWith: {requires: [GUARANTEE]}");

        assertThat(members(plan(MILLION, loan("L", "3.50"), guarantee("G", "0.5"), subsidy)))
                .containsExactly("LOAN L", "GUARANTEE G", "SUBSIDY S");
        assertThat(members(plan(MILLION, loan("L", "3.50"), guarantee("G", "3"), subsidy)))
                .containsExactly("LOAN L");
    }

    @Test
    void aGuaranteeThatASubsidyExcludesDoesNotStandBesideIt() {
        Plan plan = plan(
                MILLION,
                guaranteedLoan("L", "3.50"),
                guarantee("G", "0.5"),
                subsidy("S", "1")
                        .with("combinesWith: {excludes: [GUARANTEE], clause: {zh: 不与担保同享, en: not with a guarantee}}"));

        assertThat(members(plan)).containsExactly("LOAN L", "GUARANTEE G");
        assertThat(leftOut(plan)).containsExactly("S: 与“G名”不能同享：条款约定不得同时享受（不与担保同享" + SOURCE + "）");
    }

    @ParameterizedTest
    @CsvSource({"999999.99, false", "1000000, true"})
    void theGuaranteeCarriesTheWholeLoan(String amount, boolean carried) {
        ProductFixtures guarantee = guarantee("G", "0.5").with("limits: [{amount: {fixed: " + amount + "}}]");

        Plan plan = plan(MILLION, guaranteedLoan("L", "3.50"), guarantee);

        assertThat(members(plan)).isEqualTo(carried ? List.of("LOAN L", "GUARANTEE G") : List.of());
        assertThat(leftOut(plan)).isEqualTo(carried ? List.of() : List.of("L: 须由融资担保公司保证，没有可配的担保产品", "G: 没有可配的贷款"));
    }

    @Test
    void aCheaperGuaranteeThatIsTooSmallSaysSo() {
        Plan plan = plan(
                MILLION,
                guaranteedLoan("L", "3.50"),
                guarantee("G", "0.5"),
                guarantee("SMALL", "0.1").with("limits: [{amount: {fixed: 500000}}]"));

        assertThat(leftOut(plan)).containsExactly("SMALL: 预估额度不足以担保所选贷款");
    }

    /** The fee of the guarantee that a left-out loan would need is in its figure. */
    @Test
    void aLoanThatNeedsAGuaranteeIsComparedWithItsFee() {
        Plan plan = plan(MILLION, guaranteedLoan("NEEDS", "3.00"), loan("ALONE", "3.35"), guarantee("G", "0.8"));

        assertThat(members(plan)).containsExactly("LOAN ALONE");
        assertThat(leftOut(plan)).containsExactlyInAnyOrder("NEEDS: 综合成本（单利，不含贴息）3.842%，所选贷款为3.397%", "G: 所选贷款不需要另配担保");
    }
}
