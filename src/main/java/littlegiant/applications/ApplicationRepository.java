package littlegiant.applications;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ApplicationRepository extends CrudRepository<ApplicationRow, String> {

    String COLUMNS =
            """
            id, uscc, region, street, institution, product_id, state, since_at, due_on, remind_on, reminded, escalated_at,
            sent_at, answered_at, answer_days, asked_amount, granted_amount, granted_rate, drawn_amount, balance, unsecured,
            details, created_by, created_at, version
            """;

    /** Parameters as {@link Within} and {@link Applications.Search} say; an empty word asks for nothing. */
    String WHERE =
            """
            WHERE (:unsent = TRUE OR sent_at IS NOT NULL)
              AND (:institution = '' OR institution = :institution) AND (:of = '' OR institution = :of)
              AND (:everywhere = TRUE OR LEFT(region, 2) IN (:regions) OR LEFT(region, 4) IN (:regions) OR region IN (:regions))
              AND (:every = TRUE OR uscc IN (:usccs))
              AND (:uscc = '' OR uscc = :uscc) AND (:product = '' OR product_id = :product)
            """;

    String AND_STATE =
            """
              AND (:anyState = TRUE OR state IN (:states))
              AND (:late = FALSE OR due_on < :today) AND (:escalated = FALSE OR escalated_at IS NOT NULL)
            """;

    @Query("SELECT " + COLUMNS + " FROM application WHERE id = :id FOR UPDATE")
    Optional<ApplicationRow> lock(String id);

    /** What has to be done soonest first, then newest first. */
    @Query(
            "SELECT " + COLUMNS + " FROM application " + WHERE + AND_STATE
                    + " ORDER BY CASE WHEN due_on IS NULL THEN 1 ELSE 0 END, due_on, since_at DESC, id LIMIT :most OFFSET :before")
    List<ApplicationRow> page(
            boolean unsent,
            String institution,
            String of,
            boolean everywhere,
            List<String> regions,
            boolean every,
            List<String> usccs,
            String uscc,
            String product,
            boolean anyState,
            List<String> states,
            boolean late,
            boolean escalated,
            LocalDate today,
            int most,
            long before);

    @Query("SELECT COUNT(*) FROM application " + WHERE + AND_STATE)
    int count(
            boolean unsent,
            String institution,
            String of,
            boolean everywhere,
            List<String> regions,
            boolean every,
            List<String> usccs,
            String uscc,
            String product,
            boolean anyState,
            List<String> states,
            boolean late,
            boolean escalated,
            LocalDate today);

    /** How many there are of each product in each state. */
    @Query(
            """
            SELECT product_id, state, COUNT(*) AS applications, SUM(CASE WHEN due_on < :today THEN 1 ELSE 0 END) AS late
            FROM application
            """
                    + WHERE
                    + " GROUP BY product_id, state ORDER BY product_id, state")
    List<ApplicationTally> tallies(
            boolean unsent,
            String institution,
            String of,
            boolean everywhere,
            List<String> regions,
            boolean every,
            List<String> usccs,
            String uscc,
            String product,
            LocalDate today);

    /** How many of those that were sent, from one moment until before another, each institution answered in how many working days; fewest days first. */
    @Query(
            """
            SELECT institution, answer_days AS days, COUNT(*) AS applications FROM application
            """
                    + WHERE
                    + """
                      AND answer_days IS NOT NULL AND sent_at >= :from AND sent_at < :until
                    GROUP BY institution, answer_days
                    ORDER BY answer_days, institution""")
    List<ApplicationWait> waits(
            boolean unsent,
            String institution,
            String of,
            boolean everywhere,
            List<String> regions,
            boolean every,
            List<String> usccs,
            String uscc,
            String product,
            LocalDateTime from,
            LocalDateTime until);

    /** Those that were sent, from one moment until before another, added up as finely as anybody asks. */
    @Query(
            """
            SELECT institution, product_id, COALESCE(street, '') AS street, state, COUNT(*) AS applications,
                   SUM(asked_amount) AS asked, COUNT(answered_at) AS answered, COALESCE(SUM(answer_days), 0) AS answer_days,
                   SUM(CASE WHEN answer_days <= :inTime THEN 1 ELSE 0 END) AS answered_in_time,
                   SUM(CASE WHEN due_on < :today THEN 1 ELSE 0 END) AS late,
                   COUNT(granted_amount) AS granted, COALESCE(SUM(granted_amount), 0) AS granted_amount,
                   COALESCE(SUM(CASE WHEN granted_rate IS NULL THEN 0 ELSE granted_amount END), 0) AS rated_amount,
                   COALESCE(SUM(granted_amount * granted_rate), 0) AS rate_times_amount,
                   COALESCE(SUM(CASE WHEN unsecured = TRUE THEN granted_amount ELSE 0 END), 0) AS unsecured_amount,
                   COALESCE(SUM(drawn_amount), 0) AS drawn, COALESCE(SUM(balance), 0) AS balance
            FROM application
            """
                    + WHERE
                    + """
                      AND sent_at >= :from AND sent_at < :until
                    GROUP BY institution, product_id, COALESCE(street, ''), state
                    ORDER BY institution, product_id, street, state""")
    List<ApplicationSum> sums(
            boolean unsent,
            String institution,
            String of,
            boolean everywhere,
            List<String> regions,
            boolean every,
            List<String> usccs,
            String uscc,
            String product,
            int inTime,
            LocalDate today,
            LocalDateTime from,
            LocalDateTime until);

    /** In which states each firm has applications that were sent; an empty institution = to any. */
    @Query(
            """
            SELECT DISTINCT uscc, state FROM application
            WHERE sent_at IS NOT NULL AND (:institution = '' OR institution = :institution)""")
    List<ApplicationStanding> standings(String institution);

    /** Those of which somebody is to be reminded, or whose last day went by without anybody being told; by id, after one. */
    @Query(
            """
            SELECT id FROM application
            WHERE id > :after AND ((reminded = FALSE AND remind_on <= :today) OR (escalated_at IS NULL AND due_on < :today))
            ORDER BY id LIMIT :most""")
    List<String> due(String after, LocalDate today, int most);

    /** Nothing happens if another one has the place. */
    @Query(
            """
            INSERT INTO application_open (id, application_id) VALUES (:place, :application)
            ON DUPLICATE KEY UPDATE id = id""")
    void claim(String place, String application);

    @Query("SELECT application_id FROM application_open WHERE id = :place")
    Optional<String> holder(String place);

    @Query("DELETE FROM application_open WHERE id = :place AND application_id = :application")
    void letGo(String place, String application);
}
