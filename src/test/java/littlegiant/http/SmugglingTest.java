package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mass assignment: every route that takes a document is sent one that is sound, with fields that only the service sets. Each is a fault, and nothing is done. */
class SmugglingTest {

    /** What nobody tells anywhere, and what is told in some places only. */
    private static final List<String> HOT = List.of(
            "tenant",
            "createdBy",
            "grantedBy",
            "demo",
            "generation",
            "mustChangePassword",
            "version",
            "id",
            "role",
            "institution",
            "state",
            "status",
            "approved",
            "evidenceHash",
            "uscc");

    /** Routes without a document, or with a file. */
    private static final Set<String> NO_DOCUMENT = Set.of(
            "POST /api/v1/me/sign-out",
            "POST /api/v1/me/sign-out-everywhere",
            "POST /api/v1/users/{name}/erase",
            "POST /api/v1/users/{name}/sign-out",
            "POST /api/v1/webhooks/deliveries/{id}/resend",
            "POST /api/v1/enterprises/import",
            "POST /api/v1/receipts/{id}/verify",
            "POST /api/v1/specialists/assign",
            "POST /api/v1/products/import",
            "POST /api/v1/releases/{id}/activate",
            "POST /api/v1/audit/verify",
            "POST /api/v1/objections/{id}/withdraw",
            "POST /api/v1/audit/purge");

    /** A sound document for each of the others, and who sends it. */
    private static final Map<String, String[]> DOCUMENTS = new LinkedHashMap<>();

    private static final String PARTNER = "partner";
    private static final String PRODUCT = "/api/v1/products/{id}/";

    static {
        tell("POST /api/v1/token", "", "{'username':'firm','password':'demo-firm'}");
        tell("POST /api/v1/me/password", "firm", "{'oldPassword':'demo-firm','newPassword':'a sentence nobody has'}");
        tell(
                "POST /api/v1/users",
                "admin",
                "{'name':'smuggler','password':'a sentence nobody has','role':'AUDITOR','displayName':'x'}");
        tell("PUT /api/v1/users/{name}", "admin", "{'role':'AUDITOR','displayName':'x'}");
        tell("POST /api/v1/users/{name}/password", "admin", "{'password':'a sentence nobody has'}");
        tell("POST /api/v1/keys", "admin", "{'name':'x','institution':'taihu-demo-bank','scopes':['MATCH']}");
        tell(
                "POST /api/v1/webhooks",
                "admin",
                "{'name':'x','institution':'taihu-demo-bank','url':'https://1.1.1.1/','topics':['CONSENT']}");
        tell(
                "PUT /api/v1/enterprises/{uscc}",
                "officer",
                "{'uscc':'" + Desk.FIRM + "','name':'示例（测试）','regionCode':'320205'}");
        tell("POST /api/v1/embed/tokens", PARTNER, "{'uscc':'" + Desk.FIRM + "','origin':'https://portal.example.cn'}");
        tell("POST /api/v1/matches", "officer", "{'enterprise':{'uscc':'" + Desk.FIRM + "','name':'示例（测试）'}}");
        tell("POST /api/v1/plans", "officer", "{'uscc':'" + Desk.FIRM + "','products':['TH-LG-CREDIT-01']}");
        tell("POST /api/v1/consents", "firm", "{'uscc':'" + Desk.FIRM + "','grantee':'canal-demo-bank'}");
        tell(
                "POST /api/v1/applications",
                "firm",
                "{'uscc':'" + Desk.FIRM + "','productId':'TH-LG-CREDIT-01','amount':1000000}");
        tell("POST /api/v1/applications/{id}/events", "firm", "{'event':'WITHDRAW'}");
        tell(
                "POST /api/v1/enterprises/{uscc}/visits",
                "specialist",
                "{'visitedOn':'2026-01-02','kind':'PHONE','summary':'x'}");
        tell("PUT /api/v1/specialists/{name}/streets", "officer", "{'streets':['x']}");
        tell("POST /api/v1/specialists/{name}/hand-over", "officer", "{'to':'specialist'}");
        tell("POST /api/v1/enterprises/{uscc}/invitations", "firm", "{'part':'VIEWER'}");
        tell(
                "POST /api/v1/enterprises/{uscc}/objections",
                "firm",
                "{'metric':'employees','shouldBe':'171','reason':'x'}");
        tell("POST /api/v1/objections/{id}/answer", "officer", "{'outcome':'KEPT','text':'x'}");
        tell("POST /api/v1/invitations/code", "", "{'token':'x'}");
        tell("POST /api/v1/invitations/accept", "firm", "{'token':'x'}");
        tell("PUT /api/v1/enterprises/{uscc}/contact", "officer", "{'contact':'13800000000'}");
        tell("POST /api/v1/persons/export", "officer", "{'uscc':'" + Desk.FIRM + "'}");
        tell("POST /api/v1/persons/erase", "officer", "{'uscc':'" + Desk.FIRM + "'}");
        tell("POST /api/v1/desk/clients", "manager", "{'usccs':['" + Desk.FIRM + "'],'manager':'manager'}");
        tell("POST /api/v1/desk/clients/release", "manager", "{'usccs':['" + Desk.FIRM + "']}");
        tell("POST /api/v1/lists/match", "manager", "{'names':['示例微纳装备（测试）有限公司']}");
        tell("POST /api/v1/lists/table", "manager", "{'usccs':['" + Desk.FIRM + "']}");
        tell("POST /api/v1/calculators/repayment", "", "{'amount':1000,'months':12,'ratePercent':3}");
        tell("POST /api/v1/products", "owner", Desk.product("SMUGGLED-1", 10));
        tell("PUT /api/v1/products/{id}", "owner", Desk.product("TH-LG-CREDIT-01", 10));
        for (String step : List.of("submit", "publish", "suspend", "withdraw")) {
            tell("POST " + PRODUCT + step, "owner", "{'reason':'x'}");
        }
        tell("POST " + PRODUCT + "rollback", "owner", "{'revision':1}");
        tell("POST " + PRODUCT + "approve", "approver", "{'reason':'x'}");
        tell("POST " + PRODUCT + "reject", "approver", "{'reason':'x'}");
        tell("POST /api/v1/releases", "admin", "{'note':'x'}");
        tell("POST /api/v1/portfolio/runs", "officer", "{'asOf':'2026-11-23'}");
        tell("POST /api/v1/portfolio/runs/{id}/cancel", "officer", "{'reason':'x'}");
    }

    private static TestServer server;
    private static String application = "";
    private static Embedding partner;

    private static void tell(String route, String user, String document) {
        DOCUMENTS.put(route, new String[] {user, document.replace('\'', '"')});
    }

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        application = new Applying(server).sent("TH-LG-CREDIT-01");
        partner = new Embedding(server, "taihu-demo-bank", "https://portal.example.cn");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> routes() {
        return DOCUMENTS.keySet().stream();
    }

    @Test
    void noRouteIsForgotten() {
        Set<String> all = RouteTest.told()
                .filter(route -> route.matches("(POST|PUT) /api/.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried = new TreeSet<>(DOCUMENTS.keySet());
        tried.addAll(NO_DOCUMENT);

        assertThat(tried).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whatOnlyTheServiceSetsIsAFault(String route) throws IOException {
        String[] told = Objects.requireNonNull(DOCUMENTS.get(route));
        String user = told[0];
        String sound = told[1];
        Set<String> smuggled = HOT.stream()
                .filter(field -> !knows(route, field, sound))
                .collect(Collectors.toCollection(TreeSet::new));
        long before = Database.of(server).count("audit_entry");
        Reply reply = send(route, user, with(sound, smuggled));

        assertThat(reply.status()).as(reply.body()).isIn(400, 422);
        assertThat(reply.json().get("errors").findValuesAsText("pointer").stream()
                        .map(pointer -> pointer.substring(1)))
                .as(reply.body())
                .containsAll(smuggled);
        assertThat(Database.of(server).count("audit_entry"))
                .as("nothing was done")
                .isEqualTo(before);
    }

    /** What a route takes, besides what the sound document holds. */
    private static boolean knows(String route, String field, String sound) {
        return sound.contains("\"" + field + "\"")
                || sound.contains("\n" + field + ":")
                || sound.startsWith(field + ":")
                || (route.contains("/users") && List.of("institution", "state").contains(field))
                || (route.contains("/persons") && field.equals("uscc"));
    }

    private static String with(String sound, Set<String> smuggled) throws IOException {
        if (!sound.startsWith("{")) {
            return sound + smuggled.stream().map(field -> field + ": ADMIN\n").collect(Collectors.joining());
        }
        JsonNode document = new ObjectMapper().readTree(sound);
        smuggled.forEach(field -> ((ObjectNode) document).put(field, "ADMIN"));
        return document.toString();
    }

    private static Reply send(String route, String user, String document) {
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{uscc}", Desk.FIRM)
                .replace("{name}", "specialist")
                .replace("{id}", route.contains("/applications/") ? application : "TH-LG-CREDIT-01");
        String type = document.startsWith("{") ? TestServer.JSON : TestServer.YAML;
        String[] as = user.isEmpty() ? Asked.nobody() : user.equals(PARTNER) ? partner.key() : server.as(user);
        return server.send(
                route.substring(0, route.indexOf(' ')),
                path,
                document.getBytes(StandardCharsets.UTF_8),
                Stream.of(as, new String[] {"Content-Type", type})
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }
}
