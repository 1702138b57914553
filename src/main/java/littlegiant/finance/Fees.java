package littlegiant.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import littlegiant.finance.Fee.Charged;
import littlegiant.finance.Timeline.Payment;

/** The fees of one loan while its payments are made. */
final class Fees {

    private static final int MONTHS_OF_YEAR = 12;
    private static final BigDecimal PERCENT_MONTHS = BigDecimal.valueOf(1_200);

    private final Loan loan;
    private final List<Fee> fees;
    private int yearsCharged = 1;

    Fees(Loan loan, List<Fee> fees) {
        this.loan = loan;
        this.fees = fees;
    }

    /** Due at drawing: those charged once, and the first year of those charged yearly. */
    BigDecimal upFront() {
        BigDecimal sum = Schedule.ZERO;
        for (Fee fee : fees) {
            if (fee.charged() == Charged.UP_FRONT) {
                sum = sum.add(of(fee, loan.principal(), loan.months()));
            } else if (fee.charged() == Charged.YEARLY) {
                sum = sum.add(of(fee, loan.principal(), Math.min(MONTHS_OF_YEAR, loan.months())));
            }
        }
        return sum;
    }

    /**
     * Due with a payment: the fees of every payment, and those of each year that began since the last one, on what was outstanding when it began.
     *
     * @param days of interest since the last payment
     */
    BigDecimal with(Payment payment, int days, BigDecimal before, BigDecimal after) {
        if (fees.isEmpty()) {
            return Schedule.ZERO;
        }
        BigDecimal sum = Schedule.ZERO;
        for (Fee fee : fees) {
            if (fee.charged() == Charged.PER_INSTALMENT) {
                sum = sum.add(fee.per() == Fee.Per.AMOUNT ? fee.size() : Schedule.interest(before, fee.size(), days));
            }
        }
        BigDecimal outstanding = loan.method().isByInstalments() ? after : before;
        for (; yearsCharged * MONTHS_OF_YEAR <= payment.month() && isBeforeEnd(); yearsCharged++) {
            int months = Math.min(MONTHS_OF_YEAR, loan.months() - yearsCharged * MONTHS_OF_YEAR);
            for (Fee fee : fees) {
                sum = fee.charged() == Charged.YEARLY ? sum.add(of(fee, outstanding, months)) : sum;
            }
        }
        return sum;
    }

    private boolean isBeforeEnd() {
        return yearsCharged * MONTHS_OF_YEAR < loan.months();
    }

    private static BigDecimal of(Fee fee, BigDecimal amount, int months) {
        return switch (fee.per()) {
            case AMOUNT -> fee.size();
            case PERCENT_UP_FRONT ->
                amount.multiply(fee.size()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            case PERCENT_PER_YEAR ->
                amount.multiply(fee.size())
                        .multiply(BigDecimal.valueOf(months))
                        .divide(PERCENT_MONTHS, 2, RoundingMode.HALF_UP);
        };
    }
}
