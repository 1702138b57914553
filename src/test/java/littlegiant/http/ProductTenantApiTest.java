package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of other institutions, in path, body and file: each is refused, and nothing is told or changed. */
class ProductTenantApiTest {

    private static final String PRODUCT = "TH-LG-CREDIT-01";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.employ("foreign-owner", Role.PRODUCT_OWNER, "canal-demo-bank");
        server.employ("foreign-approver", Role.PRODUCT_APPROVER, "canal-demo-bank");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void requireRefused(Reply reply) {
        assertThat(List.of(reply.status(), reply.code())).isEqualTo(List.of(403, "FORBIDDEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "submit, owner",
        "approve, approver",
        "reject, approver",
        "publish, owner",
        "suspend, owner",
        "withdraw, owner",
        "rollback, owner"
    })
    void aStepInTheLifeOfAnothersProductIsRefused(String step, String role) {
        String before = server.get("/api/v1/products/" + PRODUCT + "/life").body();

        Reply reply = server.post(
                "/api/v1/products/" + PRODUCT + "/" + step,
                TestServer.JSON,
                "{\"revision\":1}",
                server.as("foreign-" + role));

        requireRefused(reply);
        assertThat(server.get("/api/v1/products/" + PRODUCT + "/life").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/life", "/impact"})
    void whatWaitsOnAnothersProductIsNotShown(String path) {
        requireRefused(server.get("/api/v1/products/" + PRODUCT + path, server.as("foreign-owner")));
        requireRefused(server.send(
                "DELETE", "/api/v1/products/" + PRODUCT + "/impact", new byte[0], server.as("foreign-owner")));
    }

    @Test
    void termsOfAnotherInstitutionCannotBeTold() {
        String theirs = Desk.product("TENANT-1", 1);
        String taken = Desk.product(PRODUCT, 1).replace("taihu-demo-bank", "canal-demo-bank");
        String[] foreign = server.as("foreign-owner");
        String products = "/api/v1/products";

        requireRefused(server.post(products, TestServer.YAML, theirs, foreign));
        requireRefused(server.put(products + "/" + PRODUCT, TestServer.YAML, Desk.product(PRODUCT, 1), foreign));
        requireRefused(server.put(products + "/" + PRODUCT, TestServer.YAML, taken, foreign));
        requireRefused(server.post(products + "/import", TestServer.YAML, theirs, foreign));
        requireRefused(server.post(products + "/import", TestServer.YAML, taken, foreign));
        requireRefused(server.post(products + "/import?dryRun=true", TestServer.YAML, taken, foreign));
        requireRefused(server.post(
                products + "/import",
                TestServer.YAML,
                Desk.product("TENANT-2", 1).replace("taihu-demo-bank", "canal-demo-bank") + "---\n" + theirs,
                foreign));
        assertThat(server.get(products + "/TENANT-2").status()).isEqualTo(404);
        assertThat(server.get(products + "/" + PRODUCT).etag()).isEqualTo("\"1\"");
    }

    @Test
    void inADemoAnOwnerBringsAnInstitutionAlongAndItIsHisThen() {
        String brought = Desk.product("TENANT-3", 1)
                .replace("provider: taihu-demo-bank", "provider: { id: brought-bank, kind: BANK, name: { zh: 示范行 } }");

        Reply first = server.post("/api/v1/products/import", TestServer.YAML, brought);
        Reply again = server.post("/api/v1/products/import", TestServer.YAML, brought.replace("value: 1", "value: 2"));
        Reply foreign = server.post("/api/v1/products/import", TestServer.YAML, brought, server.as("foreign-owner"));

        assertThat(List.of(first.status(), again.status())).containsOnly(200);
        requireRefused(foreign);
    }
}
