package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a firm and those who serve it see of each other: the specialist's name, the visit log. */
@Tag("store")
class VisitApiTest {

    private static final String SPECIALISTS = "/api/v1/specialists";
    private static final String FIRM = "/api/v1/enterprises/" + Desk.FIRM;
    private static final By TEST = By.system("test");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.employ("anna", Role.SPECIALIST, null);
        server.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");
        server.employ("clumsy", Role.ACCOUNT_MANAGER, "guoling-demo-bank");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"to\":\"manager\"} | 404",
                "{\"to\":\"nobody\"} | 404",
                "{} | 400",
                "{\"to\":\"anna\",\"usccs\":[\"913202050000LG0418\"]} | 403",
                "{\"to\":\"anna\",\"firms\":[]} | 400"
            })
    void handsOverOnlyWhatIsHisToOneWhoWorks(String body, int status) {
        Reply reply = server.post(SPECIALISTS + "/specialist/hand-over", TestServer.JSON, body, server.as("officer"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(server.get(FIRM + "/specialist", server.as("firm"))
                        .json()
                        .get("displayName")
                        .asText())
                .isNotEqualTo("anna");
    }

    @Test
    void aFirmReadsNameAndContactOfItsSpecialist() {
        new People(server).introduce("specialist", "王专员", "0510-00000000");

        Reply reply = server.get(FIRM + "/specialist", server.as("firm"));

        assertThat(reply.body()).isEqualTo("{\"displayName\":\"王专员\",\"contact\":\"0510-00000000\"}");
        server.employ("other-firm", Role.ENTERPRISE, null);
        server.context().getBean(Memberships.class).put("other-firm", "913202050000LG025J", Part.OWNER, TEST);
        assertThat(server.get(FIRM + "/specialist", server.as("other-firm")).status())
                .isEqualTo(403);
    }

    private Reply visit(String user, String told) {
        return server.post(FIRM + "/visits", TestServer.JSON, told, server.as(user));
    }

    @Test
    void aBankReadsItsOwnVisitsAndTheSpecialistAll() {
        visit(
                "manager",
                "{\"visitedOn\":\"2026-11-20\",\"kind\":\"ON_SITE\",\"summary\":\"看了新车间\",\"nextAction\":\"送方案\",\"nextOn\":\"2026-11-27\"}");
        visit("specialist", "{\"visitedOn\":\"2026-11-23\",\"kind\":\"PHONE\",\"summary\":\"问设备贷款\"}");
        JsonNode own = server.get(FIRM + "/visits", server.as("manager")).json();
        JsonNode all = server.get(FIRM + "/visits", server.as("specialist")).json();

        assertThat(own.get("total").asInt()).isEqualTo(1);
        assertThat(own.at("/items/0/nextOn").asText()).isEqualTo("2026-11-27");
        assertThat(all.get("items").findValuesAsText("summary")).containsExactly("问设备贷款", "看了新车间");
        assertThat(server.get(FIRM + "/visits", server.as("officer")).json()).isEqualTo(all);
        assertThat(server.get(FIRM + "/visits", server.as("stranger"))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(server.get(FIRM + "/visits", server.as("anna")).status()).isEqualTo(403);
        assertThat(server.get(FIRM + "/visits", server.as("firm")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"visitedOn\":\"2026-11-24\",\"kind\":\"PHONE\",\"summary\":\"x\"} | /visitedOn",
                "{\"visitedOn\":\"2026-11-20\",\"kind\":\"FAX\",\"summary\":\"x\"} | /kind",
                "{\"visitedOn\":\"2026-11-20\",\"kind\":\"PHONE\"} | /summary",
                "{\"visitedOn\":\"2026-11-20\",\"kind\":\"PHONE\",\"summary\":\"x\",\"nextOn\":\"2026-11-19\"} | /nextOn",
                "{\"visitedOn\":\"2026-11-20\",\"kind\":\"PHONE\",\"summary\":\"x\",\"visitor\":\"firm\"} | /visitor"
            })
    void aVisitThatIsNoneIsNamed(String told, String pointer) {
        Reply reply = visit("clumsy", told);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(server.get(FIRM + "/visits", server.as("manager"))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }
}
