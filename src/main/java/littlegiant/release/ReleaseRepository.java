package littlegiant.release;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReleaseRepository extends CrudRepository<ReleaseRow, Integer> {

    @Query("SELECT MAX(number) FROM catalogue_release")
    Optional<Integer> newest();

    /** Newest first, without their manifests. */
    @Query(
            """
            SELECT number, content_hash, activated_at, rules_hash, lpr_hash, X'' AS manifest, products, author, reason
            FROM catalogue_release WHERE number < :before ORDER BY number DESC LIMIT :most""")
    List<ReleaseRow> before(int before, int most);
}
