package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who sends a request a little at a time is let go, and holds up nobody meanwhile. The grace is one second here. */
class SlowClientTest {

    private static final int PATIENCE_MILLIS = 10_000;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of("lg.limit.slow-seconds", 1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Socket connect(String start) throws IOException {
        URI uri = server.uri();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        send(socket, start);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String head(int length) {
        return "POST /api/v1/calculators/repayment HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    /** Sends a byte now and then until the other side has had enough. */
    private static boolean isLetGo(Socket socket, String drop) throws IOException, InterruptedException {
        InputStream in = socket.getInputStream();
        for (int i = 0; i < 100; i++) {
            try {
                send(socket, drop);
                Thread.sleep(200);
                if (in.available() > 0 || i > 20) {
                    return in.read() < 0;
                }
            } catch (SocketTimeoutException waits) {
                return false;
            } catch (IOException closed) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aBodyThatTricklesIsNotWaitedForAndHoldsUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            slow.add(connect(head(100_000) + "{"));
        }
        int meanwhile = server.get("/api/v1/metrics").status();

        assertThat(meanwhile).isEqualTo(200);
        assertThat(isLetGo(slow.get(0), " ")).isTrue();
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void aHeadThatTricklesIsNotWaitedFor() throws Exception {
        try (Socket socket = connect("GET /api/v1/metrics HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")) {
            assertThat(isLetGo(socket, "a")).isTrue();
        }
    }

    @Test
    void aBodyThatComesFastEnoughIsTaken() throws Exception {
        String body = "{\"principal\": 1000000, \"annualRatePercent\": 3.45, \"months\": 12, \"method\": \"BULLET\"}";
        try (Socket socket = connect(head(body.length()) + body.substring(0, 10))) {
            Thread.sleep(300);
            send(socket, body.substring(10));
            byte[] start = socket.getInputStream().readNBytes(15);
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
