package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.http.Asked;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;

/** Decisions that a service gave, to be found again by another one on the same data. */
final class Kept {

    private static final List<String> QUESTIONS = List.of(
            "/913202050000LG017P/recommendations",
            "/913202050000LG017P/recommendations?amount=5000000&termMonths=12&lang=en",
            "/913202050000LG017P/plan?amount=5000000&termMonths=12",
            "/913202050000LG025J/recommendations",
            "/913202050000LG025J/plan?amount=3000000&termMonths=24");

    /** Receipts by what was asked. */
    private final Map<String, String> receipts = new TreeMap<>();

    private Kept() {}

    static Kept by(Asked service) {
        Kept kept = new Kept();
        for (String question : QUESTIONS) {
            Reply answer = service.get("/api/v1/enterprises" + question);
            assertThat(answer.status()).as(question).isEqualTo(200);
            kept.receipts.put(question, answer.json().get("receiptId").asText());
        }
        return kept;
    }

    Map<String, String> receipts() {
        return receipts;
    }

    /** Every one is found again to the byte, and its signature holds. */
    void requireIdentical(Asked service) {
        receipts.forEach((question, receipt) -> {
            JsonNode found = service.post("/api/v1/receipts/" + receipt + "/verify", TestServer.JSON, "")
                    .json();
            assertThat(found.get("identical").asBoolean())
                    .as(question + ": " + found)
                    .isTrue();
        });
    }
}
