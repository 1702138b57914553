package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs of a fen and of a million million, days before the first LPR, figures beyond reason: an answer for every product, never a 500. */
class EdgeNeedsTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String FIRM = "913202050000LG017P";
    private static final String RECOMMENDATIONS = "/api/v1/enterprises/" + FIRM + "/recommendations?size=200";
    private static final String DAY = "&asOf=2026-11-23";
    private static final int PRODUCTS = 141;

    private static JsonNode items(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).doesNotContain("NaN", "Infinity");
        JsonNode items = reply.json().get("items");
        assertThat(items).hasSize(PRODUCTS);
        return items;
    }

    private static Stream<JsonNode> each(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static JsonNode item(JsonNode items, String id) {
        return each(items)
                .filter(item -> item.get("productId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A loan of up to 10,000,000 at 3.20 %, interest quarterly; of a fen there is no interest to speak of. */
    @ParameterizedTest(name = "need of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.01 | 100.0 | 0.01元 | 0.0 0.0",
                "10000000 | 100.0 | 1,000万元 | 3.2444 3.2856",
                "10000000.01 | 99.9 | 1,000万元 | 3.2444 3.2856",
                "1000000000000 | 0.0 | 1,000万元 | 3.2444 3.2856"
            })
    void theNeedIsCoveredAndPricedAsFarAsTheProductGoes(String amount, String covers, String assumed, String costs) {
        String need = "&termMonths=12&amount=" + amount;

        JsonNode offer = item(items(SERVER.get(RECOMMENDATIONS + DAY + need)), "EQ-LG-QUARTERLY-01")
                .get("offer");

        JsonNode cost = offer.get("allInAnnualCost");
        assertThat(List.of(
                        offer.get("coversNeedPercent").asText(),
                        cost.get("assumes").asText(),
                        cost.get("simpleHigh").asText() + " "
                                + cost.get("irrHigh").asText()))
                .containsExactly(covers, "按" + assumed + "、12个月、按季付息、到期还本（实际天数/360计息）测算", costs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "1000000000000", "99999999999999.99"})
    void everyProductHasAScoreFromZeroToAHundredWhateverTheAmount(String amount) {
        String need = "{\"amount\":" + amount + ",\"termMonths\":600,\"neededBy\":\"2026-11-23\",\"postMoney\":0.01}";
        Stream<JsonNode> stored = each(items(SERVER.get(RECOMMENDATIONS + DAY + "&termMonths=600&amount=" + amount)));
        Stream<JsonNode> sent = each(items(SERVER.post(
                "/api/v1/matches",
                TestServer.JSON,
                "{\"profile\":{\"uscc\":\"" + FIRM + "\",\"name\":\"示例（测试）\",\"employees\":168},\"size\":200,\"need\":"
                        + need + "}")));

        assertThat(Stream.concat(stored, sent))
                .allSatisfy(item -> assertThat(item.get("score").decimalValue())
                        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
    }

    /** Nobody employs a million million people; the answer is still one. */
    @Test
    void theLargestFiguresAProfileMayTellAreAnswered() {
        String most = "99999999999999.99";
        String profile = "{\"uscc\":\"" + FIRM
                + "\",\"name\":\"示例（测试）\",\"employees\":10000000,\"regionCode\":\"320205\","
                + "\"registeredCapital\":" + most + ",\"fiscalYears\":[{\"year\":2025,\"revenue\":" + most
                + ",\"taxPaid\":" + most + ",\"totalAssets\":" + most + "}],\"equity\":{\"postMoney\":" + most + "},"
                + "\"receivables\":[{\"amount\":" + most + ",\"confirmed\":true}],"
                + "\"collateral\":[{\"kind\":\"PLANT\",\"value\":" + most + "}]}";

        items(SERVER.post("/api/v1/matches", TestServer.JSON, "{\"profile\":" + profile + ",\"size\":200}"));
    }

    /** On 2019-08-19 nothing had been fixed: what follows LPR has no rate and no cost, and says why; every other is priced. */
    @Test
    void beforeTheFirstFixingWhatFollowsLprHasNoCostAndSaysWhy() {
        JsonNode items = items(SERVER.get(RECOMMENDATIONS + "&asOf=2019-08-19&sort=cost&lang=en"));
        String none = "no LPR had been fixed by that day";

        Set<String> rates = new TreeSet<>();
        each(items)
                .map(item -> item.get("offer"))
                .filter(offer -> offer.get("rateBasis").asText().startsWith(none))
                .forEach(offer -> rates.add(
                        offer.get("rateLow") + " " + offer.get("rateHigh") + " " + offer.get("allInAnnualCost")));
        assertThat(rates).containsExactly("null null null");
        assertThat(each(items).map(item -> item.at("/offer/rateBasis").asText()))
                .noneMatch(basis -> basis.startsWith("LPR"));
        assertThat(item(items, "XH-SPECIALISED-01").at("/offer/allInAnnualCost").isNull())
                .isEqualTo(item(items, "XH-SPECIALISED-01").at("/offer/rateLow").isNull());
    }

    /** Of a firm that told its name only, no rung of the ladder is known to be met: there is no amount to lend, but a price. */
    @Test
    void aLadderWhoseEveryRungIsUnknownSaysWhatItWaitsFor() {
        JsonNode items = items(SERVER.post(
                "/api/v1/matches",
                TestServer.JSON,
                "{\"profile\":{\"uscc\":\"" + FIRM + "\",\"name\":\"示例（测试）\"},\"asOf\":\"2026-11-23\",\"size\":200}",
                "Accept-Language",
                "en"));
        JsonNode offer = item(items, "GS-SUZHOU-POOL-01").get("offer");

        assertThat(List.of(
                        offer.get("amountMax").asText(),
                        offer.get("amountBasis").asText()))
                .containsExactly(
                        "null",
                        "no rung of the limit can be confirmed; waits for: Revenue, last year (Audit reports, 3 years)");
    }
}
