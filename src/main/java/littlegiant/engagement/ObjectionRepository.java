package littlegiant.engagement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ObjectionRepository extends CrudRepository<ObjectionRow, String> {

    String COLUMNS =
            "id, uscc, metric, shown, should_be, reason, state, filed_by, filed_at, closed_by, closed_at, outcome, answer";

    @Query("SELECT " + COLUMNS + " FROM objection WHERE id = :id FOR UPDATE")
    Optional<ObjectionRow> lock(String id);

    /** Newest first. */
    @Query("SELECT " + COLUMNS
            + " FROM objection WHERE uscc = :uscc ORDER BY filed_at DESC, id LIMIT :most OFFSET :before")
    List<ObjectionRow> page(String uscc, int most, long before);

    @Query("SELECT COUNT(*) FROM objection WHERE uscc = :uscc")
    int count(String uscc);

    @Query("SELECT COUNT(*) FROM objection WHERE uscc = :uscc AND state = 'OPEN'")
    int countOpen(String uscc);

    @Query("SELECT DISTINCT metric FROM objection WHERE uscc = :uscc AND state = 'OPEN' ORDER BY metric")
    List<String> disputed(String uscc);

    /** Of whatever firms, those that wait longest first. */
    @Query("SELECT " + COLUMNS + " FROM objection WHERE state = 'OPEN' ORDER BY filed_at, id LIMIT :most")
    List<ObjectionRow> open(int most);

    /** Of whatever firms, newest first. */
    @Query("SELECT " + COLUMNS + " FROM objection WHERE state <> 'OPEN' ORDER BY closed_at DESC, id LIMIT :most")
    List<ObjectionRow> closed(int most);
}
