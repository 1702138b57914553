package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms that hold from a day on: one release answers for the days before and after. */
@Tag("store")
class EffectiveFromApiTest {

    @TempDir
    private Path folder;

    private TestServer server;
    private Desk desk;

    @BeforeEach
    void start() {
        server = TestServer.start(TestServer.kept(folder));
        desk = new Desk(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String from(String day, String id, int employees) {
        return Desk.product(id, employees) + "effectiveFrom: " + day + "\n";
    }

    /** Release, revision and verdict. */
    private List<String> on(String id, String query) {
        JsonNode match = desk.match(id, query).json();
        return List.of(
                match.get("release").asText(),
                match.get("revision").asText(),
                match.get("verdict").asText());
    }

    @Test
    void beforeTheDayTheOldTermsHoldAndFromItOnTheNewOnes() {
        desk.importAll(Desk.product("FROM-1", 100));
        desk.draft("owner", "FROM-1", from("2026-12-01", "FROM-1", 400));
        desk.submitAndApprove("FROM-1");
        server.employ("second", Role.PRODUCT_APPROVER);
        desk.step("second", "FROM-1", "approve");
        desk.step("owner", "FROM-1", "publish");

        assertThat(on("FROM-1", "")).isEqualTo(List.of("r-3", "1", "ELIGIBLE"));
        assertThat(on("FROM-1", "?asOf=2026-11-30")).isEqualTo(List.of("r-3", "1", "ELIGIBLE"));
        assertThat(on("FROM-1", "?asOf=2026-12-01")).isEqualTo(List.of("r-3", "2", "NOT_ELIGIBLE"));
        assertThat(List.of(
                        server.get(Desk.PRODUCTS + "/FROM-1").etag(),
                        server.get(Desk.PRODUCTS + "/FROM-1?asOf=2026-12-01").etag()))
                .isEqualTo(List.of("\"1\"", "\"2\""));
    }

    @Test
    void theDayComesByItselfWithoutAnotherRelease() {
        desk.importAll(Desk.product("FROM-1", 100));
        desk.importAll(from("2026-12-01", "FROM-1", 400));
        server.close();
        Map<String, Object> later = new HashMap<>(TestServer.kept(folder));
        later.put("test.now", "2026-11-30T16:00:00Z");
        server = TestServer.start(later);
        desk = new Desk(server);

        assertThat(on("FROM-1", "")).isEqualTo(List.of("r-3", "2", "NOT_ELIGIBLE"));
        assertThat(on("FROM-1", "?asOf=2026-11-30")).isEqualTo(List.of("r-3", "1", "ELIGIBLE"));
    }

    @Test
    void aFirstRevisionIsInNoAnswerBeforeItsDay() {
        desk.importAll(from("2026-12-01", "FROM-2", 100));

        assertThat(desk.match("FROM-2", "?asOf=2026-11-30").status()).isEqualTo(404);
        assertThat(on("FROM-2", "?asOf=2026-12-01")).isEqualTo(List.of("r-2", "1", "ELIGIBLE"));
    }

    @Test
    void termsThatHoldAtOnceEndWhatWasToComeLater() {
        desk.importAll(Desk.product("FROM-3", 100));
        desk.importAll(from("2026-12-01", "FROM-3", 400));
        desk.importAll(Desk.product("FROM-3", 110));

        assertThat(on("FROM-3", "?asOf=2027-01-01")).isEqualTo(List.of("r-4", "3", "ELIGIBLE"));
    }

    @Test
    void ofSeveralThatAreToComeTheNewestThatHoldsCounts() {
        desk.importAll(Desk.product("FROM-4", 100));
        desk.importAll(from("2027-02-01", "FROM-4", 400));
        desk.importAll(from("2027-01-01", "FROM-4", 120));

        assertThat(on("FROM-4", "?asOf=2026-12-31").get(1)).isEqualTo("1");
        assertThat(on("FROM-4", "?asOf=2027-01-01").get(1)).isEqualTo("3");
        assertThat(on("FROM-4", "?asOf=2027-02-01").get(1)).isEqualTo("3");
    }

    @Test
    void everyProductIsCountedOnceOnEveryDay() {
        desk.importAll(Desk.product("FROM-5", 100));
        desk.importAll(from("2026-12-01", "FROM-5", 400));

        assertThat(desk.matches("?asOf=2026-11-30").json().get("total").asInt()).isEqualTo(142);
        assertThat(desk.matches("?asOf=2026-12-01").json().get("total").asInt()).isEqualTo(142);
    }
}
