package littlegiant.profile;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EnterpriseRepository extends CrudRepository<EnterpriseRow, String> {

    @Query("SELECT uscc, name, region_code, industry_code, revision FROM enterprise WHERE uscc = :uscc FOR UPDATE")
    Optional<EnterpriseRow> lock(String uscc);

    List<EnterpriseRow> findByUsccIn(List<String> usccs);

    @Query("SELECT uscc, name, region_code, industry_code, revision FROM enterprise WHERE uscc IN (:usccs) FOR UPDATE")
    List<EnterpriseRow> lockAll(List<String> usccs);

    /** The current revision of every firm, by code, after a code. */
    @Query(
            """
            SELECT uscc, name, region_code, industry_code, revision FROM enterprise
            WHERE uscc > :after ORDER BY uscc LIMIT :most""")
    List<EnterpriseRow> after(String after, int most);

    /** The current revision of every firm after a code, up to another. */
    @Query(
            """
            SELECT uscc, name, region_code, industry_code, revision FROM enterprise
            WHERE uscc > :after AND uscc <= :last ORDER BY uscc""")
    List<EnterpriseRow> between(String after, String last);

    /** Patterns are LIKE patterns, escaped by the caller with {@code !}. */
    @Query(
            """
            SELECT uscc, name, region_code, industry_code, revision FROM enterprise
            WHERE (UPPER(name) LIKE :word ESCAPE '!' OR uscc LIKE :word ESCAPE '!')
              AND COALESCE(region_code, '') LIKE :region ESCAPE '!'
              AND COALESCE(industry_code, '') LIKE :industry ESCAPE '!'
              AND (:everywhere = TRUE OR LEFT(region_code, 2) IN (:regions) OR LEFT(region_code, 4) IN (:regions)
                   OR region_code IN (:regions))
              AND (:any = TRUE OR uscc IN (:usccs))
              AND uscc > :after
            ORDER BY uscc LIMIT :most""")
    List<EnterpriseRow> search(
            String word,
            String region,
            String industry,
            boolean everywhere,
            List<String> regions,
            boolean any,
            List<String> usccs,
            String after,
            int most);

    /** The same, without those before. */
    @Query(
            """
            SELECT uscc, name, region_code, industry_code, revision FROM enterprise
            WHERE (UPPER(name) LIKE :word ESCAPE '!' OR uscc LIKE :word ESCAPE '!')
              AND COALESCE(region_code, '') LIKE :region ESCAPE '!'
              AND COALESCE(industry_code, '') LIKE :industry ESCAPE '!'
              AND (:everywhere = TRUE OR LEFT(region_code, 2) IN (:regions) OR LEFT(region_code, 4) IN (:regions)
                   OR region_code IN (:regions))
              AND (:any = TRUE OR uscc IN (:usccs))
            ORDER BY uscc LIMIT :most OFFSET :before""")
    List<EnterpriseRow> page(
            String word,
            String region,
            String industry,
            boolean everywhere,
            List<String> regions,
            boolean any,
            List<String> usccs,
            int most,
            long before);

    @Query(
            """
            SELECT COUNT(*) FROM enterprise
            WHERE (UPPER(name) LIKE :word ESCAPE '!' OR uscc LIKE :word ESCAPE '!')
              AND COALESCE(region_code, '') LIKE :region ESCAPE '!'
              AND COALESCE(industry_code, '') LIKE :industry ESCAPE '!'
              AND (:everywhere = TRUE OR LEFT(region_code, 2) IN (:regions) OR LEFT(region_code, 4) IN (:regions)
                   OR region_code IN (:regions))
              AND (:any = TRUE OR uscc IN (:usccs))""")
    int count(
            String word,
            String region,
            String industry,
            boolean everywhere,
            List<String> regions,
            boolean any,
            List<String> usccs);
}
