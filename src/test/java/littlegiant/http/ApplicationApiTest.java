package littlegiant.http;

import static littlegiant.http.Applying.APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 申请: from the need to the last instalment, step by step. */
@Tag("store")
class ApplicationApiTest {

    private static TestServer server;
    private static Applying applying;

    private String product = "";

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        applying = new Applying(server);
    }

    @BeforeEach
    void another() {
        product = applying.freeProduct();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void aNeedBecomesALoanThatIsPaidBack() {
        String id = applying.granted(product);
        applying.walk("manager", id, "SIGN");
        applying.step("manager", id, "DRAW", ",\"amount\":1500000.50");
        applying.step("manager", id, "DRAW", ",\"amount\":100000");
        JsonNode drawn = applying.step("manager", id, "PAY_BACK", ",\"amount\":600000.50")
                .json();
        applying.walk("manager", id, "MARK_OVERDUE", "CURE", "SETTLE");
        JsonNode end = applying.get("firm", id);

        assertThat(drawn.at("/grant/drawn").decimalValue()).isEqualByComparingTo("1600000.50");
        assertThat(drawn.at("/grant/balance").decimalValue()).isEqualByComparingTo("1000000");
        assertThat(drawn.at("/grant/ratePercent").decimalValue()).isEqualByComparingTo("3.2");
        assertThat(end.get("state").asText()).isEqualTo("REPAID");
        assertThat(end.get("label").asText()).isEqualTo("已结清");
        assertThat(end.at("/grant/balance").decimalValue()).isZero();
        assertThat(end.get("possible")).isEmpty();
        assertThat(end.get("history").findValuesAsText("event"))
                .containsExactly(
                        "CREATE",
                        "SEND",
                        "ACCEPT",
                        "START_DILIGENCE",
                        "START_APPROVAL",
                        "GRANT",
                        "SIGN",
                        "DRAW",
                        "DRAW",
                        "PAY_BACK",
                        "MARK_OVERDUE",
                        "CURE",
                        "SETTLE");
        assertThat(end.get("version").asInt()).isEqualTo(13);
    }

    @Test
    void whatCannotBeDoneNowIsRefusedWithWhatCan() {
        String id = applying.sent(product);

        Reply early = applying.step("manager", id, "SIGN", "");
        Reply english = server.post(
                APPLICATIONS + "/" + id + "/events?lang=en",
                TestServer.JSON,
                "{\"event\":\"SIGN\"}",
                server.as("manager"));

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("STEP_ILLEGAL");
        assertThat(early.json().get("detail").asText()).isEqualTo("申请状态为“待受理”，不能签约；您可以：受理 (ACCEPT)、拒绝 (DECLINE)");
        assertThat(english.json().get("detail").asText())
                .isEqualTo(
                        "the application is \"Sent\"; it is not possible to sign; possible for you: accept (ACCEPT), decline (DECLINE)");
        assertThat(texts(applying.get("manager", id).get("possible"))).containsExactly("ACCEPT", "DECLINE");
        assertThat(texts(applying.get("firm", id).get("possible"))).containsExactly("WITHDRAW");
    }

    @ParameterizedTest
    @CsvSource({
        "firm, ACCEPT",
        "firm, GRANT",
        "manager, SEND",
        "manager, WITHDRAW",
        "manager, TIME_OUT",
        "firm, TIME_OUT",
        "specialist, ACCEPT",
        "specialist, WITHDRAW",
        "manager, CREATE",
        "manager, ESCALATE"
    })
    void nobodyTakesAStepThatIsNotHis(String user, String event) {
        String id = applying.sent(product);
        String told =
                event.equals("GRANT") ? ",\"amount\":1,\"security\":[\"CREDIT\"],\"validUntil\":\"2027-01-29\"" : "";

        Reply reply = applying.step(user, id, event, told);

        assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        assertThat(applying.get("firm", id).get("state").asText()).isEqualTo("SENT");
    }

    @Test
    void aDraftIsTheFirmsOwnUntilItIsSent() {
        String id = applying.apply("specialist", product, ",\"note\":\"设备款\"")
                .json()
                .get("id")
                .asText();
        Reply hidden = server.get(APPLICATIONS + "/" + id, server.as("manager"));
        Reply changed = applying.step(
                "firm",
                id,
                "CHANGE",
                ",\"amount\":4000000,\"purpose\":\"FIXED_ASSET\",\"security\":[\"MORTGAGE_EQUIPMENT\"]");
        Reply notHis = applying.step("specialist", id, "SEND", "");
        Reply sent = applying.step("firm", id, "SEND", "");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(server.get(APPLICATIONS + "/" + id, server.as("officer")).status())
                .isEqualTo(200);
        assertThat(changed.json().at("/wanted/amount").decimalValue()).isEqualByComparingTo("4000000");
        assertThat(changed.json().at("/wanted/note").isNull()).isTrue();
        assertThat(notHis.status()).isEqualTo(403);
        assertThat(sent.json().get("state").asText()).isEqualTo("SENT");
        assertThat(applying.get("manager", id).at("/wanted/purpose").asText()).isEqualTo("FIXED_ASSET");
    }

    @Test
    void oneApplicationAtATimeForAProduct() {
        String first = applying.sent(product);
        Reply second = applying.apply("firm", product, ",\"send\":true");
        applying.walk("firm", first, "WITHDRAW");
        Reply again = applying.apply("firm", product, ",\"send\":true,\"follows\":\"" + first + "\"");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("APPLICATION_OPEN");
        assertThat(second.body()).contains(first);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("follows").asText()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANT | ,\"amount\":2000000 | /security",
                "GRANT | ,\"amount\":0,\"security\":[\"CREDIT\"],\"validUntil\":\"2027-01-29\" | /amount",
                "GRANT | ,\"amount\":1,\"security\":[\"GOLD\"],\"validUntil\":\"2027-01-29\" | /security",
                "GRANT | ,\"amount\":1,\"security\":[],\"validUntil\":\"2026-11-22\" | /validUntil",
                "GRANT | ,\"amount\":1,\"security\":[],\"validUntil\":\"2027-01-29\" | /security",
                "CHANGE | ,\"amount\":1,\"neededBy\":\"2026-11-22\" | /neededBy",
                "GRANT | ,\"amount\":1,\"ratePercent\":36.01,\"security\":[],\"validUntil\":\"2027-01-29\" | /ratePercent",
                "ASK_DOCUMENTS | ,\"documents\":[] | /documents",
                "ASK_DOCUMENTS | | /documents",
                "DRAW | | /amount",
                "ACCEPT | ,\"state\":\"GRANTED\" | /state",
                "GRANTED | | /event"
            })
    void whatDoesNotFitIsNamed(String event, String told, String pointer) {
        String id = applying.sent(product);

        Reply reply = applying.step("manager", id, event, told == null ? "" : told);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("errors").findValuesAsText("pointer")).contains(pointer);
    }

    /** A part of what is overdue comes back: it is still overdue. */
    @Test
    void whatIsOverdueIsPaidBackInPartsToo() {
        String id = applying.granted(product);
        applying.walk("manager", id, "SIGN");
        applying.step("manager", id, "DRAW", ",\"amount\":2000000");
        applying.walk("manager", id, "MARK_OVERDUE");
        Reply part = applying.step("manager", id, "PAY_BACK", ",\"amount\":500000");
        applying.walk("manager", id, "CURE");

        assertThat(part.json().get("state").asText()).isEqualTo("OVERDUE");
        assertThat(part.json().at("/grant/balance").decimalValue()).isEqualByComparingTo("1500000");
        assertThat(applying.get("manager", id).get("state").asText()).isEqualTo("DRAWN");
    }

    @Test
    void moreThanWasGrantedIsNotDrawnAndMoreThanIsOutNotPaidBack() {
        String id = applying.granted(product);
        applying.walk("manager", id, "SIGN");
        Reply tooMuch = applying.step("manager", id, "DRAW", ",\"amount\":2000000.01");
        applying.step("manager", id, "DRAW", ",\"amount\":2000000");
        Reply tooMuchBack = applying.step("manager", id, "PAY_BACK", ",\"amount\":2000000.01");

        assertThat(tooMuch.json().at("/errors/0/pointer").asText()).isEqualTo("/amount");
        assertThat(tooMuchBack.json().at("/errors/0/pointer").asText()).isEqualTo("/amount");
        assertThat(applying.get("manager", id).at("/grant/balance").decimalValue())
                .isEqualByComparingTo("2000000");
    }

    @Test
    void whoSawAnotherVersionIsTold() {
        Reply sent = applying.apply("firm", product, ",\"send\":true");
        String id = sent.json().get("id").asText();
        String tag = server.get(APPLICATIONS + "/" + id, server.as("manager")).etag();
        applying.walk("manager", id, "ACCEPT");

        Reply stale = applying.step("firm", id, "WITHDRAW", "", "If-Match", tag);

        assertThat(sent.header("ETag")).isEqualTo(tag).isEqualTo("\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(applying.get("firm", id).get("state").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void aStepThatIsSentTwiceIsTakenOnce() {
        String id = applying.granted(product);
        applying.walk("manager", id, "SIGN");

        Reply first = applying.step("manager", id, "DRAW", ",\"amount\":500000", "Idempotency-Key", "draw-" + id);
        Reply second = applying.step("manager", id, "DRAW", ",\"amount\":500000", "Idempotency-Key", "draw-" + id);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(applying.get("manager", id).at("/grant/drawn").decimalValue())
                .isEqualByComparingTo("500000");
    }

    @Test
    void everyStepStandsInTheAuditChain() {
        String id = applying.sent(product);
        applying.walk("manager", id, "ACCEPT");

        String entries =
                server.get("/api/v1/audit?size=20", server.as("auditor")).body();

        assertThat(entries)
                .contains("application.ACCEPT")
                .contains("application.SEND")
                .contains(id);
    }
}
