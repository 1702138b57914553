package littlegiant.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.outbox.Sender.Outcome;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name that means a public address when it is looked at, and the service's own machine when it is connected to. */
class RebindingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final String HOST = "hooks.example";

    private final AtomicInteger reached = new AtomicInteger();
    private HttpServer inside;

    @BeforeEach
    void start() throws IOException {
        inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            reached.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
    }

    @AfterEach
    void stop() {
        inside.stop(0);
    }

    /** Answers one after the other; the last one stays. */
    private static final class Names implements DnsResolver {
        private final Deque<String> answers;

        private Names(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            String answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            return InetAddress.getAllByName(answer);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private Outcome send(List<String> allowed, String scheme, String... answers) {
        Sender sender = new Sender(new Addresses(allowed, new Names(answers)), CLOCK);
        String url = scheme + "://" + HOST + ":" + inside.getAddress().getPort() + "/";
        return sender.send(url, new byte[32], "id", "{}");
    }

    @Test
    void theSecondAnswerIsLookedAtToo() {
        Outcome outcome = send(List.of(), "https", "1.1.1.1", "127.0.0.1");

        assertThat(outcome.status()).isNull();
        assertThat(outcome.fault()).isEqualTo("UnknownHostException");
        assertThat(reached).hasValue(0);
    }

    @Test
    void theFirstAnswerIsLookedAt() {
        Outcome outcome = send(List.of(), "https", "127.0.0.1");

        assertThat(outcome.fault()).contains("not in the public internet");
        assertThat(reached).hasValue(0);
    }

    /** The same way reaches the receiver where the operator allows it: the refusals above are not for want of a connection. */
    @Test
    void whatIsAllowedIsReached() {
        assertThat(send(List.of(HOST), "http", "1.1.1.1", "127.0.0.1").status()).isEqualTo(200);
        assertThat(reached).hasValue(1);
    }
}
