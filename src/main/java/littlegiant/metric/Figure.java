package littlegiant.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import org.jspecify.annotations.Nullable;

/** What is known of one metric of one firm on one day: the figure, a part of it, or nothing. */
public sealed interface Figure {

    /**
     * A figure as marks ({@link Marks}) in its unit; a DATE's epoch days are its units. What was told in part is known to lie between two ends: new equity of
     * which only the last round was told is at least that.
     *
     * @param least the figure, or the least it can be; {@link Marks#LOWEST} if nothing bounds it
     * @param most  the figure, or the most it can be; {@link Marks#HIGHEST} if nothing bounds it
     * @param clock how it changes by itself as days pass; null if it does not
     */
    record Number(long least, long most, @Nullable Clock clock) implements Figure {

        public Number {
            if (least > most) {
                throw new IllegalArgumentException("at least " + least + " and at most " + most);
            }
        }

        public static Number exact(BigDecimal figure) {
            return at(Marks.of(figure));
        }

        public static Number at(long mark) {
            return new Number(mark, mark, null);
        }

        public static Number whole(long units) {
            return at(Marks.ofSteps(units * Decimals.SCALE));
        }

        /** A share in percent; {@code whole} is not zero. */
        public static Number ratio(BigDecimal part, BigDecimal whole) {
            long p = Decimals.scaled(part);
            long w = Decimals.scaled(whole);
            return at(Marks.between(
                    Decimals.percentSteps(p, w, RoundingMode.FLOOR),
                    Decimals.percentSteps(p, w, RoundingMode.CEILING)));
        }

        /** Nothing is known but that it is not less. */
        public static Number atLeast(BigDecimal least) {
            return new Number(Marks.of(least), Marks.HIGHEST, null);
        }

        /** Nothing is known but that it is not more. */
        public static Number atMost(BigDecimal most) {
            return new Number(Marks.LOWEST, Marks.of(most), null);
        }

        public Number moving(Clock by) {
            return new Number(least, most, by);
        }

        public boolean isExact() {
            return least == most;
        }
    }

    record Code(String code) implements Figure {}

    /**
     * One of an ORDINAL's codes.
     *
     * @param rank from 0 for the lowest
     */
    record Rank(String code, int rank) implements Figure {}

    /**
     * One of several codes of an ORDINAL that stand beside each other: which one was not told.
     *
     * @param codes from low to high, two at least
     * @param least rank of the first
     */
    record Ranks(List<String> codes, int least) implements Figure {
        public Ranks {
            codes = List.copyOf(codes);
        }

        public int most() {
            return least + codes.size() - 1;
        }
    }

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

    /** Whether all of it is known, or that it cannot exist; a part of it is not enough. */
    default boolean isSettled() {
        return this instanceof Number number ? number.isExact() : !(this instanceof Ranks) && this != Absent.NOT_TOLD;
    }

    /** Whether there is a figure and all of it is known. */
    default boolean isTold() {
        return isSettled() && !(this instanceof Absent);
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
