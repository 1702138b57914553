package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered is kept first: which question is which receipt, and what a receipt holds. */
@Tag("store")
class ReceiptsApiTest {

    private static final String RECEIPTS = "/api/v1/receipts/";
    private static final String PLAN = "/api/v1/enterprises/" + Desk.FIRM + "/plan";
    private static final String MATCHES = "/api/v1/matches";
    private static final String NEED = "?amount=3000000&termMonths=12&security=CREDIT&security=PLEDGE_IP";

    private static TestServer server;
    private static Desk desk;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String receipt(Reply answer) {
        String id = answer.json().path("receiptId").asText();
        assertThat(id).matches("[0-9a-f]{64}");
        return id;
    }

    /** Whatever the spelling of its numbers. */
    private static String content(JsonNode json) {
        return DocumentReader.json(json.toString().getBytes(StandardCharsets.UTF_8), new Faults())
                .canonical();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&page=3&size=7",
                "&size=200",
                "&sort=cost",
                "&verdict=ELIGIBLE",
                "&kind=LOAN&provider=taihu-demo-bank",
                "&asOf=2026-11-23",
                "&scope=MARKET",
                "&lang=zh-CN"
            })
    void theSameQuestionIsOneReceiptWhateverPartOfTheAnswerIsShown(String part) {
        assertThat(receipt(desk.matches(NEED + part))).isEqualTo(receipt(desk.matches(NEED)));
        assertThat(receipt(desk.match("TH-LG-CREDIT-01", NEED + part))).isEqualTo(receipt(desk.matches(NEED)));
    }

    @Test
    void theSpellingOfANeedDoesNotCount() {
        assertThat(receipt(desk.matches("?security=PLEDGE_IP,CREDIT&termMonths=12&amount=3000000.00")))
                .isEqualTo(receipt(desk.matches(NEED)));
    }

    @Test
    void aPageOfTheConsoleShowsTheSameReceipt() {
        assertThat(server.get("/console/enterprises/" + Desk.FIRM + NEED).body())
                .contains(receipt(desk.matches(NEED)));
    }

    @Test
    void anotherQuestionIsAnotherReceipt() {
        List<String> ids = new ArrayList<>();
        for (String query : List.of(
                "",
                "?amount=3000000",
                "?amount=3000000.01",
                "?termMonths=12",
                "?purpose=RD",
                "?security=CREDIT",
                "?neededBy=2027-01-01",
                "?postMoney=3000000",
                "?asOf=2026-11-24",
                "?lang=en")) {
            ids.add(receipt(desk.matches(query)));
        }
        String recommendations = "/api/v1/enterprises/" + Desk.FIRM + "/recommendations";
        ids.add(receipt(server.get(recommendations, desk.as("manager"))));
        ids.add(receipt(server.get(recommendations + "?scope=OWN", desk.as("manager"))));
        ids.add(receipt(server.get("/api/v1/enterprises/913202050000LG025J/recommendations")));
        ids.add(receipt(server.get(PLAN)));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(receipt(server.get(recommendations, desk.as("manager")))).isEqualTo(ids.get(10));
        assertThat(receipt(server.get(recommendations, desk.as("firm")))).isEqualTo(ids.get(0));
    }

    @Test
    void aReceiptHoldsTheWholeAnswerAndAllThatDeterminedIt() {
        String id = receipt(desk.matches(NEED + "&size=1&verdict=ELIGIBLE"));
        JsonNode receipt = server.get(RECEIPTS + id).json();
        JsonNode whole = desk.matches(NEED + "&size=200").json();

        assertThat(List.of(
                        receipt.get("id").asText(),
                        receipt.get("kind").asText(),
                        receipt.get("uscc").asText(),
                        receipt.get("revision").asInt(),
                        receipt.get("release").asText(),
                        receipt.get("asOf").asText(),
                        receipt.get("lang").asText(),
                        receipt.get("storedAt").asText(),
                        receipt.get("seal").asText()))
                .isEqualTo(
                        List.of(id, "MATCH", Desk.FIRM, 1, "r-1", "2026-11-23", "ZH", "2026-11-23T02:00:00Z", "VALID"));
        assertThat(receipt.get("need").toString())
                .isEqualTo(
                        "{\"amount\":3000000,\"termMonths\":12,\"purpose\":null,\"security\":[\"CREDIT\",\"PLEDGE_IP\"],\"neededBy\":null,\"postMoney\":null}");
        assertThat(Stream.of("profile", "scope", "voice")
                        .map(name -> receipt.get(name).isNull()))
                .containsOnly(true);
        assertThat(receipt.at("/answer/items")).hasSize(141);
        assertThat(content(receipt.at("/answer/items"))).isEqualTo(content(whole.get("items")));
        assertThat(content(receipt.at("/answer/counts"))).isEqualTo(content(whole.get("counts")));
        assertThat(receipt.get("products")).hasSize(141);
        assertThat(receipt.at("/lpr/1Y/percent").asText()).isEqualTo("3.0");
    }

    @Test
    void anUnknownReceiptIsNotFound() {
        assertThat(server.get(RECEIPTS + "0".repeat(64)).code()).isEqualTo("RECEIPT_NOT_FOUND");
        assertThat(server.post(RECEIPTS + "x/verify", TestServer.JSON, "").code())
                .isEqualTo("RECEIPT_NOT_FOUND");
    }

    @Test
    void aProfileThatIsNotStoredIsKeptWithItsReceipt() {
        String profile = "{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\",\"employees\":12}";
        Reply answer = server.post(MATCHES, TestServer.JSON, "{\"profile\":" + profile + ",\"size\":3}");
        Reply again = server.post(MATCHES, TestServer.JSON, "{\"size\":9,\"profile\":" + profile + "}");
        Reply other = server.post(MATCHES, TestServer.JSON, "{\"profile\":" + profile.replace("12", "13") + "}");
        JsonNode receipt = server.get(RECEIPTS + receipt(answer)).json();

        assertThat(receipt(again)).isEqualTo(receipt(answer)).isNotEqualTo(receipt(other));
        assertThat(receipt.get("revision").isNull()).isTrue();
        assertThat(receipt.get("profile")).isEqualTo(TestServer.parse(profile));
        assertThat(verified(receipt(answer))).isEqualTo(sound());
        assertThat(server.get("/api/v1/enterprises/913202050000LG9990").status())
                .isEqualTo(404);
    }

    @Test
    void aPlanHasAReceiptOfItsOwn() {
        Reply plan = server.get(PLAN + NEED);
        JsonNode receipt = server.get(RECEIPTS + receipt(plan)).json();

        assertThat(receipt.get("kind").asText()).isEqualTo("PLAN");
        assertThat(content(receipt.at("/answer/items")))
                .isEqualTo(content(plan.json().get("items")));
        assertThat(receipt(plan)).isNotEqualTo(receipt(desk.matches(NEED)));
        assertThat(verified(receipt(plan))).isEqualTo(sound());
    }

    /** Identical, seal, note, differences. */
    private static List<String> verified(String id) {
        JsonNode found = server.post(RECEIPTS + id + "/verify?lang=en", TestServer.JSON, "")
                .json();
        return List.of(
                found.get("identical").asText(),
                found.get("seal").asText(),
                found.get("note").asText(),
                found.get("differences").toString());
    }

    private static List<String> sound() {
        return List.of("true", "VALID", "null", "[]");
    }

    @Test
    void everyReceiptOfEveryKindIsFoundAgainToTheByte() {
        for (String query : List.of(
                "", NEED, "?asOf=2025-01-01", "?asOf=2028-12-31", "?lang=en", "?purpose=RD&neededBy=2027-01-01")) {
            assertThat(verified(receipt(desk.matches(query)))).as(query).isEqualTo(sound());
        }
        for (String user : new TreeSet<>(List.of("manager", "specialist"))) {
            Reply answer =
                    server.get("/api/v1/enterprises/913202050000LG033D/recommendations?amount=1000", desk.as(user));
            assertThat(verified(receipt(answer))).as(user).isEqualTo(sound());
        }
    }

    @Test
    void whatCannotBeKeptIsNotAnswered() {
        String known = "/api/v1/enterprises/" + Desk.FIRM + "/recommendations";
        String fresh = known + "?amount=7777";
        server.get(known);
        Supplier<List<Reply>> all = () -> List.of(
                server.get(known),
                server.get(fresh),
                server.get(known + "/TH-LG-CREDIT-01?amount=7778"),
                server.get(PLAN + "?amount=7777"),
                server.post(
                        MATCHES,
                        TestServer.JSON,
                        "{\"profile\":{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\"},\"need\":{\"amount\":7777}}"));

        List<Reply> refused = Database.of(server).without("audit_entry", all);
        Reply unkept = Database.of(server).without("receipt", () -> server.get(fresh));
        Reply page = Database.of(server).without("audit_entry", () -> server.get("/console/enterprises/" + Desk.FIRM));

        assertThat(refused.stream().map(Reply::status)).containsOnly(503);
        assertThat(refused.stream().map(Reply::code)).containsOnly("STORE_UNAVAILABLE");
        assertThat(List.of(unkept.status(), unkept.code())).isEqualTo(List.of(503, "STORE_UNAVAILABLE"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).doesNotContain("TH-LG-CREDIT-01");
        assertThat(all.get().stream().map(Reply::status)).containsOnly(200);
    }

    @Test
    void theSameNewQuestionAskedByManyAtOnceIsKeptOnce() throws Exception {
        long before = Database.of(server).count("receipt");
        List<String> ids = Together.at(8, i -> receipt(desk.matches("?amount=123456&size=" + (i + 1))));

        assertThat(new TreeSet<>(ids)).hasSize(1);
        assertThat(Database.of(server).count("receipt")).isEqualTo(before + 1);
        assertThat(verified(ids.get(0))).isEqualTo(sound());
    }

    @Test
    void theAnswerCanBeHadToTheByteAndHasTheHashThatIsSigned() {
        String id = receipt(desk.matches(NEED));

        Reply answer = server.get(RECEIPTS + id + "/answer");

        JsonNode told = server.get(RECEIPTS + id).json();
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(Hash.of(answer.body())).isEqualTo(told.get("resultHash").asText());
        assertThat(content(answer.json())).isEqualTo(content(told.get("answer")));
    }
}
