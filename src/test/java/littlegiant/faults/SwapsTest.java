package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import littlegiant.http.TestServer;
import littlegiant.store.Store;
import org.junit.jupiter.api.Test;

/** Thirty releases take one another's place while the service is asked: no request fails. */
class SwapsTest {

    private static final int SWAPS = 30;

    @Test
    void noRequestFailsWhileReleasesChange() {
        try (TestServer server = TestServer.start(Store.H2.fresh())) {
            new Swaps(server).run(SWAPS, number -> {});

            JsonNode newest = server.get("/api/v1/releases?size=1").json().at("/items/0");
            assertThat(newest.get("number").asInt()).isEqualTo(1 + SWAPS * 2 / 3);
            Writers.requireIntactChain(server);
        }
    }
}
