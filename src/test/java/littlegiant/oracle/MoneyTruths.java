package littlegiant.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import littlegiant.kernel.Value;
import littlegiant.oracle.Telling.Item;
import littlegiant.oracle.Truth.Missing;
import org.jspecify.annotations.Nullable;

/** Loans, equity, and what can secure a loan. What was told of some of it is the least that there is. */
final class MoneyTruths {

    private MoneyTruths() {}

    static void register(Map<String, Function<Telling, Truth>> all) {
        for (String kind : List.of("PLANT", "LAND", "OFFICE", "RESIDENCE", "EQUIPMENT", "INVENTORY")) {
            all.put("collateral." + kind, told -> collateral(told, kind));
        }
        all.put("receivables.confirmed", MoneyTruths::receivables);
        all.put("loans.dueIn60Days", MoneyTruths::dueSoon);
        all.put("loans.nextDueOn", MoneyTruths::nextDue);
        all.put("firstLoan", MoneyTruths::firstLoan);
        all.put("equity.new2y", MoneyTruths::newEquity);
    }

    /**
     * The sum of an amount over those that count for certain; without its amount one of them adds nobody knows what, and so does one that may count.
     *
     * @param certain counts if its amount is told
     * @param maybe   may count, and so add to it
     */
    private static Truth sum(List<Item> items, String amount, Predicate<Item> certain, Predicate<Item> maybe) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean more = false;
        for (Item item : items) {
            BigDecimal told = item.number(amount);
            if (certain.test(item) && told != null) {
                sum = sum.add(told);
            } else {
                more |= (certain.test(item) || maybe.test(item)) && mayBeMore(item, amount);
            }
        }
        if (more) {
            return sum.signum() == 0 ? Missing.NOT_TOLD : Truth.atLeast(sum);
        }
        return Truth.number(sum);
    }

    private static Truth collateral(Telling told, String kind) {
        List<Item> all = told.list("collateral");
        if (all == null) {
            return Missing.NOT_TOLD;
        }
        List<Item> ofKind =
                all.stream().filter(item -> kind.equals(item.word("kind"))).toList();
        return sum(
                ofKind,
                "value",
                item -> Boolean.FALSE.equals(item.flag("encumbered")),
                item -> item.flag("encumbered") == null);
    }

    private static Truth receivables(Telling told) {
        List<Item> all = told.list("receivables");
        if (all == null) {
            return Missing.NOT_TOLD;
        }
        List<Item> open = all.stream()
                .filter(item -> !isBefore(item.day("dueOn"), told.day()))
                .toList();
        return sum(
                open,
                "amount",
                item -> Boolean.TRUE.equals(item.flag("confirmed")) && item.day("dueOn") != null,
                item -> !Boolean.FALSE.equals(item.flag("confirmed")));
    }

    private static boolean isBefore(@Nullable LocalDate due, LocalDate day) {
        return due != null && due.isBefore(day);
    }

    /** Nothing adds nothing. */
    private static boolean mayBeMore(Item item, String amount) {
        BigDecimal told = item.number(amount);
        return told == null || told.signum() > 0;
    }

    private static Truth dueSoon(Telling told) {
        List<Item> loans = told.list("existingLoans");
        if (loans == null) {
            return Missing.NOT_TOLD;
        }
        return sum(
                loans,
                "amount",
                loan -> isWithin(loan.day("dueOn"), told.day(), told.day().plusDays(60)),
                loan -> loan.day("dueOn") == null);
    }

    private static boolean isWithin(@Nullable LocalDate day, LocalDate from, LocalDate to) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    private static Truth nextDue(Telling told) {
        List<Item> loans = told.list("existingLoans");
        if (loans == null) {
            return Missing.NOT_TOLD;
        }
        boolean undated = loans.stream().anyMatch(loan -> loan.day("dueOn") == null);
        LocalDate next = null;
        for (Item loan : loans) {
            LocalDate due = loan.day("dueOn");
            next = due != null && !due.isBefore(told.day()) && (next == null || due.isBefore(next)) ? due : next;
        }
        if (next == null) {
            return undated ? Missing.NOT_TOLD : Missing.NOT_APPLICABLE;
        }
        return new Truth.Day(undated ? told.day() : next, next);
    }

    private static Truth firstLoan(Telling told) {
        List<Item> loans = told.list("existingLoans");
        boolean borrowed = (loans != null && !loans.isEmpty())
                || isPositive(told.valueOfAnyAge("credit.lenders"))
                || isPositive(told.valueOfAnyAge("credit.loanBalance"));
        return borrowed ? new Truth.Flag(false) : Truth.flag(told.flag("firstLoan"));
    }

    private static boolean isPositive(@Nullable Value value) {
        return value instanceof Value.Num num && num.number().signum() > 0;
    }

    /** The rolling 24 months up to the day. */
    private static Truth newEquity(Telling told) {
        List<Item> rounds = told.list("equity.rounds");
        if (rounds != null) {
            return sum(rounds, "amount", round -> isNew(round.day("on"), told.day()), round -> round.day("on") == null);
        }
        LocalDate last = told.date("equity.lastRoundOn");
        BigDecimal amount = told.number("equity.lastRoundAmount");
        if (last == null || last.isAfter(told.day())) {
            return Missing.NOT_TOLD;
        }
        if (!isNew(last, told.day())) {
            return Truth.whole(0);
        }
        return amount == null ? Missing.NOT_TOLD : Truth.atLeast(amount);
    }

    private static boolean isNew(@Nullable LocalDate on, LocalDate day) {
        return on != null && !on.isAfter(day) && Spans.fullMonths(on, day) < 24;
    }
}
