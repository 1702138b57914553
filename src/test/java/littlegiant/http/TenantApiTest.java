package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of others, in path, body, query and file: each is refused, and nothing is told or changed. */
class TenantApiTest {

    private static final String MINE = Desk.FIRM;
    private static final String OTHER = "913202050000LG025J";
    private static final String ENTERPRISES = "/api/v1/enterprises/";

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
    @ValueSource(
            strings = {
                "",
                "/revisions",
                "/revisions/1",
                "/revisions/1/changes",
                "/recommendations",
                "/recommendations/TH-LG-CREDIT-01",
                "/plan",
                "/receipts"
            })
    void aFirmSeesItselfAndNoOtherAndCannotTellWhetherOthersAreThere(String path) {
        assertThat(server.get(ENTERPRISES + MINE + path, server.as("firm")).status())
                .isEqualTo(200);
        requireRefused(server.get(ENTERPRISES + OTHER + path, server.as("firm")));
        requireRefused(server.get(ENTERPRISES + "913202050000LG9999" + path, server.as("firm")));
    }

    @Test
    void aListHoldsOnesOwnWhateverIsAsked() {
        for (String query : List.of("", "?q=LG025J", "?region=3202", "?industry=C", "?tier=PROVINCIAL", "?cursor=0")) {
            JsonNode items = server.get(ENTERPRISES.replaceAll("/$", "") + query, server.as("firm"))
                    .json()
                    .get("items");
            assertThat(items.findValuesAsText("uscc")).as(query).isSubsetOf(MINE);
        }
        assertThat(server.get("/api/v1/recognition/" + OTHER, server.as("firm")).status())
                .isEqualTo(403);
    }

    @Test
    void aFirmTellsOfItselfOnly() {
        String own = server.get(ENTERPRISES + MINE).body();
        Reply other = server.put(
                ENTERPRISES + OTHER,
                TestServer.JSON,
                server.get(ENTERPRISES + OTHER).body().replaceFirst("\"employees\":\\d+", "\"employees\":1"),
                server.as("firm"));
        Reply bySmuggling =
                server.put(ENTERPRISES + MINE, TestServer.JSON, own.replace(MINE, OTHER), server.as("firm"));
        Reply brandNew = server.put(
                ENTERPRISES + "913202050000LG9991",
                TestServer.JSON,
                "{\"uscc\":\"913202050000LG9991\",\"name\":\"示例（测试）\"}",
                server.as("firm"));

        requireRefused(other);
        assertThat(bySmuggling.json().at("/errors/0/pointer").asText()).isEqualTo("/uscc");
        requireRefused(brandNew);
        assertThat(server.get(ENTERPRISES + OTHER).json().get("revision").asInt())
                .isEqualTo(1);
    }

    /** Name, titles and region are not an institution's to change, whatever the firm allows; nor what is said of them. */
    @Test
    void aBankChangesNothingThatIsPublic() {
        JsonNode before = server.get(ENTERPRISES + MINE, server.as("manager")).json();
        ObjectNode told = before.deepCopy();
        told.remove(List.of("revision", "derived"));
        told.put("name", "另一家（测试）").put("regionCode", "320102").putArray("badges");
        told.withObject("/provenance/regionCode").put("verified", "AUTHORITY").put("asOf", "2026-01-01");
        Reply changed = server.put(ENTERPRISES + MINE, TestServer.JSON, told.toString(), server.as("manager"));
        Reply imported = server.post(
                "/api/v1/enterprises/import",
                "application/x-ndjson",
                told.put("uscc", MINE).toString(),
                server.as("manager"));

        assertThat(changed.status()).as(changed.body()).isEqualTo(422);
        assertThat(changed.json().get("errors").findValuesAsText("pointer"))
                .contains("/name", "/regionCode", "/badges", "/provenance");
        assertThat(imported.status()).as(imported.body()).isEqualTo(422);
        assertThat(server.get(ENTERPRISES + MINE, server.as("manager")).json()).isEqualTo(before);
        told.removeAll();
        told.setAll((ObjectNode) before.deepCopy());
        told.remove(List.of("revision", "derived"));
        assertThat(server.put(ENTERPRISES + MINE, TestServer.JSON, told.toString(), server.as("manager"))
                        .status())
                .as("what it saw")
                .isEqualTo(200);
    }

    @Test
    void aViewerReadsAndAnEditorFillsIn() {
        server.employ("viewer", Role.ENTERPRISE, null);
        Memberships memberships = server.context().getBean(Memberships.class);
        memberships.put("viewer", OTHER, Part.VIEWER, By.system("test"));
        String told = server.get(ENTERPRISES + OTHER, server.as("viewer")).body();

        requireRefused(server.put(ENTERPRISES + OTHER, TestServer.JSON, told, server.as("viewer")));
        memberships.put("viewer", OTHER, Part.EDITOR, By.system("test"));
        assertThat(server.put(ENTERPRISES + OTHER, TestServer.JSON, told, server.as("viewer"))
                        .status())
                .isEqualTo(200);
        memberships.remove("viewer", OTHER, By.system("test"));
        requireRefused(server.get(ENTERPRISES + OTHER, server.as("viewer")));
    }

    @Test
    void aFirmDoesNotSpeakForAnAuthority() {
        String firm = "913202050000LG033D";
        server.employ("own-word", Role.ENTERPRISE, null);
        server.context().getBean(Memberships.class).put("own-word", firm, Part.OWNER, By.system("test"));
        String[] mine = server.as("own-word");
        String base = "{\"uscc\":\"" + firm + "\",\"name\":\"示例新型涂层（测试）有限公司\",\"regionCode\":\"320205\",";
        String said =
                "\"provenance\":{\"tax.grade\":{\"source\":\"TAX_BUREAU\",\"asOf\":\"2026-05-20\",\"verified\":\"AUTHORITY\"}}}";

        Reply claimed =
                server.put(ENTERPRISES + firm, TestServer.JSON, base + "\"tax\":{\"grade\":\"A\"}," + said, mine);
        server.put(ENTERPRISES + firm, TestServer.JSON, base + "\"tax\":{\"grade\":\"C\"}," + said);
        Reply kept = server.put(
                ENTERPRISES + firm, TestServer.JSON, base + "\"employees\":9,\"tax\":{\"grade\":\"C\"}," + said, mine);
        Reply forged =
                server.put(ENTERPRISES + firm, TestServer.JSON, base + "\"tax\":{\"grade\":\"A\"}," + said, mine);
        Reply declared = server.put(
                ENTERPRISES + firm,
                TestServer.JSON,
                base + "\"tax\":{\"grade\":\"A\"}," + said.replace("AUTHORITY", "DECLARED"),
                mine);

        for (Reply refused : List.of(claimed, forged)) {
            assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/provenance/tax.grade");
        }
        assertThat(List.of(kept.status(), declared.status())).containsOnly(200);
    }

    @Test
    void aReceiptOfAnothersFirmOrBankIsRefused() {
        String bank = server.get(ENTERPRISES + OTHER + "/recommendations", server.as("manager"))
                .json()
                .get("receiptId")
                .asText();
        String officer = server.get(ENTERPRISES + OTHER + "/recommendations")
                .json()
                .get("receiptId")
                .asText();
        server.employ("foreign-manager", Role.ACCOUNT_MANAGER, "canal-demo-bank");

        for (String receipt : List.of(bank, officer)) {
            for (String user : List.of("firm", "foreign-manager")) {
                for (String path : List.of("", "/answer")) {
                    Reply reply = server.get("/api/v1/receipts/" + receipt + path, server.as(user));
                    assertThat(reply.status()).as(user + path).isEqualTo(403);
                    assertThat(reply.body()).doesNotContain(OTHER);
                }
            }
        }
    }

    @Test
    void anOfficerServesTheDistrict() {
        String elsewhere = "913205080000LG9993";
        server.put(
                ENTERPRISES + elsewhere,
                TestServer.JSON,
                "{\"uscc\":\"" + elsewhere + "\",\"name\":\"苏州示例（测试）\",\"regionCode\":\"320508\"}");
        String[] officer = server.as("officer");

        requireRefused(server.get(ENTERPRISES + elsewhere, officer));
        assertThat(server.get("/api/v1/enterprises?q=" + elsewhere, officer)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(server.get("/api/v1/enterprises", officer)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(212);
        requireRefused(server.put(
                ENTERPRISES + elsewhere,
                TestServer.JSON,
                "{\"uscc\":\"" + elsewhere + "\",\"name\":\"n\",\"regionCode\":\"320205\"}",
                officer));
        requireRefused(server.put(
                ENTERPRISES + MINE,
                TestServer.JSON,
                "{\"uscc\":\"" + MINE + "\",\"name\":\"n\",\"regionCode\":\"320508\"}",
                officer));
        Reply file = server.post(
                "/api/v1/enterprises/import",
                TestServer.NDJSON,
                "{\"uscc\":\"" + elsewhere + "\",\"name\":\"n\",\"regionCode\":\"320205\"}\n"
                        + "{\"uscc\":\"913202050000LG9994\",\"name\":\"n\",\"regionCode\":\"110101\"}\n",
                officer);
        assertThat(file.status()).isEqualTo(422);
        assertThat(file.json().get("errors")).hasSize(2);
        assertThat(server.get(ENTERPRISES + elsewhere).json().get("revision").asInt())
                .isEqualTo(1);
    }

    @Test
    void aSpecialistServesTheFirmsAssigned() {
        String[] specialist = server.as("specialist");
        List<String> mine = new ArrayList<>(server.get("/api/v1/enterprises?size=200", specialist)
                .json()
                .get("items")
                .findValuesAsText("tier"));

        assertThat(mine).isNotEmpty();
        assertThat(server.get(ENTERPRISES + MINE, specialist).status()).isEqualTo(200);
        requireRefused(server.get(ENTERPRISES + "913202050000LG0418", specialist));
        requireRefused(server.get(ENTERPRISES + "913202050000LG0418/recommendations", specialist));
    }

    @Test
    void anAccountManagerTellsOfNewFirmsAndOfWhatHeSees() {
        String firm = "913202050000LG9995";
        server.employ("foreign-manager", Role.ACCOUNT_MANAGER, "canal-demo-bank");
        String[] stranger = server.as("foreign-manager");
        String told = "{\"uscc\":\"" + firm + "\",\"name\":\"示例（测试）\",\"employees\":5}";

        assertThat(server.put(ENTERPRISES + firm, TestServer.JSON, told, stranger)
                        .status())
                .isEqualTo(200);
        Reply again = server.put(ENTERPRISES + firm, TestServer.JSON, told.replace("5", "6"), stranger);
        Reply known =
                server.put(ENTERPRISES + MINE, TestServer.JSON, "{\"uscc\":\"" + MINE + "\",\"name\":\"n\"}", stranger);
        Reply file = server.post(
                "/api/v1/enterprises/import",
                TestServer.NDJSON,
                "{\"uscc\":\"" + MINE + "\",\"name\":\"n\"}\n{\"uscc\":\"913202050000LG9996\",\"name\":\"n\"}\n",
                stranger);

        assertThat(Stream.of(again, known).map(Reply::code)).containsOnly("CONSENT_NEEDED");
        assertThat(file.json().get("errors")).hasSize(1);
        assertThat(file.json().at("/errors/0/pointer").asText()).contains("uscc");
        assertThat(server.get(ENTERPRISES + MINE).json().get("revision").asInt())
                .isEqualTo(1);
    }
}
