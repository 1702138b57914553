package littlegiant.sheet;

import java.time.LocalDate;
import littlegiant.kernel.Outcome;
import littlegiant.profile.Badge;
import org.jspecify.annotations.Nullable;

/** What {@code rules/badges} say of a badge. Safe for any number of threads. */
public interface BadgeBook {

    /** Whether the badge holds on the day: MET, UNMET, or UNKNOWN if what was told does not say. */
    Outcome holds(Badge badge, LocalDate day);

    /** The edition of the criteria it was recognised under; null if what was told does not say. */
    @Nullable
    String edition(Badge badge);
}
