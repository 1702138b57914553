package littlegiant;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as its operator meets it: start, production, a store that goes away. */
class ServiceTest {

    private static final String PRODUCT =
            """
            id: NEW-1
            kind: LOAN
            provider: taihu-demo-bank
            name: { zh: 示范贷 }
            criteria: [ { id: a, metric: employees, test: AT_LEAST, value: 1 } ]
            source: { title: 示范, evidence: MODELLED, modelledOn: 示范 }
            """;

    @Test
    void productionHasNoDemoDataAndNoDemoUsers() {
        try (TestServer server = TestServer.start(Map.of("lg.mode", "production"))) {
            Reply token = server.post(
                    "/api/v1/token", TestServer.JSON, "{\"username\":\"admin\",\"password\":\"demo-admin\"}");

            assertThat(server.get("/api/v1/enterprises").json().get("total").asInt())
                    .isZero();
            assertThat(server.get("/api/v1/products").json().get("total").asInt())
                    .isZero();
            assertThat(token.status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "owner", "approver", "firm", "officer", "specialist", "auditor", "admin"})
    void theDemoHasOneUserForEachRole(String role) {
        assertThat(TestServer.shared().signIn(role)[1]).matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void aWrongPasswordIsRefused() {
        Reply refused = TestServer.shared()
                .post("/api/v1/token", TestServer.JSON, "{\"username\":\"admin\",\"password\":\"demo-manager\"}");

        assertThat(List.of(refused.status(), refused.json().get("code").asText()))
                .isEqualTo(List.of(401, "UNAUTHENTICATED"));
    }

    @Test
    void healthIsToldToAnybodyWithoutDetails() {
        String up = "{\"name\":null,\"status\":\"UP\",\"details\":null}";

        assertThat(TestServer.shared().get("/health/liveness").body()).isEqualTo(up);
        assertThat(TestServer.shared().get("/health/readiness").body()).isEqualTo(up);
    }

    @Test
    void aStoreThatIsGoneIsAnAnswerAndNotAHang() throws SQLException {
        try (TestServer server = TestServer.start(Map.of())) {
            server.as("reader");
            server.as("owner");
            String url = server.context().getRequiredProperty("datasources.default.url", String.class);
            try (Connection connection = DriverManager.getConnection(url, "sa", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            }

            Reply read = server.get("/api/v1/enterprises");
            Reply write = server.post("/api/v1/products/import", TestServer.YAML, PRODUCT);
            Reply page = server.get("/console");

            assertThat(List.of(read.status(), write.status(), page.status())).isEqualTo(List.of(503, 503, 503));
            assertThat(List.of(
                            read.json().get("code").asText(),
                            write.json().get("code").asText()))
                    .isEqualTo(List.of("STORE_UNAVAILABLE", "STORE_UNAVAILABLE"));
        }
    }
}
