package littlegiant.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What to do, and with which figure.
 *
 * @param metric code of the figure that is changed
 * @param period null where it counts at once
 */
record Way(
        Text text,
        String metric,
        @Nullable BigDecimal from,
        BigDecimal to,
        @Nullable Integer period,
        @Nullable LocalDate countsFrom) {}
