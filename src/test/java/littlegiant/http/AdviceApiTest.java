package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice over HTTP, and the day on which all that is unmet has come true by itself. */
class AdviceApiTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String SECOND = "913202050000LG025J";
    private static final String NINTH = "913202050000LG092G";
    private static final String TENTH = "913202050000LG1056";

    private static JsonNode match(String uscc, String product, String query, String... headers) {
        return SERVER.get("/api/v1/enterprises/" + uscc + "/recommendations/" + product + "?" + query, headers)
                .json();
    }

    private static JsonNode only(JsonNode match, String... fields) {
        return ((ObjectNode) match.deepCopy()).retain(List.of(fields));
    }

    @Test
    void aProductThatFitsHasNoAdvice() {
        assertThat(only(match(SECOND, "XH-SPECIALISED-01", "asOf=2026-11-23"), "advice", "eligibleFrom", "endsBefore"))
                .isEqualTo(TestServer.parse("{\"advice\":[],\"eligibleFrom\":null,\"endsBefore\":[]}"));
    }

    @Test
    void aCriterionThatCanBeMetInThreeWaysHasThree() {
        assertThat(match(TENTH, "XH-SPECIALISED-01", "asOf=2026-11-23").get("advice"))
                .isEqualTo(
                        TestServer.parse(
                                """
                        [{"criterionId":"debt-ratio","kind":"CHANGE","text":"增资600万元，以2026年度报表为准",
                          "change":{"metric":"netAssets","from":33000000,"to":39000000,"period":"2026","countsFrom":"2027-04-30"}},
                         {"criterionId":"debt-ratio","kind":"CHANGE","text":"股东借款转增450万元，以2026年度报表为准",
                          "change":{"metric":"totalLiabilities","from":117000000,"to":112500000,"period":"2026","countsFrom":"2027-04-30"}},
                         {"criterionId":"debt-ratio","kind":"CHANGE","text":"收回1,800万元货款用于归还借款，以2026年度报表为准",
                          "change":{"metric":"totalLiabilities","from":117000000,"to":99000000,"period":"2026","countsFrom":"2027-04-30"}}]
                        """));
    }

    @Test
    void recognitionAdvisesInTheLanguageAskedFor() {
        JsonNode list = StreamSupport.stream(
                        SERVER.get("/api/v1/recognition/" + SECOND + "?asOf=2026-11-23&edition=2026&lang=en")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(item -> item.get("id").asText().equals("LITTLE-GIANT-2026"))
                .findFirst()
                .orElseThrow();

        assertThat(list.get("advice"))
                .isEqualTo(
                        TestServer.parse(
                                """
                        [{"criterionId":"rd-sum","kind":"CHANGE",
                          "text":"R&D expense of 2026 of at least CNY 5,980,000 is enough (2025: CNY 6,020,000), by the accounts of 2026, and at least 3 % of that year's revenue",
                          "change":{"metric":"rd.expense","from":6020000,"to":5980000,"period":"2026","countsFrom":"2027-04-30"}},
                         {"criterionId":"class-one.1","kind":"CHANGE",
                          "text":"add class I rights: 1 item (granted, and filed by the firm; a bought one does not count)",
                          "change":{"metric":"ip.classOne","from":3,"to":4,"period":null,"countsFrom":null}}]
                        """));
    }

    // --- what time does

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2027-02-05",
        "2026-12-10, 2027-02-05",
        "2027-01-30, 2027-02-05",
        "2027-02-04, 2027-02-05",
        "2027-02-05, null"
    })
    void theLatestOfThreeDaysIsTheProducts(String day, String from) {
        JsonNode match = match(NINTH, "XH-STARTUP-06", "asOf=" + day);

        assertThat(match.get("eligibleFrom").asText()).isEqualTo(from);
        assertThat(match.get("endsBefore")).isEmpty();
    }

    /** The badge ends with the year, before the last of the three waits is over. */
    @Test
    void whereTheBadgeHasEndedByThenThereIsNoDayAndTheBadgeIsNamedWithWhatToDo() {
        JsonNode match = match(NINTH, "XD-TECH-02", "asOf=2026-11-23");

        assertThat(match.get("eligibleFrom").isNull()).isTrue();
        assertThat(match.get("endsBefore").toString()).isEqualTo("[\"科技型中小企业，入库编号在有效期内\"]");
        assertThat(match.get("advice").findValuesAsText("text"))
                .containsExactly(
                        "2026-12-10起自动满足",
                        "2027-01-30起自动满足",
                        "2027-02-05起自动满足",
                        "2027-02-05时已不满足：申请认定或重新入库评价：科技型中小企业（有效期内）");
        assertThat(match.get("advice").findValuesAsText("kind")).containsExactly("WAIT", "WAIT", "WAIT", "CHANGE");
    }

    @Test
    void theRemovedEntryIsForgottenInOctober() {
        assertThat(match(NINTH, "XH-CLEAN-RECORD-07", "asOf=2026-11-23")
                        .get("eligibleFrom")
                        .asText())
                .isEqualTo("2027-10-20");
    }

    @Test
    void whereSomethingWaitsForNoDayThereIsNone() {
        JsonNode match = match(TENTH, "XH-SPECIALISED-01", "asOf=2026-11-23");

        assertThat(match.get("eligibleFrom").isNull()).isTrue();
        assertThat(match.get("endsBefore")).isEmpty();
    }

    @Test
    void theListSaysTheSameAsTheOneProduct() {
        for (JsonNode item : SERVER.get("/api/v1/enterprises/" + NINTH + "/recommendations?asOf=2026-11-23&size=200")
                .json()
                .get("items")) {
            String product = item.get("productId").asText();
            if (item.get("verdict").asText().equals("NEAR_MISS")) {
                assertThat(only(match(NINTH, product, "asOf=2026-11-23"), "advice", "eligibleFrom", "endsBefore"))
                        .as(product)
                        .isEqualTo(only(item, "advice", "eligibleFrom", "endsBefore"));
            }
        }
    }

    @Test
    void aProfileThatIsNotStoredIsAdvisedToo() {
        JsonNode answer = SERVER.post(
                        "/api/v1/matches",
                        TestServer.JSON,
                        "{\"profile\":{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\",\"establishedOn\":\"2024-12-10\"},\"asOf\":\"2026-11-23\",\"size\":200}")
                .json();
        JsonNode startup = StreamSupport.stream(answer.get("items").spliterator(), false)
                .filter(item -> item.get("productId").asText().equals("XH-STARTUP-06"))
                .findFirst()
                .orElseThrow();

        assertThat(startup.get("advice").findValuesAsText("text")).containsExactly("2026-12-10起自动满足");
        assertThat(startup.get("eligibleFrom").asText()).isEqualTo("2026-12-10");
    }

    // --- a lender's internal conditions

    private static JsonNode secret(String text) {
        return TestServer.parse(
                "[{\"criterionId\":\"lenders\",\"kind\":\"NEVER\",\"text\":\"" + text + "\",\"change\":null}]");
    }

    private static JsonNode ofLenders(JsonNode match) {
        ArrayNode advice = match.get("advice").deepCopy();
        for (int i = advice.size() - 1; i >= 0; i--) {
            if (!advice.get(i).get("criterionId").asText().equals("lenders")) {
                advice.remove(i);
            }
        }
        return advice;
    }

    /** The bank lends to firms of four lenders at most and keeps that to itself. */
    @Test
    void neitherAnotherBankNorAnybodyElseReadsAnInternalThreshold() {
        String query = "asOf=2026-11-23";

        assertThat(ofLenders(match(TENTH, "XR-CORPORATE-06", query))).isEqualTo(secret("该机构有一项内部条件暂未满足，可咨询客户经理"));
        assertThat(ofLenders(match(TENTH, "XR-CORPORATE-06", query, SERVER.as("manager"))))
                .as("for another bank it is open, and so there is nothing to advise")
                .isEmpty();
        assertThat(match(TENTH, "XR-CORPORATE-06", query).toString()).doesNotContain("贷款机构", "4家", "1家");
    }
}
