package littlegiant.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import littlegiant.kernel.Decimals;
import org.jspecify.annotations.Nullable;

/** What is known of one metric of one firm on one day. */
public sealed interface Figure {

    /**
     * A figure in steps of 1/10,000 of its unit; a DATE's epoch days are its units.
     *
     * @param floor   the figure, or the step below it
     * @param ceiling the figure, or the step above it
     * @param clock   how it changes by itself as days pass; null if it does not
     */
    record Number(long floor, long ceiling, @Nullable Clock clock) implements Figure {
        static Number exact(BigDecimal figure) {
            long steps = Decimals.scaled(figure);
            return new Number(steps, steps, null);
        }

        static Number whole(long units) {
            return new Number(units * Decimals.SCALE, units * Decimals.SCALE, null);
        }

        static Number ratio(BigDecimal part, BigDecimal whole) {
            long p = Decimals.scaled(part);
            long w = Decimals.scaled(whole);
            return new Number(
                    Decimals.percentSteps(p, w, RoundingMode.FLOOR),
                    Decimals.percentSteps(p, w, RoundingMode.CEILING),
                    null);
        }

        Number moving(Clock by) {
            return new Number(floor, ceiling, by);
        }
    }

    record Code(String code) implements Figure {}

    /**
     * One of an ORDINAL's codes.
     *
     * @param rank from 0 for the lowest
     */
    record Rank(String code, int rank) implements Figure {}

    record Codes(Set<String> codes) implements Figure {
        public Codes {
            codes = Set.copyOf(codes);
        }
    }

    record Flag(boolean flag) implements Figure {}

    /** Nobody said: never a yes and never a no. */
    enum Absent implements Figure {
        NOT_TOLD,
        /** Cannot exist for this firm on this day: never a yes, and never asked for. */
        NOT_APPLICABLE
    }

    /** How a figure moves by itself. */
    interface Clock {

        /** The first day on which it is at least so many whole units; null if that day never comes by itself. */
        @Nullable
        LocalDate atLeast(long units);

        /** The first day on which it is at most so many whole units; null if that day never comes by itself. */
        @Nullable
        LocalDate atMost(long units);
    }
}
