package littlegiant.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ClientRepository extends CrudRepository<ClientRow, String> {

    @Query(
            "SELECT id, uscc, institution, manager, assigned_by, assigned_at FROM client WHERE institution = :institution")
    List<ClientRow> of(String institution);

    /** Whoever had the firm before has it no more. */
    @Query(
            """
            INSERT INTO client (id, uscc, institution, manager, assigned_by, assigned_at)
            VALUES (:id, :uscc, :institution, :manager, :assignedBy, :assignedAt)
            ON DUPLICATE KEY UPDATE manager = :manager, assigned_by = :assignedBy, assigned_at = :assignedAt""")
    void put(String id, String uscc, String institution, String manager, String assignedBy, LocalDateTime assignedAt);
}
