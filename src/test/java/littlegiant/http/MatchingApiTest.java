package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import littlegiant.demo.DemoDocuments;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job over HTTP, on the demo data of 2026-11-23. */
class MatchingApiTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String FIRMS = "/api/v1/enterprises/";
    private static final String NATIONAL = FIRMS + "913202050000LG017P";
    /** So many that a page of 200 holds them all. */
    private static final int PRODUCTS = DemoDocuments.products().size();

    private static final List<String> VERDICTS = List.of("ELIGIBLE", "NEEDS_INFO", "NEAR_MISS", "NOT_ELIGIBLE");

    @Test
    void pagesGoThroughEveryProductOnce() {
        JsonNode whole = SERVER.get(NATIONAL + "/recommendations?size=200").json();
        List<String> paged = IntStream.rangeClosed(0, PRODUCTS / 5)
                .mapToObj(page -> SERVER.get(NATIONAL + "/recommendations?size=5&page=" + page)
                        .json())
                .flatMap(page -> ids(page).stream())
                .toList();

        assertThat(paged).isEqualTo(ids(whole)).hasSize(whole.get("total").asInt());
        assertThat(new HashSet<>(paged)).hasSize(PRODUCTS);
    }

    @Test
    void openOnesComeFirstThenByVerdictAndOnlyOpenEligibleOnesAreRanked() {
        List<JsonNode> items = items(SERVER.get(FIRMS + "913202050000LG092G/recommendations?size=200")
                .json());
        List<Integer> order = items.stream()
                .map(item -> (item.get("availability").asText().equals("OPEN") ? 0 : 10)
                        + VERDICTS.indexOf(item.get("verdict").asText()))
                .toList();
        List<Integer> ranks = items.stream()
                .filter(item -> !item.get("rank").isNull())
                .map(item -> item.get("rank").asInt())
                .toList();

        assertThat(order).isSorted();
        assertThat(ranks)
                .isEqualTo(IntStream.rangeClosed(
                                1, (int) order.stream().filter(o -> o == 0).count())
                        .boxed()
                        .toList());
    }

    @Test
    void countsAreOfTheWholeCatalogueAndTotalIsOfTheFilter() {
        JsonNode answer = SERVER.get(NATIONAL + "/recommendations?verdict=ELIGIBLE&kind=LOAN&kind=FUND&size=200")
                .json();

        assertThat(StreamSupport.stream(answer.get("counts").spliterator(), false)
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(PRODUCTS);
        assertThat(answer.get("total").asInt()).isEqualTo(items(answer).size());
        assertThat(items(answer))
                .allMatch(item -> item.get("verdict").asText().equals("ELIGIBLE")
                        && List.of("LOAN", "FUND").contains(item.get("kind").asText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommended", "cost", "amount", "name"})
    void everySortKeepsEveryProduct(String sort) {
        JsonNode answer =
                SERVER.get(NATIONAL + "/recommendations?size=200&sort=" + sort).json();

        assertThat(new HashSet<>(ids(answer))).hasSize(PRODUCTS);
    }

    @Test
    void oneProductIsTheItemOfTheListWithItsFrame() {
        JsonNode item = items(SERVER.get(NATIONAL + "/recommendations?size=200").json()).stream()
                .filter(one -> one.get("productId").asText().equals("TH-LG-CREDIT-01"))
                .findFirst()
                .orElseThrow();

        ObjectNode one = (ObjectNode)
                SERVER.get(NATIONAL + "/recommendations/TH-LG-CREDIT-01").json();
        one.remove(List.of("enterprise", "asOf", "release", "receiptId", "disclaimer"));

        assertThat(one).isEqualTo(item);
    }

    @Test
    void aStoredProfileSentAsABodyGivesTheSameMatches() {
        ObjectNode profile = (ObjectNode) SERVER.get(NATIONAL).json();
        profile.remove(List.of("revision", "derived"));

        JsonNode posted = SERVER.post("/api/v1/matches", TestServer.JSON, "{\"profile\":" + profile + ",\"size\":200}")
                .json();

        JsonNode stored = SERVER.get(NATIONAL + "/recommendations?size=200").json();
        assertThat(open(posted)).hasSizeGreaterThan(100).isEqualTo(open(stored));
        assertThat(posted.at("/enterprise/revision").isNull()).isTrue();
    }

    /** What no internal condition decides, which is open where figures are made up. */
    private static List<JsonNode> open(JsonNode answer) {
        List<JsonNode> open = new ArrayList<>();
        answer.get("items").forEach(item -> {
            boolean internal = item.get("findings").findValuesAsText("internal").contains("true");
            if (!internal) {
                ((ObjectNode) item).remove("rank");
                open.add(item);
            }
        });
        open.sort(Comparator.comparing(item -> item.get("productId").asText()));
        return open;
    }

    @Test
    void nothingButNameAndCodeIsAUsefulAnswer() {
        JsonNode answer = SERVER.post(
                        "/api/v1/matches",
                        TestServer.JSON,
                        "{\"profile\":{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\"},\"size\":200}")
                .json();

        assertThat(answer.get("counts").toString())
                .isEqualTo("{\"ELIGIBLE\":0,\"NEEDS_INFO\":%d,\"NEAR_MISS\":0,\"NOT_ELIGIBLE\":0}".formatted(PRODUCTS));
        assertThat(answer.get("profileCompleteness").decimalValue()).isEqualByComparingTo("0.0");
        assertThat(answer.get("nextQuestions")).isNotEmpty();
        assertThat(outcomes(answer)).containsOnly("UNKNOWN");
    }

    @Test
    void aChangedFigureChangesTheVerdict() {
        String body =
                "{\"profile\":{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\",\"regionCode\":\"320205\",\"employees\":%d},\"size\":200}";

        assertThat(finding(SERVER.post("/api/v1/matches", TestServer.JSON, body.formatted(299))))
                .isEqualTo("MET");
        assertThat(finding(SERVER.post("/api/v1/matches", TestServer.JSON, body.formatted(300))))
                .isEqualTo("UNMET");
    }

    private static String finding(Reply reply) {
        return items(reply.json()).stream()
                .flatMap(item -> StreamSupport.stream(item.get("findings").spliterator(), false))
                .filter(found -> found.get("metric").asText().equals("employees")
                        && found.get("test").asText().equals("LESS_THAN"))
                .map(found -> found.get("outcome").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void partsOfTheNeedAreAskedOnlyWhereTheyAreTold() {
        List<String> without = criteria(
                SERVER.get(NATIONAL + "/recommendations/TH-LG-CREDIT-01").json());
        List<String> with = criteria(SERVER.get(NATIONAL + "/recommendations/TH-LG-CREDIT-01?termMonths=24&purpose=RD")
                .json());

        List<String> added = new ArrayList<>(with);
        added.removeAll(without);
        assertThat(added).isEqualTo(List.of("need.purpose", "need.term"));
    }

    @Test
    void ownScopeLeavesOtherBanksOut() {
        JsonNode own = SERVER.get(NATIONAL + "/recommendations?scope=OWN&size=200", SERVER.as("manager"))
                .json();

        assertThat(items(own))
                .allMatch(item -> item.at("/provider/id").asText().equals("taihu-demo-bank")
                        || !List.of("LOAN", "TRADE", "LEASE", "INSURANCE")
                                .contains(item.get("kind").asText()));
        assertThat(own.get("total").asInt()).isLessThan(PRODUCTS);
    }

    @Test
    void theDayMovesTheAnswer() {
        assertThat(SERVER.get(NATIONAL + "/recommendations?asOf=2019-01-01&size=200")
                        .json()
                        .findValuesAsText("rateBasis"))
                .contains("该日尚无LPR公布");
        assertThat(SERVER.get(NATIONAL + "/recommendations?asOf=2027-09-02")
                        .json()
                        .at("/counts/ELIGIBLE")
                        .asInt())
                .isLessThan(SERVER.get(NATIONAL + "/recommendations?asOf=2027-09-01")
                        .json()
                        .at("/counts/ELIGIBLE")
                        .asInt());
    }

    @Test
    void theLanguageChangesWordsNeverCodesOrFigures() {
        JsonNode zh = SERVER.get(NATIONAL + "/recommendations?size=200").json();
        JsonNode en = SERVER.get(NATIONAL + "/recommendations?size=200", "Accept-Language", "en-GB,en;q=0.9")
                .json();

        assertThat(wordless(en)).isEqualTo(wordless(zh));
        assertThat(en.at("/items/0/findings/0/text").asText()).matches("[^\\p{IsHan}]+");
    }

    @Test
    void everyDemoFirmIsAnsweredTheSameByAnotherServer() {
        try (TestServer other = TestServer.start(Map.of())) {
            for (String code : codes()) {
                String path = FIRMS + code + "/recommendations?size=200";
                assertThat(other.get(path).body()).isEqualTo(SERVER.get(path).body());
            }
        }
    }

    @Test
    void noFindingLeavesItsReasonOut() {
        for (String code : codes()) {
            JsonNode answer =
                    SERVER.get(FIRMS + code + "/recommendations?size=200").json();
            for (JsonNode item : items(answer)) {
                assertThat(item.get("findings"))
                        .isNotEmpty()
                        .allMatch(found -> found.get("internal").asBoolean()
                                || (!found.get("text").asText().isBlank()
                                        && !found.get("source").asText().isBlank()
                                        && (!found.get("outcome").asText().equals("UNKNOWN")
                                                || !found.get("settledBy").isNull())));
            }
        }
    }

    private static List<String> codes() {
        return items(SERVER.get("/api/v1/enterprises?size=200").json()).stream()
                .map(firm -> firm.get("uscc").asText())
                .toList();
    }

    private static List<JsonNode> items(JsonNode answer) {
        return StreamSupport.stream(answer.get("items").spliterator(), false).toList();
    }

    private static List<String> ids(JsonNode answer) {
        return items(answer).stream()
                .map(item -> item.get("productId").asText())
                .toList();
    }

    private static List<String> criteria(JsonNode match) {
        return StreamSupport.stream(match.get("findings").spliterator(), false)
                .map(found -> found.get("criterionId").asText())
                .toList();
    }

    private static List<String> outcomes(JsonNode answer) {
        return items(answer).stream()
                .flatMap(item -> StreamSupport.stream(item.get("findings").spliterator(), false))
                .map(found -> found.get("outcome").asText())
                .toList();
    }

    /** The answer without the fields that hold words. */
    private static JsonNode wordless(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        for (String words : List.of(
                "receiptId",
                "name",
                "text",
                "amountBasis",
                "rateBasis",
                "label",
                "disclaimer",
                "source",
                "period",
                "reading",
                "assumes",
                "basis")) {
            copy.findParents(words).forEach(parent -> ((ObjectNode) parent).remove(words));
        }
        return copy;
    }
}
