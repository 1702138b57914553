package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of domain research 6 over HTTP: 1,000,000 yuan at 3.45 %; then what is odd and all the same has an answer. */
class CalculatorApiTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String REPAYMENT = "/api/v1/calculators/repayment";
    private static final String MONTHLY = "INTEREST_MONTHLY_PRINCIPAL_AT_END";

    private static JsonNode reckoned(String body, String... headers) {
        Reply reply = SERVER.post(REPAYMENT, TestServer.JSON, body, headers);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return exact(reply.body());
    }

    /** To the fen: as a double the largest amounts would lose it. */
    private static JsonNode exact(String json) {
        try {
            return EXACT.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    private static JsonNode loan(int months, String method, String more) {
        return reckoned("{\"principal\":1000000,\"annualRatePercent\":3.45,\"months\":" + months + ",\"method\":\""
                + method + "\"" + more + "}");
    }

    private static List<String> lines(JsonNode answer) {
        return StreamSupport.stream(answer.get("schedule").spliterator(), false)
                .map(one -> Stream.of("number", "dueOn", "principal", "interest", "fee", "subsidy", "balance")
                        .map(field -> one.get(field).asText())
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow())
                .toList();
    }

    private static String totals(JsonNode answer) {
        JsonNode totals = answer.get("totals");
        return Stream.of("interest", "fees", "subsidy", "paid")
                .map(field -> totals.get(field).decimalValue().setScale(2).toPlainString())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    /** Simple and effective, three decimals. */
    private static String costs(JsonNode answer) {
        return Stream.of("simpleAnnualCostPercent", "effectiveAnnualCostPercent")
                .map(field -> answer.get(field).isNull()
                        ? "-"
                        : new BigDecimal(answer.get(field).asText())
                                .setScale(3, RoundingMode.HALF_UP)
                                .toPlainString())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    @Test
    void equalPaymentsOverAYear() {
        JsonNode answer = loan(12, "ANNUITY", "");

        assertThat(lines(answer))
                .startsWith("1 null 82023.82 2875.00 0.00 0.00 917976.18")
                .endsWith("12 null 84655.45 243.38 0.00 0.00 0.00")
                .hasSize(12);
        assertThat(totals(answer)).isEqualTo("18785.85 0.00 0.00 1018785.85");
    }

    /** 29,279.95 a month; the last one takes what rounding left. */
    @Test
    void equalPaymentsOverThreeYears() {
        JsonNode answer = loan(36, "ANNUITY", "");
        JsonNode first = answer.at("/schedule/0");

        assertThat(first.get("principal")
                        .decimalValue()
                        .add(first.get("interest").decimalValue()))
                .isEqualByComparingTo("29279.95");
        assertThat(totals(answer)).isEqualTo("54078.05 0.00 0.00 1054078.05");
    }

    @Test
    void equalPrincipalOverAYear() {
        JsonNode answer = loan(12, "EQUAL_PRINCIPAL", "");

        assertThat(lines(answer))
                .startsWith("1 null 83333.33 2875.00 0.00 0.00 916666.67")
                .endsWith("12 null 83333.37 239.58 0.00 0.00 0.00")
                .hasSize(12);
        assertThat(totals(answer)).isEqualTo("18687.50 0.00 0.00 1018687.50");
    }

    @Test
    void monthlyInterestByRealDays() {
        assertThat(lines(loan(12, MONTHLY, ",\"drawnOn\":\"2026-11-23\"")))
                .containsExactly(
                        "1 2026-12-21 0.00 2683.33 0.00 0.00 1000000.00",
                        "2 2027-01-21 0.00 2970.83 0.00 0.00 1000000.00",
                        "3 2027-02-21 0.00 2970.83 0.00 0.00 1000000.00",
                        "4 2027-03-21 0.00 2683.33 0.00 0.00 1000000.00",
                        "5 2027-04-21 0.00 2970.83 0.00 0.00 1000000.00",
                        "6 2027-05-21 0.00 2875.00 0.00 0.00 1000000.00",
                        "7 2027-06-21 0.00 2970.83 0.00 0.00 1000000.00",
                        "8 2027-07-21 0.00 2875.00 0.00 0.00 1000000.00",
                        "9 2027-08-21 0.00 2970.83 0.00 0.00 1000000.00",
                        "10 2027-09-21 0.00 2970.83 0.00 0.00 1000000.00",
                        "11 2027-10-21 0.00 2875.00 0.00 0.00 1000000.00",
                        "12 2027-11-21 0.00 2970.83 0.00 0.00 1000000.00",
                        "13 2027-11-23 1000000.00 191.67 0.00 0.00 0.00");
    }

    @Test
    void monthlyInterestByRealDaysCostsWhatTheVectorSays() {
        JsonNode answer = loan(12, MONTHLY, ",\"drawnOn\":\"2026-11-23\"");

        assertThat(totals(answer)).isEqualTo("34979.14 0.00 0.00 1034979.14");
        assertThat(costs(answer)).isEqualTo("3.498 3.555");
    }

    @Test
    void theWholeAnswerNamesItsConventionInTheLanguageAskedFor() {
        String body =
                """
                {"principal":1200,"annualRatePercent":3.45,"months":2,"method":"INTEREST_MONTHLY_PRINCIPAL_AT_END",
                 "fees":[{"kind":"GUARANTEE","percentUpFront":1},{"kind":"SERVICE","amount":0.5,"charged":"PER_INSTALMENT"}],
                 "subsidies":[{"percentPoints":1.5,"months":1}]}
                """;
        String figures =
                """
                {"schedule":[{"number":1,"dueOn":null,"principal":0.00,"interest":3.45,"fee":0.50,"subsidy":1.50,"balance":1200.00},
                 {"number":2,"dueOn":null,"principal":1200.00,"interest":3.45,"fee":0.50,"subsidy":0.00,"balance":0.00}],
                 "upFrontFees":12.00,"totals":{"interest":6.90,"fees":13.00,"subsidy":1.50,"paid":1218.40},
                 "nominalAnnualPercent":3.45,"simpleAnnualCostPercent":9.2000,"effectiveAnnualCostPercent":%s,
                 "effectiveAnnualCostMissing":null,"convention":"%s"}
                """;
        JsonNode chinese = reckoned(body, "Accept-Language", "zh");
        String irr = "9.6706";

        assertThat(chinese).isEqualTo(exact(figures.formatted(irr, "30/360；每月按30天计息")));
        assertThat(reckoned(body, "Accept-Language", "en"))
                .isEqualTo(exact(figures.formatted(irr, "30/360; equal months")));
    }

    /** What is odd is answered all the same; a cost that does not exist is null, with the reason. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a fee as large as the loan | 12, \"method\":\"BULLET\", \"fees\":[{\"kind\":\"OTHER\",\"amount\":1000000}] | 34500.00 1000000.00 0.00 2034500.00 | 103.450 - | nothing is received net of fees, so there is no IRR",
                "a fee larger than the loan | 12, \"method\":\"BULLET\", \"fees\":[{\"kind\":\"OTHER\",\"amount\":99999999999999.99}] | 34500.00 99999999999999.99 0.00 100000001034499.99 | 10000000003.450 - | nothing is received net of fees, so there is no IRR",
                "a fee that leaves a fen | 12, \"method\":\"BULLET\", \"fees\":[{\"kind\":\"OTHER\",\"amount\":999999.99}] | 34500.00 999999.99 0.00 2034499.99 | 103.450 - | the IRR lies outside -99 % to 1,000,000 %",
                "a subsidy longer than the loan | 12, \"method\":\"BULLET\", \"subsidies\":[{\"percentPoints\":1,\"months\":600}] | 34500.00 0.00 10000.00 1024500.00 | 2.450 2.450 | null",
                "a subsidy above the rate | 12, \"method\":\"BULLET\", \"subsidies\":[{\"percentPoints\":100,\"months\":12}] | 34500.00 0.00 34500.00 1000000.00 | 0.000 0.000 | null",
                "two subsidies above the rate | 12, \"method\":\"BULLET\", \"subsidies\":[{\"percentPoints\":2,\"months\":12},{\"percentPoints\":1.5,\"months\":12}] | 34500.00 0.00 34500.00 1000000.00 | 0.000 0.000 | null",
                "no fees and no subsidies told | 1, \"method\":\"BULLET\", \"fees\":[], \"subsidies\":[] | 2875.00 0.00 0.00 1002875.00 | 3.450 3.505 | null",
                "fifty years | 600, \"method\":\"BULLET\" | 1725000.00 0.00 0.00 2725000.00 | 3.450 2.025 | null"
            })
    void oddLoansHaveAnAnswer(String name, String months, String totals, String costs, String missing) {
        JsonNode answer = reckoned(
                "{\"principal\":1000000,\"annualRatePercent\":3.45,\"months\":" + months + "}",
                "Accept-Language",
                "en");

        assertThat(List.of(
                        totals(answer),
                        costs(answer),
                        answer.get("effectiveAnnualCostMissing").asText()))
                .containsExactly(totals, costs, missing);
    }

    /** The day before a leap day's anniversary; a loan that is over before interest is settled once. */
    @ParameterizedTest(name = "{0} for {1} months by {2}: {3}")
    @CsvSource({
        "2028-02-29, 12, BULLET, 2029-02-28",
        "2028-02-29, 48, BULLET, 2032-02-29",
        "2028-02-29, 1, ANNUITY, 2028-03-29",
        "2028-02-29, 12, ANNUITY, 2028-03-29 2028-04-29 2028-05-29 2028-06-29 2028-07-29 2028-08-29 2028-09-29 2028-10-29 2028-11-29 2028-12-29 2029-01-29 2029-02-28",
        "2026-01-31, 3, EQUAL_PRINCIPAL, 2026-02-28 2026-03-31 2026-04-30",
        "2026-01-05, 1, INTEREST_QUARTERLY_PRINCIPAL_AT_END, 2026-02-05",
        "2026-01-05, 2, INTEREST_QUARTERLY_PRINCIPAL_AT_END, 2026-03-05",
        "2026-01-21, 2, INTEREST_QUARTERLY_PRINCIPAL_AT_END, 2026-03-21",
        "2026-01-22, 2, INTEREST_QUARTERLY_PRINCIPAL_AT_END, 2026-03-21 2026-03-22",
        "2026-03-20, 1, INTEREST_MONTHLY_PRINCIPAL_AT_END, 2026-03-21 2026-04-20",
        "2999-12-31, 1, BULLET, 3000-01-31"
    })
    void paymentsFallOnTheirDays(String drawnOn, int months, String method, String days) {
        JsonNode answer = loan(months, method, ",\"drawnOn\":\"" + drawnOn + "\"");

        assertThat(StreamSupport.stream(answer.get("schedule").spliterator(), false)
                        .map(one -> one.get("dueOn").asText())
                        .reduce((a, b) -> a + " " + b))
                .hasValue(days);
    }

    @Test
    void nothingPaidBackBeforeTheEndStillBearsItsInterestByRealDays() {
        JsonNode answer = loan(2, "INTEREST_QUARTERLY_PRINCIPAL_AT_END", ",\"drawnOn\":\"2026-01-05\"");

        assertThat(lines(answer)).containsExactly("1 2026-03-05 1000000.00 5654.17 0.00 0.00 0.00");
    }

    /** The smallest and the largest that are taken. */
    @ParameterizedTest
    @CsvSource({"0.01, 0, 1", "0.01, 100, 600", "99999999999999.99, 100, 600", "99999999999999.99, 0.0001, 1"})
    void theEndsOfWhatIsTakenHaveAnAnswerByEveryMethod(String principal, String percent, int months) {
        for (String method :
                List.of("ANNUITY", "EQUAL_PRINCIPAL", MONTHLY, "INTEREST_QUARTERLY_PRINCIPAL_AT_END", "BULLET")) {
            JsonNode answer = reckoned("{\"principal\":" + principal + ",\"annualRatePercent\":" + percent
                    + ",\"months\":" + months + ",\"method\":\"" + method + "\",\"drawnOn\":\"2026-11-23\"}");
            BigDecimal repaid = StreamSupport.stream(answer.get("schedule").spliterator(), false)
                    .map(one -> new BigDecimal(one.get("principal").asText()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(repaid).as(method).isEqualByComparingTo(principal);
            assertThat(answer.toString()).doesNotContain("NaN", "Infinity", "E");
        }
    }
}
