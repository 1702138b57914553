package littlegiant.bulk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MatchRunRepository extends CrudRepository<MatchRunRow, String> {

    String COLUMNS =
            """
            id, as_of, release_number, regions, products, state, fault, started_by, started_at, ended_at, planned,
            held_by, held_until, attempts
            """;

    List<MatchRunRow> findByStateOrderByStartedAt(String state);

    @Query("SELECT " + COLUMNS + " FROM match_run ORDER BY started_at DESC, id LIMIT 200")
    List<MatchRunRow> newest();

    /** Nothing happens if somebody else works on it. */
    @Query(
            """
            UPDATE match_run SET held_by = :instance, held_until = :until, attempts = attempts + 1
            WHERE id = :id AND state = 'RUNNING' AND held_until <= :now""")
    long claim(String id, String instance, LocalDateTime now, LocalDateTime until);

    /** Nothing happens if it is no longer this instance's, or it was cancelled. */
    @Query(
            """
            UPDATE match_run SET held_until = :until, attempts = :attempts, planned = TRUE
            WHERE id = :id AND state = 'RUNNING' AND held_by = :instance""")
    long hold(String id, String instance, LocalDateTime until, int attempts);

    @Query("UPDATE match_run SET held_until = :until WHERE id = :id AND held_by = :instance")
    void letGo(String id, String instance, LocalDateTime until);

    /** Nothing happens if it has ended. */
    @Query("UPDATE match_run SET state = :state, fault = :fault, ended_at = :at WHERE id = :id AND state = 'RUNNING'")
    long end(String id, String state, @Nullable String fault, LocalDateTime at);
}
