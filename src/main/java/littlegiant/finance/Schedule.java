package littlegiant.finance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.finance.Timeline.Payment;
import org.jspecify.annotations.Nullable;

/**
 * What is paid, and when. Every amount is in yuan, rounded half up to the fen in each payment; the last one takes what is left of the principal. Only fees that
 * the borrower bears are in it.
 *
 * @param upFront fees due at drawing
 * @param perYear what {@link Instalment#at} has to a year: 365, or 12 where months are equal
 */
public record Schedule(Loan loan, BigDecimal upFront, List<Instalment> instalments, int perYear) {

    public Schedule {
        instalments = List.copyOf(instalments);
    }

    /**
     * One payment.
     *
     * @param dueOn   null where months are equal
     * @param at      since drawing: days, or months where they are equal
     * @param balance principal outstanding after it
     */
    public record Instalment(
            int number,
            @Nullable LocalDate dueOn,
            int at,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal fee,
            BigDecimal subsidy,
            BigDecimal balance) {

        /** What the borrower pays in all. */
        public BigDecimal paid() {
            return principal.add(interest).add(fee).subtract(subsidy);
        }
    }

    /** Sums over the whole loan, fees due at drawing included. */
    public record Totals(BigDecimal interest, BigDecimal fees, BigDecimal subsidy, BigDecimal paid) {}

    static final BigDecimal ZERO = new BigDecimal("0.00");

    /** Percent times days of a year of 360. */
    private static final BigDecimal PERCENT_YEAR = BigDecimal.valueOf(36_000);

    private static final BigDecimal PERCENT_MONTHS = BigDecimal.valueOf(1_200);

    public static Schedule of(Loan loan, List<Fee> fees, List<Subsidy> subsidies) {
        Timeline timeline = Timeline.of(loan);
        Fees borne = new Fees(loan, fees.stream().filter(Fee::isBorne).toList());
        Subsidies paidBack = new Subsidies(loan, subsidies, timeline);
        BigDecimal level = loan.method() == Repayment.ANNUITY ? annuity(loan) : equalPart(loan);
        List<Instalment> instalments = new ArrayList<>();
        BigDecimal balance = loan.principal();
        int accrued = 0;
        for (Payment payment : timeline.payments()) {
            int days = payment.accrued() - accrued;
            BigDecimal interest = interest(balance, loan.ratePercent(), days);
            boolean last = payment.number() == timeline.payments().size();
            BigDecimal principal =
                    last ? balance : principal(loan, level, interest).min(balance);
            BigDecimal after = balance.subtract(principal);
            instalments.add(new Instalment(
                    payment.number(),
                    payment.dueOn(),
                    payment.at(),
                    principal,
                    interest,
                    borne.with(payment, days, balance, after),
                    paidBack.in(accrued, payment.accrued(), balance, interest),
                    after));
            balance = after;
            accrued = payment.accrued();
        }
        return new Schedule(loan, borne.upFront(), instalments, timeline.perYear());
    }

    private static BigDecimal principal(Loan loan, BigDecimal level, BigDecimal interest) {
        return switch (loan.method()) {
            case ANNUITY -> level.subtract(interest);
            case EQUAL_PRINCIPAL -> level;
            default -> ZERO;
        };
    }

    /** The payment of every month that repays the principal in the months: P·m·(1+m)^n / ((1+m)^n − 1). */
    private static BigDecimal annuity(Loan loan) {
        if (loan.ratePercent().signum() == 0) {
            return equalPart(loan);
        }
        BigDecimal monthly = loan.ratePercent().divide(PERCENT_MONTHS, MathContext.DECIMAL128);
        BigDecimal grown = monthly.add(BigDecimal.ONE).pow(loan.months(), MathContext.DECIMAL128);
        return loan.principal()
                .multiply(monthly)
                .multiply(grown)
                .divide(grown.subtract(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal equalPart(Loan loan) {
        return loan.principal().divide(BigDecimal.valueOf(loan.months()), 2, RoundingMode.HALF_UP);
    }

    /** A yearly percentage of an amount for so many days of a year of 360. */
    public static BigDecimal interest(BigDecimal amount, BigDecimal percent, int days) {
        return amount.multiply(percent)
                .multiply(BigDecimal.valueOf(days))
                .divide(PERCENT_YEAR, 2, RoundingMode.HALF_UP);
    }

    /** Days of interest of each payment, of a year of 360. */
    public List<Integer> days() {
        List<Integer> days = new ArrayList<>();
        int accrued = 0;
        for (Payment payment : Timeline.of(loan).payments()) {
            days.add(payment.accrued() - accrued);
            accrued = payment.accrued();
        }
        return days;
    }

    /** Whether interest runs by real days of a year of 360; in equal months otherwise. */
    public boolean isByRealDays() {
        return loan.drawnOn() != null && !loan.method().isByInstalments();
    }

    public Totals totals() {
        BigDecimal interest = ZERO;
        BigDecimal fees = upFront;
        BigDecimal subsidy = ZERO;
        for (Instalment instalment : instalments) {
            interest = interest.add(instalment.interest);
            fees = fees.add(instalment.fee);
            subsidy = subsidy.add(instalment.subsidy);
        }
        return new Totals(
                interest,
                fees,
                subsidy,
                loan.principal().add(interest).add(fees).subtract(subsidy));
    }
}
