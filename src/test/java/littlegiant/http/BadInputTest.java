package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a problem with every fault, in the language asked for; never a 500. */
class BadInputTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String FIRM = "913202050000LG092G";
    private static final String MATCHES = "/api/v1/matches";

    /**
     * One bad request.
     *
     * @param faults pointer and code of every fault, in the order told
     */
    @SuppressWarnings("ArrayRecordComponent") // cases are never compared
    record Case(
            String name,
            String method,
            String path,
            String type,
            byte[] body,
            int status,
            String code,
            List<String> faults) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case get(String name, String path, int status, String code, String... faults) {
        return new Case(name, "GET", path, TestServer.JSON, new byte[0], status, code, List.of(faults));
    }

    private static Case post(String name, String body, int status, String code, String... faults) {
        return bytes(name, body.getBytes(StandardCharsets.UTF_8), status, code, faults);
    }

    private static Case bytes(String name, byte[] body, int status, String code, String... faults) {
        return new Case(name, "POST", MATCHES, TestServer.JSON, body, status, code, List.of(faults));
    }

    /** A profile with nothing wrong but the fields given. */
    private static Case profile(String name, String fields, String... faults) {
        String body = "{\"profile\":{\"uscc\":\"" + FIRM + "\",\"name\":\"示例（测试）\"," + fields + "}}";
        return post(name, body, 422, "MATCH_INVALID", faults);
    }

    static Stream<Case> cases() {
        String years = IntStream.range(0, 200)
                .mapToObj(i -> "{\"year\":" + (1900 + i % 100) + "}")
                .collect(Collectors.joining(","));
        byte[] tooLarge = new byte[20 << 20];
        Arrays.fill(tooLarge, (byte) ' ');
        return Stream.of(
                profile("unknown enum", "\"ownership\":\"PRIVAT\"", "/profile/ownership UNKNOWN_VALUE"),
                profile("unknown field", "\"employes\":3", "/profile/employes UNKNOWN_FIELD"),
                profile("wrong type", "\"employees\":\"many\"", "/profile/employees WRONG_TYPE"),
                profile("negative employees", "\"employees\":-1", "/profile/employees OUT_OF_RANGE"),
                profile("half an employee", "\"employees\":1.5", "/profile/employees TOO_PRECISE"),
                profile(
                        "fiscal year in the future",
                        "\"fiscalYears\":[{\"year\":2027,\"revenue\":1}]",
                        "/profile/fiscalYears/0/year IN_THE_FUTURE"),
                profile(
                        "two fiscal years the same",
                        "\"fiscalYears\":[{\"year\":2025},{\"year\":2025}]",
                        "/profile/fiscalYears DUPLICATE"),
                profile(
                        "badge that ends before it begins",
                        "\"badges\":[{\"type\":\"LITTLE_GIANT\",\"issuedOn\":\"2024-09-02\",\"validUntil\":\"2024-09-01\"}]",
                        "/profile/badges/0/validUntil CONTRADICTION"),
                profile(
                        "share over 100 %",
                        "\"niche\":{\"marketSharePercent\":100.01}", "/profile/niche/marketSharePercent OUT_OF_RANGE"),
                profile("1e400", "\"registeredCapital\":1e400", "/profile/registeredCapital OUT_OF_RANGE"),
                profile("200 fiscal years", "\"fiscalYears\":[" + years + "]", fiscalYearFaults()),
                profile("abolished region", "\"regionCode\":\"320202\"", "/profile/regionCode UNKNOWN_VALUE"),
                profile("no such industry", "\"industryCode\":\"C9999\"", "/profile/industryCode UNKNOWN_VALUE"),
                profile("old industry", "\"industryCode\":\"P8210\"", "/profile/industryCode UNKNOWN_VALUE"),
                profile(
                        "accounts up to June",
                        "\"fiscalYears\":[{\"year\":2025,\"periodEnd\":\"2025-06-30\"}]",
                        "/profile/fiscalYears/0/periodEnd DOES_NOT_FIT"),
                profile(
                        "filed after it was issued",
                        "\"badges\":[{\"type\":\"LITTLE_GIANT\",\"issuedOn\":\"2025-01-01\",\"filedOn\":\"2025-01-02\"}]",
                        "/profile/badges/0/filedOn CONTRADICTION"),
                profile(
                        "faults of rounds",
                        "\"equity\":{\"rounds\":[{\"on\":\"2027-01-01\",\"stage\":\"D\"},{\"amout\":1,\"amount\":-1}]}",
                        "/profile/equity/rounds/0/stage UNKNOWN_VALUE",
                        "/profile/equity/rounds/0/on IN_THE_FUTURE",
                        "/profile/equity/rounds/1/amount OUT_OF_RANGE",
                        "/profile/equity/rounds/1/amout UNKNOWN_FIELD"),
                profile("a computed figure", "\"attributes\":{\"sme\":true}", "/profile/attributes/sme DOES_NOT_FIT"),
                profile("told twice", "\"employees\":3,\"employees\":4", "/profile/employees DUPLICATE"),
                profile("no such day", "\"establishedOn\":\"2023-02-29\"", "/profile/establishedOn BAD_DATE"),
                profile("a list where an object belongs", "\"tax\":[]", "/profile/tax WRONG_TYPE"),
                post(
                        "faults of every part at once",
                        "{\"profile\":{\"uscc\":\"9132\",\"employees\":-1},\"need\":{\"purpose\":\"FUN\"},\"asOf\":\"2026-02-30\",\"size\":100000,\"sort\":\"best\",\"x\":1}",
                        422,
                        "MATCH_INVALID",
                        "/profile/name REQUIRED",
                        "/profile/uscc BAD_FORMAT",
                        "/profile/employees OUT_OF_RANGE",
                        "/need/purpose UNKNOWN_VALUE",
                        "/asOf BAD_DATE",
                        "/sort UNKNOWN_VALUE",
                        "/size OUT_OF_RANGE",
                        "/x UNKNOWN_FIELD"),
                post("no profile", "{}", 422, "MATCH_INVALID", "/profile REQUIRED"),
                post("a list", "[]", 422, "MATCH_INVALID", " WRONG_TYPE"),
                post("null", "null", 422, "MATCH_INVALID", " WRONG_TYPE"),
                post("broken JSON", "{\"profile\":{", 400, "BODY_UNREADABLE", " SYNTAX"),
                post("two documents", "{} {}", 400, "BODY_UNREADABLE", " SYNTAX"),
                post("NaN", "{\"profile\":NaN}", 400, "BODY_UNREADABLE", " SYNTAX"),
                post("too deep", "[".repeat(10_000), 400, "BODY_UNREADABLE", " TOO_DEEP"),
                post("blank body", "  \n", 400, "BODY_MISSING"),
                bytes("empty body", new byte[0], 400, "BODY_MISSING"),
                bytes(
                        "wrong charset",
                        "{\"profile\":{\"name\":\"锡\"}}".getBytes(java.nio.charset.Charset.forName("GBK")),
                        400,
                        "BODY_UNREADABLE",
                        " CHARSET"),
                bytes("20 MB", tooLarge, 413, "BODY_TOO_LARGE"),
                bytes("2 MB where one profile belongs", Arrays.copyOf(tooLarge, 2 << 20), 413, "BODY_TOO_LARGE"),
                new Case(
                        "a body that is no JSON",
                        "POST",
                        MATCHES,
                        "text/plain",
                        new byte[] {'x'},
                        415,
                        "MEDIA_TYPE_UNSUPPORTED",
                        List.of()),
                new Case(
                        "another charset by name",
                        "POST",
                        MATCHES,
                        "application/json; charset=GBK",
                        new byte[] {'1'},
                        415,
                        "MEDIA_TYPE_UNSUPPORTED",
                        List.of()),
                get("unknown firm", "/api/v1/enterprises/913202050000LG09ZZ", 404, "ENTERPRISE_NOT_FOUND"),
                get(
                        "recommendations of an unknown firm",
                        "/api/v1/enterprises/x/recommendations",
                        404,
                        "ENTERPRISE_NOT_FOUND"),
                get("unknown product", "/api/v1/products/NOPE", 404, "PRODUCT_NOT_FOUND"),
                get(
                        "unknown product for a firm",
                        "/api/v1/enterprises/" + FIRM + "/recommendations/NOPE",
                        404,
                        "PRODUCT_NOT_FOUND"),
                get("no such address", "/api/v1/nothing", 404, "NOT_FOUND"),
                new Case(
                        "no such method",
                        "DELETE",
                        "/api/v1/enterprises/" + FIRM,
                        TestServer.JSON,
                        new byte[0],
                        405,
                        "METHOD_NOT_ALLOWED",
                        List.of()),
                get(
                        "every parameter wrong",
                        "/api/v1/enterprises/" + FIRM
                                + "/recommendations?asOf=2026-02-30&size=100000&page=-1&verdict=YES&kind=CAR&scope=OWN&termMonths=0&amount=abc&neededBy=soon&foo=1",
                        400,
                        "PARAMETERS_INVALID",
                        "/amount WRONG_TYPE",
                        "/termMonths OUT_OF_RANGE",
                        "/neededBy BAD_DATE",
                        "/asOf BAD_DATE",
                        "/verdict UNKNOWN_VALUE",
                        "/kind UNKNOWN_VALUE",
                        "/scope CONTRADICTION",
                        "/page OUT_OF_RANGE",
                        "/size OUT_OF_RANGE",
                        "/foo UNKNOWN_FIELD"),
                get(
                        "list with wrong filters",
                        "/api/v1/enterprises?tier=HIGH&badgeExpiringBefore=never&sise=3",
                        400,
                        "PARAMETERS_INVALID",
                        "/tier UNKNOWN_VALUE",
                        "/badgeExpiringBefore BAD_DATE",
                        "/sise UNKNOWN_FIELD"));
    }

    private static String[] fiscalYearFaults() {
        return Stream.concat(
                        Stream.of("/profile/fiscalYears TOO_MANY"),
                        IntStream.range(0, 100).mapToObj(i -> "/profile/fiscalYears DUPLICATE"))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAnsweredWithEveryFaultByPointerAndCode(Case bad) {
        Reply reply = SERVER.send(bad.method, bad.path, bad.body, "Content-Type", bad.type);

        assertThat(List.of(
                        reply.status(),
                        reply.contentType(),
                        reply.json().path("code").asText(),
                        reply.json().path("status").asInt()))
                .isEqualTo(List.of(bad.status, "application/problem+json", bad.code, bad.status));
        assertThat(faults(reply)).isEqualTo(bad.faults);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isToldInTheLanguageAskedFor(Case bad) {
        String chinese = texts(SERVER.send(bad.method, bad.path, bad.body, "Content-Type", bad.type));
        String english =
                texts(SERVER.send(bad.method, bad.path, bad.body, "Content-Type", bad.type, "Accept-Language", "en"));

        assertThat(chinese).matches("(?s).*\\p{IsHan}.*");
        assertThat(english).matches("[^\\p{IsHan}]+");
    }

    @Test
    void theNearestKnownFieldIsNamed() {
        Reply reply = SERVER.post(
                MATCHES,
                TestServer.JSON,
                "{\"profile\":{\"uscc\":\"" + FIRM + "\",\"name\":\"x\",\"employes\":3}}",
                "Accept-Language",
                "en");

        assertThat(reply.json().at("/errors/0/detail").asText()).isEqualTo("unknown field, did you mean employees?");
    }

    @Test
    void aMalformedAddressIsTheCallersFault() throws java.io.IOException {
        int port = SERVER.context()
                .getBean(io.micronaut.runtime.server.EmbeddedServer.class)
                .getPort();
        try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/enterprises?q=锡 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer.lines().findFirst()).hasValue("HTTP/1.1 400 Bad Request");
            assertThat(answer).contains("中文等字符须经百分号编码");
        }
    }

    private static List<String> faults(Reply reply) {
        return StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                .map(error ->
                        error.get("pointer").asText() + " " + error.get("code").asText())
                .toList();
    }

    private static String texts(Reply reply) {
        return reply.json().get("title").asText() + " "
                + reply.json().get("detail").asText() + " "
                + StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                        .map(error -> error.get("detail").asText())
                        .collect(Collectors.joining(" "));
    }
}
