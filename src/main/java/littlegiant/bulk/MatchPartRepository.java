package littlegiant.bulk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MatchPartRepository extends CrudRepository<MatchPartRow, String> {

    @Query(
            """
            SELECT id, run_id, number, after_uscc, last_uscc, expected, firms, checked FROM match_part
            WHERE run_id = :run AND firms IS NULL ORDER BY number""")
    List<MatchPartRow> open(String run);

    /** A run without parts is left out. */
    @Query(
            """
            SELECT run_id, SUM(expected) AS expected, COALESCE(SUM(firms), 0) AS firms, SUM(checked) AS checked
            FROM match_part WHERE run_id IN (:runs) GROUP BY run_id""")
    List<PartsSum> sums(List<String> runs);

    /** Nothing happens if it is done already. */
    @Query("UPDATE match_part SET firms = :firms, checked = :checked WHERE id = :id AND firms IS NULL")
    long done(String id, int firms, int checked);

    void deleteByRunId(String runId);
}
