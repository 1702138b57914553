package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What findings say of the figures behind them, over HTTP. */
class FindingsApiTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String FIRMS = "/api/v1/enterprises/";

    private static JsonNode match(String uscc, String product) {
        return SERVER.get(FIRMS + uscc + "/recommendations/" + product).json();
    }

    private static JsonNode finding(JsonNode match, String criterion) {
        return StreamSupport.stream(match.get("findings").spliterator(), false)
                .filter(found -> found.get("criterionId").asText().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    /** These fields of a finding and no other. */
    private static JsonNode only(JsonNode finding, String... fields) {
        return ((ObjectNode) finding.deepCopy()).retain(List.of(fields));
    }

    @Test
    void aStaleFigureIsShownWithItsDayItsTermAndWhatRenewsIt() {
        JsonNode finding = finding(match("913202050000LG05X0", "GS-ONLINE-02"), "lenders");

        assertThat(finding)
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"criterionId":"lenders","outcome":"UNKNOWN","text":"有未结清贷款的机构不超过3家","metric":"credit.lenders","test":"AT_MOST",
                         "actual":null,"required":3,"gap":null,"unit":"LENDER","range":null,"period":null,"reading":null,
                         "told":{"source":"CREDIT_BUREAU","asOf":"2026-09-30","verified":"AUTHORITY"},
                         "stale":{"actual":2,"asOf":"2026-09-30","maxAgeDays":30,"renewedBy":"CREDIT_AUTHORISATION"},
                         "settledBy":"CREDIT_AUTHORISATION","changeable":"NOW","notApplicable":false,"trueFrom":null,"near":false,
                         "internal":false,"source":"示范产品条款：专精特新线上贷（2026-06-01）","evidence":"MODELLED","combination":null,"alternatives":[]}
                        """));
    }

    @Test
    void aFigureComputedFromAStaleOneIsStale() {
        JsonNode finding = finding(match("913202050000LG05X0", "EQ-GROWTH-06"), "debt-to-sales");

        assertThat(only(finding, "outcome", "actual", "stale"))
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"outcome":"UNKNOWN","actual":null,
                         "stale":{"actual":17.4418,"asOf":"2026-09-30","maxAgeDays":30,"renewedBy":"CREDIT_AUTHORISATION"}}
                        """));
    }

    @Test
    void aFigureOfSeveralYearsNamesThemAndItsReadingInTheLanguageAskedFor() {
        String path = FIRMS + "913202050000LG05X0/recommendations/EQ-GROWTH-06";

        assertThat(Stream.of(path, path + "?lang=en")
                        .map(one -> only(finding(SERVER.get(one).json(), "growth"), "period", "reading", "told")
                                .toString()))
                .containsExactly(
                        "{\"period\":\"2023、2025年度\",\"reading\":\"上年度比两年前，按年复合\",\"told\":{\"source\":\"AUDIT_REPORT\",\"asOf\":\"2026-04-18\",\"verified\":\"DOCUMENT\"}}",
                        "{\"period\":\"fiscal years 2023, 2025\",\"reading\":\"last fiscal year against two years before, compound\",\"told\":{\"source\":\"AUDIT_REPORT\",\"asOf\":\"2026-04-18\",\"verified\":\"DOCUMENT\"}}");
    }

    /** A mean of two years of which one was told: the product asks for 300,000. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "600000 | {\"outcome\":\"MET\",\"actual\":300000,\"range\":{\"least\":300000,\"most\":null},\"period\":\"2024、2025年度（2024年度待补充）\",\"settledBy\":null}",
                "599999 | {\"outcome\":\"UNKNOWN\",\"actual\":null,\"range\":{\"least\":299999.5,\"most\":null},\"period\":\"2024、2025年度（2024年度待补充）\",\"settledBy\":\"TAX_AUTHORISATION\"}"
            })
    void aFigureKnownInPartShowsItsRange(long taxPaid, String shown) {
        JsonNode answer = SERVER.post(
                        "/api/v1/matches",
                        TestServer.JSON,
                        "{\"profile\":{\"uscc\":\"913202050000LG9990\",\"name\":\"示例（测试）\",\"fiscalYears\":[{\"year\":2025,\"taxPaid\":"
                                + taxPaid + "}]},\"size\":200}")
                .json();
        JsonNode match = StreamSupport.stream(answer.get("items").spliterator(), false)
                .filter(item -> item.get("productId").asText().equals("YH-TAX-MEAN-06"))
                .findFirst()
                .orElseThrow();

        assertThat(only(finding(match, "tax-mean"), "outcome", "actual", "range", "period", "settledBy"))
                .isEqualTo(TestServer.parse(shown));
    }

    @Test
    void runningLoansThatAProductCouldRepayAreListedWithWhatThatSaves() {
        JsonNode replacements = match("913202050000LG1056", "EQ-GROWTH-06").get("replacements");

        assertThat(replacements)
                .isEqualTo(
                        TestServer.parse(
                                """
                        [{"lender":"锡东示范农商银行","product":"流动资金贷款","amount":20000000,"ratePercent":3.85,"dueOn":"2027-01-12","dueSoon":true,
                          "savesPerYearMin":50000,"savesPerYearMax":120000},
                         {"lender":"太湖示范银行","product":"专精特新贷","amount":20000000,"ratePercent":3.7,"dueOn":"2027-05-20","dueSoon":false,
                          "savesPerYearMin":20000,"savesPerYearMax":90000},
                         {"lender":"梁溪示范银行","product":"流动资金贷款","amount":18000000,"ratePercent":3.8,"dueOn":"2027-08-16","dueSoon":false,
                          "savesPerYearMin":36000,"savesPerYearMax":99000},
                         {"lender":"运河示范银行","product":"设备抵押贷","amount":16000000,"ratePercent":3.9,"dueOn":"2028-03-10","dueSoon":false,
                          "savesPerYearMin":48000,"savesPerYearMax":104000},
                         {"lender":"江南示范银行","product":"信用贷","amount":10000000,"ratePercent":3.95,"dueOn":"2027-04-08","dueSoon":false,
                          "savesPerYearMin":35000,"savesPerYearMax":70000}]
                        """));
    }

    @Test
    void anInternalConditionOfAnotherBankShowsNothingOfTheFigureBehindIt() {
        List<JsonNode> internal = new ArrayList<>();
        for (JsonNode firm : SERVER.get("/api/v1/enterprises?size=200").json().get("items")) {
            SERVER
                    .get(FIRMS + firm.get("uscc").asText() + "/recommendations?size=200")
                    .json()
                    .findParents("criterionId")
                    .stream()
                    .filter(found -> found.path("internal").asBoolean())
                    .forEach(internal::add);
        }

        assertThat(internal).isNotEmpty().allMatch(found -> Stream.of(
                        "metric",
                        "actual",
                        "required",
                        "gap",
                        "range",
                        "period",
                        "reading",
                        "told",
                        "stale",
                        "settledBy",
                        "source",
                        "evidence")
                .allMatch(field -> found.get(field).isNull()));
    }

    @Test
    void theDictionaryTellsHowOldAFigureMayBeAndHowItIsRead() {
        JsonNode metrics = SERVER.get("/api/v1/metrics").json();
        List<JsonNode> some = StreamSupport.stream(metrics.spliterator(), false)
                .filter(metric -> List.of("rd.sum2y", "credit.lenders")
                        .contains(metric.get("code").asText()))
                .toList();

        assertThat(some)
                .containsExactly(
                        TestServer.parse(
                                """
                        {"code":"rd.sum2y","type":"NUMBER","unit":"CNY","labelZh":"近两年研发费用合计","labelEn":"R&D expense, 2-year sum",
                         "settledBy":"AUDIT_3Y","derivedFrom":["rd.expense","establishedOn"],"changeable":"NEXT_ACCOUNTS","maxAgeDays":null,
                         "datedBy":null,"reading":{"zh":"近两个会计年度","en":"the last two fiscal years"},"nearPercent":25,"values":[]}
                        """),
                        TestServer.parse(
                                """
                        {"code":"credit.lenders","type":"NUMBER","unit":"LENDER","labelZh":"有未结清贷款的机构数","labelEn":"Lenders with open loans",
                         "settledBy":"CREDIT_AUTHORISATION","derivedFrom":[],"changeable":"NOW","maxAgeDays":30,"datedBy":"credit.asOf",
                         "reading":null,"nearPercent":100,"values":[]}
                        """));
    }
}
