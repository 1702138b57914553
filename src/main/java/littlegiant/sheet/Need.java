package littlegiant.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a firm is looking for, told with the question. A part that is not told asks for nothing.
 *
 * @param amount     yuan, more than zero
 * @param termMonths of one drawing
 * @param purpose    a code of the metric need.purpose
 * @param security   what the firm can offer, codes of the metric need.security; null = not told
 * @param neededBy   the day the money is wanted
 * @param postMoney  yuan that the firm is to be worth after the round it raises
 */
public record Need(
        @Nullable BigDecimal amount,
        @Nullable Integer termMonths,
        @Nullable String purpose,
        @Nullable Set<String> security,
        @Nullable LocalDate neededBy,
        @Nullable BigDecimal postMoney) {

    public static final Need NONE = new Need(null, null, null, null, null, null);
}
