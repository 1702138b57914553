package littlegiant.http.api;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface IdempotencyRepository extends CrudRepository<IdempotencyRow, String> {

    /** Nothing happens if the key is there already. */
    @Query(
            """
            INSERT INTO idempotency_key (id, body_hash, owner, body, stored_at)
            VALUES (:id, :bodyHash, :owner, X'', :storedAt) ON DUPLICATE KEY UPDATE id = id""")
    void claim(String id, String bodyHash, String owner, LocalDateTime storedAt);

    /** Takes over from a request that never answered. */
    @Query(
            """
            UPDATE idempotency_key SET owner = :owner, stored_at = :storedAt
            WHERE id = :id AND owner = :before AND status IS NULL""")
    void takeOver(String id, String before, String owner, LocalDateTime storedAt);

    /** Nothing happens if somebody took over. */
    @Query(
            """
            UPDATE idempotency_key
            SET status = :status, content_type = :contentType, etag = :etag, body = :body, stored_at = :storedAt
            WHERE id = :id AND owner = :owner""")
    void answer(
            String id,
            String owner,
            int status,
            String contentType,
            @Nullable String etag,
            byte[] body,
            LocalDateTime storedAt);

    @Query("DELETE FROM idempotency_key WHERE id = :id AND owner = :owner AND status IS NULL")
    void letGo(String id, String owner);

    @Query("DELETE FROM idempotency_key WHERE stored_at < :before")
    long forget(LocalDateTime before);
}
