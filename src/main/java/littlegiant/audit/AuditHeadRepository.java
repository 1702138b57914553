package littlegiant.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditHeadRepository extends GenericRepository<AuditHeadRow, Integer> {

    @Query("SELECT id, number, entry_hash FROM audit_head WHERE id = 1 FOR UPDATE")
    AuditHeadRow lock();

    @Query("SELECT id, number, entry_hash FROM audit_head WHERE id = 1")
    AuditHeadRow get();

    void update(AuditHeadRow head);
}
