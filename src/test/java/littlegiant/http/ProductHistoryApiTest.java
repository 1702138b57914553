package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What changed between two revisions of a product, in words, for those who may know. */
@Tag("store")
class ProductHistoryApiTest {

    private static final String BEFORE =
            """
            id: HISTORY-1
            kind: LOAN
            provider: taihu-demo-bank
            name: { zh: 示范贷, en: Demo loan }
            criteria:
              - { id: staff, metric: employees, test: AT_LEAST, value: 50 }
              - { id: sales, metric: revenue, test: AT_LEAST, value: 20000000, text: { zh: 上年销售额, en: Sales } }
              - { id: secret, metric: employees, test: AT_LEAST, value: 4711, internal: true }
            limits: [ { amount: { fixed: 3000000 }, cap: 5000000 } ]
            fees: [ { kind: SERVICE, percentUpFront: 0.5, charged: UP_FRONT, bearer: BORROWER } ]
            termMonths: { min: 6, max: 12 }
            repayment: [ BULLET ]
            source: { title: 示范产品条款, evidence: MODELLED, modelledOn: 示范 }
            """;

    private static final String AFTER = BEFORE.replace("value: 50 ", "value: 40 ")
            .replace("20000000", "15000000")
            .replace("4711", "4712")
            .replace("cap: 5000000", "cap: 8000000")
            .replace("BORROWER", "LENDER")
            .replace("max: 12", "max: 24")
            .replace("[ BULLET ]", "[ BULLET, ANNUITY ]");

    private static TestServer server;
    private static Desk desk;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        desk = new Desk(server);
        desk.importAll(BEFORE);
        desk.importAll(AFTER);
        desk.draft("owner", "HISTORY-1", AFTER.replace("示范贷", "新示范贷"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode changes(String path, String... headers) {
        return server.get(Desk.PRODUCTS + "/HISTORY-1/revisions/" + path, headers)
                .json();
    }

    private static List<String> texts(JsonNode changes) {
        List<String> texts = new ArrayList<>();
        changes.forEach(change -> texts.add(change.get("text").asText()));
        return texts;
    }

    @Test
    void everyTermThatChangedIsSaidInBothLanguages() {
        String[] owner = desk.as("owner");

        assertThat(texts(changes("2/changes", owner)))
                .containsExactly(
                        "条件 上年销售额 值：2,000万元 → 1,500万元",
                        "条件 从业人员 值：4,711人 → 4,712人",
                        "条件 从业人员 值：50人 → 40人",
                        "费用 第1项 承担方：企业承担 → 银行承担",
                        "额度档 第1项 封顶：500万元 → 800万元",
                        "还款方式：到期一次还本付息（利随本清） → 到期一次还本付息（利随本清）、等额本息",
                        "期限（月） 最高：12 → 24");
        assertThat(texts(changes("2/changes?lang=en", owner)))
                .contains(
                        "Condition Sales Value: CNY 20,000,000 → CNY 15,000,000",
                        "Limit no. 1 Cap: CNY 5,000,000 → CNY 8,000,000",
                        "Term in months Most: 12 → 24");
    }

    /** One line says it: not one for each word of the condition. */
    @Test
    void aConditionThatAsksForSomethingElseIsToldInItsWords() {
        String other = AFTER.replace(
                        "metric: employees, test: AT_LEAST, value: 40 ", "metric: age.years, test: AT_MOST, value: 9 ")
                .replace("limits:", "status: SUSPENDED\nlimits:");
        String fewer = other.replaceFirst("  - \\{ id: sales[^\\n]*\\n", "");
        desk.draft("owner", "HISTORY-2", other.replace("HISTORY-1", "HISTORY-2"));
        desk.draft("owner", "HISTORY-2", AFTER.replace("HISTORY-1", "HISTORY-2"));
        desk.draft("owner", "HISTORY-2", fewer.replace("HISTORY-1", "HISTORY-2"));
        String path = Desk.PRODUCTS + "/HISTORY-2/revisions/";

        assertThat(texts(server.get(path + "2/changes", desk.as("owner")).json()))
                .containsExactly("条件 从业人员：成立年限不高于9年 → 从业人员不低于40人", "状态：暂停受理 → 未设");
        assertThat(texts(
                        server.get(path + "3/changes?lang=en", desk.as("owner")).json()))
                .containsExactly(
                        "Condition Sales: Revenue, last year at least CNY 15,000,000 → not set",
                        "Condition Years since establishment: Employees at least 40 people → Years since establishment at most 9 years",
                        "Status: not set → suspended");
    }

    @Test
    void whatCameOrTookAnotherShapeIsToldFieldByField() {
        String plain = Desk.product("HISTORY-3", 1);
        String first = plain + "rate: { kind: FIXED, percent: 4.35 }\n";
        String second = plain
                + """
                  rate:
                    - { when: [ { metric: sme, test: IS, value: true } ], kind: LPR_TIMES, tenor: 1Y, low: 1, high: 1.2 }
                    - { kind: FIXED, percent: 4.35 }
                  regions: [ "3202", "320206" ]
                  fees: [ { kind: GUARANTEE, percentPerYear: 0.8, charged: YEARLY } ]
                  limits: [ { amount: { percentOf: revenue, percent: 10 } } ]
                  combinesWith: { excludes: [ FUND ] }
                  """;
        desk.draft("owner", "HISTORY-3", first);
        desk.draft("owner", "HISTORY-3", second);

        assertThat(texts(server.get(Desk.PRODUCTS + "/HISTORY-3/revisions/2/changes", desk.as("owner"))
                        .json()))
                .containsExactly(
                        "叠加规则 不可同享：未设 → 股权投资（基金）",
                        "费用 第1项 收取方式：未设 → 按年收取",
                        "费用 第1项 类别：未设 → 担保费",
                        "费用 第1项 年费率：未设 → 0.8%",
                        "额度档 第1项 金额 比例：未设 → 10%",
                        "额度档 第1项 金额 按指标的比例：未设 → 营业收入（上年度，审计）",
                        "利率 类别：固定利率 → 未设",
                        "利率 比例：4.35% → 未设",
                        "利率 第1项 上限：未设 → 1.2",
                        "利率 第1项 类别：未设 → LPR倍数",
                        "利率 第1项 下限：未设 → 1",
                        "利率 第1项 LPR期限：未设 → 1Y",
                        "利率 第1项 适用条件：未设 → 属于中小微企业：是",
                        "利率 第2项 类别：未设 → 固定利率",
                        "利率 第2项 比例：未设 → 4.35%",
                        "适用地区：未设 → 无锡市、无锡市惠山区");
    }

    @Test
    void anInternalConditionIsItsOwnBanksOnly() {
        for (JsonNode changes : List.of(changes("2/changes"), changes("2/changes", desk.as("firm")))) {
            assertThat(changes).hasSize(6);
            assertThat(changes.toString()).doesNotContain("4711").doesNotContain("4712");
        }
        assertThat(changes("1/changes").toString()).doesNotContain("4711");
    }

    @Test
    void aDraftIsForThoseWhoSignedIn() {
        assertThat(texts(changes("3/changes", desk.as("owner")))).containsExactly("名称 中文：示范贷 → 新示范贷");
        assertThat(texts(changes("3/changes?since=1", desk.as("owner")))).hasSize(8);
        assertThat(changes("3/changes").path("code").asText()).isEqualTo("PRODUCT_NOT_FOUND");
    }

    @Test
    void aRevisionThatNeverWasIsNotFound() {
        assertThat(Stream.of("9/changes", "0/changes", "2/changes?since=7")
                        .map(path ->
                                changes(path, desk.as("owner")).path("code").asText()))
                .containsOnly("PRODUCT_NOT_FOUND");
        assertThat(changes("9/changes", desk.as("owner")).path("detail").asText())
                .isEqualTo("产品HISTORY-1没有版本9");
        JsonNode word = changes("two/changes", desk.as("owner"));
        assertThat(List.of(
                        word.path("code").asText(),
                        word.path("detail").asText(),
                        word.at("/errors/0/pointer").asText()))
                .isEqualTo(List.of("PARAMETERS_INVALID", "须为整数", "/revision"));
        assertThat(changes("2/changes?since=two").path("code").asText()).isEqualTo("PARAMETERS_INVALID");
    }
}
