package littlegiant.finance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a loan is paid, and how long it bears interest until then. Holidays shift nothing. Source: domain research 6; contract, calculators. */
final class Timeline {

    /** Interest is settled on the 20th and charged on the day after. */
    private static final int CHARGED_ON = 21;

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int DAYS_OF_MONTH = 30;

    private final Loan loan;

    /** Whether interest runs by real days. */
    private final boolean realDays;

    private final List<Payment> payments = new ArrayList<>();

    /**
     * One payment.
     *
     * @param dueOn   null where months are equal
     * @param at      since drawing: days where they are known, else months
     * @param accrued days of interest since drawing, of a year of 360
     * @param month   how many whole months of the loan are over
     */
    record Payment(int number, @Nullable LocalDate dueOn, int at, int accrued, int month) {}

    private Timeline(Loan loan) {
        this.loan = loan;
        this.realDays = loan.drawnOn() != null && !loan.method().isByInstalments();
    }

    static Timeline of(Loan loan) {
        Timeline timeline = new Timeline(loan);
        LocalDate drawnOn = loan.drawnOn();
        if (drawnOn != null && timeline.realDays) {
            timeline.byDays(drawnOn);
        } else {
            timeline.byMonths(drawnOn);
        }
        return timeline;
    }

    List<Payment> payments() {
        return payments;
    }

    /** What {@link Payment#at} has to a year. */
    int perYear() {
        return loan.drawnOn() == null ? 12 : 365;
    }

    /** The days of interest in the first months. */
    int accruedIn(int months) {
        LocalDate drawnOn = loan.drawnOn();
        return drawnOn == null || !realDays ? DAYS_OF_MONTH * months : days(drawnOn, drawnOn.plusMonths(months));
    }

    private void byDays(LocalDate drawnOn) {
        LocalDate end = drawnOn.plusMonths(loan.months());
        LocalDate charged = drawnOn.withDayOfMonth(CHARGED_ON);
        while (loan.method() != Repayment.BULLET && charged.isBefore(end)) {
            if (charged.isAfter(drawnOn) && isCharged(charged)) {
                add(drawnOn, charged);
            }
            charged = charged.plusMonths(1);
        }
        add(drawnOn, end);
    }

    private boolean isCharged(LocalDate day) {
        return loan.method() != Repayment.INTEREST_QUARTERLY_PRINCIPAL_AT_END
                || day.getMonthValue() % MONTHS_OF_QUARTER == 0;
    }

    private void add(LocalDate drawnOn, LocalDate dueOn) {
        int days = days(drawnOn, dueOn);
        int month = (int) ChronoUnit.MONTHS.between(drawnOn, dueOn);
        boolean last = dueOn.equals(drawnOn.plusMonths(loan.months()));
        payments.add(new Payment(payments.size() + 1, dueOn, days, days, last ? loan.months() : month));
    }

    private void byMonths(@Nullable LocalDate drawnOn) {
        int step =
                switch (loan.method()) {
                    case INTEREST_QUARTERLY_PRINCIPAL_AT_END -> MONTHS_OF_QUARTER;
                    case BULLET -> loan.months();
                    default -> 1;
                };
        for (int month = step; month < loan.months() + step; month += step) {
            int over = Math.min(month, loan.months());
            LocalDate dueOn = drawnOn == null ? null : drawnOn.plusMonths(over);
            int at = drawnOn == null || dueOn == null ? over : days(drawnOn, dueOn);
            payments.add(new Payment(payments.size() + 1, dueOn, at, DAYS_OF_MONTH * over, over));
        }
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
