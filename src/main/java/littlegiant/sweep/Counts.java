package littlegiant.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How many firms a draft changes in which way. */
public record Counts(int lost, int gained, int newlyUnknown, int unchanged) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    /** With one firm more. */
    Counts plus(Change change) {
        return switch (change) {
            case LOST -> new Counts(lost + 1, gained, newlyUnknown, unchanged);
            case GAINED -> new Counts(lost, gained + 1, newlyUnknown, unchanged);
            case NEWLY_UNKNOWN -> new Counts(lost, gained, newlyUnknown + 1, unchanged);
            case UNCHANGED -> new Counts(lost, gained, newlyUnknown, unchanged + 1);
        };
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

    /** Whether more than so many percent of all change; not rounded. */
    public boolean changesMoreThan(BigDecimal percent) {
        return BigDecimal.valueOf(changed() * 100L).compareTo(percent.multiply(BigDecimal.valueOf(total()))) > 0;
    }

    /** The percent of all that changes, one decimal, half up; null of no firms. */
    public @Nullable BigDecimal changedPercent() {
        return total() == 0
                ? null
                : BigDecimal.valueOf(changed() * 100L).divide(BigDecimal.valueOf(total()), 1, RoundingMode.HALF_UP);
    }
}
