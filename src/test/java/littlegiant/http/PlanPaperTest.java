package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import littlegiant.access.Role;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Institution;
import littlegiant.http.Asked.Download;
import littlegiant.kernel.Lang;
import littlegiant.metric.FigureText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tailored plan as a PDF: what stands on it, in which voice, and what never does. */
class PlanPaperTest {

    /** A threshold that stands nowhere else. */
    private static final String SECRET =
            """
            id: SECRET-1
            kind: LOAN
            provider: taihu-demo-bank
            name: { zh: 示范内评贷, en: Demo loan }
            criteria:
              - { id: staff, metric: employees, test: AT_LEAST, value: 4711, internal: true, text: { zh: 员工不少于4711人, en: at least 4711 people } }
            limits:
              - amount: { fixed: 10000000 }
            rate: { kind: FIXED, percent: 4.1 }
            termMonths: { min: 1, max: 12 }
            source: { title: 示范产品条款, evidence: MODELLED, modelledOn: 示范 }
            """;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.post("/api/v1/products/import", TestServer.YAML, SECRET);
        server.employ("other-bank", Role.ACCOUNT_MANAGER, "canal-demo-bank");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Download pdf(String path, String user) {
        Download pdf = server.download("GET", path, new byte[0], server.as(user));
        assertThat(pdf.status()).isEqualTo(200);
        return pdf;
    }

    private static String about(JsonNode cost, String field) {
        return FigureText.about(new BigDecimal(cost.get(field).asText())).in(Lang.ZH);
    }

    // --- figures

    @Test
    void itsFiguresAreThoseOfTheApi() {
        String text = Paper.text(pdf(Paper.EIGHTH + "plan.pdf" + Paper.EQUIPMENT, "manager"));
        JsonNode plan = server.get(
                        "/api/v1/enterprises/913202050000LG084M/plan" + Paper.EQUIPMENT + "&scope=OWN",
                        server.as("manager"))
                .json();
        JsonNode cost = plan.get("cost");

        assertThat(plan.get("items")).hasSizeGreaterThan(2);
        for (JsonNode item : plan.get("items")) {
            assertThat(text).contains(item.get("name").asText().substring(0, 5));
        }
        for (String field : List.of("interest", "fees", "subsidy", "paid")) {
            assertThat(text).contains(about(cost, field));
        }
        assertThat(text)
                .contains("1.58%", "3.45%", "3,000.00")
                .contains("30,000,000.00" + "1,595,625.00" + "0.00" + "866,666.67" + "30,728,958.33");
        for (JsonNode document : plan.get("documents")) {
            assertThat(text).contains(document.get("label").asText());
        }
    }

    @Test
    void pagesAreNumberedAndTheHeadOfATableStandsOnceOnEach() {
        List<String> pages = Paper.pages(
                pdf(Paper.EIGHTH + "plan.pdf" + Paper.EQUIPMENT, "manager").bytes());

        assertThat(pages).hasSizeGreaterThan(1);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("第" + (i + 1) + "页/共" + pages.size() + "页");
            assertThat(pages.get(i).split("剩余本金", -1)).as(pages.get(i)).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(pages.get(pages.size() - 1)).contains("剩余本金");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 金融服务方案, 匹配记录编号", "en, Financingplan, Decisionrecordno."})
    void itSpeaksBothLanguages(String lang, String title, String number) {
        assertThat(Paper.text(pdf(Paper.FIRST + "plan.pdf" + Paper.WORKING + "&lang=" + lang, "manager")))
                .contains(title, number);
    }

    @Test
    void theSamePaperIsTheSameFileUnderTheNameOfTheFirm() {
        Download one = pdf(Paper.FIRST + "plan.pdf" + Paper.WORKING, "manager");
        Download other = pdf(Paper.FIRST + "plan.pdf" + Paper.WORKING, "manager");
        String disposition = one.headers().firstValue("content-disposition").orElse("");

        assertThat(one.bytes()).isEqualTo(other.bytes());
        assertThat(URLDecoder.decode(disposition, StandardCharsets.UTF_8))
                .isEqualTo(
                        "attachment; filename=\"plan-2026-11-23.pdf\"; filename*=UTF-8''金融服务方案_示例微纳装备（测试）有限公司_2026-11-23.pdf");
        assertThat(one.headers().firstValue("content-type")).contains("application/pdf");
    }

    // --- two voices

    /** Of a firm where the internal print has both: a client's paper has no internal threshold and no other bank, whatever was asked. */
    @Test
    void aClientsPaperHasNothingInternalAndNoOtherBank() {
        String client = Paper.text(pdf(Paper.FIRST + "plan.pdf" + Paper.WORKING + "&scope=MARKET", "manager"));
        Download print = pdf(Paper.FIRST + "plan.pdf" + Paper.WORKING + "&scope=MARKET&voice=INTERNAL", "manager");
        String internal = Paper.text(print);
        List<String> banks = server.context().getBean(Catalogue.class).institutions().values().stream()
                .filter(one -> one.kind() == Institution.Kind.BANK && !one.id().equals("taihu-demo-bank"))
                .map(one -> one.name().zh())
                .toList();

        assertThat(client).contains("太湖示范银行", "示范客户经理").doesNotContain("4711", "内部资料", "不合格", "推荐排序分");
        assertThat(banks).isNotEmpty().noneMatch(client::contains);
        assertThat(internal).contains("4711", "示范内评贷").contains(banks.get(0).substring(0, 2));
        assertThat(banks).anyMatch(internal::contains);
        assertThat(Paper.pages(print.bytes())).allMatch(page -> page.contains("内部资料严禁外传"));
    }

    @Test
    void anotherBanksPrintHasNoThresholdOfOurs() {
        assertThat(Paper.text(pdf(Paper.FIRST + "plan.pdf" + Paper.WORKING + "&voice=INTERNAL", "other-bank")))
                .contains("示范内评贷")
                .doesNotContain("4711");
    }

    @Test
    void whoWorksForNoBankHandsOutAPaperWithoutOne() {
        String text = Paper.text(pdf(Paper.FIRST + "plan.pdf" + Paper.WORKING, "specialist"));

        assertThat(text).startsWith("2026年11月23日").contains("示例微纳装备（测试）有限公司").doesNotContain("4711");
        assertThat(server.get(Paper.FIRST + "plan.pdf" + Paper.WORKING + "&voice=INTERNAL", server.as("specialist"))
                        .status())
                .isEqualTo(400);
    }

    // --- what is chosen, what is written

    @Test
    void whatIsChosenAndWrittenComesByAFormInItsOrder() {
        byte[] form = Paper.form(
                server,
                "manager",
                "asOf=2026-11-23&amount=30000000&termMonths=36&purpose=FIXED_ASSET&security=MORTGAGE_EQUIPMENT"
                        + "&product=CN-EQUIPMENT-SUBSIDY&product=TH-EQUIPMENT-04&phone=0510-8000+0000&note="
                        + Paper.encoded("请于12月10日前\n<b>备齐</b>材料"));
        Download pdf = server.download(
                "POST",
                Paper.EIGHTH + "plan.pdf",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                server.as("manager")[1]);
        String text = Paper.text(pdf);

        assertThat(pdf.status()).as(text).isEqualTo(200);
        assertThat(text).contains("请于12月10日前", "<b>备齐</b>材料", "0510-80000000");
        assertThat(text.indexOf("设备更新贷款财政贴息")).isLessThan(text.indexOf("年利率3.45%"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note=11010519491231002X            | 公民身份号码",
                "phone=call+me                      | 不是电话号码",
                "voice=LOUD                         | voice",
                "product=A&product=A                | 同一产品只能选一次",
                "product=NOPE                       | 没有编号为NOPE的产品",
                "colour=red                         | colour",
                "product=TH-EQUIPMENT-04&product=CN-EQUIPMENT-SUBSIDY&product=CN-SME-SUBSIDY | 不能同享"
            })
    void whatMayNotStandOnItIsSaidOnAPage(String fields, String said) {
        byte[] form = Paper.form(
                server,
                "manager",
                "asOf=2026-11-23&amount=30000000&termMonths=36&purpose=FIXED_ASSET&security=MORTGAGE_EQUIPMENT&"
                        + fields);
        var reply = server.send(
                "POST",
                Paper.EIGHTH + "plan.pdf",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                server.as("manager")[1]);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.contentType()).startsWith("text/html");
        assertThat(reply.body()).contains(said);
    }

    @Test
    void noOtherSiteHasOneMade() {
        assertThat(server.send(
                                "POST",
                                Paper.FIRST + "plan.pdf",
                                "note=x&form=guessed".getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Authorization",
                                server.as("manager")[1])
                        .status())
                .isEqualTo(403);
    }
}
