package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What publishing a draft would change for the stored firms. */
@Tag("store")
class ImpactApiTest {

    private static TestServer server;
    private static Desk desk;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply asked(String address) {
        return server.get(address, desk.as("owner"));
    }

    private static String impact(String id) {
        return Desk.PRODUCTS + "/" + id + "/impact";
    }

    /** A published product and a draft that asks for another number of employees. */
    private static JsonNode changed(String id, int before, int after) {
        desk.importAll(Desk.product(id, before));
        desk.draft("owner", id, Desk.product(id, after));
        return asked(impact(id)).json();
    }

    private static List<Integer> counts(JsonNode counts) {
        return List.of(
                counts.get("gained").asInt(),
                counts.get("lost").asInt(),
                counts.get("newlyUnknown").asInt(),
                counts.get("unchanged").asInt());
    }

    @Test
    void everyFirmIsCountedAndTheDecidingCriterionNamed() {
        JsonNode found = changed("IMPACT-1", 1, 24);

        assertThat(List.of(
                        found.get("productId").asText(),
                        found.get("draft").asInt(),
                        found.get("published").asInt(),
                        found.get("asOf").asText(),
                        found.get("state").asText()))
                .isEqualTo(List.of("IMPACT-1", 2, 1, "2026-11-23", "DONE"));
        assertThat(counts(found.get("counts"))).isEqualTo(List.of(0, 22, 0, 195));
        assertThat(found.get("changedPercent").asText()).isEqualTo("10.1");
        assertThat(found.get("deciders").toString())
                .isEqualTo("[{\"change\":\"LOST\",\"criterionId\":\"staff\",\"decides\":22,\"takesPart\":22}]");
    }

    @Test
    void everySplitAddsUpToAllFirms() {
        JsonNode found = changed("IMPACT-2", 1, 24);

        for (String split : List.of("byTier", "byIndustry", "byStreet")) {
            List<Integer> sum = new ArrayList<>(List.of(0, 0, 0, 0));
            found.get(split).forEach(part -> {
                List<Integer> counts = counts(part.get("counts"));
                for (int i = 0; i < sum.size(); i++) {
                    sum.set(i, sum.get(i) + counts.get(i));
                }
            });
            assertThat(sum).as(split).isEqualTo(List.of(0, 22, 0, 195));
            assertThat(found.get(split).size()).as(split).isGreaterThan(1);
        }
    }

    @Test
    void firmsAreListedPageByPage() {
        changed("IMPACT-3", 1, 24);
        List<String> paged = new ArrayList<>();
        for (int page = 0; page < 5; page++) {
            JsonNode lost = asked(impact("IMPACT-3") + "?change=LOST&size=5&page=" + page)
                    .json()
                    .at("/firms/0");
            assertThat(lost.get("total").asInt()).isEqualTo(22);
            paged.addAll(lost.findValuesAsText("uscc"));
        }
        JsonNode whole = asked(impact("IMPACT-3") + "?size=200").json().get("firms");

        assertThat(whole.findValuesAsText("change")).containsExactly("LOST", "GAINED", "NEWLY_UNKNOWN");
        assertThat(paged).hasSize(22).isSorted().isEqualTo(whole.get(0).findValuesAsText("uscc"));
        JsonNode first = whole.at("/0/items/0");
        assertThat(List.of(
                        first.get("before").asText(),
                        first.get("after").asText(),
                        first.get("deciding").toString()))
                .isEqualTo(List.of("MET", "UNMET", "[\"staff\"]"));
        assertThat(asked(impact("IMPACT-3") + "?change=UNCHANGED")
                        .json()
                        .at("/firms/0/total")
                        .asInt())
                .isEqualTo(195);
    }

    @Test
    void aDraftThatAsksForLessIsGained() {
        assertThat(counts(changed("IMPACT-4", 24, 1).get("counts"))).isEqualTo(List.of(22, 0, 0, 195));
    }

    @Test
    void withoutAPredecessorNobodyMetItBefore() {
        desk.create("owner", Desk.product("IMPACT-5", 1));
        JsonNode found = asked(impact("IMPACT-5")).json();

        assertThat(found.get("published").isNull()).isTrue();
        assertThat(counts(found.get("counts"))).isEqualTo(List.of(203, 0, 14, 0));
    }

    @Test
    void withoutADraftThereIsNothingToFind() {
        assertThat(asked(impact("TH-LG-CREDIT-01")).code()).isEqualTo("STEP_ILLEGAL");
        assertThat(asked(impact("NOBODY-KNOWS-IT")).code()).isEqualTo("PRODUCT_NOT_FOUND");
        assertThat(asked(impact("IMPACT-1") + "?wait=121&page=-1&change=MORE")
                        .json()
                        .get("errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/wait", "/page", "/change");
    }

    @Test
    void whoDoesNotWaitIsToldHowFarItIsAndComesBack() throws Exception {
        desk.importAll(Desk.product("IMPACT-6", 1));
        desk.draft("owner", "IMPACT-6", Desk.product("IMPACT-6", 24));
        Reply first = asked(impact("IMPACT-6") + "?wait=0&asOf=2026-11-20");
        Until.holds(
                "found",
                () -> asked(impact("IMPACT-6") + "?wait=0&asOf=2026-11-20").status() == 200);

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json().get("state").asText()).isIn("WAITING", "READING_FIRMS", "JUDGING");
        assertThat(first.json().get("counts").isNull()).isTrue();
        JsonNode done = asked(impact("IMPACT-6") + "?wait=0&asOf=2026-11-20").json();
        assertThat(List.of(
                        done.get("state").asText(),
                        done.get("done").asInt(),
                        done.get("total").asInt()))
                .isEqualTo(List.of("DONE", 217, 217));
    }

    @Test
    void aNewDraftAndAChangedFirmAreLookedForAgain() {
        assertThat(counts(changed("IMPACT-7", 1, 24).get("counts"))).isEqualTo(List.of(0, 22, 0, 195));

        desk.draft("owner", "IMPACT-7", Desk.product("IMPACT-7", 23));
        JsonNode other = asked(impact("IMPACT-7")).json();
        assertThat(other.get("draft").asInt()).isEqualTo(3);
        assertThat(counts(other.get("counts"))).isEqualTo(List.of(0, 20, 0, 197));

        server.put(
                "/api/v1/enterprises/913202050000LG9990",
                TestServer.JSON,
                "{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\",\"employees\":2}");
        assertThat(counts(asked(impact("IMPACT-7")).json().get("counts")))
                .as("what the new firm did not allow is unknown, as it was")
                .isEqualTo(List.of(0, 20, 0, 198));
        Desk.allow(server, "913202050000LG9990");
        assertThat(counts(asked(impact("IMPACT-7")).json().get("counts"))).isEqualTo(List.of(0, 21, 0, 197));
        Database store = Database.of(server);
        store.change("DELETE FROM enterprise WHERE uscc = '913202050000LG9990'");
        store.change("DELETE FROM enterprise_revision WHERE uscc = '913202050000LG9990'");
        assertThat(counts(asked(impact("IMPACT-7")).json().get("counts"))).isEqualTo(List.of(0, 20, 0, 197));
    }

    @Test
    void aStoredFirmThatCannotBeReadIsOurFaultAndNotAReasonToWait() {
        Database store = Database.of(server);
        desk.importAll(Desk.product("IMPACT-9", 1));
        desk.draft("owner", "IMPACT-9", Desk.product("IMPACT-9", 24));
        desk.submitAndApprove("IMPACT-9");
        store.change("INSERT INTO enterprise_revision (id, uscc, revision, document, content_hash, stored_at) "
                + "VALUES ('BAD-1', 'BAD', 1, '{\"uscc\":1}', '', '2026-11-23 02:00:00')");
        store.change("INSERT INTO enterprise (uscc, name, revision) VALUES ('BAD', 'bad', 1)");
        Reply impact = asked(impact("IMPACT-9"));
        Reply publish = desk.step("owner", "IMPACT-9", "publish");
        store.change("DELETE FROM enterprise WHERE uscc = 'BAD'");
        store.change("DELETE FROM enterprise_revision WHERE uscc = 'BAD'");

        assertThat(List.of(impact.status(), impact.json().get("state").asText()))
                .isEqualTo(List.of(202, "FAILED"));
        assertThat(List.of(publish.status(), publish.code())).isEqualTo(List.of(500, "INTERNAL"));
        assertThat(desk.step("owner", "IMPACT-9", "publish").code()).isEqualTo("SECOND_APPROVAL_NEEDED");
    }

    @Test
    void aSearchUnderWayIsStoppedAndCanBeStartedAgain() throws Exception {
        desk.importAll(Desk.product("IMPACT-8", 1));
        desk.draft("owner", "IMPACT-8", Desk.product("IMPACT-8", 24));
        Database store = Database.of(server);
        String code = "CONCAT('91320205MA', LPAD(x, 8, '0'))";
        store.change(
                "INSERT INTO enterprise_revision (id, uscc, revision, document, content_hash, stored_at) SELECT CONCAT("
                        + code + ", '-1'), " + code + ", 1, REPLACE(document, '" + Desk.FIRM + "', " + code
                        + "), content_hash, stored_at FROM enterprise_revision CROSS JOIN (SELECT ROW_NUMBER() OVER (ORDER BY a.uscc, b.uscc) AS x"
                        + " FROM enterprise a CROSS JOIN enterprise b LIMIT 20000) many WHERE id = '" + Desk.FIRM
                        + "-1'");
        store.change("INSERT INTO enterprise (uscc, name, region_code, industry_code, revision)"
                + " SELECT uscc, 'many', '320205', 'C3562', 1 FROM enterprise_revision WHERE uscc LIKE '91320205MA%'");
        try {
            CompletableFuture<Reply> asked =
                    CompletableFuture.supplyAsync(() -> asked(impact("IMPACT-8") + "?asOf=2026-11-19"));
            Until.holds("stopped", () -> {
                assertThat(server.send("DELETE", impact("IMPACT-8"), new byte[0], desk.as("owner"))
                                .status())
                        .isEqualTo(204);
                return asked.isDone();
            });

            assertThat(asked.get().status()).isEqualTo(202);
            assertThat(asked.get().json().get("state").asText()).isEqualTo("CANCELLED");
        } finally {
            store.change("DELETE FROM enterprise WHERE uscc LIKE '91320205MA%'");
            store.change("DELETE FROM enterprise_revision WHERE uscc LIKE '91320205MA%'");
        }
        assertThat(counts(asked(impact("IMPACT-8") + "?asOf=2026-11-19").json().get("counts")))
                .isEqualTo(List.of(0, 22, 0, 195));
    }

    @Test
    void aDraftIsNotShownToWhoDidNotSignIn() {
        desk.create("owner", Desk.product("IMPACT-10", 1));

        assertThat(server.get(impact("IMPACT-10"), Asked.nobody()).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(server.send("DELETE", impact("IMPACT-10"), new byte[0], Asked.nobody())
                        .code())
                .isEqualTo("UNAUTHENTICATED");
    }
}
