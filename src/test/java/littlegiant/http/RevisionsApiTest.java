package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The history of a firm's profile: nothing that was stored is lost, and everybody can read what changed. */
@Tag("store")
class RevisionsApiTest {

    private static final String ALL = "/api/v1/enterprises/";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String profile(String uscc, String more) {
        return "{\"uscc\":\"" + uscc + "\",\"name\":\"示例（测试）\"" + more.replace('\'', '"') + "}";
    }

    private static Reply put(String uscc, String more, String... headers) {
        return server.put(ALL + uscc, TestServer.JSON, profile(uscc, more), headers);
    }

    private static JsonNode get(String path) {
        return server.get(ALL + path).json();
    }

    private static List<String> texts(JsonNode changes) {
        List<String> texts = new ArrayList<>();
        changes.forEach(change -> texts.add(change.get("text").asText()));
        return texts;
    }

    @Test
    void aRevisionSaysWhoStoredItWhenAndWhy() {
        String uscc = "913202050000LG9010";
        server.employ("second", Role.OFFICER, null);
        put(uscc, ",'employees':100");
        put(
                uscc,
                ",'employees':120",
                Stream.concat(
                                Stream.of(server.as("second")),
                                Stream.of("X-Reason", "%E5%B9%B4%E6%8A%A5%20100%25%20a%2Bb+c"))
                        .toArray(String[]::new));

        JsonNode items = get(uscc + "/revisions").get("items");

        assertThat(items).hasSize(2);
        assertThat(items.get(0).toString())
                .isEqualTo(
                        "{\"revision\":2,\"storedAt\":\"2026-11-23T02:00:00Z\",\"author\":\"second\",\"reason\":\"年报 100% a+b+c\","
                                + "\"contentHash\":\"" + hash(profile(uscc, ",'employees':120")) + "\","
                                + "\"changes\":[{\"pointer\":\"/employees\",\"text\":\"从业人员：100人 → 120人\",\"before\":100,\"after\":120}]}");
        assertThat(items.get(1).toString())
                .isEqualTo(
                        "{\"revision\":1,\"storedAt\":\"2026-11-23T02:00:00Z\",\"author\":\"reader\",\"reason\":null,"
                                + "\"contentHash\":\"" + hash(profile(uscc, ",'employees':100"))
                                + "\",\"changes\":[]}");
    }

    private static String hash(String document) {
        return Hash.of(DocumentReader.json(document.getBytes(StandardCharsets.UTF_8), new Faults())
                .canonical());
    }

    @Test
    void theNewestIsTheCurrentOneAndOldOnesStayAsTheyWereTold() {
        String uscc = "913202050000LG9020";
        put(uscc, ",'employees':1");
        put(uscc, ",'employees':2");
        put(uscc, ",'employees':3");

        assertThat(List.of(
                        get(uscc).get("employees").asInt(),
                        get(uscc + "/revisions/1").get("employees").asInt(),
                        get(uscc + "/revisions/2").get("employees").asInt()))
                .isEqualTo(List.of(3, 1, 2));
        assertThat(server.get(ALL + uscc + "/revisions/1").etag()).isEqualTo("\"1\"");
        assertThat(get(uscc + "/revisions/1").toString())
                .isEqualTo("{\"employees\":1,\"name\":\"示例（测试）\",\"uscc\":\"" + uscc + "\",\"revision\":1}");
    }

    @Test
    void goingBackToWhatWasToldBeforeIsARevisionOfItsOwn() {
        String uscc = "913202050000LG9030";
        put(uscc, ",'employees':1");
        put(uscc, ",'employees':2");
        Reply back = put(uscc, ",'employees':1");

        JsonNode items = get(uscc + "/revisions").get("items");
        assertThat(back.etag()).isEqualTo("\"3\"");
        assertThat(items.at("/0/contentHash")).isEqualTo(items.at("/2/contentHash"));
    }

    @Test
    void yearsAreComparedByYearAndBadgesByTypeAndLevel() {
        String uscc = "913202050000LG9040";
        String badge = "{'type':'LITTLE_GIANT','level':'NATIONAL','issuedOn':'2024-09-02','validUntil':'2027-09-01'}";
        String other = "{'type':'HIGH_TECH','level':'NATIONAL','issuedOn':'2024-11-06','validUntil':'2027-11-05'}";
        put(
                uscc,
                ",'fiscalYears':[{'year':2024,'revenue':80000000},{'year':2025,'revenue':86000000}],'badges':[" + badge
                        + "," + other + "]");
        put(
                uscc,
                ",'fiscalYears':[{'year':2025,'revenue':90000000},{'year':2024,'revenue':80000000}],'badges':[" + other
                        + "," + badge.replace("2027", "2028") + "]");

        JsonNode changes = get(uscc + "/revisions/2/changes");

        assertThat(changes.findValuesAsText("pointer"))
                .containsExactly("/badges/LITTLE_GIANT NATIONAL/validUntil", "/fiscalYears/2025/revenue");
        assertThat(texts(changes).get(1)).isEqualTo("2025年 营业收入：8,600万元 → 9,000万元");
        assertThat(texts(get(uscc + "/revisions/2/changes?lang=en")).get(1))
                .isEqualTo("2025 Revenue: CNY 86,000,000 → CNY 90,000,000");
        assertThat(changes.at("/1/before").asInt()).isEqualTo(86_000_000);
        assertThat(changes.at("/1/after").asInt()).isEqualTo(90_000_000);
    }

    @Test
    void whatIsToldForTheFirstTimeOrNoLongerIsSaidInBothLanguages() {
        String uscc = "913202050000LG9050";
        put(uscc, ",'employees':60,'tax':{'grade':'B'},'legal':{'dishonest':false}");
        put(uscc, ",'ownership':'PRIVATE','tax':{'grade':'A'},'legal':{'dishonest':true}");

        assertThat(texts(get(uscc + "/revisions/2/changes")))
                .containsExactly("从业人员：60人 → 待补充", "失信被执行人：否 → 是", "所有制性质：待补充 → 民营", "纳税缴费信用级别：B级 → A级");
        assertThat(texts(get(uscc + "/revisions/2/changes?lang=en")))
                .containsExactly(
                        "Employees: 60 people → not told",
                        "Dishonest judgment debtor: no → yes",
                        "Ownership: not told → Private",
                        "Tax credit grade: B → A");
    }

    @Test
    void whatCameOrWentAsAWholeIsToldFieldByField() {
        String uscc = "913202050000LG9055";
        put(uscc, ",'badges':[],'fiscalYears':[{'year':2024,'revenue':80000000,'rdExpense':100}]");
        put(
                uscc,
                ",'badges':[{'type':'HIGH_TECH','level':'NATIONAL','issuedOn':'2024-11-06'}],'fiscalYears':[{'year':2025,'netProfit':-10000}]");
        put(uscc, "");

        assertThat(texts(get(uscc + "/revisions/2/changes")))
                .containsExactly(
                        "称号 高新技术企业 国家级 认定日期：待补充 → 2024-11-06",
                        "2024年 研发费用：100元 → 待补充",
                        "2024年 营业收入：8,000万元 → 待补充",
                        "2025年 净利润：待补充 → -1万元");
        assertThat(get(uscc + "/revisions/3/changes").findValuesAsText("pointer"))
                .containsExactly("/badges/HIGH_TECH NATIONAL/issuedOn", "/fiscalYears/2025/netProfit");
    }

    @Test
    void aListThatIsToldToBeEmptyIsAnotherThanOneThatIsNotTold() {
        String uscc = "913202050000LG9056";
        put(uscc, "");
        put(uscc, ",'badges':[]");

        assertThat(get(uscc + "/revisions/2/changes").toString())
                .isEqualTo("[{\"pointer\":\"/badges\",\"text\":\"称号：待补充 → 无\",\"before\":null,\"after\":[]}]");
    }

    @Test
    void changesSinceAnyEarlierRevisionAreFound() {
        String uscc = "913202050000LG9060";
        put(uscc, ",'employees':1");
        put(uscc, ",'employees':2");
        put(uscc, ",'employees':2,'rdStaff':1");

        assertThat(get(uscc + "/revisions/3/changes?since=1").findValuesAsText("pointer"))
                .containsExactly("/employees", "/rdStaff");
        assertThat(get(uscc + "/revisions/3/changes").findValuesAsText("pointer"))
                .containsExactly("/rdStaff");
        assertThat(get(uscc + "/revisions/1/changes").findValuesAsText("pointer"))
                .containsExactly("/employees", "/name", "/uscc");
        assertThat(get(uscc + "/revisions/3/changes?since=0").findValuesAsText("pointer"))
                .containsExactly("/employees", "/name", "/rdStaff", "/uscc");
        assertThat(get(uscc + "/revisions/3/changes?since=3").toString()).isEqualTo("[]");
    }

    @Test
    void pagesPartTheWholeHistory() {
        String uscc = "913202050000LG9070";
        for (int i = 1; i <= 5; i++) {
            put(uscc, ",'employees':" + i);
        }

        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(uscc + "/revisions?size=2" + cursor);
            page.get("items").forEach(item -> seen.add(item.get("revision").asInt()));
            page.get("items").forEach(item -> assertThat(item.get("changes"))
                    .hasSize(item.get("revision").asInt() == 1 ? 0 : 1));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void aRevisionThatNeverWasIsNotFound() {
        String firm = ALL + Desk.FIRM + "/revisions/";

        assertThat(Stream.of("2", "0", "2/changes", "1/changes?since=7")
                        .map(path -> server.get(firm + path).code()))
                .containsOnly("ENTERPRISE_NOT_FOUND");
        assertThat(server.get(ALL + "913202050000LG9999/revisions").code()).isEqualTo("ENTERPRISE_NOT_FOUND");
    }

    @Test
    void aStaleWriterIsRefusedAndLeavesNothing() {
        String uscc = "913202050000LG9080";
        put(uscc, ",'employees':1");
        put(uscc, ",'employees':2", "If-Match", "\"1\"");

        Reply stale = put(uscc, ",'employees':3", "If-Match", "\"1\"");

        assertThat(List.of(stale.status(), stale.code())).isEqualTo(List.of(412, "REVISION_STALE"));
        assertThat(get(uscc + "/revisions").get("items")).hasSize(2);
    }

    @Test
    void ofTwoWritersWhoSawTheSameRevisionOneWinsAndNothingIsLost() throws Exception {
        String uscc = "913202050000LG9090";
        put(uscc, ",'employees':1");

        for (int round = 1; round <= 5; round++) {
            String seen = "\"" + round + "\"";
            int base = round * 10;
            List<Integer> statuses = Together.at(2, i -> put(uscc, ",'employees':" + (base + i), "If-Match", seen)
                    .status());
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }

        JsonNode items = get(uscc + "/revisions").get("items");
        assertThat(items.findValuesAsText("revision")).containsExactly("6", "5", "4", "3", "2", "1");
        for (int revision = 2; revision <= 6; revision++) {
            assertThat(get(uscc + "/revisions/" + revision).get("employees").asInt() / 10)
                    .isEqualTo(revision - 1);
        }
    }

    @Test
    void writersWhoDoNotSayWhatTheySawAreAllKept() throws Exception {
        String uscc = "913202050000LG9100";
        put(uscc, ",'employees':1");

        List<Integer> statuses =
                Together.at(6, i -> put(uscc, ",'employees':" + (100 + i)).status());

        assertThat(statuses).containsOnly(200);
        assertThat(get(uscc + "/revisions").get("items")).hasSize(7);
    }
}
