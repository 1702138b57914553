package littlegiant.finance;

import static littlegiant.finance.LoanFixtures.repaid;
import static littlegiant.finance.Repayment.ANNUITY;
import static littlegiant.finance.Repayment.BULLET;
import static littlegiant.finance.Repayment.EQUAL_PRINCIPAL;
import static littlegiant.finance.Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END;
import static littlegiant.finance.Repayment.INTEREST_QUARTERLY_PRINCIPAL_AT_END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import littlegiant.finance.Schedule.Instalment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The vectors of domain research 6, to the fen, and what lies at their edges. */
class ScheduleTest {

    private static String row(Instalment one) {
        return one.number() + " " + one.dueOn() + " " + one.principal() + " " + one.interest() + " " + one.fee() + " "
                + one.subsidy() + " " + one.balance();
    }

    private static Instalment last(Schedule schedule) {
        return schedule.instalments().get(schedule.instalments().size() - 1);
    }

    @Test
    void anAnnuityPaysTheSameEveryMonthAndTheLastTakesTheRemainder() {
        Schedule schedule = repaid(ANNUITY).schedule();

        assertThat(schedule.instalments()).hasSize(12);
        assertThat(schedule.instalments().subList(0, 11))
                .allSatisfy(one -> assertThat(one.paid()).isEqualTo("84898.82"));
        assertThat(row(schedule.instalments().get(0))).isEqualTo("1 null 82023.82 2875.00 0.00 0.00 917976.18");
        assertThat(row(last(schedule))).isEqualTo("12 null 84655.45 243.38 0.00 0.00 0.00");
        assertThat(last(schedule).paid()).isEqualTo("84898.83");
        assertThat(schedule.totals().interest()).isEqualTo("18785.85");
        assertThat(schedule.totals().paid()).isEqualTo("1018785.85");
    }

    @Test
    void anAnnuityOfThreeYearsPaysAsTheVectorSays() {
        Schedule schedule = repaid(ANNUITY).over(36).schedule();

        assertThat(schedule.instalments().get(0).paid()).isEqualTo("29279.95");
        assertThat(schedule.instalments().get(0).paid().multiply(BigDecimal.valueOf(36)))
                .isEqualTo("1054078.20");
        assertThat(schedule.totals().interest()).isEqualTo("54078.05");
    }

    @Test
    void equalPrincipalPaysLessEveryMonth() {
        Schedule schedule = repaid(EQUAL_PRINCIPAL).schedule();

        assertThat(schedule.instalments().get(0).paid()).isEqualTo("86208.33");
        assertThat(last(schedule).paid()).isEqualTo("83572.95");
        assertThat(schedule.totals().interest()).isEqualTo("18687.50");
    }

    @Test
    void monthlyInterestIsSettledOnThe20thAndChargedOnThe21stByRealDays() {
        Schedule schedule = repaid(INTEREST_MONTHLY_PRINCIPAL_AT_END).drawn().schedule();

        assertThat(schedule.instalments()).hasSize(13);
        assertThat(row(schedule.instalments().get(0))).isEqualTo("1 2026-12-21 0.00 2683.33 0.00 0.00 1000000.00");
        assertThat(row(schedule.instalments().get(1))).isEqualTo("2 2027-01-21 0.00 2970.83 0.00 0.00 1000000.00");
        assertThat(row(last(schedule))).isEqualTo("13 2027-11-23 1000000.00 191.67 0.00 0.00 0.00");
        assertThat(schedule.totals().interest()).isEqualTo("34979.14");
        assertThat(repaid(BULLET).drawn().schedule().totals().interest()).isEqualTo("34979.17");
    }

    @Test
    void quarterlyInterestIsChargedInTheLastMonthOfTheQuarter() {
        assertThat(repaid(INTEREST_QUARTERLY_PRINCIPAL_AT_END)
                        .drawn()
                        .schedule()
                        .instalments())
                .extracting(Instalment::dueOn)
                .containsExactly(
                        LocalDate.of(2026, 12, 21),
                        LocalDate.of(2027, 3, 21),
                        LocalDate.of(2027, 6, 21),
                        LocalDate.of(2027, 9, 21),
                        LocalDate.of(2027, 11, 23));
    }

    @Test
    void theFirstChargeIsOnTheFirst21stAfterDrawingEvenIfThatIsTheNextDay() {
        Schedule schedule = repaid(INTEREST_MONTHLY_PRINCIPAL_AT_END)
                .drawn(LocalDate.of(2026, 11, 20))
                .schedule();

        assertThat(row(schedule.instalments().get(0))).isEqualTo("1 2026-11-21 0.00 95.83 0.00 0.00 1000000.00");
    }

    @Test
    void aLoanDrawnOnThe21stPaysAMonthLaterFirstAndOnItsLastDayOnce() {
        Schedule schedule = repaid(INTEREST_MONTHLY_PRINCIPAL_AT_END)
                .drawn(LocalDate.of(2026, 11, 21))
                .schedule();

        assertThat(schedule.instalments()).hasSize(12);
        assertThat(schedule.instalments().get(0).dueOn()).isEqualTo("2026-12-21");
        assertThat(last(schedule).dueOn()).isEqualTo("2027-11-21");
    }

    @Test
    void aLoanThatEndsBeforeTheFirstSettlementPaysOnce() {
        Schedule schedule = repaid(INTEREST_QUARTERLY_PRINCIPAL_AT_END)
                .over(1)
                .drawn(LocalDate.of(2026, 10, 5))
                .schedule();

        assertThat(schedule.instalments())
                .extracting(ScheduleTest::row)
                .containsExactly("1 2026-11-05 1000000.00 2970.83 0.00 0.00 0.00");
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29, 12, 2029-02-28", "2026-08-31, 6, 2027-02-28", "2027-08-31, 6, 2028-02-29"})
    void theLastDayIsTheSameDayOfTheMonthClippedToItsEnd(LocalDate drawnOn, int months, LocalDate end) {
        for (Repayment method : Repayment.values()) {
            assertThat(last(repaid(method).over(months).drawn(drawnOn).schedule())
                            .dueOn())
                    .isEqualTo(end);
        }
    }

    @Test
    void instalmentsFallOnTheSameDayOfEachMonthAndBearEqualMonths() {
        Schedule dated =
                repaid(ANNUITY).over(6).drawn(LocalDate.of(2026, 8, 31)).schedule();

        assertThat(dated.instalments())
                .extracting(Instalment::dueOn)
                .containsExactly(
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 31),
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 2, 28));
        assertThat(dated.instalments())
                .extracting(Instalment::interest)
                .containsExactlyElementsOf(repaid(ANNUITY).over(6).schedule().instalments().stream()
                        .map(Instalment::interest)
                        .toList());
    }

    @Test
    void quartersOfEqualMonthsEndWithWhatIsLeft() {
        assertThat(repaid(INTEREST_QUARTERLY_PRINCIPAL_AT_END)
                        .over(7)
                        .schedule()
                        .instalments())
                .extracting(ScheduleTest::row)
                .containsExactly(
                        "1 null 0.00 8625.00 0.00 0.00 1000000.00",
                        "2 null 0.00 8625.00 0.00 0.00 1000000.00",
                        "3 null 1000000.00 2875.00 0.00 0.00 0.00");
    }

    @ParameterizedTest
    @EnumSource(Repayment.class)
    void withoutARateThereIsNoInterestAndAllPrincipalIsRepaid(Repayment method) {
        Schedule schedule = repaid(method).at("0").of("1000").over(7).schedule();

        assertThat(schedule.totals().interest()).isEqualTo("0.00");
        assertThat(schedule.totals().paid()).isEqualTo("1000.00");
        assertThat(last(schedule).balance()).isEqualTo("0.00");
    }

    @ParameterizedTest
    @EnumSource(Repayment.class)
    void aFenOverFiftyYearsIsRepaidAndNeverMoreThanOnce(Repayment method) {
        Schedule schedule = repaid(method).of("0.01").over(600).schedule();

        assertThat(schedule.instalments())
                .allSatisfy(one -> assertThat(one.balance()).isBetween(BigDecimal.ZERO, new BigDecimal("0.01")));
        assertThat(last(schedule).balance()).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"0, 3.45, 12", "-1, 3.45, 12", "100, -0.01, 12", "100, 3.45, 0"})
    void whatIsNoLoanIsRefused(String principal, String percent, int months) {
        assertThatThrownBy(() -> new Loan(new BigDecimal(principal), new BigDecimal(percent), months, ANNUITY, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no loan of " + principal + " yuan at " + percent + " % for " + months + " months");
    }
}
