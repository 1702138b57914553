package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.access.Role;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The threshold of an internal condition is in no body, header, log line or error that another than its own institution is given. */
class TwoVoicesTest {

    /** Thresholds that stand nowhere else: met and missed by the firm, alone, in a combination, in a rung, in a draft. */
    private static final List<String> SECRETS =
            List.of("4711", "163.5", "1635000", "0.163", "47,11", "4,711", "8152", "8,152", "9433");

    private static final String PRODUCT =
            """
            id: SECRET-1
            kind: LOAN
            provider: taihu-demo-bank
            name: { zh: 示范贷, en: Demo loan }
            criteria:
              - { id: staff, metric: employees, test: AT_LEAST, value: 4711, internal: true, text: { zh: 员工不少于4711人, en: at least 4711 people } }
              - { id: few, metric: credit.lenders, test: AT_MOST, value: 8152, internal: true }
              - id: either
                internal: true
                anyOf:
                  - { metric: revenue, test: AT_LEAST, value: 163500000 }
                  - { metric: rd.expense, test: AT_LEAST, value: 163500000 }
            limits:
              - amount: { fixed: 1000000 }
            rate: { kind: FIXED, percent: 4.1 }
            termMonths: { min: 1, max: 12 }
            source: { title: 示范产品条款, evidence: MODELLED, modelledOn: 示范 }
            """;

    private static final String MATCH = "/api/v1/enterprises/" + Desk.FIRM + "/recommendations";
    private static TestServer server;
    private static ListAppender<ILoggingEvent> log;
    private static String own = "";
    private static String application = "";

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(log);
        server.employ("other-bank", Role.ACCOUNT_MANAGER, "canal-demo-bank");
        server.employ("other-owner", Role.PRODUCT_OWNER, "canal-demo-bank");
        server.post("/api/v1/products/import", TestServer.YAML, PRODUCT);
        server.put("/api/v1/products/SECRET-1", TestServer.YAML, PRODUCT.replace("4711", "9433"));
        server.post(
                "/api/v1/consents",
                TestServer.JSON,
                "{\"uscc\":\"" + Desk.FIRM + "\",\"grantee\":\"canal-demo-bank\"}",
                server.as("firm"));
        Applying applying = new Applying(server);
        application = applying.sent("SECRET-1");
        applying.step(
                "manager",
                application,
                "DECLINE",
                ",\"reason\":\"NOT_IN_SCOPE\",\"text\":\"168 employees, our own bound is 4711\"");
        own = server.get(MATCH, server.as("manager")).json().get("receiptId").asText();
    }

    @AfterAll
    static void stop() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(log);
        root.setLevel(Level.WARN);
        server.close();
    }

    /** A number of a trace, and a hash of the audit chain, can hold any digits. */
    private static final String RANDOM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[0-9a-f]{64}\\b";

    private static void requireSecret(Reply reply, String what) {
        String told = (reply.body() + reply.headers().map()).replaceAll(RANDOM, "");
        assertThat(SECRETS).as(what).noneMatch(told.replace(Desk.FIRM, "")::contains);
    }

    static Stream<String> strangers() {
        return Stream.of("firm", "other-bank", "other-owner", "officer", "specialist", "auditor", "admin", "");
    }

    private static String[] as(String user) {
        return user.isEmpty() ? Asked.nobody() : server.as(user);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void othersAreToldTheOutcomeAndNoThreshold(String user) {
        for (String path : List.of(
                MATCH + "?size=200",
                MATCH + "?size=200&lang=en",
                MATCH + "?size=200&verdict=NEAR_MISS&sort=cost",
                MATCH + "/SECRET-1",
                MATCH + "/SECRET-1?asOf=2027-12-31&lang=en",
                "/api/v1/enterprises/" + Desk.FIRM + "/plan?amount=1000000&termMonths=12",
                "/api/v1/enterprises/" + Desk.FIRM + "/receipts",
                "/api/v1/products?size=200&q=SECRET",
                "/api/v1/products/SECRET-1",
                "/api/v1/products/SECRET-1/revisions",
                "/api/v1/products/SECRET-1/revisions/1/changes",
                "/api/v1/products/SECRET-1/revisions/2/changes",
                "/api/v1/products/SECRET-1/life",
                "/api/v1/products/SECRET-1/impact",
                "/api/v1/applications",
                "/api/v1/applications/" + application,
                "/api/v1/applications/statistics?by=PRODUCT",
                "/api/v1/audit?size=200",
                "/api/v1/receipts/" + own,
                "/api/v1/receipts/" + own + "/answer",
                "/console/enterprises/" + Desk.FIRM,
                "/console/enterprises/" + Desk.FIRM + "?lang=en",
                "/console/enterprises/" + Desk.FIRM + "/plan?amount=1000000&termMonths=12")) {
            requireSecret(server.get(path, as(user)), user + " " + path);
        }
        requireSecret(server.post("/api/v1/receipts/" + own + "/verify", TestServer.JSON, "", as(user)), user);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void anErrorAboutItTellsNothingEither(String user) {
        for (Reply reply : List.of(
                server.put("/api/v1/products/SECRET-1", TestServer.YAML, PRODUCT.replaceAll("\\d{3,}", "1"), as(user)),
                server.post("/api/v1/products", TestServer.YAML, PRODUCT.replaceAll("\\d{3,}", "1"), as(user)),
                server.post("/api/v1/products/SECRET-1/approve", TestServer.JSON, "", as(user)),
                server.post("/api/v1/products/SECRET-1/rollback", TestServer.JSON, "{\"revision\":7}", as(user)))) {
            requireSecret(reply, user);
        }
    }

    @Test
    void itsOwnInstitutionIsToldAll() {
        String told = server.get(MATCH + "/SECRET-1", server.as("manager")).body();

        assertThat(told).contains("4711").contains("8152").contains("163500000");
        assertThat(server.get(MATCH + "/SECRET-1", server.as("owner")).body()).contains("4711");
        assertThat(server.get("/api/v1/products/SECRET-1/life").body()).contains("9433");
    }

    @Test
    void anEnterpriseReadsThatAConditionOfTheBankIsNotMetAndWhatToDoNext() {
        var findings = server.get(MATCH + "/SECRET-1", server.as("firm")).json().get("findings");

        assertThat(findings.get(0).get("outcome").asText()).isEqualTo("UNMET");
        assertThat(findings.get(0).get("text").asText()).isEqualTo("该机构有一项内部条件暂未满足，可咨询客户经理");
        assertThat(Stream.of("actual", "required", "gap", "metric", "test", "unit", "source", "trueFrom")
                        .filter(field -> !findings.get(0).get(field).isNull()))
                .isEmpty();
        assertThat(findings.get(2).get("alternatives")).isEmpty();
    }

    @Test
    void anotherBankIsNotToldWhichMetricOnlyAnInternalConditionAsksFor() {
        String product = PRODUCT.replace("SECRET-1", "SECRET-2")
                .replaceAll(
                        "(?s)criteria:.*limits:",
                        "criteria:\n  - { id: a, metric: orders.confirmed, test: AT_LEAST, value: 30, internal: true }\nlimits:");
        String firm = "{\"profile\":{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\"},\"size\":1}";
        server.post("/api/v1/products/import", TestServer.YAML, product);

        assertThat(asked(firm, "manager")).contains("orders.confirmed");
        assertThat(asked(firm, "other-bank")).isNotEmpty().doesNotContain("orders.confirmed");
        assertThat(asked(firm, "firm")).as("figures that it makes up").doesNotContain("orders.confirmed");
    }

    /** Whoever may make up the figures of a firm could find a threshold by trying, if a verdict told him on which side of it they are. */
    @ParameterizedTest
    @ValueSource(strings = {"other-bank", "other-owner", "firm", "officer", "specialist"})
    void noThresholdIsFoundByTrying(String user) {
        assertThat(tried(4710, user)).isEqualTo(tried(4711, user));
        assertThat(tried(4711, user).get("verdict").asText()).isEqualTo("NEEDS_INFO");
        assertThat(tried(4710, "manager")).isNotEqualTo(tried(4711, "manager"));
    }

    /** What would be lost once a loan is drawn is found with figures that nobody keeps. */
    @Test
    void noLimitIsFoundByAskingForOneYuanMore() {
        BigDecimal balance = server.get("/api/v1/enterprises/" + Desk.FIRM)
                .json()
                .at("/credit/loanBalance")
                .decimalValue();
        String product = PRODUCT.replace("SECRET-1", "SECRET-3")
                .replaceAll(
                        "(?s)criteria:.*limits:",
                        "criteria:\n  - { id: a, metric: credit.loanBalance, test: AT_MOST, value: "
                                + balance.toBigInteger() + ", internal: true }\nlimits:");
        server.post("/api/v1/products/import", TestServer.YAML, product);
        String plan = "/api/v1/enterprises/" + Desk.FIRM + "/plan?amount=3000000&termMonths=12";

        assertThat(server.get(plan, server.as("manager"))
                        .json()
                        .get("losesIfDrawn")
                        .toString())
                .contains("SECRET-3");
        assertThat(server.get(plan, server.as("firm"))
                        .json()
                        .get("losesIfDrawn")
                        .toString())
                .doesNotContain("SECRET-3");
    }

    /** What is told of the product for a firm with so many people. */
    private static JsonNode tried(int employees, String user) {
        String firm = "{\"profile\":{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\",\"employees\":" + employees
                + "},\"provider\":[\"taihu-demo-bank\"],\"size\":200}";
        for (JsonNode item : server.post("/api/v1/matches", TestServer.JSON, firm, server.as(user))
                .json()
                .get("items")) {
            if (item.get("productId").asText().equals("SECRET-1")) {
                return item;
            }
        }
        throw new IllegalStateException("SECRET-1 is not in the answer");
    }

    /** Of a stored firm, too: whether it meets another bank's own conditions is between the two of them. */
    @Test
    void anotherBankIsToldNoOutcomeOfAnInternalCondition() {
        JsonNode match =
                server.get(MATCH + "/SECRET-1", server.as("other-bank")).json();
        JsonNode plan = server.get("/api/v1/enterprises/" + Desk.FIRM + "/plan?amount=1000000", server.as("other-bank"))
                .json();
        String nobodys =
                server.get(MATCH, server.as("firm")).json().get("receiptId").asText();

        assertThat(match.get("verdict").asText()).isEqualTo("NEEDS_INFO");
        assertThat(match.get("findings").findValuesAsText("outcome")).containsOnly("UNKNOWN");
        assertThat(plan.toString()).doesNotContain("SECRET-1");
        assertThat(server.get("/api/v1/receipts/" + nobodys + "/answer", server.as("other-bank"))
                        .status())
                .isEqualTo(403);
    }

    private static List<String> asked(String body, String user) {
        return server.post("/api/v1/matches", TestServer.JSON, body, server.as(user))
                .json()
                .get("nextQuestions")
                .findValuesAsText("metric");
    }

    @Test
    void noLineOfTheLogHoldsIt() {
        server.get(MATCH + "/SECRET-1", server.as("firm"));
        server.put("/api/v1/products/SECRET-1", TestServer.YAML, "{", server.as("owner"));
        LoggerFactory.getLogger(TwoVoicesTest.class).info("a line");
        String lines = log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()))
                .collect(Collectors.joining("\n"));

        assertThat(lines).contains("a line");
        assertThat(SECRETS).noneMatch(lines::contains);
    }
}
