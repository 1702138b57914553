package littlegiant.applications;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NoticeRepository extends CrudRepository<NoticeRow, String> {

    @Query(
            """
            SELECT id, application_id, side, state, attempts, next_at FROM application_notice
            WHERE next_at <= :now ORDER BY next_at, id LIMIT :most""")
    List<NoticeRow> due(LocalDateTime now, int most);

    /** Nobody else sends it until then; nothing happens if somebody else was quicker. */
    @Query(
            """
            UPDATE application_notice SET attempts = attempts + 1, next_at = :until
            WHERE id = :id AND attempts = :seen""")
    long claim(String id, int seen, LocalDateTime until);
}
