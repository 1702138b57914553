package littlegiant.release;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReleaseRepository extends CrudRepository<ReleaseRow, Integer> {

    @Query("SELECT number, content_hash, activated_at FROM catalogue_release ORDER BY number DESC LIMIT 1")
    Optional<ReleaseRow> newest();
}
