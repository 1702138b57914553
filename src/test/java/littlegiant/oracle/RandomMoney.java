package littlegiant.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** What a made-up firm earns, owes, owns and was paid in, on the edges that decide. */
final class RandomMoney {

    private final Chance chance;

    RandomMoney(Chance chance) {
        this.chance = chance;
    }

    Value fiscalYears() {
        List<Value> years = new ArrayList<>();
        for (int year = chance.day().getYear() - 5; year <= chance.day().getYear(); year++) {
            if (chance.below(4) > 0) {
                years.add(fiscalYear(year));
            }
        }
        return new Value.Arr(years);
    }

    private Value fiscalYear(int year) {
        Value.Num revenue = (Value.Num) chance.yuan();
        Map<String, @Nullable Value> accounts = new LinkedHashMap<>();
        accounts.put("year", Chance.number(year));
        accounts.put("revenue", chance.maybe(() -> revenue));
        accounts.put(
                "mainRevenue",
                chance.maybe(() -> new Value.Num(
                        revenue.number().movePointLeft(chance.below(2)).setScale(2, RoundingMode.FLOOR))));
        accounts.put(
                "netProfit",
                chance.maybe(() -> chance.heads() ? chance.yuan() : new Value.Num(new BigDecimal("-3.1"))));
        accounts.put("totalAssets", chance.maybe(chance::yuan));
        accounts.put("totalLiabilities", chance.maybe(chance::yuan));
        accounts.put("rdExpense", chance.maybe(chance::yuan));
        accounts.put("taxPaid", chance.maybe(chance::yuan));
        accounts.put("exports", chance.maybe(chance::yuan));
        return Chance.object(accounts);
    }

    Value equity() {
        Map<String, @Nullable Value> equity = new LinkedHashMap<>();
        equity.put("stage", chance.maybe(() -> chance.word("SEED", "A", "PRE_IPO")));
        equity.put("lastRoundOn", chance.maybe(() -> chance.text(chance.past(0, -24, -24, -30))));
        equity.put("lastRoundAmount", chance.maybe(chance::yuan));
        equity.put("postMoney", chance.maybe(chance::yuan));
        equity.put(
                "rounds",
                chance.heads()
                        ? null
                        : chance.list(3, () -> {
                            Map<String, @Nullable Value> round = new LinkedHashMap<>();
                            round.put("on", chance.maybe(() -> chance.text(chance.past(0, -12, -24, -24, -30))));
                            round.put("amount", chance.maybe(chance::yuan));
                            return Chance.object(round);
                        }));
        return Chance.object(equity);
    }

    Value loans() {
        return chance.list(3, () -> {
            LocalDate due = chance.one(List.of(
                    chance.day(),
                    chance.day().plusDays(60),
                    chance.day().plusDays(61),
                    chance.day().minusDays(1),
                    chance.day().plusDays(400)));
            Map<String, @Nullable Value> loan = new LinkedHashMap<>();
            loan.put("amount", chance.maybe(chance::yuan));
            loan.put("dueOn", chance.maybe(() -> chance.text(due)));
            return Chance.object(loan);
        });
    }

    Value collateral() {
        return chance.list(6, () -> {
            Map<String, @Nullable Value> item = new LinkedHashMap<>();
            item.put("kind", chance.word("PLANT", "LAND", "OFFICE", "RESIDENCE", "EQUIPMENT", "INVENTORY"));
            item.put("value", chance.maybe(chance::yuan));
            item.put("encumbered", chance.maybe(chance::flag));
            return Chance.object(item);
        });
    }

    Value receivables() {
        return chance.list(4, () -> {
            Map<String, @Nullable Value> item = new LinkedHashMap<>();
            item.put("amount", chance.maybe(chance::yuan));
            item.put("dueOn", chance.maybe(() -> chance.text(chance.around(0, 6))));
            item.put("confirmed", chance.maybe(chance::flag));
            return Chance.object(item);
        });
    }

    Value credit() {
        Map<String, @Nullable Value> credit = new LinkedHashMap<>();
        credit.put(
                "asOf",
                chance.maybe(() -> chance.text(chance.one(List.of(
                        chance.day(), chance.day().minusDays(30), chance.day().minusDays(31))))));
        credit.put("lenders", chance.maybe(() -> Chance.number(chance.below(4))));
        credit.put("loanBalance", chance.maybe(chance::yuan));
        credit.put("overdue", chance.maybe(chance::flag));
        credit.put("queries3m", chance.maybe(() -> Chance.number(chance.below(7))));
        credit.put("queries6m", chance.maybe(() -> Chance.number(chance.below(9))));
        return Chance.object(credit);
    }
}
