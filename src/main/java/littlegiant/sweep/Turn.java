package littlegiant.sweep;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match that ends or begins by itself: a firm is eligible for a product that can be applied for, and is not any more, or the other way round, while nothing is told anew.
 *
 * @param month    in which it does
 * @param day      the last day of what ends, or the first of what begins; null where only the month is known
 * @param criteria ids of those that no longer hold, or hold from then on, in the product's order; empty where it is the product that turns
 */
public record Turn(
        Kind kind,
        Cause cause,
        YearMonth month,
        @Nullable LocalDate day,
        String productId,
        String uscc,
        String name,
        List<String> criteria) {

    public Turn {
        criteria = List.copyOf(criteria);
    }

    /** Which way it turns. */
    public enum Kind {
        ENDS,
        BEGINS
    }

    /** Why it turns. */
    public enum Cause {
        /** The product's window opens or closes. */
        WINDOW,
        /** The fund's investment period ends. */
        INVESTMENT_PERIOD,
        /** Other terms of the product hold from a day on. */
        TERMS,
        /** A title of the firm ends. */
        TITLE,
        /** A figure was told too long ago to count, or speaks of a year that is over. */
        STALE,
        /** Time passes: years since a day, entries that fade. */
        TIME
    }
}
