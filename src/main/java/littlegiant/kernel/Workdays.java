package littlegiant.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 工作日: on which days people work in mainland China. Source: {@code rules/tables/holidays.csv}, each row with its own. */
public final class Workdays {

    public static final String FILE = "tables/holidays.csv";

    /** Where no table was kept: Mondays to Fridays. */
    public static final Workdays WEEKDAYS = new Workdays(Map.of());

    private static final int RANGE_MAX = 31;

    private enum Kind {
        REST,
        WORK
    }

    private final Map<LocalDate, Kind> exceptions;

    private Workdays(Map<LocalDate, Kind> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    /** @throws RulesUnusable with every row that is none */
    public static Workdays of(String csv) {
        Map<LocalDate, Kind> exceptions = new HashMap<>();
        Table.read(FILE, csv, row -> add(exceptions, row));
        return new Workdays(exceptions);
    }

    private static @Nullable String add(Map<LocalDate, Kind> exceptions, Map<String, String> row) {
        LocalDate from = Days.parse(row.getOrDefault("from", ""));
        LocalDate to = Days.parse(row.getOrDefault("to", ""));
        String kind = row.getOrDefault("kind", "").toUpperCase(Locale.ROOT);
        if (from == null || to == null || to.isBefore(from) || to.isAfter(from.plusDays(RANGE_MAX))) {
            return "needs days (YYYY-MM-DD) as from and to, at most a month";
        }
        if (!kind.equals(Kind.REST.name()) && !kind.equals(Kind.WORK.name())) {
            return "needs REST or WORK as kind";
        }
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (exceptions.put(day, Kind.valueOf(kind)) != null) {
                return "names " + day + " a second time";
            }
            if (kind.equals(Kind.WORK.name()) && isMondayToFriday(day)) {
                return day + " is no Saturday or Sunday";
            }
        }
        return null;
    }

    private static boolean isMondayToFriday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    public boolean isWorkday(LocalDate day) {
        Kind told = exceptions.get(day);
        return told == null ? isMondayToFriday(day) : told == Kind.WORK;
    }

    /**
     * The day that is so many working days after one; with none of them the day itself.
     *
     * @param days 0 or more
     */
    public LocalDate after(LocalDate day, int days) {
        LocalDate last = day;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            left -= isWorkday(last) ? 1 : 0;
        }
        return last;
    }

    /**
     * The day that is so many working days before one.
     *
     * @param days 0 or more
     */
    public LocalDate before(LocalDate day, int days) {
        LocalDate first = day;
        for (int left = days; left > 0; ) {
            first = first.minusDays(1);
            left -= isWorkday(first) ? 1 : 0;
        }
        return first;
    }

    /**
     * Working days after a day, up to the last one, which counts.
     *
     * @param most not counted any further
     * @return 0 if the last one is not after the day
     */
    public int between(LocalDate after, LocalDate last, int most) {
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(last) && days < most; day = day.plusDays(1)) {
            days += isWorkday(day) ? 1 : 0;
        }
        return days;
    }
}
