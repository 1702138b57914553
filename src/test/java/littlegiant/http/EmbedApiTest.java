package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens with which partners' pages show firms their suggestions, and what they open. */
@Tag("store")
class EmbedApiTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String SITE = "https://portal.example.cn";
    private static final String BRANCH = "https://branch.example.cn:8443";
    private static final String OTHER = "913202050000LG025J";

    private static TestServer server;
    private static Embedding bank;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        bank = new Embedding(server, "taihu-demo-bank", SITE, BRANCH);
    }

    @AfterEach
    void itIsNow() {
        tell(NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void tell(Instant now) {
        ((ToldClock) server.context().getBean(Clock.class)).tell(now);
    }

    private static String wish(String more) {
        return "{\"uscc\":\"" + Desk.FIRM + "\",\"origin\":\"" + SITE + "\"" + more + "}";
    }

    @ParameterizedTest
    @CsvSource({"'', 2026-11-23T02:05:00Z", "',\"minutes\":10', 2026-11-23T02:10:00Z"})
    void aTokenLastsAFewMinutes(String more, String until) {
        Reply made = bank.ask(wish(more));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("expiresAt").asText()).isEqualTo(until);
        assertThat(made.json().get("token").asText())
                .matches(bank.id() + "\\.zh-CN\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");
        assertThat(made.header("cache-control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /origin",
                "{} | /uscc",
                "{\"uscc\":\"913202050000LG017P\",\"origin\":\"https://elsewhere.example\"} | /origin",
                "{\"uscc\":\"913202050000LG017P\",\"origin\":\"https://portal.example.cn/\"} | /origin",
                "{\"uscc\":\"913202050000LG017P\",\"origin\":\"null\"} | /origin",
                "{\"uscc\":\"913202050000LG017P\",\"origin\":\"https://portal.example.cn\",\"minutes\":11} | /minutes",
                "{\"uscc\":\"913202050000LG017P\",\"origin\":\"https://portal.example.cn\",\"institution\":\"canal-demo-bank\"}"
                        + " | /institution"
            })
    void whatCannotBeATokenIsAFault(String body, String pointer) {
        Reply refused = bank.ask(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsText("pointer")).contains(pointer);
    }

    @Test
    void aFirmThatNobodyKnowsIsAnsweredAsElsewhere() {
        Reply refused = bank.ask(wish("").replace(Desk.FIRM, "913202050000LG9999"));

        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(404, "ENTERPRISE_NOT_FOUND"));
    }

    @Test
    void aKeyForOtherThingsMakesNone() {
        String key = server.post(
                        "/api/v1/keys",
                        TestServer.JSON,
                        "{\"name\":\"x\",\"institution\":\"taihu-demo-bank\",\"scopes\":[\"MATCH\"]}")
                .json()
                .get("key")
                .asText();

        Reply refused = server.post("/api/v1/embed/tokens", TestServer.JSON, wish(""), "X-API-Key", key);

        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(403, "FORBIDDEN"));
    }

    @Test
    void aTokenShowsItsFirmInTheFirmsVoice() {
        Reply shown = bank.suggestions(bank.token(Desk.FIRM, SITE), SITE, "zh-CN");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(shown.header("cache-control")).isEqualTo("no-store");
        assertThat(shown.body())
                .contains("示例微纳装备（测试）有限公司", "太湖示范银行", "可申请", "预估额度", "最终以金融机构审批为准")
                .doesNotContain("不符合", "推荐排序分", "内部", "农商", "姑苏", "运河示范");
        assertThat(shown.body().split("<article", -1)).hasSize(6);
    }

    /** The same rights as the key has at any other route: what the firm allows its institution, at the moment it is shown. */
    @Test
    void whatIsShownIsWhatTheFirmAllowsAtThatMoment() {
        Embedding stranger = new Embedding(server, "canal-demo-bank", SITE);
        String token = stranger.token(Desk.FIRM, SITE);
        String before = stranger.suggestions(token, SITE, "zh-CN").body();
        String consent = server.post(
                        "/api/v1/consents",
                        TestServer.JSON,
                        "{\"uscc\": \"" + Desk.FIRM + "\", \"grantee\": \"canal-demo-bank\"}",
                        server.as("firm"))
                .json()
                .get("id")
                .asText();
        String allowed = stranger.suggestions(token, SITE, "zh-CN").body();
        server.send("DELETE", "/api/v1/consents/" + consent, new byte[0], server.as("firm"));

        assertThat(before).contains("仅使用企业授权运河示范银行查看的信息").doesNotContain("太湖示范银行");
        assertThat(allowed).isNotEqualTo(before);
        assertThat(stranger.suggestions(token, SITE, "zh-CN").body()).isEqualTo(before);
    }

    @Test
    void itIsOverWhenItsTimeIs() {
        String token = bank.token(Desk.FIRM, SITE);

        tell(NOW.plusSeconds(299));
        assertThat(bank.suggestions(token, SITE, "zh-CN").status()).isEqualTo(200);
        tell(NOW.plusSeconds(300));
        assertThat(bank.suggestions(token, SITE, "zh-CN").status()).isEqualTo(410);
    }

    /** For another firm, another site, another key, a longer time: each is another token. */
    @Test
    void aTokenThatWasChangedIsNone() {
        String token = bank.token(Desk.FIRM, SITE);
        String[] parts = token.split("\\.");
        String facts = new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8);
        assertThat(facts).isEqualTo(NOW.plusSeconds(300).getEpochSecond() + "\n" + Desk.FIRM + "\n" + SITE);
        Embedding other = new Embedding(server, "canal-demo-bank", SITE);

        for (String forged : List.of(
                with(parts, facts.replace(Desk.FIRM, OTHER)),
                with(parts, facts.replace("17", "27")),
                with(parts, facts.replace(SITE, BRANCH)),
                other.id() + "." + parts[1] + "." + parts[2] + "." + parts[3],
                parts[0] + ".en." + parts[2] + "." + parts[3],
                token.substring(0, token.length() - 2),
                token + ".x",
                "",
                "....",
                server.as("manager")[1].substring("Bearer ".length()))) {
            assertThat(bank.suggestions(forged, SITE, "zh-CN").status())
                    .as(forged)
                    .isEqualTo(410);
            assertThat(bank.suggestions(forged, BRANCH, "zh-CN").status())
                    .as(forged)
                    .isEqualTo(410);
        }
        assertThat(bank.suggestions(token, BRANCH, "zh-CN").status()).isEqualTo(410);
    }

    private static String with(String[] parts, String facts) {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(facts.getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + parts[1] + "." + payload + "." + parts[3];
    }

    @Test
    void itIsOfNoUseForAnythingElse() {
        String token = bank.token(Desk.FIRM, SITE);

        for (String path : List.of(
                "/api/v1/me",
                "/api/v1/enterprises/" + Desk.FIRM,
                "/api/v1/enterprises/" + Desk.FIRM + "/recommendations")) {
            assertThat(server.get(path, "Authorization", "Bearer " + token).status())
                    .as(path)
                    .isEqualTo(401);
            assertThat(server.get(path, "X-API-Key", token).status()).as(path).isEqualTo(401);
        }
        assertThat(server.get("/console", "Cookie", "lg-session=" + token).status())
                .isEqualTo(303);
    }

    @Test
    void itEndsWithItsKey() {
        Embedding short0 = new Embedding(server, "taihu-demo-bank", SITE);
        String token = short0.token(Desk.FIRM, SITE);

        server.send("DELETE", "/api/v1/keys/" + short0.id(), new byte[0]);

        assertThat(short0.suggestions(token, SITE, "zh-CN").status()).isEqualTo(410);
        assertThat(server.get("/embed/frame/" + short0.id() + "?origin=" + SITE).status())
                .isEqualTo(404);
    }

    @Test
    void bothStandInTheAuditChain() {
        bank.suggestions(bank.token(Desk.FIRM, SITE), SITE, "en");

        JsonNode entries = server.get("/api/v1/audit?size=2").json().get("items");

        assertThat(entries.findValuesAsText("action")).containsExactlyInAnyOrder("embed.token", "embed.match");
        assertThat(entries.findValuesAsText("actor")).containsExactly("key:" + bank.id(), "key:" + bank.id());
        assertThat(entries.findValuesAsText("subject")).containsExactly(Desk.FIRM, Desk.FIRM);
        assertThat(entries.findValuesAsText("origin")).containsExactly(SITE);
        assertThat(entries.findValuesAsText("consents")).hasSize(1).noneMatch(String::isEmpty);
    }
}
