package littlegiant.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A title a firm was recognised with.
 *
 * @param level      null = not told
 * @param issuedOn   null = not told
 * @param validUntil last day it holds, included; null = not told
 * @param edition    of the criteria it was recognised under, {@code 2022} or {@code 2026}; null = not told
 */
public record Badge(
        Type type,
        @Nullable Level level,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable String edition,
        Review review) {

    public enum Type {
        INNOVATIVE_SME,
        SPECIALIZED,
        LITTLE_GIANT,
        SINGLE_CHAMPION,
        HIGH_TECH,
        TECH_SME,
        GAZELLE,
        UNICORN
    }

    public enum Level {
        MUNICIPAL,
        PROVINCIAL,
        NATIONAL
    }

    /** Of the three-yearly re-review. */
    public enum Review {
        NONE,
        PENDING,
        PASSED,
        FAILED
    }

    /**
     * Whether it holds on the day. The last day is included; a failed review ends it; a pending one does not carry it past its last day.
     *
     * @return null if that cannot be known, because no last day was told
     */
    public @Nullable Boolean holdsOn(LocalDate day) {
        if (review == Review.FAILED || (issuedOn != null && issuedOn.isAfter(day))) {
            return false;
        }
        return validUntil == null ? null : Boolean.valueOf(!day.isAfter(validUntil));
    }
}
