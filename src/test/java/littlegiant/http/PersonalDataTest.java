package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import littlegiant.ToldClock;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Natural persons: what is kept of them is shown to them, can be taken away, and their identity number is kept nowhere. */
@Tag("store")
class PersonalDataTest {

    /** The example of GB 11643: nobody's. */
    private static final String NUMBER = "11010519491231002X";

    private static final String FIRM = "/api/v1/enterprises/" + Desk.FIRM;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply consent(String more) {
        return server.post(
                "/api/v1/consents",
                TestServer.JSON,
                "{\"uscc\":\"" + Desk.FIRM + "\",\"grantee\":\"canal-demo-bank\"" + more + "}",
                server.as("firm"));
    }

    private Reply personal() {
        return consent(",\"scopes\":[\"LEGAL_REPRESENTATIVE\"],\"confirmedByPerson\":true,\"identityNumber\":\""
                + NUMBER + "\"");
    }

    private Reply ask(String what, String question) {
        return server.post("/api/v1/persons/" + what, TestServer.JSON, question, server.as("officer"));
    }

    private String everythingStored() {
        return Database.of(server).dump();
    }

    @Test
    void theIdentityNumberIsKeptAsASaltedHashAndShownNowhere() {
        Reply given = personal();
        Reply second = personal();
        String stored = everythingStored();

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().get("personKnown").asBoolean()).isTrue();
        assertThat(given.body() + second.body()).doesNotContain(NUMBER);
        assertThat(stored).contains("CREDIT_ASSESSMENT").doesNotContain(NUMBER);
    }

    @Test
    void whatIsKeptOfAPersonIsShownAndTakenAway() {
        personal();
        String receipt = server.get(FIRM + "/recommendations?size=1", server.as("manager"))
                .json()
                .get("receiptId")
                .asText();
        JsonNode kept = ask("export", "{\"identityNumber\":\"" + NUMBER + "\"}").json();
        JsonNode erased =
                ask("erase", "{\"identityNumber\":\"" + NUMBER + "\"}").json();
        JsonNode after = ask("export", "{\"uscc\":\"" + Desk.FIRM + "\"}").json();
        Reply unknown = ask("export", "{\"identityNumber\":\"" + NUMBER + "\"}");

        assertThat(kept.get("consents")).hasSize(1);
        assertThat(kept.at("/firms/0/uscc").asText()).isEqualTo(Desk.FIRM);
        assertThat(kept.at("/firms/0/data").asText()).startsWith("{\"legalRepresentative\":{");
        assertThat(kept.at("/firms/0/revisions/0").asInt()).isEqualTo(1);
        assertThat(erased.at("/firms/0/data")).isEqualTo(kept.at("/firms/0/data"));
        assertThat(after.at("/firms/0/data").asText()).isEqualTo("{}");
        assertThat(after.at("/firms/0/revisions")).isEmpty();
        assertThat(after.at("/consents/0/state").asText()).isNotEmpty();
        assertThat(unknown.json().get("consents")).isEmpty();
        assertThat(server.get(FIRM, server.as("firm")).json().has("legalRepresentative"))
                .isFalse();
        assertThat(server.get(FIRM + "/revisions/1", server.as("firm")).body()).doesNotContain("legalRepresentative");
        assertThat(server.get("/api/v1/receipts/" + receipt, server.as("auditor"))
                        .status())
                .isEqualTo(200);
        assertThat(server.post("/api/v1/audit/verify", TestServer.JSON, "", server.as("auditor"))
                        .json()
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    /** One who may not see the person's data is not concerned by its going. */
    @Test
    void aDecisionWithoutThePersonIsFoundAgainAfterwards() {
        consent("");
        server.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");
        String without = server.get(FIRM + "/recommendations?size=1", server.as("stranger"))
                .json()
                .get("receiptId")
                .asText();
        String with = server.get(FIRM + "/recommendations?size=1", server.as("manager"))
                .json()
                .get("receiptId")
                .asText();
        ask("erase", "{\"uscc\":\"" + Desk.FIRM + "\"}");

        assertThat(verify(without).get("identical").asBoolean()).isTrue();
        JsonNode lost = verify(with);
        assertThat(lost.get("identical").asBoolean()).isFalse();
        assertThat(lost.get("note").asText()).contains("已不是当时的那一个");
    }

    private JsonNode verify(String receipt) {
        return server.post("/api/v1/receipts/" + receipt + "/verify", TestServer.JSON, "", server.as("auditor"))
                .json();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"identityNumber\":\"110105194912310021\"}", "{\"identityNumber\":7}", "{\"name\":\"x\"}"
            })
    void aQuestionAboutNobodyIsRefused(String question) {
        assertThat(ask("export", question).status()).isEqualTo(400);
        assertThat(ask("erase", question).status()).isEqualTo(400);
    }

    @Test
    void anotherDistrictsFirmIsNotTouched() {
        String uscc = server.get("/api/v1/enterprises?size=200").json().get("items").findValuesAsText("uscc").stream()
                .filter(code -> server.get("/api/v1/enterprises/" + code, server.as("officer"))
                                .status()
                        == 403)
                .findFirst()
                .orElseThrow();

        JsonNode erased = ask("erase", "{\"uscc\":\"" + uscc + "\"}").json();

        assertThat(erased.get("firms")).isEmpty();
    }

    /** Wherever somebody may write, nobody writes an identity number. */
    @Test
    void noTextHoldsAnIdentityNumber() {
        List<Reply> replies = List.of(
                server.post(
                        FIRM + "/visits",
                        TestServer.JSON,
                        "{\"visitedOn\":\"2026-11-20\",\"kind\":\"PHONE\",\"summary\":\"法人身份证" + NUMBER + "\"}",
                        server.as("manager")),
                new Applying(server).apply("firm", "TH-LG-CREDIT-01", ",\"note\":\"" + NUMBER + "\""),
                server.put(
                        FIRM,
                        TestServer.JSON,
                        "{\"uscc\":\"" + Desk.FIRM + "\",\"name\":\"张三" + NUMBER + "\"}",
                        server.as("firm")));

        assertThat(replies).allMatch(reply -> reply.status() == 400 || reply.status() == 422);
        assertThat(replies).allMatch(reply -> !reply.body().contains(NUMBER));
        assertThat(everythingStored()).doesNotContain(NUMBER);
    }

    /** Whoever came after him is somebody else. */
    @Test
    void hisSuccessorsDataIsNotHis() {
        personal();
        ((ToldClock) server.context().getBean(Clock.class)).tell(Instant.parse("2026-11-24T02:00:00Z"));
        consent(
                ",\"scopes\":[\"LEGAL_REPRESENTATIVE\"],\"confirmedByPerson\":true,\"identityNumber\":\"110101199003070097\"");

        JsonNode erased =
                ask("erase", "{\"identityNumber\":\"" + NUMBER + "\"}").json();

        assertThat(erased.get("consents")).hasSize(1);
        assertThat(erased.get("firms")).isEmpty();
        assertThat(server.get(FIRM, server.as("firm")).json().has("legalRepresentative"))
                .isTrue();
    }

    @Test
    void noReasonAndNoListHoldsOneEither() {
        Reply reason = server.send(
                "POST",
                "/api/v1/users/firm/sign-out",
                new byte[0],
                "X-Reason",
                "request of " + NUMBER,
                server.as("admin")[0],
                server.as("admin")[1]);
        Applying applying = new Applying(server);
        String id = applying.sent("TH-LG-CREDIT-01");
        applying.walk("manager", id, "ACCEPT");
        Reply list = applying.step("manager", id, "ASK_DOCUMENTS", ",\"documents\":[\"" + NUMBER + "\"]");

        assertThat(reason.status()).isEqualTo(400);
        assertThat(list.status()).isEqualTo(400);
        assertThat(everythingStored()).doesNotContain(NUMBER);
    }

    @Test
    void aUserReadsWhatIsKeptOfHimAndIsErasedOnRequest() {
        JsonNode mine = server.get("/api/v1/me/data", server.as("firm")).json();
        Reply erased = server.post("/api/v1/users/firm/erase", TestServer.JSON, "", server.as("admin"));
        Reply token = server.get("/api/v1/me", server.as("firm"));
        Reply again =
                server.post("/api/v1/token", TestServer.JSON, "{\"username\":\"firm\",\"password\":\"demo-firm\"}");

        assertThat(mine.at("/account/displayName").asText()).isEqualTo("示范企业用户");
        assertThat(mine.at("/enterprises/" + Desk.FIRM).asText()).isEqualTo("OWNER");
        assertThat(erased.json().at("/account/displayName").asText()).isEmpty();
        assertThat(erased.json().at("/account/state").asText()).isEqualTo("DISABLED");
        assertThat(erased.json().get("enterprises")).isEmpty();
        assertThat(erased.json().get("stays").asText())
                .contains("审计日志")
                .isEqualTo(mine.get("stays").asText());
        assertThat(token.status()).isEqualTo(401);
        assertThat(again.status()).isEqualTo(401);
        assertThat(everythingStored()).doesNotContain("示范企业用户");
        assertThat(server.post("/api/v1/users/admin/erase", TestServer.JSON, "", server.as("admin"))
                        .code())
                .isEqualTo("LAST_ADMIN");
    }
}
