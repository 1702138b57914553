package littlegiant.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DeliveryRepository extends CrudRepository<DeliveryRow, String> {

    String COLUMNS = "id, event_id, webhook_id, state, attempts, next_at, last_status, last_fault, done_at";

    /** Systems for which something waits. */
    @Query(
            "SELECT DISTINCT webhook_id FROM outbox_delivery WHERE state = 'PENDING' AND next_at <= :now ORDER BY webhook_id")
    List<String> systems(LocalDateTime now);

    @Query("SELECT " + COLUMNS + " FROM outbox_delivery WHERE webhook_id = :webhook AND state = 'PENDING'"
            + " AND next_at <= :now ORDER BY next_at, id LIMIT :most")
    List<DeliveryRow> due(String webhook, LocalDateTime now, int most);

    /** Nobody else sends it until then; nothing happens if somebody else was quicker. */
    @Query(
            """
            UPDATE outbox_delivery SET attempts = attempts + 1, next_at = :until
            WHERE id = :id AND state = 'PENDING' AND attempts = :seen""")
    long claim(String id, int seen, LocalDateTime until);

    @Query(
            """
            UPDATE outbox_delivery
            SET state = :state, next_at = :nextAt, last_status = :status, last_fault = :fault, done_at = :doneAt
            WHERE id = :id AND attempts = :attempts""")
    long end(
            String id,
            int attempts,
            String state,
            LocalDateTime nextAt,
            @Nullable Integer status,
            @Nullable String fault,
            @Nullable LocalDateTime doneAt);

    @Query(
            """
            UPDATE outbox_delivery SET state = 'PENDING', attempts = 0, next_at = :now, done_at = NULL
            WHERE id = :id AND state = 'DEAD'""")
    long revive(String id, LocalDateTime now);

    /** Newest first; an empty state = any. */
    @Query(
            """
            SELECT d.id, d.event_id, d.webhook_id, d.state, d.attempts, d.next_at, d.last_status, d.last_fault, d.done_at
            FROM outbox_delivery d JOIN outbox_event e ON e.id = d.event_id
            WHERE (:state = '' OR d.state = :state)
            ORDER BY e.happened_at DESC, d.id LIMIT :most OFFSET :before""")
    List<DeliveryRow> page(String state, int most, long before);

    @Query("SELECT COUNT(*) FROM outbox_delivery WHERE (:state = '' OR state = :state)")
    int count(String state);

    void deleteByWebhookId(String webhookId);

    @Query("DELETE FROM outbox_delivery WHERE state = 'DELIVERED' AND done_at < :before")
    long forget(LocalDateTime before);
}
