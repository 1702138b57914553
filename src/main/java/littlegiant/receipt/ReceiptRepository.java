package littlegiant.receipt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReceiptRepository extends CrudRepository<ReceiptRow, String> {

    @Query("SELECT id FROM receipt WHERE id IN (:ids)")
    List<String> known(List<String> ids);

    @Query("SELECT stored_at FROM receipt WHERE id = :id")
    Optional<LocalDateTime> storedAt(String id);

    /** Nothing happens if another instance kept it meanwhile. */
    @Query(
            """
            INSERT INTO receipt
              (id, uscc, release_number, question, profile, answer, answer_hash, signature, stored_at)
            VALUES (:id, :uscc, :releaseNumber, :question, :profile, :answer, :answerHash, :signature, :storedAt)
            ON DUPLICATE KEY UPDATE id = id""")
    void insert(
            String id,
            String uscc,
            int releaseNumber,
            String question,
            byte[] profile,
            byte[] answer,
            String answerHash,
            String signature,
            LocalDateTime storedAt);

    /** Of one firm and period, in the order they were kept, after a time and id. */
    @Query(
            """
            SELECT id, uscc, release_number, question, profile, answer, answer_hash, signature, stored_at FROM receipt
            WHERE uscc = :uscc AND stored_at < :before
              AND (stored_at > :after OR (stored_at = :after AND id > :afterId))
            ORDER BY stored_at, id LIMIT :most""")
    List<ReceiptRow> of(String uscc, LocalDateTime after, String afterId, LocalDateTime before, int most);

    /** @return how many, at most so many */
    @Query("DELETE FROM receipt WHERE stored_at < :before LIMIT :most")
    long forget(LocalDateTime before, int most);
}
