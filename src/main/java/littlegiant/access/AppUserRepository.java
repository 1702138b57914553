package littlegiant.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AppUserRepository extends CrudRepository<AppUserRow, String> {

    Optional<AppUserRow> findByExternalId(String externalId);

    @Query(
            """
            SELECT name, role, institution, regions, display_name, contact, password_hash, must_change, state, demo,
                   generation, created_at, external_id, tokens_void_at
            FROM app_user ORDER BY name LIMIT :size OFFSET :skip""")
    List<AppUserRow> page(int size, long skip);

    @Query(
            """
            SELECT name, role, institution, regions, display_name, contact, password_hash, must_change, state, demo,
                   generation, created_at, external_id, tokens_void_at
            FROM app_user
            WHERE role = :role AND state = 'ACTIVE' AND (demo = FALSE OR :demo = TRUE) ORDER BY name""")
    List<AppUserRow> active(String role, boolean demo);

    /** Administrators who can sign in, locked: of two who would both be the last but one, one waits. */
    @Query(
            """
            SELECT name FROM app_user
            WHERE role = 'ADMIN' AND state = 'ACTIVE' AND (demo = FALSE OR :demo = TRUE) FOR UPDATE""")
    List<String> lockAdmins(boolean demo);

    /** Tokens that were given before are void. */
    @Query(
            """
            UPDATE app_user SET password_hash = :hash, must_change = :mustChange, generation = generation + 1
            WHERE name = :name""")
    long password(String name, String hash, boolean mustChange);

    @Query("UPDATE app_user SET generation = generation + 1, tokens_void_at = :now WHERE name = :name")
    long voidTokens(String name, LocalDateTime now);

    /** What says who he is, is taken away; the name stays, under which he did what he did. */
    @Query(
            """
            UPDATE app_user SET display_name = '', contact = NULL, password_hash = :none, external_id = NULL,
                   state = 'DISABLED', generation = generation + 1
            WHERE name = :name""")
    long erase(String name, String none);

    /** What somebody may is another from the next request on; the tokens stay, since they say only who he is. */
    @Query(
            """
            UPDATE app_user SET role = :role, institution = :institution, regions = :regions,
                   display_name = :displayName, contact = :contact, state = :state
            WHERE name = :name""")
    long change(
            String name,
            String role,
            @Nullable String institution,
            String regions,
            String displayName,
            @Nullable String contact,
            String state);
}
