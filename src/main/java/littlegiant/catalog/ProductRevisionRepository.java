package littlegiant.catalog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProductRevisionRepository extends CrudRepository<ProductRevisionRow, String> {

    @Query(
            """
            SELECT r.id, r.product_id, r.revision, r.document, r.content_hash, r.stored_at
            FROM product_revision r JOIN product p ON p.id = r.product_id AND p.revision = r.revision
            ORDER BY r.product_id LIMIT :most""")
    List<ProductRevisionRow> current(int most);

    @Query(
            """
            SELECT id, product_id, revision, document, content_hash, stored_at FROM product_revision
            WHERE product_id = :productId ORDER BY revision DESC LIMIT :most""")
    List<ProductRevisionRow> of(String productId, int most);
}
