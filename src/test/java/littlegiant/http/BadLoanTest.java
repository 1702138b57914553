package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to be reckoned, the answer is a problem with every fault by pointer and code, in the language asked for; never a 500. */
class BadLoanTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String REPAYMENT = "/api/v1/calculators/repayment";

    private static Arguments loan(String name, String body, String... faults) {
        return Arguments.of(name, body, 422, "LOAN_INVALID", List.of(faults));
    }

    /** A loan with nothing wrong but the fields given, which stand in place of its own. */
    private static String with(String... fields) {
        StringBuilder body = new StringBuilder("{");
        String[] valid = {"principal", "1000000", "annualRatePercent", "3.45", "months", "12", "method", "\"ANNUITY\""};
        for (int i = 0; i < valid.length; i += 2) {
            if (!List.of(fields).contains(valid[i])) {
                body.append('"')
                        .append(valid[i])
                        .append("\":")
                        .append(valid[i + 1])
                        .append(',');
            }
        }
        for (int i = 0; i < fields.length; i += 2) {
            body.append('"')
                    .append(fields[i])
                    .append("\":")
                    .append(fields[i + 1])
                    .append(',');
        }
        return body.deleteCharAt(body.length() - 1).append('}').toString();
    }

    private static String fees(String... fees) {
        return with("fees", "[" + String.join(",", fees) + "]");
    }

    private static String subsidies(String... subsidies) {
        return with("subsidies", "[" + String.join(",", subsidies) + "]");
    }

    static Stream<Arguments> bad() {
        String fee = "{\"kind\":\"SERVICE\",\"amount\":1}";
        String subsidy = "{\"percentPoints\":1,\"months\":1}";
        return Stream.of(
                loan("negative principal", with("principal", "-1"), "/principal OUT_OF_RANGE"),
                loan("principal of nothing", with("principal", "0"), "/principal OUT_OF_RANGE"),
                loan("less than a fen", with("principal", "0.001"), "/principal OUT_OF_RANGE"),
                loan("half a fen", with("principal", "1.005"), "/principal TOO_PRECISE"),
                loan("more than is taken", with("principal", "100000000000000"), "/principal OUT_OF_RANGE"),
                loan("principal of 1e400", with("principal", "1e400"), "/principal OUT_OF_RANGE"),
                loan("rate of 1e400", with("annualRatePercent", "1e400"), "/annualRatePercent OUT_OF_RANGE"),
                loan(
                        "both of 1e400",
                        with("principal", "1e400", "annualRatePercent", "-1e400"),
                        "/principal OUT_OF_RANGE",
                        "/annualRatePercent OUT_OF_RANGE"),
                loan("rate of 1e-400", with("annualRatePercent", "1e-400"), "/annualRatePercent OUT_OF_RANGE"),
                loan("rate of 300 %", with("annualRatePercent", "300"), "/annualRatePercent OUT_OF_RANGE"),
                loan("just over 100 %", with("annualRatePercent", "100.0001"), "/annualRatePercent OUT_OF_RANGE"),
                loan("negative rate", with("annualRatePercent", "-0.01"), "/annualRatePercent OUT_OF_RANGE"),
                loan("five decimals", with("annualRatePercent", "3.45001"), "/annualRatePercent TOO_PRECISE"),
                loan("no month", with("months", "0"), "/months OUT_OF_RANGE"),
                loan("1000 months", with("months", "1000"), "/months OUT_OF_RANGE"),
                loan("601 months", with("months", "601"), "/months OUT_OF_RANGE"),
                loan("half a month", with("months", "1.5"), "/months TOO_PRECISE"),
                loan("unknown method", with("method", "\"BALLOON\""), "/method UNKNOWN_VALUE"),
                loan("no method", with("method", "null"), "/method REQUIRED"),
                loan("no such day", with("drawnOn", "\"2027-02-29\""), "/drawnOn BAD_DATE"),
                loan("drawn long ago", with("drawnOn", "\"1989-12-31\""), "/drawnOn OUT_OF_RANGE"),
                loan("drawn in a thousand years", with("drawnOn", "\"3000-01-01\""), "/drawnOn OUT_OF_RANGE"),
                loan("unknown field", with("rate", "3"), "/rate UNKNOWN_FIELD"),
                loan(
                        "nothing told",
                        "{}",
                        "/principal REQUIRED",
                        "/annualRatePercent REQUIRED",
                        "/months REQUIRED",
                        "/method REQUIRED"),
                loan(
                        "wrong types",
                        with(
                                "principal",
                                "\"much\"",
                                "annualRatePercent",
                                "[3]",
                                "months",
                                "true",
                                "method",
                                "1",
                                "drawnOn",
                                "20261123",
                                "fees",
                                "{}",
                                "subsidies",
                                "3"),
                        "/principal WRONG_TYPE",
                        "/annualRatePercent WRONG_TYPE",
                        "/months WRONG_TYPE",
                        "/method WRONG_TYPE",
                        "/drawnOn WRONG_TYPE",
                        "/fees WRONG_TYPE",
                        "/subsidies WRONG_TYPE"),
                loan(
                        "figures as texts",
                        with("principal", "\"1000000\"", "months", "\"12\""),
                        "/principal WRONG_TYPE",
                        "/months WRONG_TYPE"),
                loan(
                        "told twice",
                        "{\"principal\":1,\"principal\":2,\"annualRatePercent\":3,\"months\":1,\"method\":\"BULLET\"}",
                        "/principal DUPLICATE"),
                loan("a fee of no size", fees("{\"kind\":\"SERVICE\"}"), "/fees/0 REQUIRED"),
                loan(
                        "a fee of two sizes",
                        fees(fee, "{\"kind\":\"SERVICE\",\"amount\":1,\"percentUpFront\":1}"),
                        "/fees/1 REQUIRED"),
                loan(
                        "a fee of three sizes",
                        fees("{\"kind\":\"SERVICE\",\"amount\":1,\"percentUpFront\":1,\"percentPerYear\":1}"),
                        "/fees/0 REQUIRED"),
                loan("a fee of no kind", fees("{\"amount\":1}"), "/fees/0/kind REQUIRED"),
                loan("a fee that is a number", fees("1"), "/fees/0 WRONG_TYPE"),
                loan(
                        "once for all, yet every year",
                        fees("{\"kind\":\"SERVICE\",\"percentUpFront\":1,\"charged\":\"YEARLY\"}"),
                        "/fees/0/charged CONTRADICTION"),
                loan(
                        "once for all, yet with every payment",
                        fees("{\"kind\":\"SERVICE\",\"percentUpFront\":1,\"charged\":\"PER_INSTALMENT\"}"),
                        "/fees/0/charged CONTRADICTION"),
                loan(
                        "a fee over 100 %",
                        fees("{\"kind\":\"SERVICE\",\"percentUpFront\":100.01}"),
                        "/fees/0/percentUpFront OUT_OF_RANGE"),
                loan("a negative fee", fees("{\"kind\":\"SERVICE\",\"amount\":-1}"), "/fees/0/amount OUT_OF_RANGE"),
                loan(
                        "a fee with a condition",
                        fees("{\"kind\":\"SERVICE\",\"amount\":1,\"when\":[]}"),
                        "/fees/0/when UNKNOWN_FIELD"),
                loan("21 fees", fees(Collections.nCopies(21, fee).toArray(String[]::new)), "/fees TOO_MANY"),
                loan(
                        "21 subsidies",
                        subsidies(Collections.nCopies(21, subsidy).toArray(String[]::new)),
                        "/subsidies TOO_MANY"),
                loan(
                        "an empty subsidy",
                        subsidies("{}"),
                        "/subsidies/0/percentPoints REQUIRED",
                        "/subsidies/0/months REQUIRED"),
                loan(
                        "a negative subsidy for no month",
                        subsidies("{\"percentPoints\":-1,\"months\":0}"),
                        "/subsidies/0/percentPoints OUT_OF_RANGE",
                        "/subsidies/0/months OUT_OF_RANGE"),
                loan(
                        "faults of every part at once",
                        with(
                                "principal",
                                "0",
                                "months",
                                "0",
                                "fees",
                                "[{\"kind\":\"TIP\"}]",
                                "subsidies",
                                "[{\"months\":1,\"points\":1}]",
                                "x",
                                "1"),
                        "/principal OUT_OF_RANGE",
                        "/months OUT_OF_RANGE",
                        "/fees/0/kind UNKNOWN_VALUE",
                        "/fees/0 REQUIRED",
                        "/subsidies/0/percentPoints REQUIRED",
                        "/subsidies/0/points UNKNOWN_FIELD",
                        "/x UNKNOWN_FIELD"),
                loan("a list", "[]", " WRONG_TYPE"),
                loan("a list with a loan", "[" + with() + "]", " WRONG_TYPE"),
                loan("null", "null", " WRONG_TYPE"),
                Arguments.of("empty body", "", 400, "BODY_MISSING", List.of()),
                Arguments.of("blank body", " \n", 400, "BODY_MISSING", List.of()),
                Arguments.of("half a body", "{\"principal\":", 400, "BODY_UNREADABLE", List.of(" SYNTAX")),
                Arguments.of("NaN", with("principal", "NaN"), 400, "BODY_UNREADABLE", List.of(" SYNTAX")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isAnsweredWithEveryFaultByPointerAndCode(
            String name, String body, int status, String code, List<String> faults) {
        Reply reply = SERVER.post(REPAYMENT, TestServer.JSON, body);

        assertThat(List.of(
                        reply.status(),
                        reply.contentType(),
                        reply.json().path("code").asText()))
                .containsExactly(status, "application/problem+json", code);
        assertThat(StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                        .map(error -> error.get("pointer").asText() + " "
                                + error.get("code").asText())
                        .toList())
                .isEqualTo(faults);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isToldInTheLanguageAskedFor(String name, String body, int status, String code, List<String> faults) {
        String english = SERVER.post(REPAYMENT, TestServer.JSON, body, "Accept-Language", "en")
                .body();
        String chinese = SERVER.post(REPAYMENT, TestServer.JSON, body).body();

        assertThat(english).matches("[^\\p{IsHan}]+");
        assertThat(chinese).matches("(?s).*\\p{IsHan}.*");
    }
}
