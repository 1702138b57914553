package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who writes new terms of a product reads them first, sends them back changed, and does not approve them. */
@Tag("store")
class ProductDraftApiTest {

    private static TestServer server;
    private static Desk desk;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatWasReadCanBeChangedAndSentBack() {
        desk.importAll(Desk.product("DRAFT-1", 10));
        String path = Desk.PRODUCTS + "/DRAFT-1";
        for (String read : List.of(path, path + "/life")) {
            Reply told = server.get(read, desk.as("owner"));
            Reply same = server.put(path, TestServer.JSON, told.body(), desk.as("owner"));
            assertThat(List.of(same.status(), same.etag())).as(same.body()).isEqualTo(List.of(200, "\"1\""));
        }
        ObjectNode changed = (ObjectNode) server.get(path).json();
        ((ObjectNode) changed.at("/criteria/0")).put("value", 11);

        Reply draft = server.put(path, TestServer.JSON, changed.toString(), desk.as("owner"));

        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        JsonNode document = draft.json().at("/draft/document");
        assertThat(document.at("/criteria/0/value").asInt()).isEqualTo(11);
        assertThat(document.has("providerName") || document.has("revision") || document.has("status"))
                .isFalse();
    }

    @Test
    void aStatusIsToldOnlyWhereItWasChanged() {
        desk.importAll("status: SUSPENDED\n" + Desk.product("DRAFT-8", 10));
        String path = Desk.PRODUCTS + "/DRAFT-8";
        Reply told = server.get(path, desk.as("owner"));
        Reply same = server.put(path, TestServer.JSON, told.body(), desk.as("owner"));
        Reply changed = server.put(
                path, TestServer.JSON, told.body().replace("\"SUSPENDED\"", "\"PUBLISHED\""), desk.as("owner"));

        assertThat(told.json().get("status").asText()).isEqualTo("SUSPENDED");
        assertThat(List.of(same.status(), same.etag())).isEqualTo(List.of(200, "\"1\""));
        assertThat(changed.json().at("/draft/document/status").asText()).isEqualTo("PUBLISHED");
    }

    /** A document that nobody read here is the client's own: what it does not know is a fault. */
    @Test
    void aFieldOfOursIsAFaultInADocumentOfTheClientsOwn() {
        Reply refused = desk.create("owner", Desk.product("DRAFT-2", 10) + "providerName: 示范银行\n");

        assertThat(refused.code()).isEqualTo("PRODUCT_INVALID");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/providerName");
    }

    @Test
    void aProviderThatNobodyKnowsIsSaidWithTheNearestName() {
        Reply draft = server.post(
                Desk.PRODUCTS + "?lang=en",
                TestServer.YAML,
                Desk.product("DRAFT-3", 10).replace("taihu-demo-bank", "tahiu-demo-bank"),
                desk.as("owner"));

        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        assertThat(draft.json().at("/warnings").findValuesAsText("detail"))
                .containsExactly(
                        "the institution tahiu-demo-bank has no name yet; its id stands for it; did you mean taihu-demo-bank?");
        assertThat(desk.create("owner", Desk.product("DRAFT-4", 10)).json().at("/warnings"))
                .isEmpty();
    }

    @Test
    void whatLooksWrongIsSaidAndTaken() {
        String odd = Desk.product("DRAFT-9", 10)
                + "documents: [ BUSINESS_LICENCE, FOO ]\nregions: [ '3202', '11', '320204', '320299' ]\nquota: { total: 5, used: 10 }\n"
                + "window: { closesOn: 2026-12-31 }\neffectiveFrom: 2027-01-01\n";

        Reply draft = desk.create("owner", odd);

        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        assertThat(draft.json().at("/warnings").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/documents/1", "/regions/2", "/regions/3", "/effectiveFrom", "/quota/used");
    }

    @Test
    void whoWroteItDoesNotApproveIt() {
        server.employ("writer", Role.PRODUCT_OWNER);
        desk.create("writer", Desk.product("DRAFT-5", 10));
        desk.step("owner", "DRAFT-5", "submit");
        new People(server).turn("writer", Role.PRODUCT_APPROVER);

        assertThat(desk.step("writer", "DRAFT-5", "approve").code()).isEqualTo("FOUR_EYES");
        assertThat(desk.step("approver2", "DRAFT-5", "approve").status()).isEqualTo(200);
    }

    @Test
    void everyRevisionIsReachedPageByPage() {
        for (int i = 1; i <= 5; i++) {
            desk.importAll(Desk.product("DRAFT-6", i));
        }
        List<Integer> seen = new ArrayList<>();
        String path = Desk.PRODUCTS + "/DRAFT-6/revisions?size=2";
        JsonNode page = server.get(path).json();
        while (!page.isEmpty()) {
            page.forEach(one -> seen.add(one.get("revision").asInt()));
            page = server.get(path + "&before=" + seen.get(seen.size() - 1)).json();
        }

        assertThat(seen).containsExactly(5, 4, 3, 2, 1);
        assertThat(server.get(Desk.PRODUCTS + "/DRAFT-6/revisions").json()).hasSize(5);
        assertThat(server.get(Desk.PRODUCTS + "/DRAFT-6/revisions?size=0&before=x")
                        .json()
                        .get("errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/size", "/before");
    }

    @Test
    void inProductionTooNobodyTakesAStepWithoutSigningIn() {
        Map<String, Object> production = Map.of("lg.mode", "production");
        try (TestServer other = TestServer.start(production)) {
            other.employ("owner", Role.PRODUCT_OWNER);
            other.post(Desk.PRODUCTS, TestServer.YAML, Desk.product("DRAFT-7", 10));
            for (String step : List.of("submit", "approve", "reject", "publish", "suspend", "withdraw", "rollback")) {
                Reply refused = other.post(
                        Desk.PRODUCTS + "/DRAFT-7/" + step, TestServer.JSON, "{\"revision\":1}", Asked.nobody());
                assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(401, "UNAUTHENTICATED"));
            }
        }
    }
}
