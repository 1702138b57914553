package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import littlegiant.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product owner finds no firm's figures by counting whom a threshold keeps out: what a firm did not allow is unknown there, too. */
class ImpactSightTest {

    private static final int EMPLOYEES = 168;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
        server.employ("other-owner", Role.PRODUCT_OWNER, "canal-demo-bank");
        server.employ("other-approver", Role.PRODUCT_APPROVER, "canal-demo-bank");
        server.post("/api/v1/products/import", TestServer.YAML, product(1), server.as("other-owner"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** For firms of this region with so many employees. */
    private static String product(int employees) {
        return Desk.product("CANAL-1", employees).replace("taihu-demo-bank", "canal-demo-bank");
    }

    private JsonNode counts(int employees) {
        server.put("/api/v1/products/CANAL-1", TestServer.YAML, product(employees), server.as("other-owner"));
        return server.get("/api/v1/products/CANAL-1/impact?wait=60", server.as("other-owner"))
                .json()
                .get("counts");
    }

    private String allow(String scopes) {
        return server.post(
                        "/api/v1/consents",
                        TestServer.JSON,
                        "{\"uscc\":\"" + Desk.FIRM + "\",\"grantee\":\"canal-demo-bank\",\"scopes\":[" + scopes + "]}",
                        server.as("firm"))
                .json()
                .get("id")
                .asText();
    }

    @Test
    void aThresholdKeepsOutNobodyWhoseFigureIsHidden() {
        JsonNode met = counts(EMPLOYEES);
        JsonNode unmet = counts(EMPLOYEES + 1);

        assertThat(met.get("lost").asInt()).isZero();
        assertThat(unmet).isEqualTo(met);
    }

    @Test
    void whatAFirmAllowsCountsFromTheNextQuestionOnAndUntilItsEnd() {
        counts(EMPLOYEES + 1);
        String consent = allow("\"OPERATIONS\"");
        int met = counts(EMPLOYEES).get("lost").asInt();
        int unmet = counts(EMPLOYEES + 1).get("lost").asInt();
        server.send("DELETE", "/api/v1/consents/" + consent, new byte[0], server.as("firm"));
        int withdrawn = counts(EMPLOYEES + 1).get("lost").asInt();
        allow("\"TAX\"");

        assertThat(met).isZero();
        assertThat(unmet).isEqualTo(1);
        assertThat(withdrawn).isZero();
        assertThat(counts(EMPLOYEES + 1).get("lost").asInt())
                .as("another scope")
                .isZero();
    }

    /** Its own bank, which all firms of the demo let see them. */
    @Test
    void whoIsAllowedToSeeAllCountsAll() {
        server.post("/api/v1/products/import", TestServer.YAML, Desk.product("TAIHU-1", 1));
        server.put("/api/v1/products/TAIHU-1", TestServer.YAML, Desk.product("TAIHU-1", EMPLOYEES + 1));

        JsonNode counts =
                server.get("/api/v1/products/TAIHU-1/impact?wait=60").json().get("counts");

        assertThat(counts.get("lost").asInt()).isGreaterThan(20);
    }
}
