package littlegiant.oracle;

import java.time.LocalDate;

/** Full years and months between two days, counted as people count birthdays: that of 29 February comes on 1 March in a common year. */
final class Spans {

    private Spans() {}

    static int fullYears(LocalDate from, LocalDate to) {
        return Math.floorDiv(fullMonths(from, to), 12);
    }

    static int fullMonths(LocalDate from, LocalDate to) {
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        return to.getDayOfMonth() < from.getDayOfMonth() ? months - 1 : months;
    }
}
