package littlegiant.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One drawing.
 *
 * @param principal   yuan, more than zero, at most two decimals
 * @param ratePercent nominal, percent a year, zero or more
 * @param months      from 1
 * @param drawnOn     with it days are real: interest is actual/360, settled on the 20th and charged on the 21st; without it months are equal (30/360)
 */
public record Loan(
        BigDecimal principal, BigDecimal ratePercent, int months, Repayment method, @Nullable LocalDate drawnOn) {

    /** More months than any loan runs. */
    public static final int MONTHS_MAX = 600;

    public Loan {
        if (principal.signum() <= 0 || ratePercent.signum() < 0 || months < 1) {
            throw new IllegalArgumentException(
                    "no loan of " + principal + " yuan at " + ratePercent + " % for " + months + " months");
        }
        principal = principal.setScale(2);
    }
}
