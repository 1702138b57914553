package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan of products that are chosen, over HTTP. */
class ChosenPlanApiTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String EIGHTH =
            "\"uscc\":\"913202050000LG084M\",\"asOf\":\"2026-11-23\",\"amount\":30000000,\"termMonths\":36,\"purpose\":\"FIXED_ASSET\",\"security\":[\"MORTGAGE_EQUIPMENT\"]";
    private static final String PROPOSED = "/api/v1/enterprises/913202050000LG084M/plan?asOf=2026-11-23"
            + "&amount=30000000&termMonths=36&purpose=FIXED_ASSET&security=MORTGAGE_EQUIPMENT";

    private static String body(String more) {
        return "{" + EIGHTH + more + "}";
    }

    private static JsonNode choose(String products) {
        Reply reply = SERVER.post("/api/v1/plans", "application/json", body(",\"products\":" + products));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> ids(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("productId").asText())
                .toList();
    }

    private static String list(List<String> ids) {
        return ids.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    @Test
    void choosingWhatIsProposedIsTheProposedPlanUnderANumberOfItsOwn() {
        JsonNode proposed = SERVER.get(PROPOSED).json();

        JsonNode chosen = choose(list(ids(proposed.get("items"))));

        assertThat(chosen.get("valid").asBoolean()).isTrue();
        assertThat(chosen.get("violations")).isEmpty();
        for (String part : List.of("items", "cost", "documents", "existingLoans", "losesIfDrawn", "enterprise")) {
            assertThat(chosen.get("plan").get(part)).as(part).isEqualTo(proposed.get(part));
        }
        assertThat(chosen.at("/plan/receiptId").asText())
                .hasSize(64)
                .isNotEqualTo(proposed.get("receiptId").asText());
    }

    @Test
    void twoCentralSubsidiesForOneLoanNameTheClauseThatForbidsThem() {
        JsonNode chosen = choose("[\"TH-EQUIPMENT-04\",\"CN-EQUIPMENT-SUBSIDY\",\"CN-SME-SUBSIDY\"]");
        JsonNode violation = chosen.at("/violations/0");

        assertThat(chosen.get("valid").asBoolean()).isFalse();
        assertThat(ids(chosen.at("/plan/items"))).containsExactly("TH-EQUIPMENT-04", "CN-EQUIPMENT-SUBSIDY");
        assertThat(List.of(
                        violation.get("kind").asText(),
                        violation.get("productId").asText(),
                        violation.get("otherProductId").asText()))
                .isEqualTo(List.of("FORBIDDEN", "CN-SME-SUBSIDY", "CN-EQUIPMENT-SUBSIDY"));
        assertThat(violation.get("reason").asText()).contains("不能同享", "——");
    }

    @Test
    void theOrderIsPartOfWhatDeterminesTheNumberAndTheSameChoiceHasTheSameOne() {
        String one = choose("[\"TH-EQUIPMENT-04\",\"CN-EQUIPMENT-SUBSIDY\"]")
                .at("/plan/receiptId")
                .asText();
        String other = choose("[\"CN-EQUIPMENT-SUBSIDY\",\"TH-EQUIPMENT-04\"]")
                .at("/plan/receiptId")
                .asText();

        assertThat(other).isNotEqualTo(one);
        assertThat(choose("[\"TH-EQUIPMENT-04\",\"CN-EQUIPMENT-SUBSIDY\"]")
                        .at("/plan/receiptId")
                        .asText())
                .isEqualTo(one);
    }

    @Test
    void itsReceiptIsVerifiedByChoosingAgain() {
        String receipt = choose("[\"CN-EQUIPMENT-SUBSIDY\",\"TH-EQUIPMENT-04\"]")
                .at("/plan/receiptId")
                .asText();

        JsonNode kept = SERVER.get("/api/v1/receipts/" + receipt).json();
        JsonNode verified = SERVER.post("/api/v1/receipts/" + receipt + "/verify", "application/json", "")
                .json();

        assertThat(ids(kept.at("/answer/plan/items"))).containsExactly("CN-EQUIPMENT-SUBSIDY", "TH-EQUIPMENT-04");
        assertThat(kept.get("chosen").toString()).isEqualTo("[\"CN-EQUIPMENT-SUBSIDY\",\"TH-EQUIPMENT-04\"]");
        assertThat(verified.get("identical").asBoolean()).isTrue();
    }

    @Test
    void outOfScopeIsAFaultAndNotSilence() {
        Reply reply = SERVER.post(
                "/api/v1/plans",
                "application/json",
                body(",\"scope\":\"OWN\",\"products\":[\"TH-EQUIPMENT-04\",\"EQ-GROWTH-06\"]"),
                SERVER.as("manager"));

        assertThat(List.of(reply.status(), reply.json().at("/errors/0/pointer").asText()))
                .isEqualTo(List.of(400, "/products/1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | /products REQUIRED",
                ",\"products\":[] | /products EMPTY",
                ",\"products\":[\"A\",\"A\"] | /products DUPLICATE",
                ",\"products\":[\"NOPE\",\"TH-EQUIPMENT-04\",\"NEITHER\"] | /products/0 UNKNOWN_VALUE, /products/2 UNKNOWN_VALUE",
                ",\"products\":[1] | /products/0 WRONG_TYPE",
                ",\"products\":[\"A\"],\"x\":1 | /x UNKNOWN_FIELD",
                ",\"products\":[\"A\"],\"scope\":\"OWN\" | /scope CONTRADICTION"
            })
    void everyFaultIsNamed(String more, String faults) {
        Reply reply = SERVER.post("/api/v1/plans", "application/json", body(more));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(StreamSupport.stream(reply.json().get("errors").spliterator(), false)
                        .map(error -> error.get("pointer").asText() + " "
                                + error.get("code").asText())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(faults);
    }

    @Test
    void moreThanTwentyAreTooMany() {
        List<String> ids =
                java.util.stream.IntStream.range(0, 21).mapToObj(i -> "P" + i).toList();

        assertThat(SERVER.post("/api/v1/plans", "application/json", body(",\"products\":" + list(ids)))
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("TOO_MANY");
    }
}
