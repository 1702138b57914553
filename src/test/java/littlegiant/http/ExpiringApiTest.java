package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What ends and what begins by itself, asked over HTTP. */
class ExpiringApiTest {

    private static final TestServer SERVER = TestServer.shared();

    private static JsonNode expiring(String user, String query) {
        return SERVER.get("/api/v1/portfolio/expiring?asOf=2026-11-23&months=4" + query, SERVER.as(user))
                .json();
    }

    @Test
    void monthsCountWhatTheListNames() {
        Map<String, Integer> listed = new TreeMap<>();
        JsonNode page;
        int at = 0;
        do {
            page = expiring("reader", "&size=200&page=" + at++);
            page.at("/turns/items")
                    .forEach(turn -> listed.merge(
                            turn.get("month").asText() + " " + turn.get("kind").asText() + " "
                                    + turn.get("cause").asText(),
                            1,
                            Integer::sum));
        } while (at * 200 < page.at("/turns/total").asInt());
        Map<String, Integer> counted = new TreeMap<>();
        page.get("months").forEach(month -> {
            count(month, "ends", "ENDS", counted);
            count(month, "begins", "BEGINS", counted);
        });

        assertThat(listed).isEqualTo(counted).isNotEmpty();
        assertThat(page.get("months").findValues("titles")).anyMatch(titles -> titles.size() > 0);
    }

    private static void count(JsonNode month, String field, String kind, Map<String, Integer> counted) {
        month.get(field)
                .properties()
                .forEach(cause -> counted.put(
                        month.get("month").asText() + " " + kind + " " + cause.getKey(),
                        cause.getValue().asInt()));
    }

    @Test
    void aMatchThatEndsIsOneTodayAndNoneThen() {
        List<JsonNode> ends = new ArrayList<>();
        expiring("reader", "&turn=ENDS&cause=TITLE&size=5").at("/turns/items").forEach(ends::add);

        assertThat(ends).isNotEmpty().allSatisfy(turn -> {
            String match = "/api/v1/enterprises/" + turn.get("uscc").asText() + "/recommendations/"
                    + turn.get("productId").asText() + "?asOf=";
            assertThat(turn.get("criteria")).isNotEmpty();
            assertThat(SERVER.get(match + "2026-11-23").json().get("verdict").asText())
                    .isEqualTo("ELIGIBLE");
            assertThat(SERVER.get(match + turn.get("month").asText() + "-28").status())
                    .isEqualTo(200);
            assertThat(SERVER.get(match
                                    + LocalDate.parse(turn.get("day").asText()).plusDays(1))
                            .json()
                            .get("verdict")
                            .asText())
                    .isNotEqualTo("ELIGIBLE");
        });
    }

    @Test
    void anInstitutionIsToldOfItsOwnProductsAndNamesOnlyWhoAllowsIt() {
        JsonNode own = expiring("owner", "&size=200");
        Set<String> providers = new TreeSet<>();
        own.at("/turns/items")
                .forEach(turn -> providers.add(
                        SERVER.get("/api/v1/products/" + turn.get("productId").asText())
                                .json()
                                .get("provider")
                                .asText()));

        assertThat(providers).isEqualTo(Set.of("taihu-demo-bank"));
        assertThat(own.at("/turns/items").size() + own.get("withheld").asInt())
                .isEqualTo(Math.min(200, own.at("/turns/total").asInt()));
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(expiring("reader", "0&turn=GOES&cause=X").get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/months", "/turn", "/cause");
    }
}
