package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import littlegiant.ToldClock;
import littlegiant.access.Role;
import littlegiant.catalog.Catalogue;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a firm allows an institution is what its account managers see, from the next request on. */
@Tag("store")
class ConsentSightTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String CONSENTS = "/api/v1/consents";
    private static final String FIRM = Desk.FIRM;
    private static final String ADDRESS = "/api/v1/enterprises/" + FIRM;

    private static TestServer server;
    private static ToldClock clock;
    private static List<String> institutions = List.of();
    private static int used;

    private String bank = "";

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        clock = (ToldClock) server.context().getBean(Clock.class);
        institutions = server.context().getBean(Catalogue.class).institutions().keySet().stream()
                .filter(id -> !id.equals("taihu-demo-bank"))
                .sorted()
                .toList();
    }

    /** An institution that no firm has allowed anything, and its account manager. */
    @BeforeEach
    void another() {
        bank = institutions.get(used++);
        server.employ(stranger(), Role.ACCOUNT_MANAGER, bank);
    }

    private String stranger() {
        return "at-" + bank;
    }

    @AfterEach
    void itIsNow() {
        clock.tell(NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Reply grant(String more) {
        return server.post(
                CONSENTS,
                TestServer.JSON,
                "{\"uscc\":\"" + FIRM + "\",\"grantee\":\"" + bank + "\"" + more + "}",
                server.as("firm"));
    }

    private Reply get(String path) {
        return server.get(path, server.as(stranger()));
    }

    private List<String> metricsKnown() {
        List<String> known = new ArrayList<>();
        JsonNode items = get(ADDRESS + "/recommendations?size=200").json().get("items");
        items.findValues("findings")
                .forEach(findings -> findings.forEach(finding -> {
                    if (!finding.get("metric").isNull()
                            && !finding.get("outcome").asText().equals("UNKNOWN")) {
                        known.add(finding.get("metric").asText());
                    }
                }));
        return List.copyOf(new TreeSet<>(known));
    }

    @Test
    void withoutConsentOnlyWhatIsPublicIsSeenAndTheRestIsUnknown() {
        JsonNode firm = get(ADDRESS).json();

        assertThat(new TreeSet<>(List.copyOf(names(firm))))
                .containsExactly(
                        "attributes", "badges", "derived", "name", "provenance", "regionCode", "revision", "uscc");
        assertThat(firm.get("provenance")).isEmpty();
        assertThat(firm.at("/derived/tier").asText()).isEqualTo("NATIONAL");
        assertThat(metricsKnown())
                .isNotEmpty()
                .allMatch(
                        metric -> metric.equals("tier") || metric.equals("regionCode") || metric.startsWith("badge."));
        assertThat(get(ADDRESS + "/recommendations?size=200")
                        .json()
                        .get("counts")
                        .get("NEEDS_INFO")
                        .asInt())
                .isPositive();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void nothingOfAHiddenFigureIsAnywhere() {
        JsonNode all = server.get(ADDRESS).json();
        List<String> hidden = List.of(
                all.at("/fiscalYears/0/revenue").asText(),
                all.at("/credit/loanBalance").asText(),
                all.get("industryCode").asText(),
                all.get("street").asText());
        for (String path : List.of(
                ADDRESS,
                ADDRESS + "/recommendations?size=200",
                ADDRESS + "/recommendations/TH-LG-CREDIT-01",
                ADDRESS + "/plan?amount=3000000&termMonths=12",
                "/api/v1/recognition/" + FIRM,
                "/api/v1/enterprises?size=200",
                "/console?q=" + FIRM,
                "/console/enterprises/" + FIRM,
                "/console/enterprises/" + FIRM + "/recognition")) {
            Reply reply = get(path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(hidden).as(path).noneMatch(reply.body()::contains);
        }
    }

    @Test
    void aSearchFindsNothingByWhatIsHidden() {
        String byIndustry = "/api/v1/enterprises?industry=C3562";
        int all = server.get(byIndustry).json().get("total").asInt();

        assertThat(all).isPositive();
        assertThat(get(byIndustry).json().get("total").asInt()).isZero();
        grant(",\"scopes\":[\"REGISTRATION\"]");
        assertThat(get(byIndustry).json().get("items").findValuesAsText("uscc")).containsExactly(FIRM);
        assertThat(get("/api/v1/enterprises?q=" + FIRM)
                        .json()
                        .at("/items/0/industryCode")
                        .asText())
                .isEqualTo("C3562");
        assertThat(get("/api/v1/enterprises?q=913202050000LG025J")
                        .json()
                        .at("/items/0/industryCode")
                        .isNull())
                .isTrue();
    }

    @Test
    void aConsentShowsItsScopesAndNoOther() {
        grant(",\"scopes\":[\"TAX\",\"OPERATIONS\"]");

        assertThat(names(get(ADDRESS).json()))
                .contains("tax", "employees")
                .doesNotContain("fiscalYears", "credit", "ip");
        assertThat(metricsKnown())
                .contains("tax.grade", "employees")
                .doesNotContain("debtRatio", "ip.classOne", "revenue");
    }

    @Test
    void whatTheFirmAllowsWholeIsWhatItSeesItself() {
        grant("");
        server.post(
                CONSENTS,
                TestServer.JSON,
                "{\"uscc\":\"" + FIRM + "\",\"grantee\":\"" + bank
                        + "\",\"scopes\":[\"LEGAL_REPRESENTATIVE\"],\"confirmedByPerson\":true}",
                server.as("firm"));

        JsonNode seen = get(ADDRESS).json();
        JsonNode own = server.get(ADDRESS, server.as("firm")).json();
        assertThat(seen).isEqualTo(own);
        String withoutInternal = ADDRESS + "/recommendations?size=200&provider=taihu-demo-bank";
        assertThat(get(withoutInternal).json().get("items").findValuesAsText("verdict"))
                .isEqualTo(server.get(withoutInternal, server.as("firm"))
                        .json()
                        .get("items")
                        .findValuesAsText("verdict"));
    }

    @Test
    void withdrawalActsOnTheNextRequestAndReceiptsCloseWithIt() {
        String consent = grant("").json().get("id").asText();
        String receipt =
                get(ADDRESS + "/recommendations").json().get("receiptId").asText();
        int before = get("/api/v1/receipts/" + receipt).status();
        assertThat(names(get(ADDRESS).json())).contains("fiscalYears");

        Reply withdrawn = server.send("DELETE", CONSENTS + "/" + consent, new byte[0], server.as("firm"));

        assertThat(List.of(withdrawn.status(), withdrawn.json().get("state").asText()))
                .isEqualTo(List.of(200, "WITHDRAWN"));
        assertThat(names(get(ADDRESS).json())).doesNotContain("fiscalYears");
        assertThat(metricsKnown()).doesNotContain("debtRatio");
        Reply closed = get("/api/v1/receipts/" + receipt);
        assertThat(List.of(before, closed.status(), closed.code())).isEqualTo(List.of(200, 403, "CONSENT_NEEDED"));
        assertThat(get("/api/v1/receipts/" + receipt + "/answer").status()).isEqualTo(403);
        assertThat(server.post("/api/v1/receipts/" + receipt + "/verify", TestServer.JSON, "", server.as(stranger()))
                        .status())
                .isEqualTo(403);
        assertThat(get(ADDRESS + "/receipts").body()).doesNotContain(receipt);
        Reply again = server.send("DELETE", CONSENTS + "/" + consent, new byte[0], server.as("firm"));
        assertThat(again.json().get("withdrawnAt")).isEqualTo(withdrawn.json().get("withdrawnAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T15:59:59Z, false",
        "2026-11-30T16:00:00Z, true",
        "2026-12-31T15:59:59Z, true",
        "2026-12-31T16:00:00Z, false"
    })
    void itCountsFromTheFirstDayToTheEndOfTheLastInShanghai(String at, boolean seen) {
        grant(",\"from\":\"2026-12-01\",\"to\":\"2026-12-31\"");
        clock.tell(Instant.parse(at));

        assertThat(get(ADDRESS).json().has("fiscalYears")).isEqualTo(seen);
    }

    @Test
    void everyReadUnderAConsentIsEnteredWithItsId() {
        String consent = grant("").json().get("id").asText();
        List<String> reads = List.of(
                ADDRESS,
                ADDRESS + "/revisions",
                ADDRESS + "/recommendations",
                ADDRESS + "/recommendations/TH-LG-CREDIT-01",
                ADDRESS + "/plan",
                "/api/v1/recognition/" + FIRM,
                "/console/enterprises/" + FIRM,
                "/console/enterprises/" + FIRM + "/plan",
                "/console/enterprises/" + FIRM + "/recognition");
        reads.forEach(path -> assertThat(get(path).status()).as(path).isEqualTo(200));

        JsonNode entries =
                server.get("/api/v1/audit?size=" + reads.size()).json().get("items");

        assertThat(entries).hasSize(reads.size()).allSatisfy(entry -> {
            assertThat(entry.get("actor").asText()).isEqualTo(stranger());
            assertThat(entry.at("/detail/consents").asText()).isEqualTo(consent);
        });
    }

    @Test
    void aReceiptFoundWithPartOfTheProfileIsFoundAgain() {
        grant(",\"scopes\":[\"TAX\"]");
        String receipt =
                get(ADDRESS + "/recommendations").json().get("receiptId").asText();
        JsonNode kept = get("/api/v1/receipts/" + receipt).json();

        assertThat(kept.get("sight").asText()).isEqualTo("TAX");
        assertThat(server.post("/api/v1/receipts/" + receipt + "/verify", TestServer.JSON, "")
                        .json()
                        .get("identical")
                        .asBoolean())
                .isTrue();
        assertThat(receipt)
                .isNotEqualTo(server.get(ADDRESS + "/recommendations")
                        .json()
                        .get("receiptId")
                        .asText());
    }

    @Test
    void anImpactNamesThoseWhoAllowItAndCountsTheOthers() {
        server.employ("their-owner", Role.PRODUCT_OWNER, bank);
        String product = Desk.product("SEEN-1", 1).replace("taihu-demo-bank", bank);
        server.post(Desk.PRODUCTS, TestServer.YAML, product, server.as("their-owner"));
        grant("");

        JsonNode gained = server.get(Desk.PRODUCTS + "/SEEN-1/impact?change=GAINED&size=200", server.as("their-owner"))
                .json()
                .at("/firms/0");

        assertThat(gained.get("items").findValuesAsText("uscc")).containsExactly(FIRM);
        assertThat(gained.get("withheld").asInt())
                .isEqualTo(Math.min(200, gained.get("total").asInt()) - 1);
    }
}
