package littlegiant.profile;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EnterpriseRevisionRepository extends CrudRepository<EnterpriseRevisionRow, String> {

    List<EnterpriseRevisionRow> findByIdIn(List<String> ids);

    /** Without their documents. */
    @Query(
            """
            SELECT id, uscc, revision, '' AS document, content_hash, stored_at, author, reason FROM enterprise_revision
            WHERE id IN (:ids)""")
    List<EnterpriseRevisionRow> hashes(List<String> ids);

    /** A part of it was taken out; what is left has another hash. */
    @Query("UPDATE enterprise_revision SET document = :document, content_hash = :hash WHERE id = :id")
    void rewrite(String id, String document, String hash);

    /** Newest first, before a number. */
    @Query(
            """
            SELECT id, uscc, revision, document, content_hash, stored_at, author, reason FROM enterprise_revision
            WHERE uscc = :uscc AND revision < :before ORDER BY revision DESC LIMIT :most""")
    List<EnterpriseRevisionRow> before(String uscc, int before, int most);
}
