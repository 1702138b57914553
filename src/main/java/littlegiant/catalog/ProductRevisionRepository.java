package littlegiant.catalog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProductRevisionRepository extends CrudRepository<ProductRevisionRow, String> {

    /** Every revision that was ever published, without its document, by product and newest first. */
    @Query(
            """
            SELECT id, product_id, revision, '' AS document, content_hash, stored_at, author, reason, state, effective_from
            FROM product_revision WHERE state = 'PUBLISHED' ORDER BY product_id, revision DESC LIMIT :most""")
    List<ProductRevisionRow> published(int most);

    /** The same of one product. */
    @Query(
            """
            SELECT id, product_id, revision, '' AS document, content_hash, stored_at, author, reason, state, effective_from
            FROM product_revision WHERE product_id = :productId AND state = 'PUBLISHED' ORDER BY revision DESC LIMIT :most""")
    List<ProductRevisionRow> publishedOf(String productId, int most);

    @Query(
            """
            SELECT id, product_id, revision, document, content_hash, stored_at, author, reason, state, effective_from
            FROM product_revision WHERE product_id = :productId AND revision < :before ORDER BY revision DESC LIMIT :most""")
    List<ProductRevisionRow> before(String productId, int before, int most);

    @Query(
            """
            SELECT id, product_id, revision, document, content_hash, stored_at, author, reason, state, effective_from
            FROM product_revision WHERE product_id = :productId ORDER BY revision DESC LIMIT 1""")
    Optional<ProductRevisionRow> newest(String productId);

    /** Of several products. */
    @Query(
            """
            SELECT one.id, one.product_id, one.revision, one.document, one.content_hash, one.stored_at, one.author, one.reason, one.state, one.effective_from
            FROM product_revision one WHERE one.product_id IN (:productIds)
            AND one.revision = (SELECT MAX(other.revision) FROM product_revision other WHERE other.product_id = one.product_id)""")
    List<ProductRevisionRow> newestOf(List<String> productIds);

    List<ProductRevisionRow> findByIdIn(List<String> ids);
}
