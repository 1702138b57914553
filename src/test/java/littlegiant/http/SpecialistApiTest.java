package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.access.AppUser;
import littlegiant.access.Role;
import littlegiant.engagement.Assignments;
import littlegiant.engagement.Specialists;
import littlegiant.http.TestServer.Reply;
import littlegiant.kernel.Value;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.profile.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 服务专员: who looks after which firm, and the visit log. */
@Tag("store")
class SpecialistApiTest {

    private static final String SPECIALISTS = "/api/v1/specialists";
    private static final String FIRM = "/api/v1/enterprises/" + Desk.FIRM;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
        server.employ("anna", Role.SPECIALIST, null);
        server.employ("bela", Role.SPECIALIST, null);
        server.employ("cyra", Role.SPECIALIST, null);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void retire(String user) {
        new People(server).let(user, AppUser.State.DISABLED);
    }

    private Reply put(String name, String streets) {
        return server.put(
                SPECIALISTS + "/" + name + "/streets",
                TestServer.JSON,
                "{\"streets\":" + streets + "}",
                server.as("officer"));
    }

    private Reply assign(String filter) {
        return server.post(SPECIALISTS + "/assign" + filter, TestServer.JSON, "", server.as("officer"));
    }

    private Map<String, Integer> loads() {
        Map<String, Integer> loads = new TreeMap<>();
        server.get(SPECIALISTS, server.as("officer"))
                .json()
                .forEach(one ->
                        loads.put(one.get("name").asText(), one.get("firms").asInt()));
        return loads;
    }

    private int load(String name) {
        return loads().getOrDefault(name, 0);
    }

    @Test
    void everyFirmOfProvincialLevelHasOneAndTheLoadIsBalanced() {
        retire("specialist");
        Reply dry = assign("?dryRun=true");
        Map<String, Integer> untouched = loads();
        Reply done = assign("");
        Map<String, Integer> loads = loads();

        assertThat(dry.json()).isEqualTo(done.json());
        assertThat(untouched).isEqualTo(Map.of("anna", 0, "bela", 0, "cyra", 0));
        int sum = loads.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(sum).isGreaterThan(100);
        assertThat(loads.values()).allMatch(load -> Math.abs(load - sum / 3) <= 1);
        assertThat(done.json().get("without").asInt()).isZero();
        assertThat(assign("").json().get("assigned")).isEmpty();
        Assignments assignments = server.context().getBean(Assignments.class);
        Enterprises enterprises = server.context().getBean(Enterprises.class);
        List<Enterprise> served = enterprises.after(
                new Search(null, null, null, List.of("320205"), null), Specialists::serves, "", 1_000);
        assertThat(served)
                .hasSize(sum)
                .allMatch(firm -> assignments.of(firm.profile().uscc()).isPresent());
    }

    @Test
    void whoServesAStreetGetsItsFirms() {
        retire("specialist");
        put("anna", "[\"东亭街道\",\"安镇街道\"]");
        put("bela", "[\"东亭街道\"]");
        assign("");
        Map<String, Integer> loads = loads();
        Assignments assignments = server.context().getBean(Assignments.class);
        Enterprises enterprises = server.context().getBean(Enterprises.class);

        assertThat(loads.get("cyra")).isGreaterThan(loads.get("bela"));
        for (String uscc : assignments.firms("bela")) {
            assertThat(street(enterprises.get(uscc))).isEqualTo("东亭街道");
        }
        for (String uscc : assignments.firms("cyra")) {
            assertThat(street(enterprises.get(uscc))).isNotIn("东亭街道", "安镇街道");
        }
        assertThat(assignments.firms("anna")).anyMatch(uscc -> "安镇街道".equals(street(enterprises.get(uscc))));
    }

    private static String street(Enterprise firm) {
        return firm.profile().document().at("street") instanceof Value.Str street ? street.text() : "";
    }

    @Test
    void whoHasADistrictGetsFirmsOfItAndIsChangedByItsOfficerOnly() {
        retire("specialist");
        new People(server).place("anna", "3202");
        new People(server).place("bela", "3206");
        new People(server).place("cyra", "3206");
        server.employ("far", Role.OFFICER, null);
        new People(server).place("far", "320600");
        new People(server).place("officer", "32");
        put("bela", "[\"东亭街道\"]");
        assign("");
        Reply far = server.put(SPECIALISTS + "/bela/streets", TestServer.JSON, "{\"streets\":[]}", server.as("far"));
        new People(server).place("far", "3206");
        Reply near = server.put(SPECIALISTS + "/bela/streets", TestServer.JSON, "{\"streets\":[]}", server.as("far"));
        Reply anothers =
                server.put(SPECIALISTS + "/anna/streets", TestServer.JSON, "{\"streets\":[]}", server.as("far"));
        Enterprises enterprises = server.context().getBean(Enterprises.class);
        Assignments assignments = server.context().getBean(Assignments.class);

        assertThat(assignments.firms("anna")).isNotEmpty().allMatch(uscc -> isOf(enterprises.get(uscc), "3202"));
        assertThat(assignments.firms("bela")).allMatch(uscc -> isOf(enterprises.get(uscc), "3206"));
        assertThat(far.status()).as("a part of his district only").isEqualTo(403);
        assertThat(near.status()).isEqualTo(200);
        assertThat(anothers.status()).isEqualTo(403);
        String one = assignments.firms("anna").get(0);
        for (String some : List.of("", ",\"usccs\":[\"" + one + "\"]")) {
            Reply reply = server.post(
                    SPECIALISTS + "/anna/hand-over",
                    TestServer.JSON,
                    "{\"to\":\"bela\"" + some + "}",
                    server.as("officer"));
            assertThat(reply.status()).as("bela does not work there").isEqualTo(some.isEmpty() ? 200 : 403);
        }
        assertThat(assignments.firms("anna")).contains(one);
    }

    private static boolean isOf(Enterprise firm, String district) {
        return firm.profile().document().at("regionCode") instanceof Value.Str region
                && region.text().startsWith(district);
    }

    @Test
    void whereNobodyIsAtWorkTheFirmsAreCounted() {
        List.of("specialist", "anna", "bela", "cyra").forEach(this::retire);

        JsonNode done = assign("").json();

        assertThat(done.get("assigned")).isEmpty();
        assertThat(done.get("without").asInt()).isGreaterThan(100);
        assertThat(server.get(FIRM + "/specialist", server.as("firm"))
                        .json()
                        .get("displayName")
                        .isNull())
                .isTrue();
    }

    @Test
    void handsOverAllOrSome() {
        int all = load("specialist");
        Reply some = server.post(
                SPECIALISTS + "/specialist/hand-over",
                TestServer.JSON,
                "{\"to\":\"anna\",\"usccs\":[\"" + Desk.FIRM + "\"]}",
                server.as("officer"));
        Reply firm = server.get(FIRM + "/specialist", server.as("firm"));
        Reply before = server.get(FIRM, server.as("specialist"));
        Reply rest = server.post(
                SPECIALISTS + "/specialist/hand-over", TestServer.JSON, "{\"to\":\"bela\"}", server.as("officer"));

        assertThat(some.json().at("/assigned/anna").asInt()).isEqualTo(1);
        assertThat(firm.json().get("displayName").asText()).isEqualTo("anna");
        assertThat(before.status()).isEqualTo(403);
        assertThat(rest.json().at("/assigned/bela").asInt()).isEqualTo(load("bela"));
        assertThat(load("specialist")).isEqualTo(all - 1 - load("bela"));
    }
}
