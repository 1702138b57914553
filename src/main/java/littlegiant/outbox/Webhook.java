package littlegiant.outbox;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * A partner's system that is told.
 *
 * @param name        what it is for
 * @param institution it is told what concerns this one
 * @param createdAt   UTC
 */
public record Webhook(
        String id,
        String name,
        String institution,
        String url,
        Set<Topic> topics,
        String createdBy,
        LocalDateTime createdAt) {

    public Webhook {
        topics = Set.copyOf(topics);
    }
}
