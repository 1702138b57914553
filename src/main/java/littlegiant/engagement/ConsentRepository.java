package littlegiant.engagement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ConsentRepository extends CrudRepository<ConsentRow, String> {

    /** Of several firms to one institution, on a day. */
    @Query(
            """
            SELECT id, uscc, scopes FROM consent
            WHERE uscc IN (:usccs) AND grantee = :grantee AND valid_from <= :day AND valid_to >= :day
              AND withdrawn_at IS NULL
            ORDER BY uscc, id""")
    List<LiveConsentRow> live(List<String> usccs, String grantee, LocalDate day);

    /** To one institution, on a day. */
    @Query(
            """
            SELECT id, uscc, scopes FROM consent
            WHERE grantee = :grantee AND valid_from <= :day AND valid_to >= :day AND withdrawn_at IS NULL
            ORDER BY uscc, id""")
    List<LiveConsentRow> liveTo(String grantee, LocalDate day);

    /** Firms that let an institution see some of them, on a day: those whose scopes hold a word. */
    @Query(
            """
            SELECT DISTINCT uscc FROM consent
            WHERE grantee = :grantee AND valid_from <= :day AND valid_to >= :day AND withdrawn_at IS NULL
              AND CONCAT(',', scopes, ',') LIKE :scope
            ORDER BY uscc""")
    List<String> firms(String grantee, LocalDate day, String scope);

    /** Newest first; an empty word asks for nothing. */
    @Query(
            """
            SELECT id, uscc, grantee, scopes, purpose, valid_from, valid_to, lang, shown, evidence, evidence_hash, channel,
                   person, granted_by, granted_at, withdrawn_by, withdrawn_at
            FROM consent
            WHERE (:uscc = '' OR uscc = :uscc) AND (:grantee = '' OR grantee = :grantee)
              AND (:every = TRUE OR uscc IN (:usccs))
            ORDER BY granted_at DESC, id LIMIT :most OFFSET :before""")
    List<ConsentRow> page(String uscc, String grantee, boolean every, List<String> usccs, int most, long before);

    @Query(
            """
            SELECT COUNT(*) FROM consent
            WHERE (:uscc = '' OR uscc = :uscc) AND (:grantee = '' OR grantee = :grantee)
              AND (:every = TRUE OR uscc IN (:usccs))""")
    int count(String uscc, String grantee, boolean every, List<String> usccs);

    /** Of persons who said who they are. */
    @Query("SELECT id, uscc, person FROM consent WHERE person IS NOT NULL ORDER BY granted_at, id")
    List<PersonOfConsent> persons();

    /** Of one firm, about a person. */
    @Query("SELECT id FROM consent WHERE uscc = :uscc AND scopes = 'LEGAL_REPRESENTATIVE' ORDER BY granted_at, id")
    List<String> personal(String uscc);

    @Query("UPDATE consent SET person = NULL WHERE id = :id")
    void forgetPerson(String id);

    @Query("UPDATE consent SET withdrawn_by = :by, withdrawn_at = :at WHERE id = :id AND withdrawn_at IS NULL")
    long withdraw(String id, String by, LocalDateTime at);
}
