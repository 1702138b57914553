package littlegiant.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ApiKeyRepository extends CrudRepository<ApiKeyRow, String> {

    @Query(
            """
            SELECT id, name, institution, scopes, secret_hash, created_by, created_at, expires_at, revoked_at,
                   last_used_at, last_used_from, origins
            FROM api_key ORDER BY created_at DESC, id LIMIT :size OFFSET :skip""")
    List<ApiKeyRow> page(int size, long skip);

    @Query("UPDATE api_key SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
    long revoke(String id, LocalDateTime at);

    @Query("UPDATE api_key SET last_used_at = :at, last_used_from = :address WHERE id = :id")
    long used(String id, LocalDateTime at, @Nullable String address);
}
