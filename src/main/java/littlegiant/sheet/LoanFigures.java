package littlegiant.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Days;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import littlegiant.profile.Profile;
import littlegiant.profile.Profile.Round;
import org.jspecify.annotations.Nullable;

/** Money a firm took: loans that run, and equity that was paid in. */
final class LoanFigures {

    /** A loan that ends within so many days wants its renewal prepared. */
    static final int SOON_DAYS = 60;

    private static final int EQUITY_MONTHS = 24;

    private LoanFigures() {}

    static void register(Map<String, Derivation> all) {
        all.put("loans.dueIn60Days", (told, metric) -> dueSoon(told));
        all.put("loans.nextDueOn", (told, metric) -> nextDue(told));
        all.put("firstLoan", (told, metric) -> firstLoan(told));
        all.put("equity.new2y", (told, metric) -> newEquity(told));
    }

    /** Whether the loan falls due within the days from the day on, both ends included. */
    static boolean isDueSoon(Profile.Loan loan, LocalDate asOf) {
        return loan.dueOn() != null
                && !loan.dueOn().isBefore(asOf)
                && !loan.dueOn().isAfter(asOf.plusDays(SOON_DAYS));
    }

    private static Figure dueSoon(Told told) {
        if (told.profile().loans() == null) {
            return Absent.NOT_TOLD;
        }
        Sum sum = new Sum();
        for (Profile.Loan loan : told.profile().loans()) {
            if (loan.dueOn() == null) {
                sum.perhaps(loan.amount());
            } else if (isDueSoon(loan, told.asOf())) {
                sum.add(loan.amount());
            }
        }
        return sum.figure();
    }

    /** A loan without a day may fall due before the others; a firm without a loan has no such day. */
    private static Figure nextDue(Told told) {
        if (told.profile().loans() == null) {
            return Absent.NOT_TOLD;
        }
        LocalDate next = null;
        boolean perhapsEarlier = false;
        for (Profile.Loan loan : told.profile().loans()) {
            perhapsEarlier |= loan.dueOn() == null;
            if (loan.dueOn() != null
                    && !loan.dueOn().isBefore(told.asOf())
                    && (next == null || loan.dueOn().isBefore(next))) {
                next = loan.dueOn();
            }
        }
        if (next == null) {
            return perhapsEarlier ? Absent.NOT_TOLD : Absent.NOT_APPLICABLE;
        }
        Figure.Number due = Figure.Number.whole(next.toEpochDay());
        return perhapsEarlier
                ? new Figure.Number(
                        Figure.Number.whole(told.asOf().toEpochDay()).least(), due.most(), null)
                : due;
    }

    /** No loan now does not say that there never was one; a loan says that there was, however old the report. */
    private static Figure firstLoan(Told told) {
        Told ever = told.whateverItsAge();
        boolean borrowed = isPositive(ever.number("credit.lenders"))
                || isPositive(ever.number("credit.loanBalance"))
                || (told.profile().loans() != null && !told.profile().loans().isEmpty());
        if (borrowed) {
            return new Figure.Flag(false);
        }
        Boolean flag = told.flag("firstLoan");
        return flag == null ? Absent.NOT_TOLD : new Figure.Flag(flag);
    }

    private static boolean isPositive(@Nullable BigDecimal figure) {
        return figure != null && figure.signum() > 0;
    }

    /** Paid in during the rolling 24 months up to the day. Of a firm that told its last round only, that one is the least there was. */
    private static Figure newEquity(Told told) {
        List<Round> rounds = told.profile().rounds();
        if (rounds == null) {
            return lastRound(told);
        }
        Sum sum = new Sum();
        for (Round round : rounds) {
            if (round.on() == null) {
                sum.perhaps(round.amount());
            } else if (isNew(told, round.on())) {
                sum.add(round.amount());
            }
        }
        return sum.figure();
    }

    private static Figure lastRound(Told told) {
        LocalDate on = told.date("equity.lastRoundOn");
        if (on == null) {
            return Absent.NOT_TOLD;
        }
        if (!on.isAfter(told.asOf()) && !isNew(told, on)) {
            return Figure.Number.exact(BigDecimal.ZERO);
        }
        BigDecimal amount = told.number("equity.lastRoundAmount");
        return amount == null || on.isAfter(told.asOf()) ? Absent.NOT_TOLD : Figure.Number.atLeast(amount);
    }

    private static boolean isNew(Told told, LocalDate on) {
        LocalDate old = Days.full(on, EQUITY_MONTHS, ChronoUnit.MONTHS);
        return !on.isAfter(told.asOf()) && (old == null || told.asOf().isBefore(old));
    }
}
