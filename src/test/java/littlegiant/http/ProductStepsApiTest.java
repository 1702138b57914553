package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps that are not possible, and what becomes of a product once it is published. */
@Tag("store")
class ProductStepsApiTest {

    private static TestServer server;
    private static Desk desk;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
        desk.create("owner", Desk.product("IN-DRAFT", 1));
        desk.create("owner", Desk.product("IN-SUBMITTED", 1));
        desk.step("owner", "IN-SUBMITTED", "submit");
        desk.create("owner", Desk.product("IN-APPROVED", 1));
        desk.submitAndApprove("IN-APPROVED");
        desk.create("owner", Desk.product("IN-REJECTED", 1));
        desk.step("owner", "IN-REJECTED", "submit");
        desk.step("approver", "IN-REJECTED", "reject");
        desk.importAll(Desk.product("IN-PUBLISHED", 1));
        desk.importAll(Desk.product("IN-REVISION", 1));
        desk.draft("owner", "IN-REVISION", Desk.product("IN-REVISION", 2));
        desk.importAll(Desk.product("IN-SUSPENDED", 1));
        desk.step("owner", "IN-SUSPENDED", "suspend");
        desk.importAll(Desk.product("IN-WITHDRAWN", 1));
        desk.step("owner", "IN-WITHDRAWN", "withdraw");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IN-DRAFT     | approve  | DRAFT, SUBMIT",
                "IN-DRAFT     | reject   | DRAFT, SUBMIT",
                "IN-DRAFT     | publish  | DRAFT, SUBMIT",
                "IN-DRAFT     | suspend  | DRAFT, SUBMIT",
                "IN-DRAFT     | withdraw | DRAFT, SUBMIT",
                "IN-SUBMITTED | submit   | DRAFT, APPROVE, REJECT",
                "IN-SUBMITTED | publish  | DRAFT, APPROVE, REJECT",
                "IN-APPROVED  | submit   | DRAFT, APPROVE, REJECT, PUBLISH",
                "IN-REJECTED  | submit   | DRAFT",
                "IN-REJECTED  | approve  | DRAFT",
                "IN-REJECTED  | publish  | DRAFT",
                "IN-PUBLISHED | submit   | DRAFT, SUSPEND, WITHDRAW, ROLLBACK",
                "IN-PUBLISHED | approve  | DRAFT, SUSPEND, WITHDRAW, ROLLBACK",
                "IN-REVISION  | publish  | DRAFT, SUBMIT, SUSPEND, WITHDRAW, ROLLBACK",
                "IN-SUSPENDED | approve  | DRAFT, RESUME, WITHDRAW, ROLLBACK",
                "IN-WITHDRAWN | suspend  | DRAFT, ROLLBACK",
                "IN-WITHDRAWN | publish  | DRAFT, ROLLBACK"
            })
    void anIllegalStepNamesTheLegalOnesAndChangesNothing(String id, String step, String legal) {
        String before = desk.life(id).toString();

        Reply refused = desk.step(Desk.whoMay(step), id, step + "?lang=en");

        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(409, "STEP_ILLEGAL"));
        assertThat(refused.json().get("detail").asText())
                .endsWith("possible: " + legal.toLowerCase(Locale.ROOT).replace("resume", "resume (publish)"));
        assertThat(desk.life(id).toString()).isEqualTo(before);
    }

    @Test
    void anIllegalStepIsSaidInWords() {
        assertThat(desk.step("owner2", "IN-REVISION", "publish")
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("产品已发布，最新版本2为草案，不能发布；可以：起草、提交、暂停、下架、回退");
    }

    @ParameterizedTest
    @CsvSource({"submit", "approve", "reject", "publish", "suspend", "withdraw"})
    void nothingCanBeDoneWithAProductThatIsNotThere(String step) {
        assertThat(desk.step(Desk.whoMay(step), "NOBODY-KNOWS-IT", step).code()).isEqualTo("PRODUCT_NOT_FOUND");
    }

    @Test
    void stepsThatSayNothingNewChangeNothing() {
        String release = desk.release();

        assertThat(List.of(
                        desk.step("owner", "IN-PUBLISHED", "publish").status(),
                        desk.step("owner", "IN-SUSPENDED", "suspend").status(),
                        desk.step("owner", "IN-WITHDRAWN", "withdraw").status()))
                .isEqualTo(List.of(200, 200, 200));
        assertThat(desk.release()).isEqualTo(release);
        assertThat(desk.life("IN-WITHDRAWN").get("steps").findValuesAsText("step"))
                .containsExactly("WITHDRAW", "PUBLISH");
    }

    @Test
    void aSuspendedProductIsShownAsSuchUntilItIsResumed() {
        desk.importAll(Desk.product("STEP-1", 1));
        desk.step("owner", "STEP-1", "suspend");
        String suspended = desk.match("STEP-1", "").json().get("availability").asText();
        Reply resumed = desk.step("owner", "STEP-1", "publish");

        assertThat(suspended).isEqualTo("SUSPENDED");
        assertThat(desk.match("STEP-1", "").json().get("availability").asText()).isEqualTo("OPEN");
        assertThat(resumed.json().get("steps").findValuesAsText("step"))
                .containsExactly("RESUME", "SUSPEND", "PUBLISH");
    }

    @Test
    void newTermsOfASuspendedProductStaySuspended() {
        desk.importAll(Desk.product("STEP-2", 1));
        desk.step("owner", "STEP-2", "suspend");
        desk.draft("owner", "STEP-2", Desk.product("STEP-2", 2));
        Reply published = desk.publish("STEP-2");

        assertThat(List.of(
                        published.json().get("standing").asText(),
                        published.json().get("revision").asInt()))
                .isEqualTo(List.of("SUSPENDED", 2));
    }

    @Test
    void aWithdrawnProductIsInNoAnswerUntilNewTermsArePublished() {
        desk.importAll(Desk.product("STEP-3", 1));
        int before = desk.matches("").json().get("total").asInt();
        desk.step("owner", "STEP-3", "withdraw");

        assertThat(desk.matches("").json().get("total").asInt()).isEqualTo(before - 1);
        assertThat(desk.match("STEP-3", "").code()).isEqualTo("PRODUCT_NOT_FOUND");
        assertThat(server.get(Desk.PRODUCTS + "/STEP-3").code()).isEqualTo("PRODUCT_NOT_FOUND");
        assertThat(desk.revisions("STEP-3")).hasSize(1);

        desk.draft("owner", "STEP-3", Desk.product("STEP-3", 2));
        desk.submitAndApprove("STEP-3");
        desk.step("approver2", "STEP-3", "approve");
        desk.step("owner", "STEP-3", "publish");
        assertThat(desk.match("STEP-3", "").json().get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void rollbackPublishesTheTermsOfThenAsANewRevision() {
        desk.importAll(Desk.product("STEP-4", 100));
        desk.importAll(Desk.product("STEP-4", 500));
        desk.draft("owner", "STEP-4", Desk.product("STEP-4", 600));
        String before = desk.match("STEP-4", "").json().get("verdict").asText();

        Reply back = desk.stepWith("owner", "STEP-4", "rollback", "{\"revision\":1,\"reason\":\"误改\"}");

        JsonNode revisions = desk.revisions("STEP-4");
        assertThat(before).isEqualTo("NOT_ELIGIBLE");
        assertThat(desk.match("STEP-4", "").json().get("verdict").asText()).isEqualTo("ELIGIBLE");
        assertThat(List.of(back.etag(), back.json().get("publishedRevision").asInt()))
                .isEqualTo(List.of("\"4\"", 4));
        assertThat(revisions.findValuesAsText("state"))
                .containsExactly("PUBLISHED", "REPLACED", "PUBLISHED", "PUBLISHED");
        assertThat(revisions.at("/0/contentHash")).isEqualTo(revisions.at("/3/contentHash"));
        assertThat(List.of(
                        revisions.at("/0/author").asText(),
                        revisions.at("/0/reason").asText()))
                .isEqualTo(List.of("owner", "误改"));
        assertThat(back.json().at("/steps/0").toString())
                .isEqualTo(
                        "{\"revision\":4,\"step\":\"ROLLBACK\",\"actor\":\"owner\",\"at\":\"2026-11-23T02:00:00Z\",\"reason\":\"误改\"}");
    }

    @Test
    void rollbackGoesOnlyToWhatWasPublishedAndSaysWhere() {
        desk.importAll(Desk.product("STEP-5", 1));
        desk.draft("owner", "STEP-5", Desk.product("STEP-5", 2));

        Reply draft = desk.stepWith("owner", "STEP-5", "rollback", "{\"revision\":2}");
        Reply never = desk.stepWith("owner", "STEP-5", "rollback", "{\"revision\":9}");
        Reply nowhere = desk.step("owner", "STEP-5", "rollback");
        Reply wrong = desk.stepWith("owner", "STEP-5", "rollback", "{\"revision\":0,\"why\":1}");

        assertThat(List.of(draft.code(), never.code(), nowhere.code()))
                .isEqualTo(List.of("STEP_ILLEGAL", "STEP_ILLEGAL", "REQUEST_INVALID"));
        assertThat(nowhere.json().at("/errors/0/pointer").asText()).isEqualTo("/revision");
        assertThat(wrong.json().get("errors").findValuesAsText("pointer")).containsExactly("/revision", "/why");
        assertThat(desk.revisions("STEP-5")).hasSize(2);
    }

    @Test
    void thePublishedDocumentNeverChanges() {
        desk.importAll(Desk.product("STEP-6", 1));
        String first = desk.revisions("STEP-6").get(0).toString();

        desk.draft("owner", "STEP-6", Desk.product("STEP-6", 2));
        desk.publish("STEP-6");
        desk.step("owner", "STEP-6", "suspend");
        desk.stepWith("owner", "STEP-6", "rollback", "{\"revision\":1}");
        desk.step("owner", "STEP-6", "withdraw");

        JsonNode revisions = desk.revisions("STEP-6");
        assertThat(revisions.findValuesAsText("revision")).containsExactly("3", "2", "1");
        assertThat(revisions.get(2).toString()).isEqualTo(first);
    }
}
