package littlegiant.engagement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AssignmentRepository extends CrudRepository<AssignmentRow, String> {

    @Query("SELECT uscc FROM specialist_assignment WHERE specialist = :specialist ORDER BY uscc")
    List<String> firms(String specialist);

    @Query("SELECT specialist, COUNT(*) AS firms FROM specialist_assignment GROUP BY specialist")
    List<SpecialistLoad> loads();
}
