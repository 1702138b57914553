package littlegiant.engagement;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 异议: a firm says that a figure told of it is wrong.
 *
 * @param filedBy  name of the user
 * @param filedAt  UTC
 * @param closedBy who answered or withdrew it; null = it is open
 * @param closedAt UTC; null = it is open
 * @param answer   null = nobody answered
 */
public record Objection(
        String id,
        String uscc,
        Claim claim,
        State state,
        String filedBy,
        LocalDateTime filedAt,
        @Nullable String closedBy,
        @Nullable LocalDateTime closedAt,
        @Nullable Answer answer) {

    public enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }

    public enum Outcome {
        /** The figure is, or will be, told otherwise. */
        CORRECTED,
        /** The figure stays, for the reason that is given. */
        KEPT
    }

    /**
     * What is said to be wrong.
     *
     * @param metric   code of the dictionary
     * @param shown    the figure as it was shown; null = it was not told
     * @param shouldBe in the firm's own words
     */
    public record Claim(String metric, @Nullable String shown, String shouldBe, String reason) {}

    /** What whoever serves the firm found. */
    public record Answer(Outcome outcome, String text) {}
}
