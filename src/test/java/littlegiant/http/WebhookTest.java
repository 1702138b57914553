package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import littlegiant.ToldClock;
import littlegiant.http.Receiver.Got;
import littlegiant.http.TestServer.Reply;
import littlegiant.outbox.Dispatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events out: kept with what they tell of, signed, sent until they are taken, and never into the operator's own network. */
@Tag("store")
class WebhookTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String PRODUCT = "TH-LG-CREDIT-01";
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static final List<String> INSIDE = List.of(
            "http://example.com/",
            "https://127.0.0.2/",
            "https://localhost/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://169.254.169.254/latest/meta-data",
            "https://10.0.0.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://user:word@1.1.1.1/",
            "ftp://1.1.1.1/",
            "file:///etc/passwd",
            "https:///x",
            "nothing");

    @TempDir
    private Path folder = Path.of("");

    private TestServer server;
    private Receiver receiver;
    private Applying applying;

    private Map<String, Object> settings(boolean allowed) {
        Map<String, Object> settings = new HashMap<>(TestServer.kept(folder));
        settings.put("lg.jwt.secret", "a secret of the test, long enough 0123");
        if (allowed) {
            settings.put("lg.webhook.allowed-hosts", List.of("127.0.0.1"));
        }
        return settings;
    }

    @BeforeEach
    void start() {
        server = TestServer.start(settings(true));
        receiver = new Receiver();
        applying = new Applying(server);
    }

    @AfterEach
    void stop() {
        receiver.close();
        server.close();
    }

    private Reply make(String institution, String url, String topics) {
        return server.post(
                WEBHOOKS,
                TestServer.JSON,
                "{\"name\":\"core system\",\"institution\":\"" + institution + "\",\"url\":\"" + url + "\",\"topics\":"
                        + topics + "}",
                server.as("admin"));
    }

    private int dispatch() {
        return server.context().getBean(Dispatcher.class).run();
    }

    private JsonNode deliveries(String state) {
        return server.get(WEBHOOKS + "/deliveries?state=" + state, server.as("admin"))
                .json();
    }

    private void later(long seconds) {
        ToldClock clock = (ToldClock) server.context().getBean(Clock.class);
        clock.tell(clock.instant().plusSeconds(seconds));
    }

    private static String signature(String secret, Got got) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        String signed = got.header("webhook-id") + "." + got.header("webhook-timestamp") + "." + got.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEventIsSignedAndSentOnceToWhomItConcerns() throws Exception {
        String secret = make("taihu-demo-bank", receiver.url("/taihu"), "[\"APPLICATION\"]")
                .json()
                .get("secret")
                .asText();
        make("canal-demo-bank", receiver.url("/canal"), "[\"APPLICATION\",\"CONSENT\"]");
        String id = applying.sent(PRODUCT);
        int taken = dispatch();
        int again = dispatch();
        Got got = receiver.got().get(0);
        JsonNode event = TestServer.parse(got.body());

        assertThat(taken).isEqualTo(1);
        assertThat(again).isZero();
        assertThat(receiver.got()).hasSize(1);
        assertThat(got.path()).isEqualTo("/taihu");
        assertThat(got.header("webhook-signature")).isEqualTo(signature(secret, got));
        assertThat(got.header("webhook-timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(got.header("webhook-id")).isEqualTo(event.get("id").asText());
        assertThat(event.get("type").asText()).isEqualTo("application.send");
        assertThat(event.at("/data/application").asText()).isEqualTo(id);
        assertThat(event.at("/data/state").asText()).isEqualTo("SENT");
        assertThat(got.body()).doesNotContain("amount").doesNotContain("（测试）");
        assertThat(server.get(WEBHOOKS, server.as("admin")).body()).doesNotContain(secret);
    }

    @Test
    void aConsentIsTold() throws Exception {
        make("canal-demo-bank", receiver.url("/"), "[\"CONSENT\"]");
        String id = server.post(
                        "/api/v1/consents",
                        TestServer.JSON,
                        "{\"uscc\":\"" + Desk.FIRM + "\",\"grantee\":\"canal-demo-bank\",\"scopes\":[\"TAX\"]}",
                        server.as("firm"))
                .json()
                .get("id")
                .asText();
        server.send("DELETE", "/api/v1/consents/" + id, new byte[0], server.as("firm"));

        dispatch();

        assertThat(receiver.got())
                .extracting(got -> TestServer.parse(got.body()).get("type").asText())
                .containsExactlyInAnyOrder("consent.grant", "consent.withdraw");
    }

    @Test
    void whatWasNotDoneIsNotTold() throws Exception {
        make("taihu-demo-bank", receiver.url("/"), "[\"APPLICATION\"]");
        String id = applying.sent(PRODUCT);
        applying.step("manager", id, "SIGN", "");
        applying.apply("firm", PRODUCT, ",\"send\":true");

        assertThat(dispatch()).isEqualTo(1);
    }

    @Test
    void whoDoesNotTakeItIsTriedAgainLaterAndLaterUntilItIsGivenUpAndSentAgainOnDemand() throws Exception {
        make("taihu-demo-bank", receiver.url("/"), "[\"APPLICATION\"]");
        receiver.answer(500);
        applying.sent(PRODUCT);
        dispatch();
        int tooSoon = dispatch();
        JsonNode waits = deliveries("PENDING").at("/items/0");
        for (int attempt = 2; attempt <= 14; attempt++) {
            later(6 * 3_600);
            dispatch();
        }
        JsonNode dead = deliveries("DEAD").at("/items/0");
        later(7 * 3_600);
        dispatch();
        int tries = receiver.got().size();
        receiver.answer(200);
        String address = WEBHOOKS + "/deliveries/" + dead.get("id").asText() + "/resend";
        Reply revived = server.post(address, TestServer.JSON, "", server.as("admin"));
        Reply twice = server.post(address, TestServer.JSON, "", server.as("admin"));
        int taken = dispatch();

        assertThat(tooSoon).isZero();
        assertThat(waits.get("lastStatus").asInt()).isEqualTo(500);
        assertThat(waits.get("nextAt").asText()).isEqualTo("2026-11-23T02:00:30Z");
        assertThat(dead.get("attempts").asInt()).isEqualTo(14);
        assertThat(dead.get("lastFault").asText()).isEqualTo("answered 500");
        assertThat(tries).isEqualTo(14);
        assertThat(receiver.got())
                .extracting(got -> got.header("webhook-id"))
                .containsOnly(dead.get("eventId").asText());
        assertThat(revived.json().get("state").asText()).isEqualTo("PENDING");
        assertThat(twice.code()).isEqualTo("STEP_ILLEGAL");
        assertThat(taken).isEqualTo(1);
        assertThat(deliveries("DELIVERED").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        make("taihu-demo-bank", receiver.url("/first"), "[\"APPLICATION\"]");
        receiver.lead(receiver.url("/second"));
        applying.sent(PRODUCT);
        dispatch();

        assertThat(receiver.got()).extracting(Got::path).containsExactly("/first");
        assertThat(deliveries("PENDING").at("/items/0/lastStatus").asInt()).isEqualTo(307);
    }

    @Test
    void aSystemThatIsGoneHoldsUpNoOther() throws Exception {
        Receiver gone = new Receiver();
        make("taihu-demo-bank", gone.url("/"), "[\"APPLICATION\"]");
        make("taihu-demo-bank", receiver.url("/"), "[\"APPLICATION\"]");
        gone.close();
        applying.sent(PRODUCT);

        assertThat(dispatch()).isEqualTo(1);
        assertThat(deliveries("PENDING").at("/items/0/lastStatus").isNull()).isTrue();
    }

    /** Whoever once was allowed, or means another address by now, is looked at again before each attempt. */
    @Test
    void whatIsNotAllowedAnyMoreIsNotSent() throws Exception {
        make("taihu-demo-bank", receiver.url("/"), "[\"APPLICATION\"]");
        applying.sent(PRODUCT);
        server.close();
        server = TestServer.start(settings(false));
        dispatch();

        assertThat(receiver.got()).isEmpty();
        assertThat(deliveries("PENDING").at("/items/0/lastFault").asText()).isEqualTo("must be https");
    }

    /** One that never stops answering is taken at its word, and holds up nobody. */
    @Test
    void whatComesAfterTheStatusIsNotWaitedFor() {
        receiver.answerWithoutEnd();
        make("taihu-demo-bank", receiver.url("/"), "[\"APPLICATION\"]");
        applying.sent(PRODUCT);

        assertThat(dispatch()).isEqualTo(1);
    }

    @Test
    void theLoopbackAddressIsRefusedWhereItIsNotAllowed() {
        server.close();
        server = TestServer.start(settings(false));

        assertThat(make("taihu-demo-bank", "https://127.0.0.1/", "[\"APPLICATION\"]")
                        .status())
                .isEqualTo(400);
        assertThat(make("taihu-demo-bank", receiver.url("/").replace("http", "https"), "[\"APPLICATION\"]")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void noAddressLeadsInside() {
        for (String url : INSIDE) {
            Reply reply = make("taihu-demo-bank", url, "[\"APPLICATION\"]");

            assertThat(List.of(
                            reply.status(), reply.json().at("/errors/0/pointer").asText()))
                    .as(url + ": " + reply.body())
                    .isEqualTo(List.of(400, "/url"));
        }
    }

    @Test
    void whatIsRemovedIsToldNothingAnyMore() throws Exception {
        String id = make("taihu-demo-bank", receiver.url("/"), "[\"APPLICATION\"]")
                .json()
                .get("id")
                .asText();
        applying.sent(PRODUCT);
        Reply removed = server.send("DELETE", WEBHOOKS + "/" + id, new byte[0], server.as("admin"));
        Reply twice = server.send("DELETE", WEBHOOKS + "/" + id, new byte[0], server.as("admin"));

        assertThat(removed.status()).isEqualTo(204);
        assertThat(twice.status()).isEqualTo(404);
        assertThat(dispatch()).isZero();
        assertThat(receiver.got()).isEmpty();
    }
}
