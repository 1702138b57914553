package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole answers for the ten personas, in Chinese, on the day of the demo. What they claim is asserted in {@code littlegiant.demo}; this shows what else moved. */
class PersonaGoldenTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String DAY = "asOf=2026-11-23";

    @ParameterizedTest
    @CsvSource({
        "01, 913202050000LG017P",
        "02, 913202050000LG025J",
        "03, 913202050000LG033D",
        "04, 913202050000LG0418",
        "05, 913202050000LG05X0",
        "06, 913202050000LG0680",
        "07, 913202050000LG076T",
        "08, 913202050000LG084M",
        "09, 913202050000LG092G",
        "10, 913202050000LG1056"
    })
    void theWholeAnswerIsTheOneThatWasRead(String number, String uscc) {
        String firm = "/api/v1/enterprises/" + uscc;

        check(number + "-recommendations", firm + "/recommendations?" + DAY + "&size=200");
        check(number + "-recognition", "/api/v1/recognition/" + uscc + "?" + DAY);
        check(number + "-profile", firm + "?" + DAY);
    }

    private static void check(String name, String path) {
        TestServer.Reply reply = SERVER.get(path, "Accept-Language", "zh");

        assertThat(reply.status()).as(path).isEqualTo(200);
        Golden.check("personas/" + name + ".json", reply.json());
    }
}
