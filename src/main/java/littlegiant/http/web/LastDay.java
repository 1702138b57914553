package littlegiant.http.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import littlegiant.kernel.Text;

/** A last day as people read it: how long it is until then. The last day counts, and is said. */
public final class LastDay {

    private LastDay() {}

    /** @param today the words for the last day itself */
    public static Text of(LocalDate last, LocalDate asOf, Text today) {
        long days = ChronoUnit.DAYS.between(asOf, last);
        if (days == 0) {
            return today;
        }
        return days > 0
                ? Text.of(
                        "还有" + days + "天（" + last + "）", days + (days == 1 ? " day" : " days") + " left (" + last + ")")
                : Text.of(
                        "已超时" + -days + "天（" + last + "）",
                        -days + (days == -1 ? " day" : " days") + " late (" + last + ")");
    }
}
