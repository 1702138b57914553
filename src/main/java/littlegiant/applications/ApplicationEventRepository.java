package littlegiant.applications;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ApplicationEventRepository extends CrudRepository<ApplicationEventRow, String> {

    List<ApplicationEventRow> findByApplicationIdOrderByNumber(String applicationId);
}
