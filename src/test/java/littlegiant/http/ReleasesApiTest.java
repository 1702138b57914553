package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases: numbered, built when asked for, refused as a whole, gone back to. */
@Tag("store")
class ReleasesApiTest {

    private static final String RELEASES = "/api/v1/releases";
    private static final String LOAN = "TH-LG-CREDIT-01";

    @TempDir
    private Path folder;

    private RuleCopy rules;
    private TestServer server;
    private Desk desk;

    @BeforeEach
    void start() {
        rules = RuleCopy.in(folder);
        restart();
    }

    private void restart() {
        if (server != null) {
            server.close();
        }
        server = TestServer.start(rules.with(TestServer.kept(folder)));
        desk = new Desk(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply build() {
        return server.post(RELEASES, TestServer.JSON, "");
    }

    private Reply activate(String id) {
        return server.post(
                RELEASES + "/" + id + "/activate", TestServer.JSON, "{\"reason\":\"back\"}", desk.as("admin"));
    }

    private JsonNode releases() {
        return server.get(RELEASES).json().get("items");
    }

    private String rateLow() {
        return desk.match(LOAN, "").json().at("/offer/rateLow").asText();
    }

    @Test
    void everyChangeOfWhatIsPublishedIsANumberedRelease() {
        server.post(Desk.PRODUCTS + "/import", TestServer.YAML, Desk.product("NEW-1", 1), desk.as("owner"));
        JsonNode newest = releases().get(0);
        JsonNode first = releases().get(1);

        assertThat(List.of(
                        newest.get("id").asText(),
                        newest.get("number").asInt(),
                        newest.get("active").asBoolean(),
                        newest.get("products").asInt(),
                        newest.get("builtAt").asText(),
                        newest.get("author").asText()))
                .isEqualTo(List.of("r-2", 2, true, 142, "2026-11-23T02:00:00Z", "owner"));
        assertThat(List.of(
                        first.get("id").asText(),
                        first.get("active").asBoolean(),
                        first.get("products").asInt(),
                        first.get("author").asText()))
                .isEqualTo(List.of("r-1", false, 141, "system"));
        assertThat(newest.get("rulesHash")).isEqualTo(first.get("rulesHash"));
        assertThat(newest.get("hash")).isNotEqualTo(first.get("hash"));
    }

    @Test
    void theSameContentKeepsTheRelease() {
        Reply built = build();
        desk.importAll(Desk.product("NEW-1", 1));
        desk.importAll(Desk.product("NEW-1", 1));
        rules.replace("cases/criteria/at-least.yaml", "name: ", "name:  ");

        assertThat(built.json().get("id").asText()).isEqualTo("r-1");
        assertThat(build().json().get("id").asText()).isEqualTo("r-2");
        assertThat(releases()).hasSize(2);
    }

    @Test
    void changedRulesCountFromTheReleaseOnThatIsAskedFor() {
        String before = desk.matches("?size=200").body();
        rules.fix("1.00");
        String still = desk.matches("?size=200").body();
        desk.importAll(Desk.product("NEW-1", 1));
        String rate = rateLow();

        Reply built = server.post(RELEASES, TestServer.JSON, "{\"reason\":\"LPR\"}", desk.as("admin"));

        assertThat(still).isEqualTo(before);
        assertThat(rate).isEqualTo("3.2");
        assertThat(List.of(
                        built.json().get("id").asText(),
                        built.json().get("author").asText(),
                        built.json().get("reason").asText()))
                .isEqualTo(List.of("r-3", "admin", "LPR"));
        assertThat(rateLow()).isEqualTo("1.2");
        assertThat(releases().at("/0/lprHash")).isNotEqualTo(releases().at("/1/lprHash"));
        assertThat(releases().at("/0/rulesHash")).isNotEqualTo(releases().at("/1/rulesHash"));
    }

    @Test
    void aBrokenRuleIsNamedAndNothingChanges() {
        String before = desk.matches("?size=200").body();
        rules.replace("criteria/at-least.drl", "least(", "lest(");
        rules.replace("tables/lpr.csv", "4.25", "cheap");

        Reply refused = build();

        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(422, "RELEASE_REFUSED"));
        assertThat(refused.json().get("errors").findValuesAsText("detail"))
                .anyMatch(detail -> detail.startsWith("rules/criteria/at-least.drl, rule \"AT-LEAST met"))
                .anyMatch(detail -> detail.startsWith("rules/tables/lpr.csv"));
        assertThat(desk.matches("?size=200").body()).isEqualTo(before);
        assertThat(releases()).hasSize(1);
        assertThat(desk.importAll(Desk.product("NEW-1", 1))
                        .json()
                        .get("release")
                        .asText())
                .isEqualTo("r-2");
    }

    @Test
    void rulesThatAnswerOtherwiseThanTheirCasesAreRefusedRowByRow() {
        rules.replace("criteria/at-most.drl", "AtMost()", "AtMost( bound < 0 )");

        Reply refused = build();

        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(422, "RELEASE_REFUSED"));
        assertThat(refused.json().get("errors").findValuesAsText("detail"))
                .contains(
                        "rules/cases/criteria/at-most.yaml, \"a debt ratio under the bound passes\": expected {AT-MOST=MET}, actual {}");
        assertThat(releases()).hasSize(1);
    }

    @Test
    void rulesThatHaveNoCasesAreRefused() {
        rules.fix("1.00");
        rules.remove("cases/criteria/at-most.yaml");

        assertThat(build().json().get("errors").findValuesAsText("detail"))
                .containsExactly("rules/criteria/at-most.drl: has no rows in rules/cases/criteria/at-most.yaml");
    }

    @Test
    void aCaseThatWasWrongCanBeMendedWithoutTouchingTheRules() {
        rules.fix("1.00");
        rules.replace("cases/criteria/at-least.yaml", "employees: 49", "employees: 59");
        Reply refused = build();
        rules.replace("cases/criteria/at-least.yaml", "employees: 59", "employees: 49");

        assertThat(refused.code()).isEqualTo("RELEASE_REFUSED");
        assertThat(build().json().get("id").asText()).isEqualTo("r-2");
    }

    /** A bound that no case asks about: 4,711 people, as a mark. */
    @Test
    void rulesWithWhichAProductCannotBeJudgedAreRefusedThoughTheirCasesHold() {
        desk.importAll(Desk.product("NEW-1", 4711).replace("AT_LEAST", "AT_MOST"));
        rules.replace("criteria/at-most.drl", "AtMost()", "AtMost( bound != 94220000 )");

        Reply refused = build();

        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(422, "RELEASE_REFUSED"));
        assertThat(refused.json().get("errors").findValuesAsText("detail"))
                .isNotEmpty()
                .allMatch(detail -> detail.startsWith("product NEW-1 cannot be judged on "));
        assertThat(desk.release()).isEqualTo("r-2");
    }

    @Test
    void goingBackAnswersAsThenAndLaterProductsBuildOnIt() {
        String then = desk.matches("?size=200").body();
        rules.fix("1.00");
        build();
        desk.importAll(Desk.product("NEW-1", 1));

        Reply back = activate("r-1");
        assertThat(List.of(
                        back.json().get("id").asText(),
                        back.json().get("active").asBoolean()))
                .isEqualTo(List.of("r-1", true));
        assertThat(desk.matches("?size=200").body()).isEqualTo(then);
        assertThat(releases().findValuesAsText("active")).containsExactly("false", "false", "true");

        desk.importAll(Desk.product("NEW-2", 1));
        assertThat(desk.release()).isEqualTo("r-4");
        assertThat(rateLow()).isEqualTo("3.2");
        assertThat(List.of(
                        server.get(Desk.PRODUCTS + "/NEW-1").status(),
                        server.get(Desk.PRODUCTS + "/NEW-2").status()))
                .isEqualTo(List.of(404, 200));
        assertThat(releases().at("/0/rulesHash")).isEqualTo(releases().at("/3/rulesHash"));
    }

    @Test
    void whatNeverWasCannotBeMadeActive() {
        assertThat(List.of(
                        activate("r-9").code(),
                        activate("0").code(),
                        activate("r-x").code(),
                        activate("r-99999999999").code()))
                .containsOnly("RELEASE_NOT_FOUND");
        assertThat(activate("1").json().get("id").asText()).isEqualTo("r-1");
        assertThat(desk.release()).isEqualTo("r-1");
    }

    @Test
    void aRestartKeepsTheActiveReleaseWithItsRules() {
        desk.importAll(Desk.product("NEW-1", 1));
        activate("r-1");
        String before = desk.matches("?size=200").body();
        rules.fix("1.00");

        restart();

        assertThat(desk.matches("?size=200").body()).isEqualTo(before);
        assertThat(releases().findValuesAsText("active")).containsExactly("false", "true");
        assertThat(build().json().get("id").asText()).isEqualTo("r-3");
        assertThat(rateLow()).isEqualTo("1.2");
    }

    @Test
    void pagesPartTheWholeList() {
        desk.importAll(Desk.product("NEW-1", 1));
        desk.importAll(Desk.product("NEW-2", 1));

        JsonNode first = server.get(RELEASES + "?size=2").json();
        JsonNode second = server.get(
                        RELEASES + "?size=2&cursor=" + first.get("next").asText())
                .json();
        assertThat(first.findValuesAsText("id")).containsExactly("r-3", "r-2");
        assertThat(second.findValuesAsText("id")).containsExactly("r-1");
        assertThat(second.get("next").isNull()).isTrue();
    }
}
