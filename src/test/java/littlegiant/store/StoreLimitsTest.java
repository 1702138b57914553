package littlegiant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A store that keeps a request waiting is told after a time, and what waited works again. On H2; what extends it holds up another store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreLimitsTest {

    private static final String FIRM = "/api/v1/enterprises/913202050000LG017P";
    private static final String CHANGED = "{\"uscc\":\"913202050000LG017P\",\"name\":\"示例（测试）\"}";

    /** Flyway takes three of H2's when the service starts. */
    private static final int POOL = 3;

    /** Far more than any limit set here. */
    private static final Duration HANGS = Duration.ofSeconds(6);

    private Map<String, Object> properties = Map.of();
    private TestServer server;

    Store store() {
        return Store.H2;
    }

    /** A statement that runs for minutes. */
    String slow() {
        return "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 100000000000) WHERE MOD(X, 7) = 3";
    }

    @BeforeAll
    void start() {
        properties = store().fresh();
        Map<String, Object> narrow = new HashMap<>(properties);
        narrow.put("datasources.default.maximum-pool-size", POOL);
        narrow.put("datasources.default.connection-timeout", 1000);
        narrow.put("lg.store.lock-seconds", 1);
        narrow.put("lg.store.statement-seconds", 2);
        server = TestServer.start(narrow);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aRowThatSomebodyElseHoldsIsNotWaitedForLong() throws SQLException {
        try (Connection other = Store.connect(properties);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT uscc FROM enterprise WHERE uscc = '913202050000LG017P' FOR UPDATE");

            assertIsRefusedInTime(() -> server.put(FIRM, TestServer.JSON, CHANGED));
            assertThat(server.get(FIRM).etag()).isEqualTo("\"1\"");

            other.rollback();
        }
        assertThat(server.put(FIRM, TestServer.JSON, CHANGED).etag()).isEqualTo("\"2\"");
    }

    @Test
    void aPoolThatIsGivenOutIsToldAndNotWaitedFor() throws SQLException {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            all.add(pool().getConnection());
        }
        try {
            assertIsRefusedInTime(() -> server.get(FIRM));
            assertIsRefusedInTime(() -> server.put(FIRM, TestServer.JSON, CHANGED));
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        assertThat(server.get(FIRM).status()).isEqualTo(200);
    }

    @Test
    void aStatementThatDoesNotEndIsEnded() throws SQLException {
        Instant before = Instant.now();
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery(slow())).isInstanceOf(SQLException.class);
        }
        assertThat(Duration.between(before, Instant.now())).isLessThan(HANGS);
    }

    private DataSource pool() {
        return DelegatingDataSource.unwrapDataSource(server.context().getBean(DataSource.class));
    }

    private static void assertIsRefusedInTime(Supplier<Reply> request) {
        Instant before = Instant.now();
        Reply reply = request.get();

        assertThat(List.of(
                        reply.status(),
                        reply.contentType(),
                        reply.json().get("code").asText()))
                .isEqualTo(List.of(503, "application/problem+json", "STORE_UNAVAILABLE"));
        assertThat(Duration.between(before, Instant.now())).isLessThan(HANGS);
    }
}
