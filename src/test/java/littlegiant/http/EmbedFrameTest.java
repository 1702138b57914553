package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sites may hold the frame, and how the loader and what it loads are kept. */
class EmbedFrameTest {

    private static final String SITE = "https://portal.example.cn";
    private static final String BRANCH = "https://branch.example.cn:8443";

    private static TestServer server;
    private static Embedding bank;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        bank = new Embedding(server, "taihu-demo-bank", SITE, BRANCH);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"scopes\":[\"EMBED\"] | /origins",
                "\"scopes\":[\"EMBED\"],\"origins\":[] | /origins",
                "\"scopes\":[\"MATCH\"],\"origins\":[\"https://portal.example.cn\"] | /origins",
                "\"scopes\":[\"EMBED\"],\"origins\":[\"http://portal.example.cn\"] | /origins/0",
                "\"scopes\":[\"EMBED\"],\"origins\":[\"https://a.cn\",\"https://a.cn/x\"] | /origins/1",
                "\"scopes\":[\"EMBED\"],\"origins\":[\"https://a.cn; script-src *\"] | /origins/0",
                "\"scopes\":[\"EMBED\"],\"origins\":[\"https://*.cn\"] | /origins/0",
                "\"scopes\":[\"EMBED\"],\"origins\":[\"https://a.cn:443\"] | /origins/0"
            })
    void aKeyForEmbeddingListsItsSites(String more, String pointer) {
        Reply refused = server.post(
                "/api/v1/keys", TestServer.JSON, "{\"name\":\"x\",\"institution\":\"taihu-demo-bank\"," + more + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsText("pointer")).contains(pointer);
    }

    @Test
    void theSitesOfAKeyAreShownWithIt() {
        JsonNode made = server.post(
                        "/api/v1/keys",
                        TestServer.JSON,
                        "{\"name\":\"x\",\"institution\":\"taihu-demo-bank\",\"scopes\":[\"EMBED\",\"MATCH\"],\"origins\":[\"https://a.cn\",\"http://127.0.0.1:9000\",\"https://a.cn\"]}")
                .json();

        assertThat(made.get("origins").toString()).isEqualTo("[\"https://a.cn\",\"http://127.0.0.1:9000\"]");
        assertThat(server.get("/api/v1/keys?size=200").json().findValuesAsText("origins"))
                .hasSize(server.get("/api/v1/keys?size=200").json().get("total").asInt());
    }

    @Test
    void thePageAroundIsTheOneThatIsListedAndNoOther() {
        Reply frame = server.get("/embed/frame/" + bank.id() + "?origin=" + BRANCH + "&lang=en");

        assertThat(frame.status()).isEqualTo(200);
        assertThat(frame.header("content-security-policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';"
                                + " form-action 'none'; sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox;"
                                + " frame-ancestors "
                                + BRANCH);
        assertThat(frame.headers().map()).doesNotContainKey("x-frame-options").doesNotContainKey("set-cookie");
        assertThat(frame.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(frame.header("cache-control")).isEqualTo("no-store");
        assertThat(frame.body()).contains("Financing and policy suggestions").doesNotContain("测试");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?origin=https://elsewhere.example",
                "?origin=https://portal.example.cn%20https://elsewhere.example",
                "?origin=*",
                "?origin=",
                ""
            })
    void noPageHoldsAFrameOfASiteThatIsNotListed(String query) {
        Reply refused = server.get("/embed/frame/" + bank.id() + query);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.header("content-security-policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void theLoaderIsKeptShortlyAndAskedForByItsTag() {
        Reply loader = server.get("/embed/v1.js");
        Reply again = server.get("/embed/v1.js", "If-None-Match", loader.etag());

        assertThat(loader.contentType()).isEqualTo("text/javascript;charset=utf-8");
        assertThat(loader.header("cache-control")).isEqualTo("public, max-age=300");
        assertThat(loader.body().length()).as("tiny").isLessThan(2_000);
        assertThat(List.of(again.status(), again.body(), again.etag(), again.header("cache-control")))
                .isEqualTo(List.of(304, "", loader.etag(), "public, max-age=300"));
    }

    @Test
    void whatItLoadsNeverChangesUnderItsName() {
        String name = server.get("/embed/v1.js").body().replaceAll("(?s).*'files/([^']+)'.*", "$1");

        Reply core = server.get("/embed/files/" + name);
        Reply unknown = server.get("/embed/files/core-0000000000000000.js");

        assertThat(name).matches("core-[0-9a-f]{16}\\.js");
        assertThat(core.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(core.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("cache-control")).isEqualTo("no-store");
    }

    /** Also in a demo, which otherwise answers pages of this machine only; and a refusal too. */
    @Test
    void filesAndRefusalsAreReadFromASandbox() {
        String name = server.get("/embed/v1.js").body().replaceAll("(?s).*'files/([^']+)'.*", "$1");

        for (Reply reply : List.of(
                server.get("/embed/files/" + name, "Origin", "null"),
                server.get("/embed/files/" + name, "Origin", SITE),
                bank.suggestions("void", SITE, "zh-CN"))) {
            assertThat(reply.headers().allValues("access-control-allow-origin")).isEqualTo(List.of("*"));
            assertThat(reply.headers().allValues("access-control-allow-credentials"))
                    .isEmpty();
        }
        assertThat(server.get("/api/v1/metrics", "Origin", "null").status()).isEqualTo(403);
    }
}
