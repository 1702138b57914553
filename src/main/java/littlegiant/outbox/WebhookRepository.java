package littlegiant.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WebhookRepository extends CrudRepository<WebhookRow, String> {

    List<WebhookRow> findByInstitution(String institution);

    @Query(
            """
            SELECT id, name, institution, url, topics, secret, created_by, created_at FROM webhook
            ORDER BY created_at DESC, id LIMIT :most OFFSET :before""")
    List<WebhookRow> page(int most, long before);
}
