package littlegiant.sheet;

import java.math.BigDecimal;
import littlegiant.kernel.Decimals;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import org.jspecify.annotations.Nullable;

/** Adds amounts in yuan that are never negative, some of which were told in part. */
final class Sum {

    private BigDecimal told = BigDecimal.ZERO;
    private boolean more;

    /** What counts; null = its amount was not told. */
    void add(@Nullable BigDecimal amount) {
        if (amount == null) {
            more = true;
        } else {
            told = told.add(amount);
        }
    }

    /** What may count or not. Nothing is no more either way. */
    void perhaps(@Nullable BigDecimal amount) {
        more |= amount == null || amount.signum() > 0;
    }

    /** The sum, or what it is at least if there may be more; if nothing of it was told, there is no figure. */
    Figure figure() {
        BigDecimal bounded = told.min(Decimals.MAX);
        if (more) {
            return told.signum() == 0 ? Absent.NOT_TOLD : Figure.Number.atLeast(bounded);
        }
        return Figure.Number.exact(bounded);
    }
}
