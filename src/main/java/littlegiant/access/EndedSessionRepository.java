package littlegiant.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EndedSessionRepository extends CrudRepository<EndedSessionRow, String> {

    @Query("INSERT INTO ended_session (id, until) VALUES (:id, :until) ON DUPLICATE KEY UPDATE id = id")
    void insert(String id, LocalDateTime until);

    @Query("DELETE FROM ended_session WHERE until < :now")
    long forget(LocalDateTime now);
}
