package littlegiant.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A title a firm was recognised with. Whether it holds on a day is for the rules of {@code rules/badges} to say.
 *
 * @param level      null = not told
 * @param issuedOn   null = not told
 * @param validUntil last day it holds, included; null = not told
 * @param filedOn    the day on which its batch was filed; null = not told
 * @param edition    of the criteria it was recognised under, {@code 2022} or {@code 2026}; null = not told
 */
public record Badge(
        Type type,
        @Nullable Level level,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate filedOn,
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
        UNICORN;

        /** Whether it is one of the ladder whose criteria have editions. */
        public boolean hasEditions() {
            return this == INNOVATIVE_SME || this == SPECIALIZED || this == LITTLE_GIANT;
        }
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
}
