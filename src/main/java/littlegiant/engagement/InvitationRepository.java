package littlegiant.engagement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRepository extends CrudRepository<InvitationRow, String> {

    Optional<InvitationRow> findByTokenHash(String tokenHash);

    @Query(
            """
            SELECT id, token_hash, uscc, firm, part, proves, invited_by, invited_at, expires_at, void_at, proof, sent_to,
                   sent_at, sent, tries, used_by, used_at
            FROM invitation
            WHERE uscc = :uscc AND void_at IS NULL AND (:maker = '' OR invited_by = :maker) ORDER BY invited_at DESC, id LIMIT :most""")
    List<InvitationRow> newest(String uscc, String maker, int most);

    /** Nothing happens if it was sent too often, or too recently. */
    @Query(
            """
            UPDATE invitation SET sent = sent + 1, sent_at = :now
            WHERE id = :id AND sent < :most AND (sent_at IS NULL OR sent_at <= :before)""")
    long claimSending(String id, int most, LocalDateTime before, LocalDateTime now);

    /** Codes that went to a firm since then, for whatever invitation. */
    @Query("SELECT COALESCE(SUM(sent), 0) FROM invitation WHERE uscc = :uscc AND sent_at > :since")
    long sentTo(String uscc, LocalDateTime since);

    /** It was not sent after all. */
    @Query("UPDATE invitation SET sent = sent - 1, sent_at = NULL WHERE id = :id")
    void giveBack(String id);

    @Query("UPDATE invitation SET proof = :proof, sent_to = :sentTo, tries = 0 WHERE id = :id")
    long sent(String id, String proof, String sentTo);

    /** Counts before it is looked at, so that two at once are two. */
    @Query("UPDATE invitation SET tries = tries + 1 WHERE id = :id AND tries < :most AND sent_at > :after")
    long claimTry(String id, int most, LocalDateTime after);

    /** Nothing happens if somebody else came in, or it was taken back. */
    @Query(
            """
            UPDATE invitation SET used_by = :user, used_at = :now, proof = NULL
            WHERE id = :id AND used_at IS NULL AND void_at IS NULL AND expires_at > :now""")
    long use(String id, String user, LocalDateTime now);

    @Query("UPDATE invitation SET void_at = :now WHERE id = :id AND used_at IS NULL AND void_at IS NULL")
    long takeBack(String id, LocalDateTime now);
}
