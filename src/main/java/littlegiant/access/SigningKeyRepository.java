package littlegiant.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SigningKeyRepository extends CrudRepository<SigningKeyRow, String> {

    /** Nothing happens if another instance was faster. */
    @Query(
            "INSERT INTO signing_key (id, jwks, stored_at) VALUES (:id, :jwks, :storedAt) ON DUPLICATE KEY UPDATE id = id")
    void insert(String id, String jwks, LocalDateTime storedAt);
}
