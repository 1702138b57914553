package littlegiant.bulk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MatchVerdictsRepository extends CrudRepository<MatchVerdictsRow, String> {

    /** In order of ids, both ends excluded. */
    @Query(
            """
            SELECT id, revision, verdicts FROM match_verdicts
            WHERE id > :after AND id < :before ORDER BY id LIMIT :most""")
    List<MatchVerdictsRow> between(String after, String before, int most);

    @Query("DELETE FROM match_verdicts WHERE id > :after AND id < :before")
    void forget(String after, String before);
}
