package littlegiant.release;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ActiveRepository extends GenericRepository<ActiveRow, Integer> {

    @Query("SELECT id, number, activated_at, author FROM active_release WHERE id = 1 FOR UPDATE")
    ActiveRow lock();

    @Query("SELECT id, number, activated_at, author FROM active_release WHERE id = 1")
    ActiveRow get();

    void update(ActiveRow active);
}
