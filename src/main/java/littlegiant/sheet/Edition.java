package littlegiant.sheet;

import java.time.LocalDate;
import littlegiant.kernel.Days;

/**
 * An edition of the recognition criteria.
 *
 * @param from  the first day on which batches are filed under it
 * @param until the last one, included
 */
public record Edition(String code, LocalDate from, LocalDate until) {

    /** Whether no edition went before it. */
    public boolean isFirst() {
        return from.equals(Days.FIRST);
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
