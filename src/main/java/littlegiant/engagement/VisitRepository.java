package littlegiant.engagement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface VisitRepository extends CrudRepository<VisitRow, String> {

    /** Newest first; an empty institution = of everybody. */
    @Query(
            """
            SELECT id, uscc, visitor, institution, visited_on, kind, summary, next_action, next_on, noted_at FROM visit
            WHERE uscc = :uscc AND (:institution = '' OR institution = :institution)
            ORDER BY visited_on DESC, noted_at DESC, id LIMIT :most OFFSET :before""")
    List<VisitRow> page(String uscc, String institution, int most, long before);

    /** When each firm was visited last; an empty institution = by anybody. */
    @Query(
            """
            SELECT uscc, MAX(visited_on) AS visited_on FROM visit WHERE :institution = '' OR institution = :institution
            GROUP BY uscc""")
    List<LastVisit> last(String institution);

    /** The visits of each firm's last day, newest first. */
    @Query(
            """
            SELECT v.id, v.uscc, v.visitor, v.institution, v.visited_on, v.kind, v.summary, v.next_action, v.next_on, v.noted_at
            FROM visit v JOIN (
              SELECT uscc, MAX(visited_on) AS last_on FROM visit
              WHERE uscc IN (:usccs) AND (:institution = '' OR institution = :institution) GROUP BY uscc
            ) l ON v.uscc = l.uscc AND v.visited_on = l.last_on
            WHERE :institution = '' OR v.institution = :institution
            ORDER BY v.noted_at DESC, v.id""")
    List<VisitRow> newest(List<String> usccs, String institution);

    @Query("SELECT COUNT(*) FROM visit WHERE uscc = :uscc AND (:institution = '' OR institution = :institution)")
    int count(String uscc, String institution);
}
