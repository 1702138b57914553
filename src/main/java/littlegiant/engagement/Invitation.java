package littlegiant.engagement;

import java.time.LocalDateTime;
import littlegiant.access.Memberships.Part;
import org.jspecify.annotations.Nullable;

/**
 * Lets one person come in as a user of a firm, once.
 *
 * @param part      that he will have
 * @param proves    whether he has to prove that he acts for the firm; whom an OWNER brings in needs not
 * @param expiresAt UTC
 * @param sentTo    where the code went, masked; null = none was sent
 * @param usedBy    name of the user; null = nobody has come yet
 */
public record Invitation(
        String id,
        String uscc,
        String firm,
        Part part,
        boolean proves,
        String invitedBy,
        LocalDateTime expiresAt,
        @Nullable String sentTo,
        @Nullable String usedBy) {}
