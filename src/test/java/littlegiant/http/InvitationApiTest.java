package littlegiant.http;

import static littlegiant.http.Inviting.FIRM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people of a firm come in: a link, a code to the registered contact, once. */
@Tag("store")
class InvitationApiTest {

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

    private static String fault(Reply reply) {
        return reply.json().at("/errors/0/pointer").asText() + " "
                + reply.json().at("/errors/0/detail").asText();
    }

    @Test
    void whoHasTheLinkAndTheCodeBecomesAnOwnerAndSignsInWithHisPassword() {
        JsonNode made = inviting.invite("manager", "OWNER").json();
        String token = made.get("token").asText();
        Reply sent = inviting.send(token);
        String code = Inviting.codeIn(sent.json().get("demo").asText());
        Reply accepted = inviting.accept(token, code, "new.boss");
        Reply signedIn = server.post(
                "/api/v1/token",
                TestServer.JSON,
                "{\"username\":\"new.boss\",\"password\":\"" + Inviting.PASSWORD + "\"}");
        Reply seen = server.get(FIRM, server.as("new.boss"));
        Reply again = inviting.accept(token, code, "second.boss");

        assertThat(made.get("link").asText()).startsWith("http://127.0.0.1:").endsWith("/join/" + token);
        assertThat(made.get("qr").asText()).startsWith("<svg ").contains("<path d=\"M");
        assertThat(made.get("expiresAt").asText()).isEqualTo("2026-11-30T02:00:00Z");
        assertThat(sent.json().get("sentTo").asText()).isEqualTo("c****@913202050000lg017p.example");
        assertThat(accepted.json().get("part").asText()).isEqualTo("OWNER");
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.code()).isEqualTo("INVITATION_VOID");
        String audit = server.get("/api/v1/audit?size=50", server.as("auditor")).body();
        assertThat(audit).contains("invitation.accept").doesNotContain(token).doesNotContain(code);
    }

    @Test
    void anOwnerBringsInASecondUserAndAViewerWithoutACode() {
        String editor = inviting.token("firm", "EDITOR");
        String viewer = inviting.token("firm", "VIEWER");
        inviting.accept(editor, "", "clerk");
        inviting.accept(viewer, "", "guest");
        Reply users = server.get(FIRM + "/users", server.as("firm"));
        Reply reads = server.get(FIRM, server.as("guest"));
        Reply writes = server.put(FIRM, TestServer.JSON, reads.body(), server.as("guest"));
        Reply consents = server.post(
                "/api/v1/consents",
                TestServer.JSON,
                "{\"uscc\":\"" + Desk.FIRM + "\",\"grantee\":\"canal-demo-bank\"}",
                server.as("clerk"));
        Reply removed = server.send("DELETE", FIRM + "/users/guest", new byte[0], server.as("firm"));
        Reply gone = server.get(FIRM, server.as("guest"));

        assertThat(users.body())
                .contains("{\"name\":\"clerk\",\"part\":\"EDITOR\"}")
                .contains("{\"name\":\"guest\",\"part\":\"VIEWER\"}");
        assertThat(reads.status()).isEqualTo(200);
        assertThat(writes.status()).isEqualTo(403);
        assertThat(consents.status()).isEqualTo(403);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(gone.status()).isEqualTo(403);
        assertThat(server.get(FIRM + "/users", server.as("clerk")).status()).isEqualTo(403);
        assertThat(server.send("DELETE", FIRM + "/users/nobody", new byte[0], server.as("firm"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theLastOwnerStays() {
        String other = "/api/v1/enterprises/913202050000LG033D/users/outsider";
        server.context()
                .getBean(Memberships.class)
                .put("outsider", "913202050000LG033D", Part.OWNER, By.system("test"));

        Reply reply = server.send("DELETE", other, new byte[0], server.as("outsider"));

        assertThat(reply.code()).isEqualTo("LAST_OWNER");
    }

    @ParameterizedTest
    @CsvSource({
        "manager, EDITOR",
        "specialist, VIEWER",
        "other-specialist, OWNER",
        "firm, OWNER",
        "filler, EDITOR",
        "outsider, VIEWER"
    })
    void nobodyInvitesBeyondHisOwn(String user, String part) {
        assertThat(inviting.invite(user, part).status()).isEqualTo(403);
    }

    @Test
    void aWrongCodeIsTriedFiveTimesAndThenNotTheRightOneEither() {
        String token = inviting.token("specialist", "OWNER");
        String code = inviting.code(token);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(fault(inviting.accept(token, wrong, "guesser"))).isEqualTo("/code 有误");
        }
        Reply right = inviting.accept(token, code, "guesser");
        later(Duration.ofMinutes(1));
        String second = inviting.code(token);
        Reply withTheNewOne = inviting.accept(token, second, "guesser");

        assertThat(fault(right)).isEqualTo("/code 已失效，请重新获取");
        assertThat(withTheNewOne.status()).isEqualTo(200);
    }

    @Test
    void aCodeIsSentOnceAMinuteThreeTimesAndIsGoodForTenMinutes() {
        String token = inviting.token("manager", "OWNER");
        String first = inviting.code(token);
        Reply tooSoon = inviting.send(token);
        later(Duration.ofMinutes(10));
        Reply tooLate = inviting.accept(token, first, "late");
        inviting.send(token);
        later(Duration.ofMinutes(1));
        inviting.send(token);
        later(Duration.ofMinutes(1));
        Reply fourth = inviting.send(token);

        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.header("Retry-After")).isEqualTo("60");
        assertThat(fault(tooLate)).isEqualTo("/code 已失效，请重新获取");
        assertThat(fourth.status()).isEqualTo(429);
    }

    @Test
    void withoutACodeNobodyComesIn() {
        String token = inviting.token("manager", "OWNER");

        assertThat(inviting.accept(token, "", "nobody1").status()).isEqualTo(400);
        assertThat(inviting.accept(token, "000000", "nobody1").status()).isEqualTo(400);
    }

    @Test
    void aLinkIsGoodForAWeekAndCanBeTakenBack() {
        JsonNode old = inviting.invite("firm", "VIEWER").json();
        JsonNode other = inviting.invite("firm", "VIEWER").json();
        Reply notHis = server.send(
                "DELETE", FIRM + "/invitations/" + other.get("id").asText(), new byte[0], server.as("manager"));
        Reply back = server.send(
                "DELETE", FIRM + "/invitations/" + other.get("id").asText(), new byte[0], server.as("firm"));
        Reply taken = inviting.accept(other.get("token").asText(), "", "guest2");
        later(Duration.ofDays(7));
        Reply late = inviting.accept(old.get("token").asText(), "", "guest2");
        Reply never = inviting.accept("no-such-token", "", "guest2");

        assertThat(notHis.status()).isEqualTo(410);
        assertThat(back.status()).isEqualTo(204);
        assertThat(taken.status()).isEqualTo(410);
        assertThat(late.body().replaceAll("\"traceId.*", ""))
                .isEqualTo(never.body().replaceAll("\"traceId.*", ""));
    }

    @Test
    void whoHasAnAccountComesInWithItAndWhoWorksForABankDoesNot() {
        String token = inviting.token("firm", "VIEWER");
        Reply banker = inviting.acceptAs("manager", token, "");
        Reply outsider = inviting.acceptAs("outsider", token, "");

        assertThat(banker.status()).isEqualTo(403);
        assertThat(outsider.json().get("user").asText()).isEqualTo("outsider");
    }

    @ParameterizedTest
    @CsvSource({"firm, long enough for anybody, 409", "New Boss, long enough for anybody, 400", "boss3, short, 400"})
    void aRefusalLeavesTheLinkAsItWas(String user, String password, int status) {
        String token = inviting.token("firm", "VIEWER");

        Reply refused = inviting.accept(token, "", user, password);
        Reply then = inviting.accept(token, "", "after." + status + password.length());

        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(then.status()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoComeAtOnceOneIsIn() throws Exception {
        String token = inviting.token("firm", "VIEWER");

        List<Reply> both = Together.at(2, number -> inviting.accept(token, "", "racer." + number));

        assertThat(both).extracting(Reply::status).containsExactlyInAnyOrder(200, 410);
        assertThat(server.get(FIRM + "/users", server.as("firm")).body()).containsOnlyOnce("racer.");
    }

    @Test
    void onlyAnOfficerTellsTheContact() {
        Reply plain = server.get(FIRM + "/contact", server.as("officer"));
        Reply own = server.get(FIRM + "/contact", server.as("firm"));
        Reply masked = server.get(FIRM + "/contact", server.as("specialist"));
        Reply filler = server.get(FIRM + "/contact", server.as("filler"));
        Reply changes =
                server.put(FIRM + "/contact", TestServer.JSON, "{\"contact\":\"13800000000\"}", server.as("manager"));

        assertThat(plain.json().get("contact").asText()).isEqualTo("contact@913202050000lg017p.example");
        assertThat(own.body()).isEqualTo(plain.body());
        assertThat(masked.json().get("contact").asText()).isEqualTo("c****@913202050000lg017p.example");
        assertThat(filler.body()).isEqualTo(masked.body());
        assertThat(changes.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1380000000", "firm", "a@b", "0510 88880000", "<script>@x.example"})
    void aContactThatIsNoneIsNamed(String contact) {
        Reply reply = server.put(
                "/api/v1/enterprises/913202050000LG041C/contact",
                TestServer.JSON,
                "{\"contact\":\"" + contact + "\"}",
                server.as("officer"));

        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("/contact");
    }
}
