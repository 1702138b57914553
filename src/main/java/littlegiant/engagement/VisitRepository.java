package littlegiant.engagement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface VisitRepository extends CrudRepository<VisitRow, String> {

    /** Newest first; an empty institution = of everybody. */
    @Query(
            """
            SELECT id, uscc, visitor, institution, visited_on, kind, summary, next_action, next_on, noted_at FROM visit
            WHERE uscc = :uscc AND (:institution = '' OR institution = :institution)
            ORDER BY visited_on DESC, noted_at DESC, id LIMIT :most OFFSET :before""")
    List<VisitRow> page(String uscc, String institution, int most, long before);

    @Query("SELECT COUNT(*) FROM visit WHERE uscc = :uscc AND (:institution = '' OR institution = :institution)")
    int count(String uscc, String institution);
}
