package littlegiant.catalog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProductRepository extends CrudRepository<ProductRow, String> {

    @Query("SELECT id, provider_id, revision, state FROM product ORDER BY id LIMIT :most")
    List<ProductRow> all(int most);

    @Query("SELECT id, provider_id, revision, state FROM product WHERE id = :id FOR UPDATE")
    Optional<ProductRow> lock(String id);

    List<ProductRow> findByProviderIdInOrderById(List<String> providers);
}
