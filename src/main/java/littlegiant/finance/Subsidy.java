package littlegiant.finance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Interest paid back by the state. Reckoned in the payment whose interest it pays back, and never more than that interest: a payout that comes later costs a
 * little more than is shown.
 *
 * @param percentPoints percentage points of yearly interest: 1.5 on a loan of 3.45 % leaves 1.95 %
 * @param months        from drawing; what goes beyond the loan's end is lost
 * @param baseLimit     yuan of principal that it counts on; null = all
 * @param cap           yuan in all; null = uncapped
 */
public record Subsidy(BigDecimal percentPoints, int months, @Nullable BigDecimal baseLimit, @Nullable BigDecimal cap) {

    /** One whose end nobody published runs as long as any loan does. */
    public boolean runsToTheEnd() {
        return months >= Loan.MONTHS_MAX;
    }
}
