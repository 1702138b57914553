package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that are meant to become other headers, other entries, or other addresses. */
class HeaderAttackTest {

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

    /** As a client sends it that does not look at what it sends. */
    private static String raw(TestServer server, String head) throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void requireNoHeaderOf(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head.lines().toList())
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie:"));
    }

    /** A line break that comes out of the reason, of the key of a repeated request, or of an address. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Reason", "Idempotency-Key", "If-Match", "Accept-Language", "X-Forwarded-For", "Origin"})
    void aLineBreakInAHeaderMakesNoOther(String header) throws IOException {
        for (String broken : List.of(
                "x%0d%0aSet-Cookie:%20a=b",
                "x\rSet-Cookie: a=b",
                "x\u560d\u560aSet-Cookie: a=b",
                "x\\r\\nSet-Cookie: a=b",
                "x\u0000Set-Cookie: a=b")) {
            String answer = raw(
                    server,
                    "POST /api/v1/consents HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 0\r\nAuthorization: "
                            + server.as("firm")[1] + "\r\n" + header + ": " + broken);

            requireNoHeaderOf(answer);
            assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
        }
    }

    /** The chain is JSON, one entry each: what looks like an entry is a part of a text. */
    @Test
    void aReasonMakesNoEntry() {
        Reply reply = server.get(FIRM, "X-Reason", "x%0d%0a%22%7d%2c%7b%22number%22%3a1");
        Reply chain = server.get("/api/v1/audit?size=1", server.as("auditor"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(chain.json().get("items")).hasSize(1);
        assertThat(chain.json().at("/items/0/reason").asText()).isEqualTo("x\r\n\"},{\"number\":1");
        assertThat(server.post("/api/v1/audit/verify", TestServer.JSON, "", server.as("auditor"))
                        .json()
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    /** Whoever says another Host gets no link to his own site sent out: the operator says where the service is. */
    @Test
    void aLinkLeadsWhereTheOperatorSays() throws IOException {
        try (TestServer told = TestServer.start(Map.of("lg.public.url", "https://match.example/"))) {
            String body = "{\"part\":\"VIEWER\"}";
            String answer = raw(
                    told,
                    "POST " + FIRM + "/invitations HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                            + "Content-Type: application/json\r\nAuthorization: " + told.as("firm")[1]
                            + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body + "\r\n");

            assertThat(answer)
                    .startsWith("HTTP/1.1 201")
                    .contains("https://match.example/join/")
                    .doesNotContain("evil");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil^example", "a/b", "\"><script>alert(1)</script>", "evil.example/@", "[", ""})
    void aHostThatIsNoneIsNoFaultOfTheService(String host) throws IOException {
        for (String path : List.of("/oidc/login", "/login", FIRM + "/invitations", "/console")) {
            String answer = raw(
                    server,
                    "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: " + server.as("firm")[1]);

            assertThat(answer).as(path).doesNotContain("<script>alert(1)").doesNotMatch("(?s)HTTP/1.1 5.*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "GET", "BREW"})
    void noHeaderTurnsOneMethodIntoAnother(String method) {
        String[] as = server.as("firm");
        Reply reply = server.post(
                "/api/v1/consents",
                TestServer.JSON,
                "{}",
                "X-HTTP-Method-Override",
                method,
                "X-HTTP-Method",
                method,
                as[0],
                as[1]);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("/grantee");
    }
}
