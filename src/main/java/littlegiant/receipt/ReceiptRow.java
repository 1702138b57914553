package littlegiant.receipt;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** {@code profile} is empty where a stored revision was asked about. */
@MappedEntity("receipt")
record ReceiptRow(
        @Id String id,
        String uscc,
        int releaseNumber,
        String question,
        byte[] profile,
        byte[] answer,
        String answerHash,
        String signature,
        LocalDateTime storedAt) {}
