package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import littlegiant.SettingsFixtures;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages may ask, from which address a request comes, how many large jobs run. */
class LimitsApiTest {

    private static final String[] ORIGIN = {"Origin", "https://portal.example"};

    private static Reply preflight(TestServer server) {
        return server.send(
                "OPTIONS",
                "/api/v1/matches",
                new byte[0],
                "Origin",
                "https://portal.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "X-API-Key");
    }

    @Test
    void noOtherPageAsksUnlessItIsListed() {
        try (TestServer closed = TestServer.start(Map.of())) {
            Reply preflight = preflight(closed);
            Reply simple = closed.get("/api/v1/metrics", ORIGIN);

            assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(simple.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void aListedPartnerAsksWithATokenAndNeverWithACookie() {
        Map<String, Object> settings =
                new HashMap<>(SettingsFixtures.properties(Map.of("LG_CORS_ORIGINS", "https://portal.example")));
        try (TestServer open = TestServer.start(settings)) {
            Reply preflight = preflight(open);
            Reply simple = open.get("/api/v1/metrics", ORIGIN);
            Reply other = open.get("/api/v1/metrics", "Origin", "https://portal.example.evil");

            assertThat(preflight.status()).isEqualTo(200);
            assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://portal.example");
            assertThat(preflight.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
            assertThat(simple.header("Access-Control-Allow-Origin")).isEqualTo("https://portal.example");
            assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 203.0.113.9, 127.0.0.1",
        "127.0.0.1, 203.0.113.9, 203.0.113.9",
        "127.0.0.1, '1.1.1.1, 203.0.113.9', 203.0.113.9",
        "'127.0.0.1,10.0.0.1', '203.0.113.9, 10.0.0.1', 203.0.113.9",
        "127.0.0.1, evil.example, 127.0.0.1",
        "10.0.0.1, 203.0.113.9, 127.0.0.1"
    })
    void onlyATrustedProxySaysWhereARequestComesFrom(String trusted, String told, String address) {
        Map<String, Object> settings =
                trusted.isEmpty() ? Map.of() : Map.of("lg.trusted.proxies", List.of(trusted.split(",")));
        try (TestServer server = TestServer.start(settings)) {
            server.post(
                    "/api/v1/token",
                    TestServer.JSON,
                    "{\"username\":\"manager\",\"password\":\"wrong\"}",
                    "X-Forwarded-For",
                    told);
            String entry =
                    server.get("/api/v1/audit?size=1", server.as("auditor")).body();

            assertThat(entry).contains("user.signIn.refused").contains("\"" + address + "\"");
        }
    }

    @Test
    void ofLargeJobsOnlySoManyRunAtATime() throws Exception {
        HeavyJobs jobs = new HeavyJobs(1, 2);
        HttpRequest<?> request = HttpRequest.GET("/");
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<String> first = other.submit(() -> jobs.run(request, () -> {
            running.countDown();
            await(done);
            return "first";
        }));
        running.await();

        assertThatThrownBy(() -> jobs.run(request, () -> "second"))
                .isInstanceOfSatisfying(AppException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
                    assertThat(refused.retryAfter()).isNotNull();
                });
        done.countDown();
        assertThat(first.get()).isEqualTo("first");
        assertThat(jobs.run(request, () -> "third")).isEqualTo("third");
        other.shutdown();
    }

    /** One of the two that may run is somebody else's walk over the chain; the third is not begun. */
    @Test
    void anImportWaitsUntilAnotherIsDone() {
        String firms = "{\"uscc\":\"" + Desk.FIRM + "\",\"name\":\"示例（测试）\"}";
        try (TestServer server = TestServer.start(Map.of("lg.limit.heavy-jobs", 1))) {
            HeavyJobs jobs = server.context().getBean(HeavyJobs.class);
            Reply refused = jobs.run(HttpRequest.GET("/"), () -> importFirms(server, firms));
            Reply walk = jobs.run(
                    HttpRequest.GET("/"),
                    () -> server.post("/api/v1/audit/verify", TestServer.JSON, "", server.as("auditor")));
            Reply taken = importFirms(server, firms);

            assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(429, "TOO_MANY_REQUESTS"));
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(walk.status()).isEqualTo(429);
            assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        }
    }

    private static Reply importFirms(TestServer server, String firms) {
        return server.post(
                "/api/v1/enterprises/import?dryRun=true", "application/x-ndjson", firms, server.as("officer"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theApiBrowserRunsNothingButItsOwn() {
        try (TestServer server = TestServer.start(Map.of())) {
            Reply page = server.get("/swagger-ui/index.html");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("script-src 'self' 'sha256-");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }
}
