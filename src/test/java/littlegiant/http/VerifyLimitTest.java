package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyLimitTest {

    /** 30 a minute, twice as many at once: nobody finds a number by trying. */
    @Test
    void whoTriesManyNumbersIsToldToWait() {
        try (TestServer server = TestServer.start(Map.of())) {
            int status = 404;
            int tries = 0;
            while (status == 404 && tries < 200) {
                status = server.get("/verify/" + "0".repeat(64), Asked.nobody()).status();
                tries++;
            }

            assertThat(status).isEqualTo(429);
            assertThat(tries).isGreaterThan(60);
        }
    }
}
