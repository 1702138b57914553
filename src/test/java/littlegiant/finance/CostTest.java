package littlegiant.finance;

import static littlegiant.finance.LoanFixtures.fee;
import static littlegiant.finance.LoanFixtures.repaid;
import static littlegiant.finance.LoanFixtures.subsidy;
import static littlegiant.finance.Repayment.EQUAL_PRINCIPAL;
import static littlegiant.finance.Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END;
import static littlegiant.finance.Repayment.INTEREST_QUARTERLY_PRINCIPAL_AT_END;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import littlegiant.finance.Fee.Charged;
import littlegiant.finance.Fee.Per;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The costs of the personas and of domain research 6, to the digit given there. */
class CostTest {

    /** Simple and effective, three decimals. */
    private static String costs(Cost cost) {
        BigDecimal irr = cost.effectivePercent();
        return cost.simplePercent().setScale(3, RoundingMode.HALF_UP) + " "
                + (irr == null ? cost.missing() : irr.setScale(3, RoundingMode.HALF_UP));
    }

    @Test
    void monthlyInterestCostsWhatTheVectorSays() {
        assertThat(costs(repaid(INTEREST_MONTHLY_PRINCIPAL_AT_END).drawn().cost()))
                .endsWith(" 3.555");
    }

    /** Persona 2.1: the lowest by name is the dearest. */
    @ParameterizedTest
    @CsvSource({
        "INTEREST_MONTHLY_PRINCIPAL_AT_END, 3.10, 0.8, 3.943 4.033",
        "INTEREST_QUARTERLY_PRINCIPAL_AT_END, 3.20, 0, 3.244 3.286",
        "INTEREST_MONTHLY_PRINCIPAL_AT_END, 3.35, 0, 3.397 3.450"
    })
    void theThreeOffersOfPersonaOneCostWhatItSays(Repayment method, String percent, String guarantee, String costs) {
        Cost cost = repaid(method)
                .of("10000000")
                .at(percent)
                .drawn()
                .cost(fee(guarantee, Per.PERCENT_UP_FRONT, Charged.UP_FRONT));

        assertThat(costs(cost)).isEqualTo(costs);
    }

    /** Persona 2.4: 200万 for a year; the lower rate is the dearer loan. */
    @ParameterizedTest
    @CsvSource({"3.45, 1.0, 4.498 4.618", "4.35, 0, 4.410 4.501"})
    void theTwoOffersOfPersonaFourCostWhatItSays(String percent, String guarantee, String costs) {
        Cost cost = repaid(INTEREST_MONTHLY_PRINCIPAL_AT_END)
                .of("2000000")
                .at(percent)
                .drawn()
                .cost(fee(guarantee, Per.PERCENT_PER_YEAR, Charged.UP_FRONT));

        assertThat(costs(cost)).isEqualTo(costs);
    }

    /** Persona 2.8, 30/360: without and with one central subsidy. */
    @Test
    void theLoanOfPersonaEightCostsWhatItSaysBeforeAndAfterTheSubsidy() {
        Loan loan = repaid(EQUAL_PRINCIPAL).of("30000000").over(36).loan();

        assertThat(costs(Cost.of(loan, List.of(), List.of()))).isEqualTo("3.450 3.505");
        assertThat(costs(Cost.of(loan, List.of(), List.of(subsidy("1.5", 24))))).isEqualTo("2.126 2.142");
    }

    @Test
    void aFeeAsLargeAsTheLoanLeavesNoRateAndSaysSo() {
        Cost cost =
                repaid(INTEREST_MONTHLY_PRINCIPAL_AT_END).drawn().cost(fee("1000000", Per.AMOUNT, Charged.UP_FRONT));
        Cost beyond =
                repaid(INTEREST_MONTHLY_PRINCIPAL_AT_END).drawn().cost(fee("999999.99", Per.AMOUNT, Charged.UP_FRONT));

        assertThat(costs(cost)).isEqualTo("103.498 ONE_WAY");
        assertThat(beyond.missing()).isEqualTo(Irr.Missing.OUT_OF_RANGE);
    }

    @Test
    void aLoanWithoutInterestOrFeesCostsNothing() {
        assertThat(costs(repaid(INTEREST_QUARTERLY_PRINCIPAL_AT_END).at("0").cost()))
                .isEqualTo("0.000 0.000");
    }

    /** Interest of a fen is rounded to a fen or to nothing; the cost is near the rate, and never less than nothing. */
    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.01, 600", "99999999999999.99, 600", "99999999999999.99, 1"})
    void theSmallestAndTheLargestLoanHaveACost(String principal, int months) {
        for (Repayment method : Repayment.values()) {
            Cost cost = repaid(method).of(principal).over(months).drawn().cost();

            assertThat(cost.simplePercent()).isBetween(BigDecimal.ZERO, new BigDecimal("4"));
            assertThat(cost.effectivePercent()).isBetween(BigDecimal.ZERO, new BigDecimal("4"));
        }
    }
}
