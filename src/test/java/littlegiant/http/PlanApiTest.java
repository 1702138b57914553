package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.http.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tailored plan over HTTP. What personas are planned is asserted in {@code littlegiant.demo}; whole answers are goldens. */
class PlanApiTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String FIRMS = "/api/v1/enterprises/";
    private static final String DAY = "asOf=2026-11-23";
    private static final String FIRST =
            "913202050000LG017P/plan?" + DAY + "&amount=10000000&termMonths=12&purpose=WORKING_CAPITAL&security=CREDIT";
    private static final String EIGHTH = "913202050000LG084M/plan?" + DAY
            + "&amount=30000000&termMonths=36&purpose=FIXED_ASSET&security=MORTGAGE_EQUIPMENT";
    private static final String TENTH = "913202050000LG1056/plan?" + DAY
            + "&amount=14000000&termMonths=3&purpose=WORKING_CAPITAL&security=PLEDGE_RECEIVABLES";

    private static JsonNode plan(String path) {
        Reply reply = SERVER.get(FIRMS + path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static List<JsonNode> list(JsonNode answer, String field) {
        return StreamSupport.stream(answer.get(field).spliterator(), false).toList();
    }

    private static JsonNode without(JsonNode object, String field) {
        ObjectNode copy = object.deepCopy();
        copy.remove(field);
        return copy;
    }

    private static String faults(Reply reply) {
        return StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                .map(error ->
                        error.get("pointer").asText() + " " + error.get("code").asText())
                .collect(Collectors.joining(", "));
    }

    // --- whole answers

    @ParameterizedTest
    @CsvSource({
        "01-plan, " + FIRST + ", zh",
        "08-plan, " + EIGHTH + ", zh",
        "08-plan-en, " + EIGHTH + ", en",
        "10-plan, " + TENTH + ", zh"
    })
    void theWholePlanIsTheOneThatWasRead(String name, String path, String lang) {
        Reply reply = SERVER.get(FIRMS + path, "Accept-Language", lang);

        assertThat(reply.status()).isEqualTo(200);
        Golden.check("personas/" + name + ".json", reply.json());
    }

    @Test
    void theLanguageChangesWordsNeverFigures() {
        assertThat(wordless(plan(EIGHTH + "&lang=en"))).isEqualTo(wordless(plan(EIGHTH)));
        assertThat(plan(EIGHTH + "&lang=en").findValuesAsText("why"))
                .isNotEmpty()
                .allMatch(why -> why.matches("[^\\p{IsHan}]+"));
    }

    private static JsonNode wordless(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        for (String words : List.of(
                "receiptId",
                "name",
                "why",
                "reason",
                "label",
                "assumes",
                "disclaimer",
                "amountBasis",
                "rateBasis",
                "basis",
                "text")) {
            copy.findParents(words).forEach(parent -> ((ObjectNode) parent).remove(words));
        }
        return copy;
    }

    @Test
    void theSameQuestionHasTheSameBytes() {
        assertThat(SERVER.get(FIRMS + EIGHTH).body())
                .isEqualTo(SERVER.get(FIRMS + EIGHTH).body());
    }

    // --- parts

    @Test
    void theCostIsShownBeforeAndAfterSubsidies() {
        JsonNode cost = plan(EIGHTH).get("cost");

        assertThat(((ObjectNode) cost.deepCopy())
                        .retain(List.of(
                                "simpleBeforeSubsidies",
                                "irrBeforeSubsidies",
                                "interest",
                                "fees",
                                "subsidy",
                                "paid",
                                "coversNeedPercent")))
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"simpleBeforeSubsidies":3.45,"irrBeforeSubsidies":3.5051,"interest":1595625.0,"fees":0.0,
                         "subsidy":866666.67,"paid":30728958.33,"coversNeedPercent":100.0}
                        """));
        assertThat(cost.get("assumes").asText()).contains("3,000万元、36个月、等额本金");
    }

    @Test
    void everyDocumentIsAskedForOnceAndNamesItsProducts() {
        List<JsonNode> documents = list(plan(EIGHTH), "documents");

        assertThat(documents.stream().map(document -> document.get("code").asText()))
                .doesNotHaveDuplicates()
                .startsWith("BUSINESS_LICENCE", "AUDIT_3Y", "CREDIT_AUTHORISATION", "PROJECT_FILING");
        assertThat(documents.get(0).get("label").asText()).isEqualTo("营业执照");
        assertThat(documents.get(0).get("productIds").toString())
                .startsWith("[\"TH-EQUIPMENT-04\",\"CN-EQUIPMENT-SUBSIDY\",\"JS-MANUFACTURING-PROVINCE\"");
    }

    /** 18,000,000 and the loan of 50,000,000 are 54.0 % of 126,000,000: more than the product that stops at 50 % allows. */
    @Test
    void whatTheLoanWouldCostTheFirmElsewhereIsSaid() {
        JsonNode large = plan("913202050000LG017P/plan?" + DAY + "&amount=50000000&termMonths=12");

        assertThat(large.at("/items/0/productId").asText()).isEqualTo("TH-EQUIPMENT-04");
        assertThat(large.get("losesIfDrawn"))
                .isEqualTo(
                        TestServer.parse(
                                """
                        [{"productId":"EQ-GROWTH-06","name":"科创成长贷","kind":"LOAN","reason":"提款后融资余额增加，将不再符合该产品条件"}]
                        """));
        assertThat(plan(FIRST).get("losesIfDrawn")).isEmpty();
    }

    @Test
    void theLoanThatFallsDueIn50DaysIsRenewedFirstWithItsFigures() {
        JsonNode soon = plan(TENTH).at("/existingLoans/0");

        assertThat(without(soon, "options"))
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"lender":"锡东示范农商银行","product":"流动资金贷款","amount":26000000,"ratePercent":3.85,"dueOn":"2027-01-12",
                         "daysLeft":50,"dueSoon":true}
                        """));
        assertThat(without(soon.at("/options/0"), "provider"))
                .isEqualTo(
                        TestServer.parse(
                                """
                        {"kind":"RENEWAL","productId":"XH-RENEWAL-05","name":"无还本续贷","verdict":"ELIGIBLE","sameLender":false,
                         "amount":26000000,"savesMin":-12638.89,"savesMax":19861.11,"savesPerYearMin":-91000.0,"savesPerYearMax":143000.0}
                        """));
    }

    @Test
    void withoutANeedThereIsAPlanForWhatTheProductsGive() {
        JsonNode plan = plan("913202050000LG017P/plan?" + DAY);

        assertThat(plan.at("/items/0/role").asText()).isEqualTo("LOAN");
        assertThat(plan.at("/cost/coversNeedPercent").isNull()).isTrue();
        assertThat(list(plan, "leftOut").stream()
                        .filter(one -> one.get("productId").asText().equals("CN-EQUIPMENT-SUBSIDY"))
                        .map(one -> one.get("reason").asText()))
                .containsExactly("限定用途，需求未写明用途");
    }

    @Test
    void aFirmThatNothingFitsHasAnEmptyPlan() {
        JsonNode plan = plan("913202050000LG017P/plan?asOf=1900-01-01&amount=1000000");

        assertThat(plan.get("cost").isNull()).isTrue();
        assertThat(list(plan, "items").stream().map(item -> item.get("role").asText()))
                .doesNotContain("LOAN", "GUARANTEE", "SUBSIDY");
    }

    @Test
    void ownScopeLendsFromTheOwnBankOnly() {
        JsonNode plan =
                SERVER.get(FIRMS + FIRST + "&scope=OWN", SERVER.as("manager")).json();

        assertThat(plan.at("/items/0/provider/id").asText()).isEqualTo("taihu-demo-bank");
    }

    // --- faults

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount=0                        | /amount OUT_OF_RANGE",
                "amount=1e9                      | /amount WRONG_TYPE",
                "amount=1.001                    | /amount TOO_PRECISE",
                "termMonths=0                    | /termMonths OUT_OF_RANGE",
                "termMonths=601                  | /termMonths OUT_OF_RANGE",
                "purpose=NOPE                    | /purpose UNKNOWN_VALUE",
                "purpose=RD&purpose=ORDER        | /purpose TOO_MANY",
                "security=HOPE                   | /security UNKNOWN_VALUE",
                "asOf=2026-02-30                 | /asOf BAD_DATE",
                "scope=OWN                       | /scope CONTRADICTION",
                "page=1                          | /page UNKNOWN_FIELD",
                "sort=cost                       | /sort UNKNOWN_FIELD",
                "amount=-1&termMonths=x&purpose=NOPE&security=HOPE&neededBy=soon&postMoney=0&asOf=never&scope=ALL&x=1 | /amount OUT_OF_RANGE, /termMonths WRONG_TYPE, /purpose UNKNOWN_VALUE, /security UNKNOWN_VALUE, /neededBy BAD_DATE, /postMoney OUT_OF_RANGE, /asOf BAD_DATE, /scope UNKNOWN_VALUE, /x UNKNOWN_FIELD"
            })
    void everyFaultOfTheNeedIsNamedInBothLanguages(String query, String faults) {
        String address = FIRMS + "913202050000LG017P/plan?" + query;
        Reply zh = SERVER.get(address);
        Reply en = SERVER.get(address, "Accept-Language", "en");

        assertThat(List.of(zh.status(), zh.contentType(), faults(zh), en.status(), faults(en)))
                .isEqualTo(List.of(400, "application/problem+json", faults, 400, faults));
        assertThat(zh.json().get("detail").asText()).containsPattern("\\p{IsHan}");
        assertThat(en.json().get("detail").asText()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void aFirmThatNobodyKnowsIsNotFound() {
        Reply reply = SERVER.get(FIRMS + "913202050000LG9990/plan?amount=1000000");

        assertThat(List.of(reply.status(), reply.json().get("code").asText()))
                .isEqualTo(List.of(404, "ENTERPRISE_NOT_FOUND"));
    }

    /** Every firm of the demo, whatever it told. */
    @Test
    void everyFirmHasAPlanWithOneLoanAtMostAndAReasonForAll() {
        for (JsonNode firm : SERVER.get("/api/v1/enterprises?size=40").json().get("items")) {
            JsonNode plan = plan(firm.get("uscc").asText() + "/plan?" + DAY + "&amount=5000000&termMonths=12");

            assertThat(list(plan, "items").stream()
                            .filter(item -> item.get("role").asText().equals("LOAN")))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(Stream.concat(
                            list(plan, "items").stream()
                                    .map(item -> item.get("why").asText()),
                            list(plan, "leftOut").stream()
                                    .map(one -> one.get("reason").asText())))
                    .noneMatch(String::isBlank);
        }
    }
}
