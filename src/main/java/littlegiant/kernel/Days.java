package littlegiant.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days of the calendar as documents and parameters write them. */
public final class Days {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Days() {}

    /** @return null if the text is no day of the calendar from year 1900 to 9999, written {@code YYYY-MM-DD} */
    public static @Nullable LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 1900 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
