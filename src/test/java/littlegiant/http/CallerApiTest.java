package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.access.Sessions;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks, and why, is kept as it was told; nobody is taken for anonymous who said another name. */
class CallerApiTest {

    private static final String FIRM = "/api/v1/enterprises/" + Desk.FIRM;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode newestEntry() {
        return server.get("/api/v1/audit?size=1").json().at("/items/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer garbage", "Bearer a.b.c", "Bearer", "Basic bWFuYWdlcjpkZW1vLW1hbmFnZXI=", "manager"})
    void whoIsNotSignedInIsNotAnonymous(String authorization) {
        long entries = Database.of(server).count("audit_entry");

        for (Reply refused : List.of(
                server.get(FIRM, "Authorization", authorization),
                server.put(FIRM, TestServer.JSON, "{}", "Authorization", authorization),
                server.post("/api/v1/audit/verify", TestServer.JSON, "", "Authorization", authorization))) {
            assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(401, "UNAUTHENTICATED"));
            assertThat(refused.json().get("detail").asText()).isEqualTo("登录凭证无效或已过期，请重新登录");
            assertThat(refused.header("WWW-Authenticate")).contains("Bearer");
        }
        assertThat(Database.of(server).count("audit_entry")).isEqualTo(entries);
    }

    @Test
    void aTokenThatHasExpiredIsNotTaken() {
        ToldClock clock = (ToldClock) server.context().getBean(Clock.class);
        Instant now = clock.instant();
        String[] token = server.signIn("manager");

        clock.tell(now.plus(Sessions.TOKEN_LIFE).minusSeconds(1));
        assertThat(server.get(FIRM, token).status()).isEqualTo(200);
        clock.tell(now.plus(Sessions.TOKEN_LIFE));
        assertThat(server.get(FIRM, token).status()).isEqualTo(401);
        clock.tell(now);
    }

    @Test
    void whoSignsInMaySendAnOldToken() {
        Reply signedIn = server.post(
                "/api/v1/token",
                TestServer.JSON,
                "{\"username\":\"manager\",\"password\":\"demo-manager\"}",
                "Authorization",
                "Bearer old");

        assertThat(signedIn.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "annual report, annual report",
        "%E5%B9%B4%E6%8A%A5, 年报",
        "年报, 年报",
        "年报%20100%25, 年报 100%",
        "100% sure, 100% sure",
        "%ff, %ff",
        "a+b, a+b"
    })
    void aReasonIsKeptAsItWasMeant(String sent, String kept) throws IOException {
        assertThat(raw(sent, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200");

        assertThat(newestEntry().get("reason").asText()).isEqualTo(kept);
    }

    @Test
    void aReasonThatIsNoUtf8IsKeptByItsBytes() throws IOException {
        assertThat(raw("caf\u00e9", StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 200");

        assertThat(newestEntry().get("reason").asText()).isEqualTo("caf\u00e9");
    }

    @Test
    void aReasonThatCannotBeKeptIsRefused() {
        Reply most = server.get(FIRM, "X-Reason", "a".repeat(500));
        Reply more = server.get(FIRM, "X-Reason", "a".repeat(501));

        assertThat(most.status()).isEqualTo(200);
        assertThat(List.of(more.status(), more.code())).isEqualTo(List.of(400, "REQUEST_INVALID"));
        assertThat(more.json().at("/errors/0/pointer").asText()).isEqualTo("X-Reason");
        assertThat(more.json().at("/errors/0/code").asText()).isEqualTo("TOO_LONG");
    }

    /** As a client sends it that does not look at what it sends. */
    private static String raw(String reason, Charset charset) throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            OutputStream out = socket.getOutputStream();
            String request = "GET " + FIRM + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: "
                    + server.as("officer")[1] + "\r\nX-Reason: " + reason + "\r\n\r\n";
            out.write(request.getBytes(charset));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
