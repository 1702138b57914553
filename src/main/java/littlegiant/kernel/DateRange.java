package littlegiant.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included.
 *
 * @param from null = since ever
 * @param to   null = open-ended
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final DateRange ALWAYS = new DateRange(null, null);

    public boolean startsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    public boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    public boolean contains(LocalDate day) {
        return !startsAfter(day) && !endsBefore(day);
    }
}
