package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import littlegiant.access.AppUser;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 管户: who of a bank looks after which firm. */
@Tag("store")
class ClientsApiTest {

    private static final String CLIENTS = "/api/v1/desk/clients";
    private static final String FREE = "913202050000LG148K";

    private TestServer server;
    private DeskFirms desk;

    @BeforeEach
    void start() {
        server = TestServer.start(Map.of());
        desk = new DeskFirms(server);
        server.employ("colleague", Role.ACCOUNT_MANAGER);
        server.employ("stranger", Role.ACCOUNT_MANAGER, "canal-demo-bank");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply assign(String who, String manager, String... usccs) {
        return server.post(
                CLIENTS, TestServer.JSON, "{" + firms(usccs) + ",\"manager\":\"" + manager + "\"}", server.as(who));
    }

    private Reply release(String who, String... usccs) {
        return server.post(CLIENTS + "/release", TestServer.JSON, "{" + firms(usccs) + "}", server.as(who));
    }

    private static String firms(String... usccs) {
        return List.of(usccs).stream().collect(Collectors.joining("\",\"", "\"usccs\":[\"", "\"]"));
    }

    @Test
    void aFirmIsHandedToAColleagueAndLetGo() {
        Reply own = assign("manager", "manager", FREE);
        Reply other = assign("manager", "colleague", FREE, Desk.FIRM, Desk.FIRM);
        List<String> his = desk.found("colleague", "mine=true");
        String called = desk.firm("manager", FREE).get("manager").asText();
        Reply again = assign("manager", "colleague", FREE);
        Reply gone = release("colleague", FREE, FREE);

        assertThat(own.body()).isEqualTo("{\"changed\":1}");
        assertThat(other.body()).isEqualTo("{\"changed\":2}");
        assertThat(his).containsExactlyInAnyOrder(FREE, Desk.FIRM);
        assertThat(called).isEqualTo("colleague");
        assertThat(again.body()).isEqualTo("{\"changed\":0}");
        assertThat(gone.body()).isEqualTo("{\"changed\":1}");
        assertThat(desk.firm("manager", FREE).get("manager").isNull()).isTrue();
        assertThat(desk.found("manager", "mine=true")).hasSize(11).doesNotContain(Desk.FIRM);
    }

    @Test
    void allOfThemOrNoneAndEveryUnknownOneIsNamed() {
        Reply reply = assign("manager", "colleague", FREE, "91320205000000000X", "nobody");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("errors").findValuesAsText("pointer")).containsExactly("/usccs/1", "/usccs/2");
        assertThat(desk.found("colleague", "mine=true")).isEmpty();
        assertThat(release("manager", "nobody").status()).isEqualTo(400);
        assertThat(assign("manager", "manager").status()).isEqualTo(400);
    }

    @Test
    void onlyAccountManagersOfTheSameInstitutionAtWorkGetFirms() {
        new People(server).let("colleague", AppUser.State.DISABLED);

        for (String other : List.of("stranger", "owner", "nobody", "colleague")) {
            Reply reply = assign("manager", other, FREE);
            assertThat(reply.status()).as(other).isEqualTo(400);
            assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("/manager");
        }
        assertThat(server.get("/api/v1/desk/colleagues", server.as("manager")).body())
                .isEqualTo("[{\"name\":\"manager\",\"displayName\":\"示范客户经理\"}]");
    }

    @Test
    void eachInstitutionHasItsOwnAndNobodyHearsOfOthers() {
        assign("stranger", "stranger", Desk.FIRM);
        release("stranger", FREE);

        assertThat(desk.found("stranger", "mine=true")).containsExactly(Desk.FIRM);
        assertThat(desk.found("manager", "mine=true")).hasSize(12).contains(Desk.FIRM);
        assertThat(desk.firm("stranger", Desk.FIRM).get("allowed").asBoolean())
                .as("looking after a firm shows nothing of it")
                .isFalse();
    }

    @Test
    void whoLeavesLooksAfterNobody() {
        assign("manager", "colleague", FREE);
        new People(server).let("colleague", AppUser.State.DISABLED);

        assertThat(desk.firm("manager", FREE).get("manager").isNull()).isTrue();
    }

    @Test
    void everyChangeIsInTheAuditChain() {
        assign("manager", "colleague", FREE);
        String assigned = server.get("/api/v1/audit?size=1", server.as("auditor"))
                .json()
                .at("/items/0")
                .toString();
        release("manager", FREE);
        String released = server.get("/api/v1/audit?size=1", server.as("auditor"))
                .json()
                .at("/items/0")
                .toString();

        assertThat(assigned).contains("client.assign", FREE, "colleague", "\"actor\":\"manager\"");
        assertThat(released).contains("client.release", FREE);
    }
}
