package littlegiant.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MembershipRepository extends CrudRepository<MembershipRow, String> {

    List<MembershipRow> findByUserNameOrderByUscc(String userName);

    void deleteByUserName(String userName);

    @Query("SELECT id, user_name, uscc, part, since FROM membership WHERE uscc = :uscc ORDER BY user_name FOR UPDATE")
    List<MembershipRow> lock(String uscc);
}
