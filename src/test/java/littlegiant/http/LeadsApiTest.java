package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which firms are worth a call for a product. */
@Tag("store")
class LeadsApiTest {

    private static final String CONSENTS = "/api/v1/consents";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.employ("other-owner", Role.PRODUCT_OWNER, "canal-demo-bank");
        server.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");
        server.post(
                "/api/v1/products/import",
                TestServer.YAML,
                Desk.product("CANAL-STAFF", 100).replace("taihu-demo-bank", "canal-demo-bank"),
                server.as("other-owner"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply reply(String user, String id, String query) {
        return server.get("/api/v1/products/" + id + "/enterprises?" + query, server.as(user));
    }

    private static JsonNode page(String user, String id, String query) {
        Reply reply = reply(user, id, query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static List<JsonNode> all(String user, String id, String query) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = page(user, id, "size=60&" + query + (next.isEmpty() ? "" : "&cursor=" + next));
            page.get("items").forEach(all::add);
            next = page.get("next").isNull() ? "" : page.get("next").asText();
        } while (!next.isEmpty());
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TH-LG-CREDIT-01", "TH-RECEIVABLE-03"})
    void everyFirmStandsAsItsSingleCallSays(String id) {
        List<JsonNode> leads = all("owner", id, "");
        Map<String, Integer> counts = new TreeMap<>();

        assertThat(leads).hasSize(217);
        for (JsonNode lead : leads) {
            JsonNode match = server.get(
                            "/api/v1/enterprises/" + lead.get("uscc").asText() + "/recommendations/" + id,
                            server.as("manager"))
                    .json();
            assertThat(said(lead)).as(lead.get("name").asText()).isEqualTo(said(match));
            assertThat(lead.get("trueFrom")).isEqualTo(match.get("eligibleFrom"));
            assertThat(lead.get("lacking").findValuesAsText("text")).isEqualTo(lacking(match));
            counts.merge(lead.get("verdict").asText(), 1, Integer::sum);
        }
        JsonNode told = page("owner", id, "size=1").get("counts");
        counts.forEach((verdict, count) -> assertThat(told.get(verdict).asInt()).isEqualTo(count));
    }

    private static String said(JsonNode one) {
        return one.get("verdict").asText() + " " + one.get("unmetCount") + " " + one.get("unknownCount");
    }

    private static List<String> lacking(JsonNode match) {
        List<String> lacking = new ArrayList<>();
        match.get("findings").forEach(finding -> {
            if (!finding.get("outcome").asText().equals("MET")) {
                lacking.add(finding.get("text").asText());
            }
        });
        return lacking;
    }

    @Test
    void theWantedVerdictsAreListedTheLeastLackingFirst() {
        JsonNode page = page("manager", "TH-LG-CREDIT-01", "verdict=ELIGIBLE,NEAR_MISS&size=200");
        List<String> verdicts = page.get("items").findValuesAsText("verdict");

        assertThat(verdicts).isNotEmpty().containsOnly("ELIGIBLE", "NEAR_MISS").isSorted();
        assertThat(page.get("total").asInt())
                .isEqualTo(page.at("/counts/ELIGIBLE").asInt()
                        + page.at("/counts/NEAR_MISS").asInt());
        assertThat(page.get("withheld").asInt()).isZero();
    }

    @Test
    void firmsThatAllowNothingAreCountedAsOpenAndNotNamed() {
        JsonNode page = page("stranger", "CANAL-STAFF", "size=200");

        assertThat(page.get("items").size()).isZero();
        assertThat(page.at("/counts/NEEDS_INFO").asInt()).isEqualTo(217);
        assertThat(page.get("withheld").asInt()).isEqualTo(217);
    }

    @Test
    void whatAFirmAllowsCountsAndAllOfItNamesTheFirm() {
        String part = allow("\"OPERATIONS\"");
        JsonNode counted = page("stranger", "CANAL-STAFF", "");
        withdraw(part);
        String whole = allow(
                "\"REGISTRATION\",\"OPERATIONS\",\"ACCOUNTS\",\"TAX\",\"CREDIT\",\"COMPLIANCE\",\"INTELLECTUAL_PROPERTY\",\"EQUITY\",\"SCORES\",\"ASSETS\"");
        JsonNode named = page("stranger", "CANAL-STAFF", "verdict=ELIGIBLE");
        String audit = server.get("/api/v1/audit?size=1", server.as("auditor"))
                .json()
                .at("/items/0")
                .toString();
        withdraw(whole);
        JsonNode after = page("stranger", "CANAL-STAFF", "verdict=ELIGIBLE");

        assertThat(counted.at("/counts/ELIGIBLE").asInt()).isEqualTo(1);
        assertThat(counted.get("items").size()).isZero();
        assertThat(named.get("items").findValuesAsText("uscc")).containsExactly(Desk.FIRM);
        assertThat(named.get("withheld").asInt()).isZero();
        assertThat(audit).contains("product.leads", "CANAL-STAFF", whole);
        assertThat(after.get("items").size()).isZero();
        assertThat(after.at("/counts/ELIGIBLE").asInt()).isZero();
    }

    private static String allow(String scopes) {
        return server.post(
                        CONSENTS,
                        TestServer.JSON,
                        "{\"uscc\":\"" + Desk.FIRM + "\",\"grantee\":\"canal-demo-bank\",\"scopes\":[" + scopes + "]}",
                        server.as("firm"))
                .json()
                .get("id")
                .asText();
    }

    private static void withdraw(String consent) {
        server.send("DELETE", CONSENTS + "/" + consent, new byte[0], server.as("firm"));
    }

    @Test
    void onlyTheProductsOwnInstitutionMayAsk() {
        assertThat(Stream.of("manager", "owner", "approver")
                        .map(user -> reply(user, "CANAL-STAFF", "").status()))
                .containsOnly(403);
        assertThat(reply("owner", "NOPE", "").status()).isEqualTo(404);
        assertThat(reply("owner", "TH-LG-CREDIT-01", "cursor=x").status()).isEqualTo(400);
        assertThat(reply("owner", "TH-LG-CREDIT-01", "verdict=YES").status()).isEqualTo(400);
    }

    @Test
    void aChangedTermCountsAtOnce() {
        int before =
                page("stranger", "CANAL-STAFF", "").at("/counts/NEEDS_INFO").asInt();
        server.post(
                "/api/v1/products/import",
                TestServer.YAML,
                Desk.product("CANAL-TIER", 1)
                        .replace("taihu-demo-bank", "canal-demo-bank")
                        .replace(
                                "metric: employees, test: AT_LEAST, value: 1",
                                "metric: tier, test: AT_LEAST, value: NATIONAL"),
                server.as("other-owner"));
        JsonNode byTitle = page("stranger", "CANAL-TIER", "").get("counts");

        assertThat(before).isEqualTo(217);
        assertThat(byTitle.get("ELIGIBLE").asInt()).isPositive();
        assertThat(byTitle.get("NEEDS_INFO").asInt()).isLessThan(217);
    }
}
