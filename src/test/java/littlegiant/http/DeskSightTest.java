package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may not see of a firm, he does not find it by. */
class DeskSightTest {

    private static final String CONSENTS = "/api/v1/consents";

    private TestServer server;
    private DeskFirms desk;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
        desk = new DeskFirms(server);
        server.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");
        server.employ("anna", Role.SPECIALIST, null);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String allow(String scopes) {
        return server.post(
                        CONSENTS,
                        TestServer.JSON,
                        "{\"uscc\":\"" + Desk.FIRM + "\",\"grantee\":\"canal-demo-bank\",\"scopes\":[" + scopes + "]}",
                        server.as("firm"))
                .json()
                .get("id")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loanDueDays=3650",
                "street=%E9%94%A1%E5%8C%97%E9%95%87",
                "industry=C",
                "relation=NEW,EXISTING,FIRST_LOAN"
            })
    void whatNoFirmAllowedFindsNobody(String query) {
        assertThat(desk.page("stranger", query).get("total").asInt()).isZero();
        assertThat(desk.page("manager", query).get("total").asInt()).isPositive();
    }

    @Test
    void nameTitlesAndTierArePublic() {
        JsonNode row = desk.firm("stranger", Desk.FIRM);

        assertThat(row.get("tier").asText()).isEqualTo("NATIONAL");
        assertThat(row.at("/titleEnd/until").asText()).isEqualTo("2027-09-01");
        assertThat(row.get("allowed").asBoolean()).isFalse();
        for (String hidden : List.of("street", "industryCode", "sizeClass", "loanDue", "relation", "manager")) {
            assertThat(row.get(hidden).isNull()).as(hidden).isTrue();
        }
        assertThat(desk.found("stranger", "tier=NATIONAL")).contains(Desk.FIRM);
        assertThat(desk.found("stranger", "titleMonths=12")).contains(Desk.FIRM);
    }

    @Test
    void aConsentCountsFromTheNextQuestionOnAndUntilItsEnd() {
        String consent = allow("\"CREDIT\"");
        List<String> allowed = desk.found("stranger", "loanDueDays=3650");
        List<String> otherScope = desk.found("stranger", "industry=C");
        boolean said = desk.firm("stranger", Desk.FIRM).get("allowed").asBoolean();
        server.send("DELETE", CONSENTS + "/" + consent, new byte[0], server.as("firm"));

        assertThat(allowed).containsExactly(Desk.FIRM);
        assertThat(otherScope).isEmpty();
        assertThat(said).isTrue();
        assertThat(desk.found("stranger", "loanDueDays=3650")).isEmpty();
    }

    @Test
    void anotherBanksVisitsClientsAndApplicationsAreNotItsOwn() {
        server.post(
                "/api/v1/enterprises/" + Desk.FIRM + "/visits",
                TestServer.JSON,
                "{\"visitedOn\":\"2026-11-20\",\"kind\":\"PHONE\",\"summary\":\"x\",\"nextAction\":\"y\"}",
                server.as("manager"));
        new Applying(server).sent("TH-LG-CREDIT-01");
        JsonNode row = desk.firm("stranger", Desk.FIRM);

        assertThat(row.get("lastVisitOn").isNull()).isTrue();
        assertThat(row.get("nextAction").isNull()).isTrue();
        assertThat(row.get("openApplication").asBoolean()).isFalse();
        assertThat(desk.firm("manager", Desk.FIRM).get("nextAction").asText()).isEqualTo("y");
        assertThat(desk.found("stranger", "mine=true")).isEmpty();
        assertThat(desk.reply("stranger", "product=TH-LG-CREDIT-01").status()).isEqualTo(403);
    }

    @Test
    void anOfficerSeesHisDistrictAndASpecialistHisFirms() {
        new People(server).place("officer", "320211");
        List<String> district = desk.found("officer", "");
        List<String> assigned = desk.found("specialist", "");

        assertThat(district).isNotEmpty().doesNotContain(Desk.FIRM);
        assertThat(assigned).contains(Desk.FIRM).hasSizeLessThan(217);
        assertThat(desk.found("anna", "")).isEmpty();
        JsonNode row = desk.firm("specialist", Desk.FIRM);
        assertThat(row.get("street").asText()).isEqualTo("锡北镇");
        assertThat(row.get("relation").isNull() || row.get("relation").asText().equals("FIRST_LOAN"))
                .isTrue();
        assertThat(row.get("manager").isNull()).isTrue();
    }
}
