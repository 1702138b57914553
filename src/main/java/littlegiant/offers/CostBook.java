package littlegiant.offers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import littlegiant.finance.Cost;
import littlegiant.finance.Fee;
import littlegiant.finance.Loan;

/** Costs that were reckoned before: most firms are offered the same amounts, terms and rates. Safe for any number of threads. */
public final class CostBook {

    private static final int COSTS_MAX = 20_000;

    private final Map<Key, Cost> costs = new ConcurrentHashMap<>();

    private record Key(Loan loan, List<Fee> fees) {}

    Cost of(Loan loan, List<Fee> fees) {
        Key key = new Key(loan, fees);
        Cost known = costs.get(key);
        if (known == null) {
            known = Cost.of(loan, fees, List.of());
            if (costs.size() >= COSTS_MAX) {
                costs.clear();
            }
            costs.put(key, known);
        }
        return known;
    }
}
