package littlegiant.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntConsumer;
import littlegiant.faults.Traffic.Came;
import littlegiant.http.Asked;
import littlegiant.http.TestServer;
import littlegiant.http.TestServer.Reply;

/** Releases that take one another's place while the service is asked without a pause. */
final class Swaps {

    private static final int THREADS = 4;
    private static final String PRODUCT = "/api/v1/products/TH-LG-CREDIT-01";
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/enterprises/913202050000LG017P/recommendations",
            "/api/v1/enterprises/913202050000LG025J/recommendations?amount=5000000&termMonths=12",
            "/api/v1/enterprises/913202050000LG017P/plan?amount=5000000&termMonths=12",
            "/api/v1/products?size=50",
            "/console/enterprises/913202050000LG025J");

    private final Asked service;
    private final String receipt;

    Swaps(Asked service) {
        this.service = service;
        this.receipt = service.get(QUESTIONS.get(0)).json().get("receiptId").asText();
    }

    /**
     * @param swaps how many
     * @param after told after each, with its number from 1
     * @return what was answered meanwhile: nothing but what was asked for
     */
    Came run(int swaps, IntConsumer after) {
        try (Traffic traffic = Traffic.start(THREADS, this::ask)) {
            for (int i = 1; i <= swaps; i++) {
                assertThat(swap(i).status()).isEqualTo(200);
                after.accept(i);
            }
            traffic.stop();
            Came came = traffic.came();
            assertThat(came.kinds()).containsOnlyKeys("200");
            return came;
        }
    }

    private Reply swap(int number) {
        return switch (number % 3) {
            case 1 -> service.post(PRODUCT + "/suspend", TestServer.JSON, "");
            case 2 -> service.post(PRODUCT + "/publish", TestServer.JSON, "");
            default -> service.post("/api/v1/releases/r-1/activate", TestServer.JSON, "");
        };
    }

    /** Also a receipt of a release that may or may not be active. */
    private Reply ask(int number) {
        return number % (QUESTIONS.size() + 1) == QUESTIONS.size()
                ? service.post("/api/v1/receipts/" + receipt + "/verify", TestServer.JSON, "")
                : service.get(QUESTIONS.get(number % (QUESTIONS.size() + 1)));
    }
}
