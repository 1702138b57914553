package littlegiant.finance;

import static littlegiant.finance.LoanFixtures.fee;
import static littlegiant.finance.LoanFixtures.repaid;
import static littlegiant.finance.LoanFixtures.subsidy;
import static littlegiant.finance.Repayment.ANNUITY;
import static littlegiant.finance.Repayment.BULLET;
import static littlegiant.finance.Repayment.EQUAL_PRINCIPAL;
import static littlegiant.finance.Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END;
import static littlegiant.finance.Repayment.INTEREST_QUARTERLY_PRINCIPAL_AT_END;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.finance.Fee.Charged;
import littlegiant.finance.Fee.Per;
import littlegiant.finance.Schedule.Instalment;
import org.junit.jupiter.api.Test;

/** What stands beside interest: fees, and subsidies that pay interest back. */
class FeesAndSubsidiesTest {

    // --- fees

    @Test
    void aYearlyShareChargedUpFrontIsDueForTheWholeTermAtDrawing() {
        Schedule schedule = repaid(ANNUITY)
                .over(18)
                .schedule(List.of(fee("0.8", Per.PERCENT_PER_YEAR, Charged.UP_FRONT)), List.of());

        assertThat(schedule.upFront()).isEqualTo("12000.00");
        assertThat(schedule.totals().fees()).isEqualTo("12000.00");
    }

    @Test
    void aYearlyShareChargedYearlyIsDueAtDrawingAndOnEachAnniversaryOnWhatIsOutstanding() {
        Schedule schedule = repaid(EQUAL_PRINCIPAL)
                .over(30)
                .of("3000000")
                .schedule(List.of(fee("1", Per.PERCENT_PER_YEAR, Charged.YEARLY)), List.of());

        assertThat(schedule.upFront()).isEqualTo("30000.00");
        assertThat(schedule.instalments())
                .filteredOn(one -> one.fee().signum() > 0)
                .extracting(one -> one.number() + " " + one.fee())
                .containsExactly("12 18000.00", "24 3000.00");
    }

    @Test
    void aYearlyFeeBetweenTwoPaymentsIsDueWithTheNextOneOnWhatWasOutstanding() {
        Schedule monthly = repaid(INTEREST_MONTHLY_PRINCIPAL_AT_END)
                .over(24)
                .drawn()
                .schedule(List.of(fee("5000", Per.AMOUNT, Charged.YEARLY)), List.of());
        Schedule bullet = repaid(BULLET)
                .over(24)
                .drawn()
                .schedule(List.of(fee("1", Per.PERCENT_PER_YEAR, Charged.YEARLY)), List.of());

        assertThat(monthly.instalments())
                .filteredOn(one -> one.fee().signum() > 0)
                .extracting(one -> one.dueOn() + " " + one.fee())
                .containsExactly("2027-12-21 5000.00");
        assertThat(bullet.totals().fees()).isEqualTo("20000.00");
    }

    @Test
    void aFeeOfEveryPaymentIsDueWithEach() {
        Schedule schedule = repaid(INTEREST_QUARTERLY_PRINCIPAL_AT_END)
                .schedule(
                        List.of(
                                fee("0.36", Per.PERCENT_PER_YEAR, Charged.PER_INSTALMENT),
                                fee("10", Per.AMOUNT, Charged.PER_INSTALMENT)),
                        List.of());

        assertThat(schedule.upFront()).isEqualTo("0.00");
        assertThat(schedule.instalments()).extracting(Instalment::fee).containsOnly(new BigDecimal("910.00"));
    }

    @Test
    void whatALenderOrTheStateBearsIsNoCost() {
        Fee lenders = new Fee(Fee.Kind.APPRAISAL, BigDecimal.TEN, Per.AMOUNT, Charged.UP_FRONT, Fee.Bearer.LENDER);
        Fee states = new Fee(
                Fee.Kind.GUARANTEE, BigDecimal.ONE, Per.PERCENT_UP_FRONT, Charged.UP_FRONT, Fee.Bearer.GOVERNMENT);

        assertThat(repaid(ANNUITY)
                        .schedule(List.of(lenders, states), List.of())
                        .totals()
                        .fees())
                .isEqualTo("0.00");
    }

    // --- subsidies

    /** Persona 2.8: 3,000万 over 36 months, equal principal, one central subsidy of 1.5 points for 24 months. */
    @Test
    void aSubsidyPaysBackItsPointsOfTheInterestOfItsMonths() {
        LoanFixtures loan = repaid(EQUAL_PRINCIPAL).of("30000000").over(36);

        assertThat(loan.schedule().totals().interest()).isEqualTo("1595625.00");
        assertThat(loan.schedule(List.of(), List.of(subsidy("1.5", 24)))
                        .totals()
                        .subsidy())
                .isEqualTo("612500.00");
    }

    @Test
    void subsidiesTogetherNeverPayBackMoreThanTheInterestOfTheirMonths() {
        LoanFixtures loan = repaid(EQUAL_PRINCIPAL).of("30000000").over(36);
        Schedule schedule = loan.schedule(List.of(), List.of(subsidy("1.5", 24), subsidy("2.0", 24)));

        assertThat(schedule.totals().subsidy()).isEqualTo("1408750.00");
        assertThat(schedule.instalments()).allSatisfy(one -> assertThat(one.subsidy())
                .isEqualTo(one.number() <= 24 ? one.interest() : new BigDecimal("0.00")));
    }

    @Test
    void aSubsidyLongerThanTheLoanEndsWithIt() {
        assertThat(repaid(ANNUITY).schedule(List.of(), List.of(subsidy("1.5", 600))))
                .extracting(Schedule::totals)
                .isEqualTo(repaid(ANNUITY)
                        .schedule(List.of(), List.of(subsidy("1.5", 12)))
                        .totals());
    }

    @Test
    void aSubsidyThatEndsBetweenTwoPaymentsCountsByItsDays() {
        Schedule schedule =
                repaid(INTEREST_MONTHLY_PRINCIPAL_AT_END).drawn().schedule(List.of(), List.of(subsidy("1.44", 1)));

        assertThat(schedule.instalments())
                .extracting(Instalment::subsidy)
                .startsWith(new BigDecimal("1120.00"), new BigDecimal("80.00"), new BigDecimal("0.00"));
    }

    @Test
    void aBaseLimitAndACapBoundASubsidy() {
        Subsidy limited = new Subsidy(new BigDecimal("1.2"), 12, new BigDecimal("500000"), new BigDecimal("1250"));
        Schedule schedule = repaid(INTEREST_MONTHLY_PRINCIPAL_AT_END).schedule(List.of(), List.of(limited));

        assertThat(schedule.instalments())
                .extracting(Instalment::subsidy)
                .startsWith(
                        new BigDecimal("500.00"),
                        new BigDecimal("500.00"),
                        new BigDecimal("250.00"),
                        new BigDecimal("0.00"));
        assertThat(schedule.totals().subsidy()).isEqualTo("1250.00");
    }
}
