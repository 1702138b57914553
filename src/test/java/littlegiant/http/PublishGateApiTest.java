package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What changes the terms of many firms takes two approvals. Of the 217 demo firms 14 do not say how many work there; 20 have fewer than 23 and 22 fewer than 24
 * people.
 */
@Tag("store")
class PublishGateApiTest {

    private static final String LIMIT = "lg.publish.one-approval-percent-max";

    private TestServer server;
    private Desk desk;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void restart(Map<String, Object> properties) {
        server.close();
        server = TestServer.start(properties);
        desk = new Desk(server);
    }

    /** A published product that takes everybody, and an approved draft that asks for so many employees. */
    private Reply raised(String id, int employees) {
        desk.importAll(Desk.product(id, 1));
        desk.draft("owner", id, Desk.product(id, employees));
        desk.submitAndApprove(id);
        return desk.step("owner", id, "publish");
    }

    @Test
    void upToTheLimitOneApprovalIsEnough() {
        assertThat(raised("GATE-1", 23).json().get("publishedRevision").asInt()).isEqualTo(2);
    }

    @Test
    void beyondTheLimitAThirdPersonMustApproveToo() {
        Reply refused = raised("GATE-1", 24);
        Reply same = desk.step("approver", "GATE-1", "approve");

        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(409, "SECOND_APPROVAL_NEEDED"));
        assertThat(same.code()).isEqualTo("FOUR_EYES");
        assertThat(desk.match("GATE-1", "").json().get("revision").asInt()).isEqualTo(1);
        assertThat(desk.release()).isEqualTo("r-2");

        server.employ("second", Role.PRODUCT_APPROVER);
        desk.step("second", "GATE-1", "approve");
        Reply published = desk.step("owner", "GATE-1", "publish");
        assertThat(published.json().get("publishedRevision").asInt()).isEqualTo(2);
        assertThat(published.json().get("steps").findValuesAsText("step").subList(0, 4))
                .containsExactly("PUBLISH", "APPROVE", "APPROVE", "SUBMIT");
    }

    @Test
    void approvalsOfADraftThatWasReplacedDoNotCount() {
        raised("GATE-1", 24);
        server.employ("second", Role.PRODUCT_APPROVER);
        desk.step("second", "GATE-1", "approve");
        desk.draft("owner", "GATE-1", Desk.product("GATE-1", 25));
        desk.submitAndApprove("GATE-1");

        assertThat(desk.step("owner", "GATE-1", "publish").code()).isEqualTo("SECOND_APPROVAL_NEEDED");
    }

    @Test
    void aFirstPublicationChangesNobodysTerms() {
        desk.create("owner", Desk.product("GATE-1", 1));

        assertThat(desk.publish("GATE-1").json().get("standing").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    void aWithdrawalInBetweenDoesNotGetRoundIt() {
        raised("GATE-1", 24);
        desk.step("owner", "GATE-1", "withdraw");

        assertThat(desk.step("owner", "GATE-1", "publish").code()).isEqualTo("SECOND_APPROVAL_NEEDED");
    }

    @Test
    void theLimitIsASetting() {
        restart(Map.of(LIMIT, "50"));

        assertThat(raised("GATE-1", 24).status()).isEqualTo(200);
        assertThat(raised("GATE-2", 100_000).code()).isEqualTo("SECOND_APPROVAL_NEEDED");
    }

    @Test
    void theLimitIsHeldToTheLastFirmAndNotToARoundedPercent() {
        restart(Map.of(LIMIT, "10.1"));

        assertThat(raised("GATE-1", 24).code()).isEqualTo("SECOND_APPROVAL_NEEDED");
    }

    @Test
    void whereNobodyIsToBeAffectedByOneAloneWordsMayStillBe() {
        restart(Map.of(LIMIT, "0"));
        desk.importAll(Desk.product("GATE-1", 1));
        desk.draft("owner", "GATE-1", Desk.product("GATE-1", 1).replace("示范贷", "新名贷"));

        assertThat(desk.publish("GATE-1").json().get("publishedRevision").asInt())
                .isEqualTo(2);
        assertThat(raised("GATE-2", 7).code()).isEqualTo("SECOND_APPROVAL_NEEDED");
    }
}
