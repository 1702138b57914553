package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a firm is from titles and listings, over HTTP, on the demo data of 2026-11-23. */
class RecognitionApiTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String ALL = "/api/v1/recognition/";
    private static final String ENDING = ALL + "913202050000LG033D";
    private static final String SILENT = ALL + "913202050000LG1131";

    private static List<JsonNode> items(JsonNode answer) {
        return nodes(answer.get("items"));
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> ids(JsonNode answer) {
        return items(answer).stream().map(item -> item.get("id").asText()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "?asOf=2026-03-31, 2022",
        "?asOf=2026-04-01, 2026",
        "'', 2026",
        "?asOf=2026-03-31&edition=2026, 2026",
        "?edition=2022, 2022",
        "?edition=2026, 2026",
        "?asOf=1900-01-01, 2022",
        "?asOf=9999-12-31, 2026"
    })
    void theEditionIsTheOneAskedForElseTheOneInForceOnTheDay(String query, String edition) {
        JsonNode answer = SERVER.get(ENDING + query).json();

        assertThat(answer.get("edition").asText()).isEqualTo(edition);
        assertThat(ids(answer))
                .isEqualTo(
                        edition.equals("2022")
                                ? List.of("SPECIALIZED-2022", "LITTLE-GIANT-2022", "LISTING-BSE-1", "LISTING-STAR")
                                : List.of(
                                        "SPECIALIZED-2026",
                                        "SPECIALIZED-2026-REVIEW",
                                        "LITTLE-GIANT-2026",
                                        "LITTLE-GIANT-2026-REVIEW",
                                        "LISTING-BSE-1",
                                        "LISTING-STAR"));
    }

    @Test
    void aFirmWhoseTitleEndsSeesTitlesAwardsAndHowFarItIs() {
        ObjectNode answer = (ObjectNode) SERVER.get(ENDING).json();
        List<String> lists = items(answer).stream()
                .map(list -> list.get("id").asText() + " " + list.get("verdict").asText() + " " + list.get("metCount")
                        + " " + list.get("unmetCount") + " " + list.get("unknownCount"))
                .toList();
        answer.remove("items");

        assertThat(lists)
                .containsExactly(
                        "SPECIALIZED-2026 ELIGIBLE 19 0 0",
                        "SPECIALIZED-2026-REVIEW ELIGIBLE 19 0 0",
                        "LITTLE-GIANT-2026 NOT_ELIGIBLE 18 3 0",
                        "LITTLE-GIANT-2026-REVIEW NEAR_MISS 18 2 0",
                        "LISTING-BSE-1 NOT_ELIGIBLE 0 1 1",
                        "LISTING-STAR NOT_ELIGIBLE 1 2 1");
        assertThat(answer)
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"enterprise":{"uscc":"913202050000LG033D","name":"示例新型涂层（测试）有限公司","revision":1},
                         "asOf":"2026-11-23","release":"r-1","edition":"2026",
                         "titles":[
                          {"type":"LITTLE_GIANT","level":"NATIONAL","holds":"MET","validUntil":"2026-12-20","review":"PENDING","edition":"2022"},
                          {"type":"SPECIALIZED","level":"PROVINCIAL","holds":"MET","validUntil":"2028-01-31","review":"NONE","edition":"2022"},
                          {"type":"INNOVATIVE_SME","level":"PROVINCIAL","holds":"MET","validUntil":"2028-06-26","review":"NONE","edition":"2022"},
                          {"type":"HIGH_TECH","level":"NATIONAL","holds":"MET","validUntil":"2028-12-15","review":"NONE","edition":null}],
                         "awards":[
                          {"event":"REVIEW","level":"NATIONAL","amount":150000,"status":"CONDITIONAL","from":"2026-12-21",
                           "text":"国家级复核通过奖励15万元（以复核通过为条件，最早2026-12-21）","source":"锡山区专精特新企业培育与奖励情况报道（2023-04-11）"},
                          {"event":"REVIEW","level":"PROVINCIAL","amount":100000,"status":"FORESEEN","from":"2028-02-01",
                           "text":"省级复核通过奖励10万元（预计，届时复核通过后，最早2028-02-01）","source":"锡山区专精特新企业培育与奖励情况报道（2023-04-11）"}],
                         "disclaimer":"以主管部门审核、公示为准"}
                        """));
    }

    @Test
    void onTheDayAfterItsLastTheTitleDoesNotHold() {
        assertThat(List.of(holds("2026-12-20"), holds("2026-12-21"))).containsExactly("MET", "UNMET");
    }

    private static String holds(String day) {
        return SERVER.get(ENDING + "?asOf=" + day).json().at("/titles/0/holds").asText();
    }

    @Test
    void aFindingCarriesItsPeriodItsWitnessAndItsEvidence() {
        JsonNode finding = SERVER.get(ENDING).json().at("/items/3/findings/3");

        assertThat(finding)
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"criterionId":"main-share","outcome":"UNMET","text":"上年度主营业务收入占营业收入90%及以上","metric":"mainRevenue.ratio",
                         "test":"AT_LEAST","actual":82,"required":90,"gap":8,"unit":"PERCENT","range":null,"period":"2025年度","reading":null,
                         "told":{"source":"AUDIT_REPORT","asOf":"2026-04-22","verified":"DOCUMENT"},"stale":null,"settledBy":null,
                         "changeable":"NEXT_ACCOUNTS","notApplicable":false,"trueFrom":null,"near":true,"internal":false,
                         "source":"优质中小企业梯度培育管理办法（2026-04-01起施行），“小巨人”标准","evidence":"AGENT","combination":null,"alternatives":[]}
                        """));
    }

    @Test
    void theReReviewShowsTheGrowthThatItDoesNotAssess() {
        assertThat(SERVER.get(ENDING).json().at("/items/3/notAssessed"))
                .isEqualTo(
                        TestServer.parse(
                                "[{\"id\":\"growth\",\"text\":\"近两年营业收入复合增长率：复核不考核\",\"metric\":\"revenue.cagr2y\",\"actual\":1.9232}]"));
    }

    @Test
    void aListThatIsNotInForceOnTheDaySaysFromWhenToWhen() {
        assertThat(items(SERVER.get(ENDING + "?edition=2022").json()).stream()
                        .map(list ->
                                list.get("inForce") + " " + list.get("inForceFrom") + " " + list.get("inForceUntil")))
                .containsExactly(
                        "false null \"2026-03-31\"", "false null \"2026-03-31\"", "true null null", "true null null");
    }

    @Test
    void everyListOfEveryFirmCountsItsFindings() {
        for (JsonNode firm : items(SERVER.get("/api/v1/enterprises?size=200").json())) {
            for (JsonNode list :
                    items(SERVER.get(ALL + firm.get("uscc").asText()).json())) {
                Map<String, Long> outcomes = nodes(list.get("findings")).stream()
                        .map(finding -> finding.get("outcome").asText())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

                assertThat(List.of(
                                list.get("metCount").asLong(),
                                list.get("unmetCount").asLong(),
                                list.get("unknownCount").asLong()))
                        .isEqualTo(List.of(
                                outcomes.getOrDefault("MET", 0L),
                                outcomes.getOrDefault("UNMET", 0L),
                                outcomes.getOrDefault("UNKNOWN", 0L)));
            }
        }
    }

    @Test
    void aFirmThatToldNothingIsNowhereMetNorUnmetAndIsPromisedNothing() {
        JsonNode answer = SERVER.get(SILENT).json();

        assertThat(List.of(answer.get("titles").isNull(), answer.get("awards").size()))
                .isEqualTo(List.of(true, 0));
        assertThat(items(answer).stream()
                        .flatMap(list -> nodes(list.get("findings")).stream())
                        .map(finding -> finding.get("outcome").asText())
                        .distinct())
                .containsExactly("UNKNOWN");
        assertThat(items(answer).stream()
                        .map(list -> list.get("verdict").asText())
                        .distinct())
                .containsExactly("NEEDS_INFO");
    }

    @Test
    void theLanguageChangesWordsNeverCodesOrFigures() {
        JsonNode zh = SERVER.get(ENDING).json();
        JsonNode en = SERVER.get(ENDING + "?lang=en").json();

        assertThat(wordless(en)).isEqualTo(wordless(zh));
        assertThat(List.of(
                        en.at("/items/0/name").asText(),
                        en.at("/items/3/findings/3/text").asText(),
                        en.at("/items/3/findings/3/period").asText(),
                        en.at("/items/3/notAssessed/0/text").asText(),
                        en.at("/awards/0/text").asText(),
                        en.get("disclaimer").asText()))
                .containsExactly(
                        "Specialised SME, criteria of 2026",
                        "Main business at least 90 % of revenue",
                        "fiscal year 2025",
                        "Two-year growth is not assessed in the re-review",
                        "National re-review award CNY 150,000 (if the pending re-review is passed, not before 2026-12-21)",
                        "Subject to review and public notice by the competent authority");
    }

    private static JsonNode wordless(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        for (String words : List.of("name", "text", "disclaimer", "source", "period", "reading")) {
            copy.findParents(words).forEach(parent -> ((ObjectNode) parent).remove(words));
        }
        return copy;
    }
}
