package littlegiant.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SignInAttemptRepository extends CrudRepository<SignInAttemptRow, String> {

    @Query(
            """
            INSERT INTO sign_in_attempt (id, failures, locked_until, last_at) VALUES (:id, 0, NULL, :now)
            ON DUPLICATE KEY UPDATE id = id""")
    void begin(String id, LocalDateTime now);

    @Query("SELECT id, failures, locked_until, last_at FROM sign_in_attempt WHERE id = :id FOR UPDATE")
    Optional<SignInAttemptRow> lock(String id);

    @Query("UPDATE sign_in_attempt SET failures = 0, locked_until = NULL WHERE id = :id")
    long clear(String id);

    @Query("DELETE FROM sign_in_attempt WHERE last_at < :before")
    long forget(LocalDateTime before);
}
