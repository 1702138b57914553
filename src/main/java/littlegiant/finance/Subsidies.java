package littlegiant.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The subsidies of one loan while its payments are made, in their order; together they never pay back more than the interest of their months. */
final class Subsidies {

    private final Loan loan;
    private final List<Running> running = new ArrayList<>();

    private static final class Running {
        private final Subsidy subsidy;

        /** Days of interest since drawing on which it ends. */
        private final int until;

        private BigDecimal paid = Schedule.ZERO;

        Running(Subsidy subsidy, int until) {
            this.subsidy = subsidy;
            this.until = until;
        }
    }

    Subsidies(Loan loan, List<Subsidy> subsidies, Timeline timeline) {
        this.loan = loan;
        subsidies.forEach(subsidy -> running.add(new Running(subsidy, timeline.accruedIn(subsidy.months()))));
    }

    /** What is paid back of the interest between two days since drawing. */
    BigDecimal in(int from, int to, BigDecimal balance, BigDecimal interest) {
        BigDecimal sum = Schedule.ZERO;
        for (Running one : running) {
            int days = Math.min(to, one.until) - from;
            if (days > 0) {
                BigDecimal ofItsDays =
                        days == to - from ? interest : Schedule.interest(balance, loan.ratePercent(), days);
                BigDecimal paid =
                        paid(one, balance, days).min(ofItsDays.subtract(sum).max(Schedule.ZERO));
                one.paid = one.paid.add(paid);
                sum = sum.add(paid);
            }
        }
        return sum;
    }

    private static BigDecimal paid(Running one, BigDecimal balance, int days) {
        BigDecimal limit = one.subsidy.baseLimit();
        BigDecimal base = limit == null ? balance : balance.min(limit);
        BigDecimal full = Schedule.interest(base, one.subsidy.percentPoints(), days);
        BigDecimal cap = one.subsidy.cap();
        return cap == null ? full : full.min(cap.subtract(one.paid).max(Schedule.ZERO));
    }
}
