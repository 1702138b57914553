package littlegiant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import littlegiant.access.Role;
import littlegiant.http.Asked.Download;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook, the facts for a report, and the page on which a paper is compared. */
class OtherPapersTest {

    private static final String NEW = "913202050000LG9990";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.employ("other-bank", Role.ACCOUNT_MANAGER, "canal-demo-bank");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Download paper(String path, String user) {
        Download paper = server.download("GET", path, new byte[0], server.as(user));
        assertThat(paper.status()).isEqualTo(200);
        return paper;
    }

    // --- workbook

    @Test
    void theWorkbookHasTheFiguresOfThePlan() throws IOException {
        Download file = paper(Paper.EIGHTH + "plan.xlsx" + Paper.EQUIPMENT, "manager");
        JsonNode plan = server.get(
                        "/api/v1/enterprises/913202050000LG084M/plan" + Paper.EQUIPMENT + "&scope=OWN",
                        server.as("manager"))
                .json();

        try (XSSFWorkbook book = Paper.book(file.bytes())) {
            var inputs = book.getSheet("测算参数");
            assertThat(inputs.getRow(13).getCell(1).getNumericCellValue())
                    .isCloseTo(plan.at("/cost/interest").asDouble(), within(0.005));
            assertThat(inputs.getRow(16).getCell(1).getNumericCellValue())
                    .isCloseTo(plan.at("/cost/paid").asDouble(), within(0.005));
            assertThat(inputs.getRow(17).getCell(1).getNumericCellValue())
                    .isCloseTo(plan.at("/cost/simpleHigh").asDouble(), within(0.00005));
            assertThat(book.getSheet("产品").getRow(4).getCell(4).getNumericCellValue())
                    .isEqualTo(30_000_000);
            assertThat(book.getSheet("产品").getLastRowNum() - 3)
                    .isEqualTo(plan.get("items").size());
        }
        assertThat(paper(Paper.EIGHTH + "plan.xlsx" + Paper.EQUIPMENT, "manager")
                        .bytes())
                .isEqualTo(file.bytes());
    }

    // --- facts

    private static String text(XWPFDocument report) {
        return report.getParagraphs().stream().map(one -> one.getText()).collect(Collectors.joining("\n"))
                + report.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
    }

    @Test
    void factsHaveThreeYearsAndTheInterimPeriodInWanAndWhatIsNotToldAsSuch() throws IOException {
        Download file = paper(Paper.FIRST + "facts.docx?asOf=2026-11-23", "officer");
        try (XWPFDocument report = Paper.report(file.bytes())) {
            XWPFTable accounts = report.getTables().get(2);

            assertThat(accounts.getRow(0).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactly("项目（单位：万元）", "2023年度", "2024年度", "2025年度", "截至2026-09-30");
            assertThat(accounts.getText())
                    .contains("营业收入\t9,800.00\t11,150.00\t12,600.00\t10,350.00")
                    .contains("净利润\t905.00\t1,036.00\t1,182.00\t待补充")
                    .doesNotContain("\t0.00");
            assertThat(text(report)).contains("资产负债率\t48.0%", "征信查询日期：2026-11-10", "锡东示范农商银行", "2027-09-01", "有效");
        }
        assertThat(paper(Paper.FIRST + "facts.docx?asOf=2026-11-23", "officer").bytes())
                .isEqualTo(file.bytes());
    }

    /** It allows the other bank nothing: name, titles and region are all there is. */
    @Test
    void factsHoldOnlyWhatTheirReaderMaySee() throws IOException {
        String fifth = "/console/enterprises/913202050000LG05X0/facts.docx?asOf=2026-11-23";
        try (XWPFDocument seen = Paper.report(paper(fifth, "other-bank").bytes());
                XWPFDocument all = Paper.report(paper(fifth, "officer").bytes())) {
            assertThat(text(all)).contains("8,600.00");
            assertThat(text(seen)).contains("示例特种线缆（测试）有限公司").doesNotContain("8,600.00", "安镇街道");
        }
    }

    // --- names

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\\\"http://evil.example\\\",\\\"x\\\")（测试）",
                "<script>alert(1)</script>&amp;（测试）",
                "甲😀\u2028堃（测试）",
                "示例很长的名称很长的名称很长的名称很长的名称很长的名称很长的名称很长的名称很长的名称很长的名称很长的名称很长的名称（测试）有限公司"
            })
    void noNameOfAFirmDoesAnything(String name) throws IOException {
        String document = "{\"uscc\":\"" + NEW + "\",\"name\":\"" + name + "\",\"regionCode\":\"320205\"}";
        String etag = server.get("/api/v1/enterprises/" + NEW).etag();
        var put = etag.isEmpty()
                ? server.put("/api/v1/enterprises/" + NEW, TestServer.JSON, document)
                : server.put("/api/v1/enterprises/" + NEW, TestServer.JSON, document, "If-Match", etag);
        assertThat(put.status()).as(put.body()).isIn(200, 201);
        String told = TestServer.parse(document).get("name").asText();
        String base = "/console/enterprises/" + NEW + "/";

        String pdf = Paper.text(paper(base + "plan.pdf?asOf=2026-11-23&amount=1000000", "officer"));
        assertThat(pdf).contains("（测试）", told.substring(0, 1));
        try (XSSFWorkbook book = Paper.book(paper(base + "plan.xlsx?asOf=2026-11-23&amount=1000000", "officer")
                .bytes())) {
            assertThat(book.getSheet("产品").getRow(1).getCell(0).getStringCellValue())
                    .contains(told);
        }
        try (XWPFDocument report = Paper.report(
                paper(base + "facts.docx?asOf=2026-11-23", "officer").bytes())) {
            assertThat(report.getTables().get(0).getRow(1).getCell(1).getText()).isEqualTo(told);
        }
    }

    // --- comparing

    private static String receipt(Download pdf) {
        String text = Paper.text(pdf);
        int at = text.indexOf("匹配记录编号") + "匹配记录编号".length();
        return text.substring(at, at + 64);
    }

    @Test
    void anybodyWhoHasAPaperMayCompareItAndSeesNothingElseOfTheFirm() {
        String number = receipt(paper(Paper.EIGHTH + "plan.pdf" + Paper.EQUIPMENT, "manager"));

        Document page =
                Jsoup.parse(server.get("/verify/" + number, Asked.nobody()).body());

        assertThat(page.text())
                .contains("这份方案确有记录，签名与内容一致", "太湖示范银行", "示例**（测试）有限公司", "3,000万元", "1.58%", "159.56万元", "r-1")
                .doesNotContain("电池结构件", "LG084M");
        assertThat(Jsoup.parse(server.get("/verify/" + number + "?lang=en", Asked.nobody())
                                .body())
                        .text())
                .contains("its signature and its content agree");
    }

    @Test
    void whatIsNoClientsPaperIsNotFoundThere() {
        String internal = receipt(paper(Paper.FIRST + "plan.pdf" + Paper.WORKING + "&voice=INTERNAL", "manager"));
        String plan = server.get("/api/v1/enterprises/913202050000LG017P/plan" + Paper.WORKING)
                .json()
                .get("receiptId")
                .asText();

        for (String number : List.of(internal, plan, "0".repeat(64), "x", "..%2F..")) {
            assertThat(server.get("/verify/" + number, Asked.nobody()).status())
                    .as(number)
                    .isEqualTo(404);
        }
    }

    @Test
    void thePapersReceiptIsVerifiedLikeAnyOther() {
        String number = receipt(paper(Paper.EIGHTH + "plan.pdf" + Paper.EQUIPMENT, "manager"));

        JsonNode verified = server.post("/api/v1/receipts/" + number + "/verify", TestServer.JSON, "")
                .json();

        assertThat(verified.get("identical").asBoolean())
                .as(verified.toString())
                .isTrue();
    }
}
