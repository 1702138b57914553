package littlegiant.kernel;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days of the calendar as documents and parameters write them. */
public final class Days {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Where a day begins and ends. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The first day that documents can write. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** The last day that documents can write. */
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Results of a year are out by the end of April of the next: accounts, and the tax authority's grades. */
    private static final int RESULTS_MONTH = 4;

    private static final int RESULTS_DAY = 30;

    private Days() {}

    /** The day it is in Shanghai. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /** The day it was in Shanghai. */
    public static LocalDate shanghai(LocalDateTime utc) {
        return LocalDate.ofInstant(utc.toInstant(ZoneOffset.UTC), SHANGHAI);
    }

    /** When a day begins in Shanghai, in UTC. */
    public static LocalDateTime start(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(SHANGHAI).toInstant(), ZoneOffset.UTC);
    }

    /** The day by which the results of a year are out. */
    public static LocalDate resultsOf(int year) {
        return LocalDate.of(year + 1, RESULTS_MONTH, RESULTS_DAY);
    }

    /** The last calendar year that has ended; 31 December is the last day of it, and counts. */
    public static int lastEndedYear(LocalDate asOf) {
        return asOf.plusDays(1).getYear() - 1;
    }

    /**
     * The first day on which so many units are full; one that clips (29 February, the 31st) is full on the day after the clipped one.
     *
     * @return null if that is after {@link #LAST}
     */
    public static @Nullable LocalDate full(LocalDate since, long units, ChronoUnit unit) {
        if (units > 10_000L * 12) {
            return null;
        }
        LocalDate day = since.plus(units, unit);
        LocalDate full = unit.between(since, day) < units ? day.plusDays(1) : day;
        return full.isAfter(LAST) ? null : full;
    }

    /** @return null if the text is no day of the calendar from year 1900 to 9999, written {@code YYYY-MM-DD} */
    public static @Nullable LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(FIRST) ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
