package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a draft to a published product and on: who may take which step, and what is kept of it. */
@Tag("store")
class ProductLifeApiTest {

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

    private static String verdict(String id) {
        return desk.match(id, "").json().path("verdict").asText();
    }

    @Test
    void aProductIsPublishedByTwoPeopleInFourSteps() {
        Reply created = desk.create("owner", Desk.product("LIFE-1", 100));
        assertThat(List.of(created.status(), created.etag())).isEqualTo(List.of(201, "\"1\""));
        assertThat(List.of(
                        created.json().get("standing").asText(),
                        created.json().at("/draft/state").asText(),
                        created.json().get("publishedRevision").isNull()))
                .isEqualTo(List.of("DRAFT", "DRAFT", true));
        assertThat(desk.match("LIFE-1", "").status()).isEqualTo(404);

        Reply submitted = desk.stepWith("owner", "LIFE-1", "submit", "{\"reason\":\"新产品\"}");
        assertThat(submitted.json().at("/draft/state").asText()).isEqualTo("SUBMITTED");
        Reply approved = desk.step("approver", "LIFE-1", "approve", "X-Reason", "checked");
        assertThat(approved.json().at("/draft/state").asText()).isEqualTo("APPROVED");
        assertThat(server.get(Desk.PRODUCTS + "/LIFE-1").status()).isEqualTo(404);

        Reply published = desk.step("owner", "LIFE-1", "publish");
        assertThat(List.of(
                        published.json().get("standing").asText(),
                        published.json().get("draft").isNull(),
                        published.json().get("publishedRevision").asInt(),
                        published.json().get("revision").asInt()))
                .isEqualTo(List.of("PUBLISHED", true, 1, 1));
        assertThat(verdict("LIFE-1")).isEqualTo("ELIGIBLE");
        assertThat(desk.life("LIFE-1").get("steps").toString())
                .isEqualTo("[" + step("PUBLISH", "owner", "null") + "," + step("APPROVE", "approver", "\"checked\"")
                        + "," + step("SUBMIT", "owner", "\"新产品\"") + "," + step("DRAFT", "owner", "null") + "]");
    }

    private static String step(String step, String actor, String reason) {
        return "{\"revision\":1,\"step\":\"" + step + "\",\"actor\":\"" + actor
                + "\",\"at\":\"2026-11-23T02:00:00Z\",\"reason\":" + reason
                + "}";
    }

    @Test
    void whoeverSubmitsDoesNotApproveAndNobodyApprovesTwice() {
        desk.create("owner", Desk.product("LIFE-2", 1));
        desk.step("owner", "LIFE-2", "submit");

        server.employ("turncoat", Role.PRODUCT_OWNER);
        desk.create("turncoat", Desk.product("LIFE-2B", 1));
        desk.step("turncoat", "LIFE-2B", "submit");
        new People(server).turn("turncoat", Role.PRODUCT_APPROVER);

        Reply own = desk.step("turncoat", "LIFE-2B", "approve");
        desk.step("approver", "LIFE-2", "approve");
        Reply twice = desk.step("approver", "LIFE-2", "approve");
        Reply third = desk.step("approver2", "LIFE-2", "approve");

        assertThat(List.of(own.status(), own.code())).isEqualTo(List.of(409, "FOUR_EYES"));
        assertThat(twice.code()).isEqualTo("FOUR_EYES");
        assertThat(third.status()).isEqualTo(200);
    }

    @Test
    void whoSubmittedTheDraftBeforeMayApproveThisOne() {
        desk.create("owner", Desk.product("LIFE-3", 1));
        desk.step("owner", "LIFE-3", "submit");
        server.employ("promoted", Role.PRODUCT_OWNER);
        desk.draft("promoted", "LIFE-3", Desk.product("LIFE-3", 2));
        desk.draft("owner2", "LIFE-3", Desk.product("LIFE-3", 3));
        desk.step("owner2", "LIFE-3", "submit");
        new People(server).turn("promoted", Role.PRODUCT_APPROVER);

        assertThat(desk.step("promoted", "LIFE-3", "approve").status()).isEqualTo(200);
    }

    @Test
    void nobodyTakesAStepForTwoWithoutSigningIn() {
        desk.create("owner", Desk.product("LIFE-4", 1));

        for (String step : List.of("submit", "approve", "reject")) {
            Reply refused = desk.step("", "LIFE-4", step);
            assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(401, "UNAUTHENTICATED"));
        }
        assertThat(server.get(Desk.PRODUCTS + "/LIFE-4/life", Asked.nobody()).status())
                .isEqualTo(401);
        assertThat(desk.life("LIFE-4").get("steps")).hasSize(1);
    }

    @Test
    void aRejectedDraftIsOverAndTheSameTermsMayBeDraftedAgain() {
        desk.create("owner", Desk.product("LIFE-5", 1));
        desk.step("owner", "LIFE-5", "submit");
        Reply rejected = desk.stepWith("approver", "LIFE-5", "reject", "{\"reason\":\"no\"}");

        assertThat(rejected.json().get("draft").isNull()).isTrue();
        assertThat(desk.step("approver2", "LIFE-5", "approve").code()).isEqualTo("STEP_ILLEGAL");
        assertThat(desk.draft("owner", "LIFE-5", Desk.product("LIFE-5", 1)).etag())
                .isEqualTo("\"2\"");
        assertThat(desk.revisions("LIFE-5").findValuesAsText("state")).containsExactly("DRAFT", "REJECTED");
    }

    @Test
    void anApprovedDraftMayStillBeRejected() {
        desk.create("owner", Desk.product("LIFE-6", 1));
        desk.submitAndApprove("LIFE-6");
        desk.step("approver2", "LIFE-6", "reject");

        assertThat(desk.step("owner", "LIFE-6", "publish").code()).isEqualTo("STEP_ILLEGAL");
    }

    @Test
    void aNewDraftReplacesTheOneThatWasOpenWithAllItsApprovals() {
        desk.create("owner", Desk.product("LIFE-7", 1));
        desk.submitAndApprove("LIFE-7");
        Reply drafted = desk.draft("owner", "LIFE-7", Desk.product("LIFE-7", 2), "If-Match", "\"1\"");

        assertThat(drafted.json().at("/draft/state").asText()).isEqualTo("DRAFT");
        assertThat(desk.revisions("LIFE-7").findValuesAsText("state")).containsExactly("DRAFT", "REPLACED");
        assertThat(desk.step("owner", "LIFE-7", "publish").code()).isEqualTo("STEP_ILLEGAL");
    }

    @Test
    void theSameTermsAgainAreTheSameDraft() {
        desk.create("owner", Desk.product("LIFE-8", 1));
        desk.step("owner", "LIFE-8", "submit");
        Reply again = desk.draft("owner2", "LIFE-8", Desk.product("LIFE-8", 1));

        assertThat(List.of(again.etag(), again.json().at("/draft/state").asText()))
                .isEqualTo(List.of("\"1\"", "SUBMITTED"));
    }

    @Test
    void aStaleDraftIsRefusedAndOfTwoWritersOneWins() throws Exception {
        desk.create("owner", Desk.product("LIFE-9", 1));
        List<Integer> statuses =
                Together.at(2, i -> desk.draft("owner", "LIFE-9", Desk.product("LIFE-9", 2 + i), "If-Match", "\"1\"")
                        .status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(desk.draft("owner", "LIFE-9", Desk.product("LIFE-9", 9), "If-Match", "\"1\"")
                        .code())
                .isEqualTo("REVISION_STALE");
        assertThat(desk.revisions("LIFE-9")).hasSize(2);
    }

    @Test
    void draftsAreForTheirOwnInstitution() {
        desk.create("owner", Desk.product("LIFE-10", 4711));
        assertThat(server.get(Desk.PRODUCTS + "/LIFE-10/revisions").body()).isEqualTo("[]");

        desk.publish("LIFE-10");
        desk.draft("owner", "LIFE-10", Desk.product("LIFE-10", 4712));
        JsonNode open = server.get(Desk.PRODUCTS + "/LIFE-10/revisions").json();
        Reply suspended = desk.step("", "LIFE-10", "suspend");
        server.employ("stranger", Role.PRODUCT_OWNER, "canal-demo-bank");
        Reply foreign = server.get(Desk.PRODUCTS + "/LIFE-10/life", desk.as("stranger"));

        assertThat(open.findValuesAsText("revision")).containsExactly("1");
        assertThat(desk.revisions("LIFE-10").findValuesAsText("revision")).containsExactly("2", "1");
        assertThat(List.of(suspended.code(), foreign.code())).isEqualTo(List.of("UNAUTHENTICATED", "FORBIDDEN"));
        assertThat(suspended.body() + foreign.body()).doesNotContain("4712");
        assertThat(server.get(Desk.PRODUCTS + "/LIFE-10/revisions", desk.as("stranger"))
                        .body())
                .doesNotContain("4712");
        assertThat(server.get(Desk.PRODUCTS + "/LIFE-10").body()).doesNotContain("4712");
    }

    @Test
    void anIdIsCreatedOnceAndBelongsToItsAddress() {
        desk.create("owner", Desk.product("LIFE-11", 1));
        Reply again = desk.create("owner", Desk.product("LIFE-11", 2));
        Reply published = desk.create("owner", Desk.product("TH-LG-CREDIT-01", 2));
        Reply other = desk.draft("owner", "LIFE-11", Desk.product("LIFE-12", 1));

        assertThat(List.of(again.status(), again.code(), published.code()))
                .isEqualTo(List.of(409, "PRODUCT_EXISTS", "PRODUCT_EXISTS"));
        assertThat(List.of(
                        other.status(),
                        other.json().at("/errors/0/pointer").asText(),
                        other.json().at("/errors/0/code").asText()))
                .isEqualTo(List.of(422, "/id", "CONTRADICTION"));
        assertThat(desk.revisions("LIFE-11")).hasSize(1);
        assertThat(desk.step("owner", "LIFE-12", "submit").code()).isEqualTo("PRODUCT_NOT_FOUND");
    }

    @Test
    void ofManyWhoCreateTheSameIdAtOnceOneDoes() throws Exception {
        List<Reply> replies = Together.at(4, i -> desk.create("owner", Desk.product("LIFE-13", 1 + i)));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 201).map(Reply::code))
                .isSubsetOf("PRODUCT_EXISTS", "REVISION_STALE");
        assertThat(desk.revisions("LIFE-13")).hasSize(1);
    }

    @Test
    void aDraftThatIsNoProductIsRefusedWithItsFaults() {
        Reply refused = desk.create("owner", Desk.product("LIFE-14", 1).replace("kind: LOAN", "kind: LOAM"));

        assertThat(List.of(
                        refused.status(), refused.json().at("/errors/0/pointer").asText()))
                .isEqualTo(List.of(422, "/kind"));
        assertThat(desk.step("owner", "LIFE-14", "submit").status()).isEqualTo(404);
    }

    @Test
    void whoSawAnotherRevisionTakesNoStep() {
        desk.create("owner", Desk.product("LIFE-STALE", 10));
        desk.draft("owner", "LIFE-STALE", Desk.product("LIFE-STALE", 1));
        desk.step("owner", "LIFE-STALE", "submit");

        for (String step : List.of("submit", "approve", "reject", "publish", "suspend", "withdraw")) {
            Reply stale = desk.step(Desk.whoMay(step), "LIFE-STALE", step, "If-Match", "\"1\"");
            assertThat(List.of(stale.status(), stale.code())).isEqualTo(List.of(412, "REVISION_STALE"));
        }
        assertThat(desk.step("approver", "LIFE-STALE", "approve", "If-Match", "garbage")
                        .status())
                .isEqualTo(400);
        Reply back = server.post(
                Desk.PRODUCTS + "/TH-LG-CREDIT-01/rollback", TestServer.JSON, "{\"revision\":1}", "If-Match", "\"7\"");
        assertThat(back.code()).isEqualTo("REVISION_STALE");
        assertThat(desk.step("approver", "LIFE-STALE", "approve", "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
    }
}
