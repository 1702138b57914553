package littlegiant.http.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was offered elsewhere.
 *
 * @param rate    percent a year; null = no quote
 * @param percent of fees, a year, paid at drawing; null = none
 * @param other   fees in yuan, paid at drawing; null = none
 */
record Quote(@Nullable BigDecimal rate, @Nullable BigDecimal percent, @Nullable BigDecimal other) {

    /** Whether fees alone were told, which is no quote. */
    boolean isRateless() {
        return rate == null && (percent != null || other != null);
    }

    /** As {@code POST /api/v1/calculators/repayment} takes them. */
    Value.Arr fees() {
        List<Value> fees = new ArrayList<>();
        if (percent != null && percent.signum() != 0) {
            fees.add(fee("GUARANTEE", "percentPerYear", percent));
        }
        if (other != null && other.signum() != 0) {
            fees.add(fee("OTHER", "amount", other));
        }
        return new Value.Arr(fees);
    }

    private static Value fee(String kind, String size, BigDecimal figure) {
        return new Value.Obj(Map.of(
                "kind",
                new Value.Str(kind),
                size,
                new Value.Num(figure),
                "charged",
                new Value.Str("UP_FRONT"),
                "bearer",
                new Value.Str("BORROWER")));
    }
}
