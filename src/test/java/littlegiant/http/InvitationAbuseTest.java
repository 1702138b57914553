package littlegiant.http;

import static littlegiant.http.Inviting.FIRM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.audit.By;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an invitation cannot be used for. */
@Tag("store")
class InvitationAbuseTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static TestServer server;
    private static Inviting inviting;
    private static ToldClock clock;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        inviting = new Inviting(server);
        clock = (ToldClock) server.context().getBean(Clock.class);
        server.employ("outsider", Role.ENTERPRISE, null);
        server.employ("other-specialist", Role.SPECIALIST, null);
        server.employ("filler", Role.ENTERPRISE, null);
        server.context().getBean(Memberships.class).put("filler", Desk.FIRM, Part.EDITOR, By.system("test"));
    }

    @AfterEach
    void itIsNow() {
        clock.tell(NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void later(Duration time) {
        clock.tell(clock.instant().plus(time));
    }

    @Test
    void anOwnerWhoOpensALinkOfHisOwnStaysOne() {
        String token = inviting.token("firm", "VIEWER");
        inviting.acceptAs("firm", token, "");

        assertThat(server.get("/api/v1/me", server.as("firm"))
                        .json()
                        .at("/enterprises/" + Desk.FIRM)
                        .asText())
                .isEqualTo("OWNER");
    }

    @Test
    void whoWasTakenOutBringsNobodyInAnyMore() {
        server.context().getBean(Memberships.class).put("outsider", Desk.FIRM, Part.OWNER, By.system("test"));
        String token = inviting.token("outsider", "EDITOR");
        server.send("DELETE", FIRM + "/users/outsider", new byte[0], server.as("firm"));

        assertThat(inviting.acceptAs("outsider", token, "").status()).isEqualTo(410);
        assertThat(inviting.accept(token, "", "late.clerk").status()).isEqualTo(410);
        assertThat(server.get(FIRM, server.as("outsider")).status()).isEqualTo(403);
    }

    /** However many links somebody makes, the firm gets no more codes, and nobody more guesses. */
    @Test
    void aFirmGetsTenCodesADay() {
        String uscc = "913202050000LG05X0";
        Inviting other = new Inviting(server, uscc);
        int sent = 0;
        for (int i = 0; i < 12; i++) {
            sent += other.send(other.token("manager", "OWNER")).status() == 200 ? 1 : 0;
        }
        later(Duration.ofDays(1).plusMinutes(1));

        assertThat(sent).isEqualTo(10);
        assertThat(other.send(other.token("manager", "OWNER")).status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeSentDoesNotCountAndAViewerNeedsNoCode() {
        Database database = Database.of(server);
        String uscc = "913202050000LG0680";
        database.change("DELETE FROM enterprise_contact WHERE uscc = ?", uscc);
        Inviting other = new Inviting(server, uscc);
        String token = other.token("manager", "OWNER");
        for (int i = 0; i < 4; i++) {
            assertThat(other.send(token).code()).isEqualTo("CONTACT_NEEDED");
        }

        assertThat(inviting.send(inviting.token("firm", "VIEWER")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "anonymous", "boss@sso", "11010519491231002x"})
    void someNamesAreNobodys(String name) {
        assertThat(inviting.accept(inviting.token("firm", "VIEWER"), "", name).status())
                .isEqualTo(400);
    }
}
