package littlegiant.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditRow, Long> {

    void saveAll(List<AuditRow> entries);

    @Query(
            """
            SELECT number, kind, entered_at, content, content_hash, entry_hash, uscc FROM audit_entry
            WHERE number > :after ORDER BY number LIMIT :most""")
    List<AuditRow> after(long after, int most);

    @Query(
            """
            SELECT number, kind, entered_at, content, content_hash, entry_hash, uscc FROM audit_entry
            WHERE number < :before ORDER BY number DESC LIMIT :most""")
    List<AuditRow> before(long before, int most);

    @Query(
            """
            SELECT number, kind, entered_at, content, content_hash, entry_hash, uscc FROM audit_entry
            WHERE kind = :kind ORDER BY number DESC LIMIT :most""")
    List<AuditRow> ofKind(Act.Kind kind, int most);

    @Query(
            """
            SELECT number, kind, entered_at, content, content_hash, entry_hash, uscc FROM audit_entry
            WHERE uscc = :uscc AND number < :before ORDER BY number DESC LIMIT :most""")
    List<AuditRow> about(String uscc, long before, int most);

    /** @return how many, at most so many */
    @Query(
            """
            UPDATE audit_entry SET content = NULL, uscc = NULL
            WHERE kind = :kind AND entered_at < :before AND content IS NOT NULL LIMIT :most""")
    long forget(Act.Kind kind, LocalDateTime before, int most);
}
