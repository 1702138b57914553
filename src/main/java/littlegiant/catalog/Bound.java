package littlegiant.catalog;

import java.util.List;

/** What a test compares with. */
public sealed interface Bound {

    /**
     * One figure or two, in steps of 1/10,000 of the metric's unit; for a rank or a day, of one rank or one day.
     *
     * @param high the same as {@code low} but for BETWEEN
     */
    record Steps(long low, long high) implements Bound {}

    /** Codes in the order they were published; never empty. */
    record Codes(List<String> codes) implements Bound {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    record Flag(boolean flag) implements Bound {}
}
