package littlegiant.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The loan of the vectors of domain research 6: 1,000,000 yuan at 3.45 % for a year, changed by name. */
record LoanFixtures(String principal, String percent, int months, Repayment method, @Nullable LocalDate drawnOn) {

    static final LocalDate DRAWN = LocalDate.of(2026, 11, 23);

    static LoanFixtures repaid(Repayment method) {
        return new LoanFixtures("1000000", "3.45", 12, method, null);
    }

    LoanFixtures of(String yuan) {
        return new LoanFixtures(yuan, percent, months, method, drawnOn);
    }

    LoanFixtures at(String ratePercent) {
        return new LoanFixtures(principal, ratePercent, months, method, drawnOn);
    }

    LoanFixtures over(int termMonths) {
        return new LoanFixtures(principal, percent, termMonths, method, drawnOn);
    }

    LoanFixtures drawn(LocalDate day) {
        return new LoanFixtures(principal, percent, months, method, day);
    }

    LoanFixtures drawn() {
        return drawn(DRAWN);
    }

    Loan loan() {
        return new Loan(new BigDecimal(principal), new BigDecimal(percent), months, method, drawnOn);
    }

    Schedule schedule() {
        return schedule(List.of(), List.of());
    }

    Schedule schedule(List<Fee> fees, List<Subsidy> subsidies) {
        return Schedule.of(loan(), fees, subsidies);
    }

    Cost cost(Fee... fees) {
        return Cost.of(loan(), List.of(fees), List.of());
    }

    static Fee fee(String size, Fee.Per per, Fee.Charged charged) {
        return new Fee(Fee.Kind.GUARANTEE, new BigDecimal(size), per, charged, Fee.Bearer.BORROWER);
    }

    static Subsidy subsidy(String points, int months) {
        return new Subsidy(new BigDecimal(points), months, null, null);
    }
}
