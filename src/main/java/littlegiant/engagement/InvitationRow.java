package littlegiant.engagement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import littlegiant.access.Memberships.Part;
import org.jspecify.annotations.Nullable;

/** {@code tokenHash}: of what stands in the link. {@code proof}: what is kept of the code; {@code tries}: of the last code. */
@MappedEntity("invitation")
record InvitationRow(
        @Id String id,
        String tokenHash,
        String uscc,
        String firm,
        String part,
        boolean proves,
        String invitedBy,
        LocalDateTime invitedAt,
        LocalDateTime expiresAt,
        @Nullable LocalDateTime voidAt,
        @Nullable String proof,
        @Nullable String sentTo,
        @Nullable LocalDateTime sentAt,
        int sent,
        int tries,
        @Nullable String usedBy,
        @Nullable LocalDateTime usedAt) {

    boolean isOpen(LocalDateTime now) {
        return usedAt == null && voidAt == null && now.isBefore(expiresAt);
    }

    Invitation invitation() {
        return new Invitation(id, uscc, firm, Part.valueOf(part), proves, invitedBy, expiresAt, sentTo, usedBy);
    }
}
