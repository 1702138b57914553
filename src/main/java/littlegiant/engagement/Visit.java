package littlegiant.engagement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 走访: somebody saw or spoke to a firm.
 *
 * @param institution of the visitor; null = he is the firm's service specialist
 * @param notedAt     UTC
 */
public record Visit(
        String id, String uscc, String visitor, @Nullable String institution, Note note, LocalDateTime notedAt) {

    public enum Kind {
        ON_SITE,
        PHONE,
        ONLINE
    }

    /**
     * What is told of it.
     *
     * @param nextOn the day of the next action; null = not told
     */
    public record Note(
            LocalDate visitedOn, Kind kind, String summary, @Nullable String nextAction, @Nullable LocalDate nextOn) {}
}
