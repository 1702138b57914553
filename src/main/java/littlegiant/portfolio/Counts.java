package littlegiant.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How many firms a draft changes in which way. */
public record Counts(int lost, int gained, int newlyUnknown, int unchanged) {

    static Counts of(int[] byChange) {
        return new Counts(
                byChange[Change.LOST.ordinal()],
                byChange[Change.GAINED.ordinal()],
                byChange[Change.NEWLY_UNKNOWN.ordinal()],
                byChange[Change.UNCHANGED.ordinal()]);
    }

    public int of(Change change) {
        return switch (change) {
            case LOST -> lost;
            case GAINED -> gained;
            case NEWLY_UNKNOWN -> newlyUnknown;
            case UNCHANGED -> unchanged;
        };
    }

    public int changed() {
        return lost + gained + newlyUnknown;
    }

    public int total() {
        return changed() + unchanged;
    }

    /** The percent of all that changes, one decimal, half up; null of no firms. */
    public @Nullable BigDecimal changedPercent() {
        return total() == 0
                ? null
                : BigDecimal.valueOf(changed() * 100L).divide(BigDecimal.valueOf(total()), 1, RoundingMode.HALF_UP);
    }
}
