package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.http.TestServer.Reply;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that would be a command somewhere else is text here: in filters, in names that a page shows, in everything that is told. */
@Tag("store")
class InjectionTest {

    private static final String FIRM = "913202050000LG9970";
    private static final String NAME = "<img src=x onerror=alert(1)>'\\\"--${7*7}[[${7*7}]]__${7*7}__#{signin}（测试）";
    private static final String STREET =
            "\\\"><script>alert(1)</script>rule x when eval(true) then System.exit(1); end";

    private static final List<String> COMMANDS = List.of(
            "' OR '1'='1",
            "'; DROP TABLE enterprise; --",
            "\" OR \"\"=\"",
            "1 UNION SELECT name, password_hash FROM app_user",
            "%' ESCAPE '!' OR 1=1 #",
            "\\",
            "!%",
            "${jndi:ldap://x}",
            "../../etc/passwd");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        Reply told = server.put(
                "/api/v1/enterprises/" + FIRM,
                TestServer.JSON,
                "{\"uscc\":\"" + FIRM + "\",\"name\":\"" + NAME + "\",\"regionCode\":\"320205\",\"street\":\"" + STREET
                        + "\",\"existingLoans\":[{\"lender\":\"" + STREET + "\",\"product\":\"" + NAME
                        + "\",\"amount\":1000000,\"ratePercent\":4,\"dueOn\":\"2026-12-20\"}]}",
                "X-Reason",
                "<script>alert(1)</script>");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> filters() {
        return Stream.of(
                "/api/v1/enterprises?q=",
                "/api/v1/enterprises?region=",
                "/api/v1/enterprises?industry=",
                "/api/v1/enterprises?tier=",
                "/api/v1/enterprises?cursor=",
                "/api/v1/enterprises?page=",
                "/api/v1/enterprises/" + FIRM + "/recommendations?sort=",
                "/api/v1/enterprises/" + FIRM + "/recommendations?provider=",
                "/api/v1/products?q=",
                "/api/v1/products?provider=",
                "/api/v1/products?status=",
                "/api/v1/audit?cursor=",
                "/console?q=");
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aCommandInAFilterIsSearchedFor(String filter) {
        int all = server.get("/api/v1/enterprises").json().get("total").asInt();
        for (String command : COMMANDS) {
            Reply reply = server.get(filter + URLEncoder.encode(command, StandardCharsets.UTF_8));

            assertThat(reply.status()).as(filter + command).isIn(200, 400);
            assertThat(reply.body()).as(filter + command).doesNotContain("$2a$").doesNotContain("SQL");
            if (reply.status() == 200 && filter.matches(".*(enterprises[?](q|region|industry)|products[?]q)=")) {
                assertThat(reply.json().get("total").asInt())
                        .as(filter + command)
                        .isLessThanOrEqualTo(1);
            }
        }
        assertThat(server.get("/api/v1/enterprises").json().get("total").asInt())
                .isEqualTo(all);
    }

    @Test
    void aCommandForAConsentsFilterToo() {
        for (String command : COMMANDS) {
            String word = URLEncoder.encode(command, StandardCharsets.UTF_8);
            for (String path : List.of("/api/v1/consents?uscc=" + word, "/api/v1/consents?grantee=" + word)) {
                Reply reply = server.get(path, server.as("auditor"));
                assertThat(reply.status() == 400 || reply.json().get("total").asInt() == 0)
                        .as(path)
                        .isTrue();
            }
        }
    }

    @Test
    void whatAPageShowsIsText() {
        for (String path : List.of(
                "/console?q=" + FIRM,
                "/console?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/console/enterprises/" + FIRM,
                "/console/enterprises/" + FIRM + "?purpose=REFINANCE",
                "/console/enterprises/" + FIRM + "/plan?amount=1000000&termMonths=12",
                "/console/enterprises/" + FIRM + "/recognition",
                "/console/enterprises/%3Cscript%3Ealert(1)%3C%2Fscript%3E")) {
            Reply reply = server.get(path);
            Document page = Jsoup.parse(reply.body());

            assertThat(page.select("body script, img[onerror], [onclick], [onload]"))
                    .as(path)
                    .isEmpty();
            assertThat(reply.body()).as(path).doesNotContain("49（测试）").doesNotContain("[[49]]");
            assertThat(reply.header("content-security-policy")).as(path).contains("script-src 'self'");
        }
        assertThat(Jsoup.parse(server.get("/console?q=" + FIRM).body())
                        .select(".name")
                        .text())
                .contains("<img src=x onerror=alert(1)>'\"--${7*7}[[${7*7}]]__${7*7}__#{signin}（测试）");
    }

    @Test
    void whatIsToldIsAnsweredAsItWasTold() {
        var firm = server.get("/api/v1/enterprises/" + FIRM).json();

        assertThat(firm.get("street").asText())
                .isEqualTo("\"><script>alert(1)</script>rule x when eval(true) then System.exit(1); end");
        assertThat(server.get("/api/v1/enterprises/" + FIRM + "/revisions").contentType())
                .startsWith("application/json");
        assertThat(server.get("/api/v1/enterprises/" + FIRM + "/revisions")
                        .json()
                        .at("/items/0/reason")
                        .asText())
                .isEqualTo("<script>alert(1)</script>");
        assertThat(server.get("/health/liveness").status()).isEqualTo(200);
    }
}
