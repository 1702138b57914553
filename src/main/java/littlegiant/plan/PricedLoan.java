package littlegiant.plan;

import java.util.List;
import littlegiant.finance.Cost;
import littlegiant.finance.Schedule;
import littlegiant.matching.Match;
import org.jspecify.annotations.Nullable;

/**
 * A loan with what may best stand beside it, to the fen.
 *
 * @param guarantee null if none is needed
 * @param subsidies the larger first
 * @param schedule  at the high end of the rate, with every fee that may be due
 * @param low       all in a year at the low end, after subsidies
 * @param high      the same at the high end
 * @param before    at the high end, before subsidies
 */
public record PricedLoan(
        Match loan,
        @Nullable Match guarantee,
        List<Match> subsidies,
        Schedule schedule,
        Cost low,
        Cost high,
        Cost before) {

    static PricedLoan of(Combination set) {
        return new PricedLoan(
                set.loan(), set.guarantee(), set.subsidies(), set.high(), set.costLow(), set.costHigh(), set.before());
    }
}
