package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.access.ApiKeys;
import littlegiant.access.KeyScope;
import littlegiant.access.Role;
import littlegiant.access.Sessions;
import littlegiant.audit.By;
import littlegiant.http.TestServer.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the running service, asked with every role and by nobody: the answer is the one that {@code docs/access.md} says. */
class RouteTest {

    private static final String MAY = "●";
    private static final String NOBODY = "any";
    private static final String FIRM = Desk.FIRM;

    /** Columns of the table. */
    private static final List<String> WHO = List.of(
            NOBODY,
            "ACCOUNT_MANAGER",
            "PRODUCT_OWNER",
            "PRODUCT_APPROVER",
            "ENTERPRISE",
            "OFFICER",
            "SPECIALIST",
            "AUDITOR",
            "ADMIN",
            "PARTNER");

    private static TestServer server;
    private static String receipt = "";
    private static String banks = "";
    private static String consent = "";
    private static String other = "";
    private static String key = "";

    /** Who asks with a role; the names of the demo's users. */
    private static final Map<Role, String> USERS = Map.of(
            Role.ACCOUNT_MANAGER, "manager",
            Role.PRODUCT_OWNER, "owner",
            Role.PRODUCT_APPROVER, "approver",
            Role.ENTERPRISE, "firm",
            Role.OFFICER, "officer",
            Role.SPECIALIST, "specialist",
            Role.AUDITOR, "auditor",
            Role.ADMIN, "admin");

    /** By route: a line of what each was answered. */
    private static final Map<String, String> WALK = new TreeMap<>();

    /** What the table says of one route: who may. */
    private static final Map<String, Set<String>> TABLE = table();

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        key = server.context()
                .getBean(ApiKeys.class)
                .make(
                        "a portal",
                        "taihu-demo-bank",
                        EnumSet.allOf(KeyScope.class),
                        LocalDateTime.of(2027, 1, 1, 0, 0),
                        By.system("test"))
                .secret();
        other = server.post(
                        "/api/v1/consents",
                        TestServer.JSON,
                        "{\"uscc\": \"" + FIRM + "\", \"grantee\": \"canal-demo-bank\"}",
                        server.as("firm"))
                .json()
                .get("id")
                .asText();
        receipt = server.get("/api/v1/enterprises/" + FIRM + "/recommendations?size=1")
                .json()
                .get("receiptId")
                .asText();
        banks = server.get("/api/v1/enterprises/" + FIRM + "/recommendations?size=1", server.as("manager"))
                .json()
                .get("receiptId")
                .asText();
        consent = server.get("/api/v1/consents?uscc=" + FIRM, server.as("firm"))
                .json()
                .at("/items/0/id")
                .asText();
    }

    /** What the walk found stays, as a table, in {@code target/route-walk.md}. */
    @AfterAll
    static void stop() throws IOException {
        server.close();
        Files.writeString(
                Path.of("target/route-walk.md"),
                "| route | " + String.join(" | ", WHO) + " |\n|---|" + "---|".repeat(WHO.size()) + "\n"
                        + String.join("", WALK.values()));
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String line : lines()) {
            if (line.startsWith("| `")) {
                String[] cells = line.split("\\|");
                Set<String> may = new TreeSet<>();
                for (int i = 0; i < WHO.size(); i++) {
                    if (cells[i + 2].trim().equals(MAY)) {
                        may.add(WHO.get(i));
                    }
                }
                table.put(cells[1].trim().replace("`", ""), may);
            }
        }
        return table;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("docs/access.md")).stream()
                    .filter(line -> line.split("\\|").length > WHO.size())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> routes() {
        return server.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> !isImplied(route))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate()
                                .toString()
                                .replaceAll("\\{/(\\w+)}", "/{$1}")
                                .replaceAll("(.)/$", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** HEAD is GET without its body. */
    private static boolean isImplied(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName().equals("HEAD");
    }

    @Test
    void theTableHasEveryRouteAndNoOther() {
        assertThat(routes()).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    static Stream<String> told() {
        return TABLE.keySet().stream();
    }

    /** Whether nobody has to sign in for it. */
    static boolean isOpen(String route) {
        return TABLE.getOrDefault(route, Set.of()).contains(NOBODY);
    }

    static boolean may(String route, Role role) {
        return TABLE.getOrDefault(route, Set.of()).contains(role.name());
    }

    @ParameterizedTest
    @MethodSource("told")
    void onlyWhoMayIsAnswered(String route) {
        Set<String> were = new TreeSet<>();
        StringBuilder line = new StringBuilder("| `" + route + "` |");
        for (String who : WHO) {
            Reply reply = ask(route, who);
            line.append(' ').append(reply.status()).append(isRefused(reply) ? " |" : " ● |");
            assertThat(reply.status())
                    .as("%s as %s: %s", route, who, reply.body())
                    .isNotEqualTo(500);
            if (!isRefused(reply)) {
                were.add(who);
            }
        }

        WALK.put(route, line + "\n");
        assertThat(were).isEqualTo(TABLE.get(route));
    }

    /** Not signed in, not with this role; a page sends people to sign in. */
    private static boolean isRefused(Reply reply) {
        return reply.status() == 401
                || reply.status() == 403
                || (reply.status() == 303 && reply.header("location").startsWith("/login?"))
                || (reply.status() == 303
                        && reply.header("location").equals("/login")
                        && reply.headers().allValues("set-cookie").isEmpty());
    }

    private static Reply ask(String route, String who) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1);
        String token = token(role(who));
        String asked = path.replace("{uscc}", FIRM)
                .replace("{productId}", "TH-LG-CREDIT-01")
                .replace("{revision}", "1")
                .replace("{name}", "nobody-of-this-name")
                .replace("{selector}", "liveness")
                .replace("{token}", "no-such-link")
                .replace("{receiptId}", "0".repeat(64))
                .replace("{id}", id(method, path, role(who)));
        return server.send(
                method, asked, method.equals("GET") ? new byte[0] : body(path, token), headers(path, who, token));
    }

    private static @Nullable Role role(String who) {
        return who.equals(NOBODY) ? null : Role.valueOf(who);
    }

    /** Of somebody who signed in just now, for a firm or institution that is his own. */
    private static String token(@Nullable Role role) {
        String user = role == null ? null : USERS.get(role);
        return user == null ? "" : server.context().getBean(Sessions.class).open(user);
    }

    /** A receipt in the voice of whoever asks. */
    private static String id(String method, String path, @Nullable Role role) {
        if (path.contains("/receipts/")) {
            return role != null && role.isOfAnInstitution() ? banks : receipt;
        }
        if (path.contains("/consents/")) {
            return method.equals("DELETE") || path.endsWith("/withdraw") ? other : consent;
        }
        return path.contains("/releases/") ? "r-1" : "TH-LG-CREDIT-01";
    }

    /** To the API something that is refused for what it says, if not for who says it; to a page what it asks for. */
    private static byte[] body(String path, String token) {
        String form = token.isEmpty()
                ? ""
                : server.context()
                        .getBean(Sessions.class)
                        .identify(token)
                        .map(who -> server.context().getBean(Sessions.class).formToken(who))
                        .orElseThrow();
        String filled = path.equals("/login")
                ? "username=manager&password=demo-manager&form=" + form
                : path.endsWith("/file")
                        ? "--x\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" + form + "\r\n--x--\r\n"
                        : "form=" + form;
        return (path.startsWith("/api/") ? "[]" : filled).getBytes(StandardCharsets.UTF_8);
    }

    private static String[] headers(String path, String who, String token) {
        String type = !path.startsWith("/api/")
                ? path.endsWith("/file") ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded"
                : path.equals("/api/v1/products/import")
                        ? TestServer.YAML
                        : path.equals("/api/v1/enterprises/import") ? "text/csv" : TestServer.JSON;
        String credential = role(who) == Role.PARTNER ? key : token.isEmpty() ? "" : "Bearer " + token;
        String header = role(who) == Role.PARTNER ? "X-API-Key" : "Authorization";
        return new String[] {"Content-Type", type, header, credential};
    }
}
