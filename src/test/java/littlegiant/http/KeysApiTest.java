package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of partners' systems. */
@Tag("store")
class KeysApiTest {

    private static final String KEYS = "/api/v1/keys";
    private static final String FIRM = "/api/v1/enterprises/" + Desk.FIRM;
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static TestServer server;
    private static ToldClock clock;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        clock = (ToldClock) server.context().getBean(Clock.class);
    }

    @AfterEach
    void itIsNow() {
        clock.tell(NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply make(String more) {
        return server.post(KEYS, TestServer.JSON, "{\"name\":\"门户\",\"institution\":\"taihu-demo-bank\"," + more + "}");
    }

    private static String key(String scopes) {
        return make("\"scopes\":[" + scopes + "]").json().get("key").asText();
    }

    private static Reply ask(String key, String path) {
        return server.get(path, "X-API-Key", key);
    }

    @Test
    void aKeyIsShownOnceAndKeptAsAHash() {
        JsonNode made =
                make("\"scopes\":[\"MATCH\"],\"lastDay\":\"2026-12-31\"").json();
        String key = made.get("key").asText();
        String secret = key.substring(key.indexOf('_', 4) + 1);

        assertThat(key).matches("lgk_[a-f0-9]{16}_[A-Za-z0-9_-]{43}");
        assertThat(made.get("expiresAt").asText()).isEqualTo("2026-12-31T16:00:00Z");
        assertThat(server.get(KEYS).body()).contains(made.get("id").asText()).doesNotContain(secret);
        assertThat(server.get("/api/v1/audit?size=3").body())
                .contains("key.make")
                .doesNotContain(secret);
        assertThat(Database.of(server)
                        .one(
                                "SELECT secret_hash FROM api_key WHERE id = ?",
                                made.get("id").asText()))
                .isNotEqualTo(secret);
    }

    @ParameterizedTest
    @CsvSource({
        "MATCH, /recommendations, /revisions",
        "MATCH, /plan, /receipts",
        "ENTERPRISES, '', /recommendations",
        "ENTERPRISES, /revisions, /plan",
        "RECEIPTS, /receipts, ''"
    })
    void aKeyIsForItsPartsOfTheApi(String scope, String may, String mayNot) {
        String key = key("\"" + scope + "\"");

        assertThat(ask(key, FIRM + may).status()).isEqualTo(200);
        Reply refused = ask(key, FIRM + mayNot);
        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(403, "FORBIDDEN"));
        assertThat(ask(key, "/api/v1/users").status()).isEqualTo(403);
        assertThat(ask(key, "/api/v1/me").json().get("role").asText()).isEqualTo("PARTNER");
        assertThat(ask(key, "/api/v1/metrics").status()).isEqualTo(200);
    }

    @Test
    void aPartnerSeesOfAFirmWhatItAllowsItsInstitution() {
        String stranger = server.post(
                        KEYS,
                        TestServer.JSON,
                        "{\"name\":\"门户\",\"institution\":\"canal-demo-bank\",\"scopes\":[\"ENTERPRISES\",\"CONSENTS\"]}")
                .json()
                .get("key")
                .asText();

        assertThat(ask(stranger, FIRM).json().has("tax")).isFalse();
        assertThat(ask(stranger, "/api/v1/consents").json().get("total").asInt())
                .isZero();
        assertThat(ask(key("\"ENTERPRISES\""), FIRM).json().has("tax")).isTrue();
    }

    @Test
    void whatIsOpenToAllIsOpenToAnyKey() {
        assertThat(ask(key("\"MATCH\""), "/api/v1/receipts/keys").status()).isEqualTo(200);
    }

    @Test
    void itEndsWithItsDayAndWhenItIsRevoked() {
        JsonNode made =
                make("\"scopes\":[\"MATCH\"],\"lastDay\":\"2026-11-30\"").json();
        String key = made.get("key").asText();

        clock.tell(Instant.parse("2026-11-30T15:59:59Z"));
        assertThat(ask(key, "/api/v1/me").status()).isEqualTo(200);
        clock.tell(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(ask(key, "/api/v1/me").status()).isEqualTo(401);
        clock.tell(NOW);
        Reply revoked = server.send("DELETE", KEYS + "/" + made.get("id").asText(), new byte[0]);
        assertThat(revoked.json().get("revokedAt").asText()).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(ask(key, "/api/v1/me").status()).isEqualTo(401);
        assertThat(ask(key, "/api/v1/me").json().get("detail").asText()).isEqualTo("密钥无效、已吊销或已过期");
        assertThat(server.send("DELETE", KEYS + "/0000000000000000", new byte[0])
                        .code())
                .isEqualTo("KEY_NOT_FOUND");
    }

    @Test
    void whenAndFromWhereItWasLastUsedIsSeen() {
        JsonNode made = make("\"scopes\":[\"MATCH\"]").json();
        assertThat(made.get("lastUsedAt").isNull()).isTrue();

        clock.tell(NOW.plusSeconds(300));
        ask(made.get("key").asText(), "/api/v1/me");
        clock.tell(NOW.plusSeconds(330));
        ask(made.get("key").asText(), "/api/v1/me");

        JsonNode seen = server.get(KEYS + "?size=200").json().get("items");
        for (JsonNode one : seen) {
            if (one.get("id").equals(made.get("id"))) {
                assertThat(one.get("lastUsedAt").asText()).isEqualTo("2026-11-23T02:05:00Z");
                assertThat(one.get("lastUsedFrom").asText()).isEqualTo("127.0.0.1");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lgk_", "lgk_0123456789abcdef_AAAA", "Bearer x", "' OR 1=1 --"})
    void whatIsNoKeyIsNobodys(String key) {
        assertThat(ask(key.isEmpty() ? " " : key, "/api/v1/metrics").status()).isEqualTo(401);
    }

    @Test
    void aKeyWithAnotherSecretOrInAnotherPlaceIsNone() {
        String key = key("\"MATCH\"");
        String changed = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A");

        assertThat(ask(changed, "/api/v1/me").status()).isEqualTo(401);
        assertThat(server.get("/api/v1/me", "Authorization", "Bearer " + key).status())
                .isEqualTo(401);
        assertThat(server.get("/console", "X-API-Key", key).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_key", "apiKey", "X-API-Key", "key", "access_token", "token"})
    void aKeyInTheAddressIsRefusedEvenIfItIsSentInTheHeaderToo(String name) {
        String key = key("\"MATCH\"");

        for (Reply refused : List.of(
                ask(key, FIRM + "/recommendations?" + name + "=" + key),
                server.get(FIRM + "/recommendations?" + name + "=" + key, Asked.nobody()),
                server.get("/api/v1/metrics?" + name + "=" + key, Asked.nobody()))) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/" + name);
            assertThat(refused.body()).doesNotContain(key);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"scopes\":[] | /scopes",
                "\"scopes\":[\"ADMIN\"] | /scopes/0",
                "\"scopes\":[\"MATCH\"],\"lastDay\":\"2026-11-22\" | /lastDay",
                "\"scopes\":[\"MATCH\"],\"lastDay\":\"2027-11-24\" | /lastDay",
                "\"scopes\":[\"MATCH\"],\"role\":\"ADMIN\" | /role",
                "\"scopes\":[\"MATCH\"],\"key\":\"mine\" | /key"
            })
    void whatCannotBeAKeyIsAFault(String more, String pointer) {
        Reply refused = make(more);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsText("pointer")).contains(pointer);
    }
}
