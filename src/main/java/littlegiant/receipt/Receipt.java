package littlegiant.receipt;

import java.time.LocalDateTime;
import littlegiant.access.SigningKeys.Seal;
import org.jspecify.annotations.Nullable;

/**
 * A decision with its answer, as it was given.
 *
 * @param profile    document of a profile that is not stored elsewhere; null = a stored revision
 * @param answer     the whole of it, JSON
 * @param answerHash of the answer as it was given
 * @param signature  JWS of {@link #payload}
 * @param seal       what the signature was found to be: also broken if the answer or the decision are others than those that were signed
 * @param storedAt   UTC
 */
public record Receipt(
        String id,
        Decision decision,
        @Nullable String profile,
        byte[] answer,
        String answerHash,
        String signature,
        Seal seal,
        LocalDateTime storedAt) {

    /** What is signed: which answer belongs to which decision, and when it was given. */
    static String payload(String id, String answerHash, LocalDateTime storedAt) {
        return "{\"receipt\":\"" + id + "\",\"answer\":\"" + answerHash + "\",\"at\":\"" + storedAt + "Z\"}";
    }
}
