package littlegiant.http;

import static littlegiant.http.Applying.APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import littlegiant.access.ApiKeys;
import littlegiant.access.KeyScope;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose applications are whose. */
@Tag("store")
class ApplicationTenantTest {

    private static final String PRODUCT = "TH-LG-CREDIT-01";
    private static final By TEST = By.system("test");

    private static TestServer server;
    private static Applying applying;
    private static String sent = "";
    private static String draft = "";

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        applying = new Applying(server);
        server.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");
        server.employ("other-firm", Role.ENTERPRISE, null);
        server.employ("other-specialist", Role.SPECIALIST, null);
        server.employ("editor", Role.ENTERPRISE, null);
        server.employ("viewer", Role.ENTERPRISE, null);
        Memberships memberships = server.context().getBean(Memberships.class);
        memberships.put("other-firm", "913202050000LG025J", Part.OWNER, TEST);
        memberships.put("editor", Desk.FIRM, Part.EDITOR, TEST);
        memberships.put("viewer", Desk.FIRM, Part.VIEWER, TEST);
        server.employ("far", Role.OFFICER, null);
        new People(server).place("far", "3206");
        sent = applying.sent(PRODUCT);
        draft = applying.apply("firm", PRODUCT, "").json().get("id").asText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "manager, 200, 404",
        "stranger, 404, 404",
        "firm, 200, 200",
        "editor, 200, 200",
        "viewer, 200, 200",
        "other-firm, 404, 404",
        "specialist, 200, 200",
        "other-specialist, 404, 404",
        "officer, 200, 404",
        "far, 404, 404",
        "auditor, 200, 404"
    })
    void nobodySeesWhatIsNotHis(String user, int ofTheSent, int ofTheDraft) {
        assertThat(server.get(APPLICATIONS + "/" + sent, server.as(user)).status())
                .isEqualTo(ofTheSent);
        assertThat(server.get(APPLICATIONS + "/" + draft, server.as(user)).status())
                .isEqualTo(ofTheDraft);
        int total =
                server.get(APPLICATIONS, server.as(user)).json().get("total").asInt();
        assertThat(total).isEqualTo((ofTheSent == 200 ? 1 : 0) + (ofTheDraft == 200 ? 1 : 0));
    }

    /** What is filtered for narrows, and never widens. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?institution=taihu-demo-bank",
                "?uscc=" + Desk.FIRM,
                "?productId=" + PRODUCT,
                "?state=SENT&state=DRAFT",
                "?institution=%27%20OR%20%271%27=%271",
                "?uscc=%25"
            })
    void aFilterOpensNothing(String filter) {
        assertThat(server.get(APPLICATIONS + filter, server.as("stranger"))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(server.get(APPLICATIONS + filter, server.as("other-firm"))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"stranger, ACCEPT", "other-firm, WITHDRAW", "other-specialist, PROVIDE_DOCUMENTS"})
    void aStepOnAnothersApplicationIsLikeOneThatIsNotThere(String user, String event) {
        Reply reply = applying.step(user, sent, event, "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("APPLICATION_NOT_FOUND");
        assertThat(reply.body()).doesNotContain("taihu");
    }

    @Test
    void theCoreSystemOfTheBankAnswersWithAKeyForIt() {
        String key = key(KeyScope.APPLICATIONS);
        String product = applying.freeProduct();
        String id = applying.sent(product);
        Reply taken = server.post(
                APPLICATIONS + "/" + id + "/events", TestServer.JSON, "{\"event\":\"ACCEPT\"}", "X-API-Key", key);
        Reply withAnother = server.get(APPLICATIONS, "X-API-Key", key(KeyScope.MATCH));

        assertThat(taken.json().get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(withAnother.status()).isEqualTo(403);
        applying.walk("firm", id, "WITHDRAW");
    }

    private static String key(KeyScope scope) {
        return server.context()
                .getBean(ApiKeys.class)
                .make("core", "taihu-demo-bank", EnumSet.of(scope), LocalDateTime.of(2027, 1, 1, 0, 0), TEST)
                .secret();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-firm", "other-specialist", "viewer"})
    void nobodyAppliesForAFirmThatIsNotHisToActFor(String user) {
        assertThat(applying.apply(user, PRODUCT, "").status()).isEqualTo(403);
    }

    @Test
    void anEditorFillsInAndTheOwnerSends() {
        String id = applying.apply("editor", PRODUCT, "").json().get("id").asText();
        Reply sends = applying.step("editor", id, "SEND", "");
        Reply atOnce = applying.apply("editor", PRODUCT, ",\"send\":true");
        int drafts = server.get(APPLICATIONS + "?state=DRAFT", server.as("firm"))
                .json()
                .get("total")
                .asInt();
        applying.walk("firm", id, "WITHDRAW");

        assertThat(sends.status()).isEqualTo(403);
        assertThat(atOnce.status()).isEqualTo(403);
        assertThat(drafts).isEqualTo(2);
    }

    @Test
    void anotherFirmsApplicationIsNotGoneOnFrom() {
        Reply reply = server.post(
                APPLICATIONS,
                TestServer.JSON,
                "{\"uscc\":\"913202050000LG025J\",\"productId\":\"" + PRODUCT + "\",\"amount\":1,\"follows\":\"" + sent
                        + "\"}",
                server.as("other-firm"));

        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void whatTheFirmDoesNotLetTheBankSeeIsNotSentToIt() {
        String product = server.get("/api/v1/products?provider=canal-demo-bank&kind=LOAN")
                .json()
                .at("/items/0/id")
                .asText();
        Reply without = applying.apply("firm", product, ",\"send\":true");
        server.post(
                "/api/v1/consents",
                TestServer.JSON,
                "{\"uscc\":\"" + Desk.FIRM + "\",\"grantee\":\"canal-demo-bank\"}",
                server.as("firm"));
        Reply with = applying.apply("firm", product, ",\"send\":true");
        String id = with.json().get("id").asText();

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.code()).isEqualTo("CONSENT_NEEDED");
        assertThat(with.status()).isEqualTo(201);
        assertThat(applying.get("stranger", id).get("enterprise").asText()).contains("（测试）");
        assertThat(server.get(APPLICATIONS + "/" + id, server.as("manager")).status())
                .isEqualTo(404);
        applying.walk("firm", id, "WITHDRAW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"state\":\"GRANTED\"",
                ",\"institution\":\"canal-demo-bank\"",
                ",\"grant\":{\"amount\":1}",
                ",\"createdBy\":\"manager\"",
                ",\"version\":7"
            })
    void nothingIsAssignedThatIsNotAsked(String told) {
        Reply reply = applying.apply("firm", PRODUCT, told);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/code").asText()).isEqualTo("UNKNOWN_FIELD");
    }
}
