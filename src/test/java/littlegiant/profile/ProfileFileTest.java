package littlegiant.profile;

import static littlegiant.profile.ProfileDocuments.METRICS;
import static littlegiant.profile.ProfileDocuments.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import littlegiant.intake.Format;
import littlegiant.kernel.Value.Obj;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files about one firm: the form that is read downwards, statements with their years, tables with a row for each firm. */
class ProfileFileTest {

    private static final Clock STILL = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final String USCC = "913202050000LG017P";

    @TempDir
    Path folder;

    private ProfileFile read(byte[] bytes, Format format) {
        try {
            Path file = Files.write(folder.resolve("file"), bytes);
            return ProfileFile.read(file, format, USCC, METRICS, STILL);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ProfileFile csv(String... lines) {
        return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Format.CSV);
    }

    private static Obj told(String fields) {
        return ProfileMerge.without(
                "/name",
                ProfileMerge.without("/uscc", profile(fields.replace('\'', '"')).document()));
    }

    private static List<String> faults(ProfileFile file) {
        return file.faults().stream()
                .map(fault -> (fault.column() == null ? "" : fault.column() + " | ")
                        + fault.fault().detail().zh())
                .toList();
    }

    @Test
    void aFormIsReadDownwardsInItsUnits() {
        ProfileFile file = csv(
                "项目,Item,单位 Unit,填写 Value,说明 Note",
                "企业 Firm,,,,",
                "统一社会信用代码,,," + USCC + ",",
                "从业人员,Employees,人,168,年报",
                "2025年营业收入,Revenue 2025,万元,\"12,600\",",
                "2024年营业收入,Revenue 2024,亿元,1.115,",
                "实缴资本,Paid-in capital,元,36000000,",
                "当前逾期,Overdue,,否,",
                "所有制性质,Ownership,,民营,",
                "高新技术企业有效期至,,,2027-11-05,",
                "注册资本,Registered capital,万元,,");

        assertThat(file.faults()).isEmpty();
        assertThat(file.told().canonical())
                .isEqualTo(
                        told("'employees': 168, 'fiscalYears': [{'year': 2025, 'revenue': 126000000}, {'year': 2024, 'revenue': 111500000}], 'paidInCapital': 36000000,"
                                        + " 'credit': {'overdue': false}, 'ownership': 'PRIVATE', 'badges': [{'type': 'HIGH_TECH', 'validUntil': '2027-11-05'}]")
                                .canonical());
        assertThat(file.lines())
                .containsEntry("/fiscalYears/0/revenue", "D5 2025年营业收入")
                .containsEntry("/employees", "D4 从业人员")
                .doesNotContainKey("/uscc");
    }

    @Test
    void everyCellThatIsNotReadIsNamed() {
        ProfileFile file =
                csv("项目,单位,填写", "从业人员,人,很多", "研发人员,人,38", "食堂座位,个,20", "营业收入,万元,12600", "实缴资本,美元,1000", "员工人数,人,168");

        assertThat(faults(file))
                .containsExactly(
                        "C2 从业人员 | 须为数字",
                        "C4“食堂座位”：没有这一项，未读取",
                        "C6“实缴资本”：单位“美元”不适用",
                        "C7“员工人数”：与C2重复",
                        "C5 营业收入没有说明年度：请写成“2025年营业收入”的样子，或增加“会计年度”（fiscalYear）一列");
        assertThat(file.told()).isEqualTo(told("'rdStaff': 38"));
    }

    /** As an audit report prints it. */
    @Test
    void aStatementHasItsYearsSideBySide() {
        ProfileFile file = csv("项目,单位,2025年度,2024年", "营业收入,万元,12600,11150", "研发费用,万元,718,", "营业成本,万元,8000,7000");

        assertThat(file.told())
                .isEqualTo(
                        told(
                                "'fiscalYears': [{'year': 2025, 'revenue': 126000000, 'rdExpense': 7180000}, {'year': 2024, 'revenue': 111500000}]"));
        assertThat(faults(file)).containsExactly("C4“2025年营业成本”：没有这一项，未读取", "D4“2024年营业成本”：没有这一项，未读取");
    }

    @Test
    void aTableIsReadForTheFirmsOwnRow() {
        ProfileFile mine = csv("统一社会信用代码,企业名称,从业人员", "913202050000LG025J,乙,9", USCC + ",甲,168");
        ProfileFile noCode = csv("2025年营业收入（万元）", "12600");
        ProfileFile others = csv("统一社会信用代码,从业人员", "913202050000LG025J,9");
        ProfileFile twice = csv("统一社会信用代码,从业人员", USCC + ",9", USCC + ",10");

        assertThat(mine.told()).isEqualTo(told("'employees': 168"));
        assertThat(noCode.told()).isEqualTo(told("'fiscalYears': [{'year': 2025, 'revenue': 126000000}]"));
        assertThat(faults(others)).containsExactly("文件中没有贵公司的数据，请核对统一社会信用代码");
        assertThat(faults(twice)).containsExactly("文件中有多行是贵公司的数据，请只保留一行");
        assertThat(others.told().fields()).isEmpty();
    }

    @Test
    void aFormulaIsNotComputed() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("填写");
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue("项目");
            head.createCell(1).setCellValue("填写");
            Row line = sheet.createRow(1);
            line.createCell(0).setCellValue("从业人员");
            line.createCell(1).setCellFormula("160+8");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            ProfileFile file = read(out.toByteArray(), Format.XLSX);

            assertThat(faults(file)).containsExactly("B2 从业人员 | 是公式，请复制后“选择性粘贴—数值”");
            assertThat(file.told().fields()).isEmpty();
        }
    }

    @Test
    void whatIsReadIsLaidOverWhatIsStored() {
        Obj stored = told(
                "'employees': 160, 'ip': {'classOne': 7}, 'fiscalYears': [{'year': 2024, 'revenue': 1}, {'year': 2025, 'revenue': 2, 'netProfit': 3}]");
        Obj read = told(
                "'ip': {'classTwo': 9}, 'fiscalYears': [{'year': 2025, 'revenue': 5}, {'year': 2023, 'revenue': 6}]");

        Obj merged = ProfileMerge.of(stored, read);

        assertThat(merged.canonical())
                .isEqualTo(
                        told("'employees': 160, 'ip': {'classOne': 7, 'classTwo': 9}, 'fiscalYears': [{'year': 2024, 'revenue': 1}, {'year': 2025, 'revenue': 5, 'netProfit': 3}, {'year': 2023, 'revenue': 6}]")
                                .canonical());
        assertThat(ProfileMerge.pointer("/fiscalYears/0/revenue", read, stored)).isEqualTo("/fiscalYears/1/revenue");
        assertThat(ProfileMerge.pointer("/fiscalYears/1/revenue", read, stored)).isNull();
        assertThat(ProfileMerge.figures(read))
                .containsExactly("/ip/classTwo", "/fiscalYears/0/revenue", "/fiscalYears/1/revenue");
    }

    @Test
    void aYearOfWhichNothingIsLeftIsNotTold() {
        Obj read = told("'employees': 9, 'fiscalYears': [{'year': 2025, 'revenue': 5}, {'year': 2023, 'revenue': 6}]");

        Obj left = ProfileMerge.pruned(ProfileMerge.without("/fiscalYears/1/revenue", read));

        assertThat(left).isEqualTo(told("'employees': 9, 'fiscalYears': [{'year': 2025, 'revenue': 5}]"));
        assertThat(ProfileMerge.pruned(ProfileMerge.without("/fiscalYears/0/revenue", left)))
                .isEqualTo(told("'employees': 9"));
    }
}
