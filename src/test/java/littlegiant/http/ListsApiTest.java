package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pasted list of names, and its firms beside the products of one's own bank. */
@Tag("store")
class ListsApiTest {

    private static final String NAME = "示例微纳装备（测试）有限公司";
    private static final List<String> FIRMS =
            List.of(Desk.FIRM, "913202050000LG025J", "913202050000LG1056", "913202050000LG05X0");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply post(String path, String field, List<String> items, String user) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        items.forEach(body.putArray(field)::add);
        return server.post("/api/v1/lists/" + path, TestServer.JSON, body.toString(), server.as(user));
    }

    @Test
    void eachLineIsAnsweredInItsPlace() {
        JsonNode found = post(
                        "match",
                        "names",
                        List.of("1. " + NAME + "；", "没有这样的企业（测试）有限公司", "示例精密轴习（测试）有限公司", Desk.FIRM),
                        "stranger")
                .json();

        assertThat(List.of(
                        found.get("matched").asInt(),
                        found.get("homonyms").asInt(),
                        found.get("notFound").asInt()))
                .isEqualTo(List.of(2, 0, 2));
        assertThat(found.get("lines").findValuesAsText("state"))
                .containsExactly("MATCHED", "NOT_FOUND", "NOT_FOUND", "MATCHED");
        assertThat(found.at("/lines/0").toString())
                .isEqualTo("{\"told\":\"1. " + NAME + "；\",\"state\":\"MATCHED\",\"firms\":[{\"uscc\":\"" + Desk.FIRM
                        + "\",\"name\":\"" + NAME
                        + "\",\"formerName\":null,\"tier\":\"NATIONAL\"}],\"near\":[],\"again\":null}");
        assertThat(found.at("/lines/2/near/0/name").asText()).isEqualTo("示例精密轴系（测试）有限公司");
        assertThat(found.at("/lines/2/near").size()).isLessThanOrEqualTo(3);
        assertThat(found.at("/lines/3/again").asInt()).isEqualTo(1);
    }

    @Test
    void fiveHundredLinesAreTakenAndNoMore() {
        assertThat(post("match", "names", Collections.nCopies(500, NAME), "manager")
                        .json()
                        .get("matched")
                        .asInt())
                .isEqualTo(500);
        Reply tooMany = post("match", "names", Collections.nCopies(501, NAME), "manager");
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.json().at("/errors/0/pointer").asText()).isEqualTo("/names");
        assertThat(post("match", "names", List.of(), "manager").status()).isEqualTo(400);
    }

    @Test
    void theTableSaysWhatTheSingleCallsSay() {
        JsonNode table = post("table", "usccs", FIRMS, "manager").json();

        assertThat(table.get("rows").findValuesAsText("uscc")).isEqualTo(FIRMS);
        assertThat(table.get("products").size()).isGreaterThan(5);
        for (JsonNode row : table.get("rows")) {
            assertThat(cells(table, row))
                    .as(row.get("name").asText())
                    .isEqualTo(single(row.get("uscc").asText(), "manager", "taihu-demo-bank"));
        }
    }

    @Test
    void anotherBankSeesItsOwnProductsAndOnlyWhatIsPublic() {
        JsonNode table = post("table", "usccs", FIRMS, "stranger").json();

        for (JsonNode row : table.get("rows")) {
            assertThat(row.get("allowed").asBoolean()).isFalse();
            assertThat(cells(table, row)).isEqualTo(single(row.get("uscc").asText(), "stranger", "canal-demo-bank"));
        }
        assertThat(table.get("rows").findValuesAsText("verdict")).isNotEmpty().doesNotContain("ELIGIBLE");
    }

    private static Map<String, String> cells(JsonNode table, JsonNode row) {
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < table.get("products").size(); i++) {
            JsonNode cell = row.get("cells").get(i);
            cells.put(table.at("/products/" + i + "/productId").asText(), said(cell, cell.get("amountMax")));
        }
        return cells;
    }

    private static String said(JsonNode counts, JsonNode amount) {
        return counts.get("verdict").asText() + " " + counts.get("unmetCount") + " " + counts.get("unknownCount") + " "
                + (amount.isNull()
                        ? "-"
                        : amount.decimalValue().stripTrailingZeros().toPlainString());
    }

    private static Map<String, String> single(String uscc, String user, String provider) {
        Map<String, String> all = new TreeMap<>();
        server.get(
                        "/api/v1/enterprises/" + uscc + "/recommendations?scope=OWN&size=200&provider=" + provider,
                        server.as(user))
                .json()
                .get("items")
                .forEach(match -> all.put(match.get("productId").asText(), said(match, match.at("/offer/amountMax"))));
        return all;
    }

    @Test
    void aTableIsOfKnownFirmsAndOfFewEnough() {
        Reply unknown = post("table", "usccs", List.of(Desk.FIRM, "nobody"), "manager");
        Reply many = post("table", "usccs", Collections.nCopies(51, Desk.FIRM), "manager");

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/pointer").asText()).isEqualTo("/usccs/1");
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.json().at("/errors/0/code").asText()).isEqualTo("TOO_MANY");
        assertThat(post("table", "usccs", List.of(Desk.FIRM, Desk.FIRM), "manager")
                        .json()
                        .get("rows")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whoLooksIsInTheAuditChain() {
        post("table", "usccs", List.of(Desk.FIRM), "manager");
        String table = server.get("/api/v1/audit?size=1", server.as("auditor"))
                .json()
                .at("/items/0")
                .toString();
        post("match", "names", List.of(NAME), "manager");
        String match = server.get("/api/v1/audit?size=1", server.as("auditor"))
                .json()
                .at("/items/0")
                .toString();

        assertThat(table).contains("list.table", Desk.FIRM, "\"consents\"");
        assertThat(match).contains("list.match", "\"lines\":1", "\"matched\":1");
    }
}
