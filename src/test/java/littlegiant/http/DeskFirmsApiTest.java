package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of firms on the desk of those who work with them. */
@Tag("store")
class DeskFirmsApiTest {

    private static final String OTHER = "913202050000LG025J";
    private static final String TITLE_ENDS = "913202050000LG033D";

    private static TestServer server;
    private static DeskFirms desk;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new DeskFirms(server);
        server.employ("colleague", Role.ACCOUNT_MANAGER);
        desk.tell(OTHER, firm -> firm.putArray("formerNames").add("示例老轴承（测试）厂"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slwnzb", "微纳装备", "无锡市示例微纳装备（测试）", "ＬＧ０１７", "微 纳"})
    void aFirmIsFoundHoweverItIsTyped(String word) {
        assertThat(desk.found("manager", DeskFirms.word(word))).contains(Desk.FIRM);
    }

    @Test
    void aFormerNameFindsAndIsTold() {
        JsonNode found = desk.page("manager", DeskFirms.word("老轴承"));

        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.at("/items/0/uscc").asText()).isEqualTo(OTHER);
        assertThat(found.at("/items/0/formerName").asText()).isEqualTo("示例老轴承（测试）厂");
    }

    @Test
    void aRowSaysWhatMattersForTheNextCall() {
        server.post(
                "/api/v1/enterprises/" + Desk.FIRM + "/visits",
                TestServer.JSON,
                "{\"visitedOn\":\"2026-11-20\",\"kind\":\"ON_SITE\",\"summary\":\"看了新车间\",\"nextAction\":\"送方案\",\"nextOn\":\"2026-11-27\"}",
                server.as("manager"));
        JsonNode row = desk.firm("manager", Desk.FIRM);

        assertThat(row.toString())
                .contains(
                        "\"tier\":\"NATIONAL\"",
                        "\"street\":\"锡北镇\"",
                        "\"industryCode\":\"C3562\"",
                        "\"titleEnd\":{\"type\":\"LITTLE_GIANT\",\"until\":\"2027-09-01\"}",
                        "\"manager\":\"示范客户经理\"",
                        "\"lastVisitOn\":\"2026-11-20\",\"nextAction\":\"送方案\",\"nextOn\":\"2026-11-27\"",
                        "\"openApplication\":false",
                        "\"allowed\":true");
        assertThat(row.get("profileCompleteness").asText())
                .isEqualTo(server.get("/api/v1/enterprises?q=" + Desk.FIRM, server.as("manager"))
                        .json()
                        .at("/items/0/profileCompleteness")
                        .asText());
    }

    @Test
    void loansAndTitlesThatEndAreFoundWithinTheirDays() {
        List<String> due = desk.found("manager", "loanDueDays=60&sort=LOAN_DUE");
        List<String> days = desk.page("manager", "size=200&loanDueDays=60&sort=LOAN_DUE")
                .get("items")
                .findValuesAsText("dueOn");

        assertThat(due).isNotEmpty();
        assertThat(days)
                .hasSameSizeAs(due)
                .isSorted()
                .allMatch(day -> day.compareTo("2026-11-23") >= 0 && day.compareTo("2027-01-22") <= 0);
        assertThat(desk.found("manager", "titleMonths=1")).contains(TITLE_ENDS);
        assertThat(desk.found("manager", "titleMonths=0")).doesNotContain(TITLE_ENDS);
    }

    @Test
    void relationsDivideTheFirmsOfWhichTheyAreKnown() {
        List<String> existing = desk.found("manager", "relation=EXISTING");
        List<String> first = desk.found("manager", "relation=FIRST_LOAN");
        List<String> fresh = desk.found("manager", "relation=NEW");

        assertThat(existing).isNotEmpty().doesNotContainAnyElementsOf(first).doesNotContainAnyElementsOf(fresh);
        assertThat(fresh).isNotEmpty().doesNotContainAnyElementsOf(first);
        assertThat(first).isNotEmpty();
        assertThat(desk.page("manager", "relation=EXISTING,NEW,FIRST_LOAN")
                        .get("total")
                        .asInt())
                .isEqualTo(existing.size() + first.size() + fresh.size());
    }

    @Test
    void firmsOfAnApplicationAreNotThoseWithoutOne() {
        assertThat(desk.found("manager", "unapplied=true&q=" + Desk.FIRM)).containsExactly(Desk.FIRM);
        Applying applying = new Applying(server);
        applying.sent(applying.freeProduct());

        assertThat(desk.found("manager", "unapplied=true&q=" + Desk.FIRM)).isEmpty();
        assertThat(desk.firm("manager", Desk.FIRM).get("openApplication").asBoolean())
                .isTrue();
    }

    @Test
    void onlyHisClientsAreHis() {
        List<String> mine = desk.found("manager", "mine=true");

        assertThat(mine).hasSize(12).contains(Desk.FIRM, OTHER, TITLE_ENDS, "913202050000LG1056");
        assertThat(desk.found("colleague", "mine=true")).isEmpty();
    }

    @Test
    void theVerdictIsThatOfTheSingleCall() {
        List<String> near = desk.found("manager", "product=TH-LG-CREDIT-01&verdict=NEAR_MISS");

        assertThat(near).isNotEmpty().isEqualTo(desk.found("manager", "product=TH-LG-CREDIT-01"));
        for (String uscc : near.subList(0, Math.min(5, near.size()))) {
            assertThat(server.get(
                                    "/api/v1/enterprises/" + uscc + "/recommendations/TH-LG-CREDIT-01",
                                    server.as("manager"))
                            .json()
                            .get("verdict")
                            .asText())
                    .isEqualTo("NEAR_MISS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "TIER", "COMPLETENESS", "TITLE_END", "LOAN_DUE", "LAST_VISIT"})
    void pagesFollowEachOther(String sort) {
        for (String reversed : List.of("", "&reversed=true")) {
            String query = "sort=" + sort + reversed;
            List<String> whole = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = desk.page("manager", "size=70&" + query + (next.isEmpty() ? "" : "&cursor=" + next));
                assertThat(page.get("total").asInt()).isEqualTo(217);
                whole.addAll(page.get("items").findValuesAsText("uscc"));
                next = page.get("next").isNull() ? "" : page.get("next").asText();
            } while (!next.isEmpty());
            assertThat(whole).as(query).hasSize(217).doesNotHaveDuplicates();
        }
    }

    @Test
    void theMostCompleteComesFirstAndTheLeastLast() {
        List<String> down =
                desk.page("manager", "size=200&sort=COMPLETENESS").get("items").findValuesAsText("profileCompleteness");

        assertThat(down.stream().map(Double::valueOf).toList())
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "manager | cursor=nonsense | 400 | /cursor",
                "manager | sort=SIZE | 400 | /sort",
                "manager | tier=GLOBAL | 400 | /tier",
                "manager | loanDueDays=-1 | 400 | /loanDueDays",
                "manager | relation=FRIEND | 400 | /relation",
                "manager | employees=5 | 400 | /employees",
                "manager | verdict=NEAR_MISS | 400 | /verdict",
                "officer | relation=NEW | 400 | /relation",
                "officer | product=TH-LG-CREDIT-01 | 400 | /product",
                "specialist | mine=true | 400 | /mine",
                "manager | product=NOPE | 404 |",
                "manager | product=YH-NOPE | 404 |"
            })
    void whatCannotBeAskedIsNamed(String user, String query, int status, String pointer) {
        Reply reply = desk.reply(user, query);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        if (pointer != null) {
            assertThat(reply.json().get("errors").findValuesAsText("pointer")).contains(pointer);
        }
    }

    @Test
    void aCursorIsOfItsOrderOnly() {
        String next = desk.page("manager", "size=5&sort=NAME").get("next").asText();

        assertThat(desk.reply("manager", "size=5&sort=TIER&cursor=" + next).status())
                .isEqualTo(400);
        assertThat(desk.reply("manager", "size=5&sort=NAME&reversed=true&cursor=" + next)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoLooksIsInTheAuditChainWithTheConsents() {
        desk.page("manager", "q=" + Desk.FIRM);
        JsonNode last =
                server.get("/api/v1/audit?size=1", server.as("auditor")).json().at("/items/0");

        assertThat(last.toString()).contains("desk.firms", Desk.FIRM, "\"consents\"", "taihu-demo-bank");
    }
}
