package littlegiant.catalog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProductStepRepository extends CrudRepository<ProductStepRow, String> {

    @Query(
            """
            SELECT id, product_id, revision, number, step, actor, taken_at, reason FROM product_step
            WHERE product_id = :productId ORDER BY number DESC LIMIT :most""")
    List<ProductStepRow> of(String productId, int most);
}
