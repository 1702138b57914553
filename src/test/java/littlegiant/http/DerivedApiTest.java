package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.http.TestServer.Reply;
import littlegiant.metric.Metric;
import littlegiant.rules.RulesFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a firm's profile comes to on a day, and what looks wrong in one. */
class DerivedApiTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String FIRMS = "/api/v1/enterprises/";
    private static final String STALE = FIRMS + "913202050000LG05X0";
    private static final String YOUNG = FIRMS + "913202050000LG092G";
    private static final String SILENT = FIRMS + "913202050000LG1131";

    private static JsonNode derived(String path) {
        return SERVER.get(path).json().get("derived");
    }

    @Test
    void theSizeClassComesWithTheRowUsed() {
        JsonNode derived = derived(STALE);

        assertThat(derived.get("sizeClass").asText()).isEqualTo("SMALL");
        assertThat(derived.get("size"))
                .isEqualTo(SERVER.get("/api/v1/size-class?industryCode=C3831&employees=142&revenue=86000000")
                        .json());
    }

    @ParameterizedTest
    @CsvSource({
        "913202050000LG0680, LARGE",
        "913202050000LG084M, MEDIUM",
        "913202050000LG017P, SMALL",
        "913202050000LG092G, MICRO",
        "913202050000LG21X7, null",
        "913202050000LG1131, null"
    })
    void theListAndTheFirmTellTheSameSizeClass(String uscc, String sizeClass) {
        JsonNode listed = SERVER.get("/api/v1/enterprises?q=" + uscc).json().at("/items/0/sizeClass");

        assertThat(Stream.of(listed, derived(FIRMS + uscc).get("sizeClass")).map(JsonNode::asText))
                .containsExactly(sizeClass, sizeClass);
    }

    @Test
    void badgesAreThoseThatHoldAndTitlesAreAllThatWereTold() {
        String firm = FIRMS + "913202050000LG033D";

        assertThat(derived(firm + "?asOf=2026-12-20").get("badges"))
                .isEqualTo(TestServer.parse("[\"HIGH_TECH\",\"INNOVATIVE_SME\",\"LITTLE_GIANT\",\"SPECIALIZED\"]"));
        assertThat(derived(firm + "?asOf=2026-12-21").get("badges"))
                .isEqualTo(TestServer.parse("[\"HIGH_TECH\",\"INNOVATIVE_SME\",\"SPECIALIZED\"]"));
        assertThat(derived(firm + "?asOf=2026-12-21").get("titles"))
                .isEqualTo(
                        TestServer.parse(
                                """
                        [{"type":"LITTLE_GIANT","level":"NATIONAL","holds":"UNMET","validUntil":"2026-12-20","review":"PENDING","edition":"2022"},
                         {"type":"SPECIALIZED","level":"PROVINCIAL","holds":"MET","validUntil":"2028-01-31","review":"NONE","edition":"2022"},
                         {"type":"INNOVATIVE_SME","level":"PROVINCIAL","holds":"MET","validUntil":"2028-06-26","review":"NONE","edition":"2022"},
                         {"type":"HIGH_TECH","level":"NATIONAL","holds":"MET","validUntil":"2028-12-15","review":"NONE","edition":null}]
                        """));
    }

    /** One fiscal year of two: figures known in part, and figures that cannot exist yet. */
    @Test
    void figuresKnownInPartHaveARangeAndThoseThatCannotExistAreNamed() {
        JsonNode derived = derived(YOUNG);

        assertThat(derived.get("ranges"))
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"netProfit.min2y":{"least":null,"most":340000},"rd.sum2y":{"least":580000,"most":null},
                         "rd.mean2y":{"least":290000,"most":null},"rd.min2y":{"least":0,"most":580000},
                         "rd.ratioMin2y":{"least":0,"most":9.3549},"taxPaid.mean2y":{"least":105000,"most":null},"credit.exposureToNetAssets":{"least":16.5289,"most":null}}
                        """));
        assertThat(derived.get("notApplicable"))
                .isEqualTo(
                        TestServer.parse(
                                """
                        ["badge.LITTLE_GIANT.recognisedOn","badge.LITTLE_GIANT.review","badge.LITTLE_GIANT.edition",
                         "badge.SPECIALIZED.recognisedOn","badge.SPECIALIZED.review","badge.SPECIALIZED.edition","badge.HIGH_TECH.years",
                         "revenue.cagr2y","revenue.cagr3y","mainRevenue.growthMean2y","rd.sum3y","rd.ratio3y"]
                        """));
        derived.get("ranges").fieldNames().forEachRemaining(code -> assertThat(
                        derived.get("metrics").get(code).isNull())
                .as(code)
                .isTrue());
        derived.get("notApplicable").forEach(code -> assertThat(
                        derived.get("metrics").get(code.asText()).isNull())
                .as(code.asText())
                .isTrue());
    }

    @Test
    void whatIsTooOldToCountIsNamedWithItsDayAndWhatRenewsIt() {
        assertThat(derived(STALE).get("stale"))
                .isEqualTo(
                        TestServer.parse(
                                """
                        [{"metric":"credit.lenders","actual":2,"asOf":"2026-09-30","maxAgeDays":30,"renewedBy":"CREDIT_AUTHORISATION"},
                         {"metric":"credit.loanBalance","actual":15000000,"asOf":"2026-09-30","maxAgeDays":30,"renewedBy":"CREDIT_AUTHORISATION"},
                         {"metric":"credit.overdue","actual":false,"asOf":"2026-09-30","maxAgeDays":30,"renewedBy":"CREDIT_AUTHORISATION"},
                         {"metric":"credit.queries3m","actual":1,"asOf":"2026-09-30","maxAgeDays":30,"renewedBy":"CREDIT_AUTHORISATION"},
                         {"metric":"credit.queries6m","actual":2,"asOf":"2026-09-30","maxAgeDays":30,"renewedBy":"CREDIT_AUTHORISATION"},
                         {"metric":"debtToSales","actual":17.4418,"asOf":"2026-09-30","maxAgeDays":30,"renewedBy":"CREDIT_AUTHORISATION"}]
                        """));
        assertThat(derived(STALE + "?asOf=2026-10-30").get("stale").toString()).isEqualTo("[]");
    }

    @Test
    void everyComputedFigureIsThereInTheOrderOfTheDictionary() {
        List<String> computed = RulesFixtures.metrics().all().stream()
                .filter(Metric::isDerived)
                .map(Metric::code)
                .toList();

        List<String> answered = new ArrayList<>();
        derived(STALE).get("metrics").fieldNames().forEachRemaining(answered::add);

        assertThat(answered).isEqualTo(computed);
    }

    @Test
    void aFirmThatToldNothingHasNoTitlesNoClassAndNoFigure() {
        JsonNode derived = derived(SILENT);

        assertThat(Stream.of("tier", "sizeClass", "badges", "titles")
                        .map(name -> derived.get(name).isNull()))
                .containsOnly(true);
        assertThat(derived.get("metrics")).allMatch(JsonNode::isNull);
        assertThat(List.of(derived.get("ranges"), derived.get("notApplicable"), derived.get("stale"))
                        .toString())
                .isEqualTo("[{}, [], []]");
        assertThat(derived.at("/size/missing"))
                .isEqualTo(TestServer.parse("[\"industryCode\",\"employees\",\"revenue\",\"totalAssets\"]"));
    }

    @Test
    void theLanguageChangesTheWordsOfTheRowOnly() {
        JsonNode zh = derived(STALE);
        JsonNode en = derived(STALE + "?lang=en");

        assertThat(Stream.of(en.at("/size/row"), en.at("/size/source")).map(JsonNode::asText))
                .containsExactly("Industry", "MIIT 2011 no. 300");
        ((ObjectNode) zh.get("size")).remove(List.of("row", "source"));
        ((ObjectNode) en.get("size")).remove(List.of("row", "source"));
        assertThat(en).isEqualTo(zh);
    }

    // --- what looks wrong

    private static final String DOUBTFUL =
            """
            {"uscc":"913202050000LG9990","name":"示例（测试）",
             "badges":[{"type":"HIGH_TECH","issuedOn":"2023-01-01","validUntil":"2025-12-31"},{"type":"HIGH_TECH","issuedOn":"2025-12-31","validUntil":"2028-12-30"}],
             "legal":{"dishonest":false},"records":[{"kind":"DISHONEST","on":"2025-03-01"}]}
            """;

    @Test
    void whatLooksWrongIsStoredAndSaidInTheLanguageAskedFor() {
        try (TestServer own = TestServer.start(Map.of())) {
            String firm = FIRMS + "913202050000LG9990";
            Reply zh = own.put(firm, TestServer.JSON, DOUBTFUL);
            Reply en = own.put(firm, TestServer.JSON, DOUBTFUL, "Accept-Language", "en");

            assertThat(List.of(zh.status(), en.status())).containsExactly(200, 200);
            assertThat(zh.json().get("warnings"))
                    .isEqualTo(
                            TestServer.parse(
                                    """
                            [{"pointer":"/uscc","code":"CONTRADICTION","detail":"校验位与前17位不符，请核对"},
                             {"pointer":"/badges/1","code":"DUPLICATE","detail":"与badges/0为同一称号且有效期重叠，任一有效即视为持有，请核对"},
                             {"pointer":"/records/0","code":"CONTRADICTION","detail":"未填移出日期，与legal.dishonest为false矛盾；在补充移出日期前按待补充处理"}]
                            """));
            assertThat(en.json().get("warnings"))
                    .isEqualTo(
                            TestServer.parse(
                                    """
                            [{"pointer":"/uscc","code":"CONTRADICTION","detail":"the check digit does not fit the other 17 characters"},
                             {"pointer":"/badges/1","code":"DUPLICATE","detail":"the same title as badges/0, holding on the same days; either one counts"},
                             {"pointer":"/records/0","code":"CONTRADICTION","detail":"has no removedOn although legal.dishonest is false; the figure counts as not told until the day is told"}]
                            """));
            assertThat(own.get(firm)
                            .json()
                            .at("/derived/metrics/legal.dishonest")
                            .isNull())
                    .isTrue();
            assertThat(own.get(firm).json().has("warnings")).isFalse();
        }
    }
}
