package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who is served, asked over HTTP: the same as asking for every firm. */
class CoverageApiTest {

    private static final String COVERAGE = "/api/v1/portfolio/coverage?asOf=2026-11-23";

    private static final TestServer SERVER = TestServer.shared();

    private static JsonNode coverage(String query) {
        return SERVER.get(COVERAGE + query).json();
    }

    @Test
    void countsAreThoseOfTheSingleCalls() {
        Map<String, Integer> served = new TreeMap<>();
        int firms = 0;
        Map<String, int[]> byTier = new HashMap<>();
        for (int page = 0; page < 2; page++) {
            for (JsonNode firm : SERVER.get("/api/v1/enterprises?size=200&page=" + page)
                    .json()
                    .get("items")) {
                count(firm, served, byTier);
                firms++;
            }
        }

        JsonNode loans = coverage("&kind=LOAN&kind=FUND");
        assertThat(loans.get("firms").asInt()).isEqualTo(firms).isEqualTo(217);
        assertThat(loans.get("served").asInt()).isEqualTo(served.size());
        assertThat(loans.get("unserved").get("total").asInt()).isEqualTo(firms - served.size());
        assertThat(loans.get("servedPercent").decimalValue()).isEqualByComparingTo(percent(served.size(), firms));
        loans.get("byTier").forEach(group -> assertThat(group.get("served").asInt())
                .as(group.get("code").asText())
                .isEqualTo(byTier.getOrDefault(group.get("code").asText(), new int[1])[0]));
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(1000L * part)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .movePointLeft(1);
    }

    private static void count(JsonNode firm, Map<String, Integer> served, Map<String, int[]> byTier) {
        String uscc = firm.get("uscc").asText();
        int eligible = 0;
        for (JsonNode item : SERVER.get("/api/v1/enterprises/" + uscc
                        + "/recommendations?asOf=2026-11-23&verdict=ELIGIBLE&kind=LOAN&kind=FUND&size=200")
                .json()
                .get("items")) {
            eligible += item.get("availability").asText().equals("OPEN") ? 1 : 0;
        }
        if (eligible > 0) {
            served.put(uscc, eligible);
            byTier.computeIfAbsent(firm.get("tier").asText(), tier -> new int[1])[0]++;
        }
    }

    @Test
    void whatFitsNobodyNamesTheCriterionToBlameAndNobodyIsLeftWithoutTheNearest() {
        JsonNode all = coverage("&kind=LOAN");

        assertThat(all.get("unserved").get("items")).isNotEmpty().allSatisfy(firm -> {
            assertThat(firm.at("/nearest/productId").asText()).isNotEmpty();
            assertThat(firm.at("/nearest/lacking")).isNotEmpty();
        });
        all.get("products").forEach(product -> assertThat(product.get("blame").isNull())
                .as(product.get("productId").asText())
                .isEqualTo(product.at("/counts/ELIGIBLE").asInt() > 0));
    }

    @Test
    void groupsAreNamedInTheLanguageThatIsAsked() {
        assertThat(coverage("").get("byAge").findValuesAsText("label")).contains("20年及以上", "5年（含）至10年");
        assertThat(coverage("&lang=en").get("byAge").findValuesAsText("label"))
                .contains("20 years or more", "5 to under 10 years");
        assertThat(coverage("").get("byTier").findValuesAsText("code")).startsWith("NONE");
    }

    @Test
    void whatACriterionCostsIsToldOfOnesOwnProducts() {
        JsonNode own = SERVER.get(
                        "/api/v1/portfolio/criteria-cost?product=TH-LG-CREDIT-01&asOf=2026-11-23", SERVER.as("owner"))
                .json()
                .at("/items/0");
        JsonNode counts = SERVER.get("/api/v1/products/TH-LG-CREDIT-01/enterprises?asOf=2026-11-23", SERVER.as("owner"))
                .json()
                .get("counts");

        assertThat(own.at("/counts/eligible").asInt())
                .isEqualTo(counts.get("ELIGIBLE").asInt());
        assertThat(own.at("/counts/nearMiss").asInt())
                .isEqualTo(counts.get("NEAR_MISS").asInt());
        own.get("criteria").forEach(criterion -> {
            assertThat(criterion.get("met").asInt()
                            + criterion.get("unmet").asInt()
                            + criterion.get("unknown").asInt())
                    .isEqualTo(own.get("firms").asInt());
            JsonNode curve = criterion.get("curve");
            if (!curve.isNull()) {
                assertThat(curve.get("points"))
                        .filteredOn(point -> point.get("required").equals(curve.get("required")))
                        .singleElement()
                        .satisfies(point -> assertThat(point.get("counts")).isEqualTo(own.get("counts")));
            }
        });
        assertThat(own.get("criteria").findValues("curve")).anyMatch(curve -> !curve.isNull());
    }

    @Test
    void anotherInstitutionsProductIsNoneOfTheirBusiness() {
        assertThat(SERVER.get("/api/v1/portfolio/criteria-cost?product=CN-RELENDING", SERVER.as("owner"))
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(SERVER.get("/api/v1/portfolio/criteria-cost?product=NO-SUCH", SERVER.as("owner"))
                        .code())
                .isEqualTo("PRODUCT_NOT_FOUND");
        SERVER.get("/api/v1/portfolio/criteria-cost?size=200", SERVER.as("owner"))
                .json()
                .get("items")
                .forEach(item -> assertThat(SERVER.get("/api/v1/products/"
                                        + item.get("productId").asText())
                                .json()
                                .at("/provider")
                                .asText())
                        .isEqualTo("taihu-demo-bank"));
    }

    /** An officer reads that there is one and how many it keeps out, never what it asks. */
    @Test
    void anInternalConditionHasNoCurveForTheOfficer() {
        JsonNode all = SERVER.get("/api/v1/portfolio/criteria-cost?size=200&asOf=2026-11-23&lang=en")
                .json();

        assertThat(all.get("total").asInt()).isGreaterThan(100);
        JsonNode internal = null;
        for (JsonNode product : all.get("items")) {
            for (JsonNode criterion : product.get("criteria")) {
                if (criterion.get("text").asText().equals("an internal condition of the lender's")) {
                    internal = SERVER.get("/api/v1/portfolio/criteria-cost?asOf=2026-11-23&lang=en&product="
                                    + product.get("productId").asText())
                            .json();
                }
            }
        }
        assertThat(internal).isNotNull();
        assertThat(internal.at("/items/0/criteria")).anySatisfy(criterion -> {
            assertThat(criterion.get("text").asText()).isEqualTo("an internal condition of the lender's");
            assertThat(criterion.get("curve").isNull()).isTrue();
        });
    }
}
