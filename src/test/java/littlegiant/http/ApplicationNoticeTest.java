package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.access.AppUser;
import littlegiant.applications.Deadlines;
import littlegiant.engagement.DemoTexts;
import littlegiant.engagement.TextSender;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is told, who takes over, and what is over; the clock stands on Monday 2026-11-23, ten in the morning. */
@Tag("store")
class ApplicationNoticeTest {

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

    private void reachable(String user, String contact) {
        new People(server).introduce(user, user, contact);
    }

    private String textTo(String contact) {
        return ((DemoTexts) server.context().getBean(TextSender.class))
                .last(contact)
                .orElse("");
    }

    @Test
    void whoHasToActIsToldByATextAndTheOfficerWhenItIsTooLate() {
        reachable("manager", "13800000001");
        reachable("specialist", "13800000002");
        reachable("officer", "13800000003");
        String id = applying.sent(PRODUCT);
        lookOn("2026-11-24");
        String manager = textTo("13800000001");
        lookOn("2026-11-26");
        String specialist = textTo("13800000002");
        String officerSoFar = textTo("13800000003");
        lookOn("2026-12-02");
        String officer = textTo("13800000003");
        applying.walk("specialist", id, "SEND_AGAIN");
        applying.walk("manager", id, "ACCEPT");
        applying.step("manager", id, "ASK_DOCUMENTS", ",\"documents\":[\"AUDIT_3Y\"]");
        lookOn("2026-12-14");

        assertThat(manager).contains("示例微纳装备（测试）有限公司").contains("待受理").contains("2026-11-25");
        assertThat(specialist).contains("超时转派").contains("2026-12-01");
        assertThat(officerSoFar).isEmpty();
        assertThat(officer).contains("超时转派");
        assertThat(textTo("contact@913202050000lg017p.example")).contains("请补充材料");
    }

    /** The gateway is out of order for an hour: whoever takes over is told afterwards, once. */
    @Test
    void whatCouldNotBeSentIsSentLater() {
        server.close();
        try (Receiver gateway = new Receiver()) {
            server = TestServer.start(Map.of("lg.code.url", gateway.url("/")));
            applying = new Applying(server);
            clock = (ToldClock) server.context().getBean(Clock.class);
            reachable("specialist", "13800000002");
            applying.sent(PRODUCT);
            gateway.answer(500);
            lookOn("2026-11-26");
            int tried = gateway.got().size();
            gateway.answer(204);
            clock.tell(clock.instant().plusSeconds(3_600));
            server.context().getBean(Deadlines.class).run();
            int sent = gateway.got().size();
            clock.tell(clock.instant().plusSeconds(36_000));
            server.context().getBean(Deadlines.class).run();

            assertThat(tried).isPositive();
            assertThat(sent).isEqualTo(tried + 1);
            assertThat(gateway.got().get(tried).body()).contains("13800000002").contains("超时转派");
            assertThat(gateway.got()).hasSize(sent);
        }
    }

    @Test
    void aSpecialistWhoDoesNotWorkHereAnyMoreCoordinatesNothing() {
        String id = applying.sent(PRODUCT);
        new People(server).let("specialist", AppUser.State.DISABLED);
        lookOn("2026-11-26");
        JsonNode passedOn = applying.get("officer", id);
        Reply again = applying.step("officer", id, "SEND_AGAIN", "");

        assertThat(passedOn.get("escalatedAt").isNull()).isFalse();
        assertThat(again.json().get("state").asText()).isEqualTo("SENT");
    }

    @Test
    void whoWasLateIsAsLateOnceTheDocumentsCame() {
        String id = applying.sent(PRODUCT);
        applying.walk("manager", id, "ACCEPT");
        lookOn("2026-11-30");
        itIs("2026-12-01");
        JsonNode asked = applying.step("manager", id, "ASK_DOCUMENTS", ",\"documents\":[\"AUDIT_3Y\"]")
                .json();
        itIs("2026-12-03");
        JsonNode back = applying.step("manager", id, "PROVIDE_DOCUMENTS", "").json();

        assertThat(asked.get("escalatedAt").isNull()).isFalse();
        assertThat(back.get("escalatedAt").isNull()).isFalse();
        assertThat(back.get("workingDaysLeft").asInt()).isEqualTo(-3);
    }

    @Test
    void whatIsOverIsNotSignedAndNotDrawn() {
        String id = applying.granted(PRODUCT);
        itIs("2027-01-30");
        Reply signed = applying.step("manager", id, "SIGN", "");
        itIs("2027-01-29");
        applying.walk("manager", id, "SIGN");
        applying.step("manager", id, "DRAW", ",\"amount\":1000000");
        itIs("2027-01-30");
        Reply drawn = applying.step("manager", id, "DRAW", ",\"amount\":1");

        assertThat(signed.code()).isEqualTo("STEP_ILLEGAL");
        assertThat(drawn.code()).isEqualTo("STEP_ILLEGAL");
        assertThat(applying.step("manager", id, "PAY_BACK", ",\"amount\":1").status())
                .isEqualTo(200);
    }
}
