package littlegiant.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxEventRepository extends CrudRepository<OutboxEventRow, String> {

    List<OutboxEventRow> findByIdIn(List<String> ids);

    /** Those of long ago that nothing waits for any more. */
    @Query(
            """
            DELETE FROM outbox_event
            WHERE happened_at < :before AND id NOT IN (SELECT event_id FROM outbox_delivery)""")
    long forget(LocalDateTime before);
}
