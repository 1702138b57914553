package littlegiant.http;

import static littlegiant.http.Applying.APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.applications.Deadlines;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens by itself when nobody acts; the clock stands on Monday 2026-11-23, ten in the morning. */
@Tag("store")
class ApplicationDeadlineTest {

    private static final String PRODUCT = "TH-LG-CREDIT-01";

    private TestServer server;
    private Applying applying;
    private ToldClock clock;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
        applying = new Applying(server);
        clock = (ToldClock) server.context().getBean(Clock.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Ten in the morning of a day in Shanghai. */
    private int lookOn(String day) {
        itIs(day);
        return server.context().getBean(Deadlines.class).run();
    }

    private void itIs(String day) {
        clock.tell(Instant.parse(day + "T02:00:00Z"));
    }

    private static String last(JsonNode application) {
        JsonNode history = application.get("history");
        return history.get(history.size() - 1).get("event").asText();
    }

    @Test
    void whoDoesNotAnswerIsRemindedThenPassedOverAndTheSpecialistTakesCare() {
        String id = applying.sent(PRODUCT);
        int atOnce = lookOn("2026-11-23");
        int reminded = lookOn("2026-11-24");
        int onceOnly = lookOn("2026-11-25");
        JsonNode lastDay = applying.get("manager", id);
        int late = lookOn("2026-11-26");
        JsonNode passedOn = applying.get("firm", id);

        assertThat(atOnce).isZero();
        assertThat(reminded).isEqualTo(1);
        assertThat(onceOnly).isZero();
        assertThat(lastDay.get("state").asText()).isEqualTo("SENT");
        assertThat(lastDay.get("dueOn").asText()).isEqualTo("2026-11-25");
        assertThat(lastDay.get("workingDaysLeft").asInt()).isZero();
        assertThat(lastDay.get("waitsFor").asText()).isEqualTo("BANK");
        assertThat(late).isEqualTo(1);
        assertThat(passedOn.get("state").asText()).isEqualTo("TIMED_OUT");
        assertThat(passedOn.get("label").asText()).isEqualTo("已转由服务专员协调");
        assertThat(passedOn.get("waitsFor").asText()).isEqualTo("SPECIALIST");
        assertThat(passedOn.get("escalatedAt").isNull()).isTrue();
        Reply his = server.get(APPLICATIONS + "?state=TIMED_OUT", server.as("specialist"));
        assertThat(his.json().at("/items/0/id").asText()).isEqualTo(id);
        Reply again = applying.step("specialist", id, "SEND_AGAIN", "");
        assertThat(again.json().get("dueOn").asText()).isEqualTo("2026-11-30");
        assertThat(applying.step("manager", id, "ACCEPT", "")
                        .json()
                        .get("answerDays")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void theOfficerIsToldWhenTheSpecialistDoesNothingEither() {
        String id = applying.sent(PRODUCT);
        lookOn("2026-11-26");
        lookOn("2026-12-01");
        Reply before = server.get(APPLICATIONS + "?escalated=true", server.as("officer"));
        lookOn("2026-12-02");
        Reply after = server.get(APPLICATIONS + "?escalated=true", server.as("officer"));

        assertThat(before.json().get("total").asInt()).isZero();
        assertThat(after.json().at("/items/0/id").asText()).isEqualTo(id);
        assertThat(after.json().at("/items/0/workingDaysLeft").asInt()).isEqualTo(-1);
        assertThat(lookOn("2026-12-02")).isZero();
        assertThat(last(applying.get("officer", id))).isEqualTo("ESCALATE");
    }

    @Test
    void theOfficerIsToldAtOnceWhereTheFirmHasNoSpecialist() {
        String other = "913202050000LG0418";
        server.employ("boss", Role.ENTERPRISE, null);
        server.context().getBean(Memberships.class).put("boss", other, Part.OWNER, By.system("test"));
        String id = server.post(
                        APPLICATIONS,
                        TestServer.JSON,
                        "{\"uscc\":\"" + other + "\",\"productId\":\"" + PRODUCT
                                + "\",\"amount\":500000,\"send\":true}",
                        server.as("boss"))
                .json()
                .get("id")
                .asText();

        lookOn("2026-11-26");

        JsonNode seen = applying.get("boss", id);
        assertThat(seen.get("state").asText()).isEqualTo("TIMED_OUT");
        assertThat(seen.get("escalatedAt").asText()).isEqualTo("2026-11-26T02:00:00Z");
    }

    @Test
    void documentsStopTheClockOfTheBank() {
        String id = applying.sent(PRODUCT);
        applying.walk("manager", id, "ACCEPT", "START_DILIGENCE");
        JsonNode before = applying.get("manager", id);
        itIs("2026-11-26");
        JsonNode asked = applying.step(
                        "manager",
                        id,
                        "ASK_DOCUMENTS",
                        ",\"documents\":[\"AUDIT_3Y\",\"购销合同\"],\"text\":\"请补充2025年审计报告\"")
                .json();
        lookOn("2026-12-04");
        JsonNode waiting = applying.get("firm", id);
        JsonNode brought = applying.step("firm", id, "PROVIDE_DOCUMENTS", "").json();

        assertThat(before.get("dueOn").asText()).isEqualTo("2026-12-07");
        assertThat(asked.get("state").asText()).isEqualTo("SUPPLEMENT");
        assertThat(asked.get("dueOn").asText()).isEqualTo("2026-12-10");
        assertThat(asked.get("waitsFor").asText()).isEqualTo("FIRM");
        assertThat(waiting.get("label").asText()).isEqualTo("请补充材料");
        assertThat(waiting.get("documents")).hasSize(2);
        assertThat(waiting.get("history").toString()).contains("请补充2025年审计报告");
        assertThat(brought.get("state").asText()).isEqualTo("IN_DILIGENCE");
        assertThat(brought.get("dueOn").asText()).isEqualTo("2026-12-15");
    }

    @Test
    void whoBringsNoDocumentsMayBeDeclinedForItOnceTheDaysWentBy() {
        String id = applying.sent(PRODUCT);
        applying.walk("manager", id, "ACCEPT");
        applying.step("manager", id, "ASK_DOCUMENTS", ",\"documents\":[\"AUDIT_3Y\"]");
        String why = ",\"reason\":\"DOCUMENTS_MISSING\",\"text\":\"12月7日前未收到审计报告\"";
        itIs("2026-12-07");
        Reply early = applying.step("manager", id, "DECLINE", why);
        itIs("2026-12-08");
        Reply late = applying.step("manager", id, "DECLINE", why);

        assertThat(early.json().at("/errors/0/pointer").asText()).isEqualTo("/reason");
        assertThat(late.json().get("state").asText()).isEqualTo("DECLINED");
        assertThat(late.json().get("dueOn").isNull()).isTrue();
    }

    @Test
    void aSlowBankIsToldToTheOfficer() {
        String id = applying.sent(PRODUCT);
        applying.walk("manager", id, "ACCEPT");
        lookOn("2026-11-26");
        JsonNode lastDay = applying.get("officer", id);
        lookOn("2026-11-27");
        JsonNode late = applying.get("officer", id);

        assertThat(lastDay.get("escalatedAt").isNull()).isTrue();
        assertThat(late.get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(late.get("escalatedAt").asText()).isEqualTo("2026-11-27T02:00:00Z");
        assertThat(applying.step("manager", id, "START_APPROVAL", "")
                        .json()
                        .get("escalatedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void aGrantThatNobodyDrawsLapsesAndMakesRoomForAnother() {
        String id = applying.granted(PRODUCT);
        applying.walk("manager", id, "SIGN");
        lookOn("2027-01-29");
        JsonNode lastDay = applying.get("firm", id);
        lookOn("2027-01-30");
        JsonNode lapsed = applying.get("firm", id);

        assertThat(lastDay.get("state").asText()).isEqualTo("SIGNED");
        assertThat(last(lastDay)).isEqualTo("REMIND");
        assertThat(lapsed.get("state").asText()).isEqualTo("GRANT_LAPSED");
        assertThat(lapsed.get("label").asText()).isEqualTo("额度已过期");
        itIs("2026-11-23");
        assertThat(applying.sent(PRODUCT)).isNotEqualTo(id);
    }

    @Test
    void aHolidayCountsForNobody() {
        itIs("2026-12-30");
        String id = applying.sent(PRODUCT);

        assertThat(applying.get("firm", id).get("dueOn").asText()).isEqualTo("2027-01-04");
    }
}
