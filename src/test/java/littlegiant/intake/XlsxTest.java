package littlegiant.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {

    @TempDir
    Path folder;

    private List<String> written(Consumer<Worksheet> sheet) {
        return read(Workbooks.written(sheet));
    }

    private List<String> read(byte[] workbook) {
        return Reading.shown(Reading.rows(Reading.file(folder, workbook), Format.XLSX));
    }

    private List<String> read(Map<String, String> parts) {
        return read(Workbooks.zip(parts));
    }

    /** The cell of a second column, as it stands in the sheet, under a heading. */
    private String cell(String heading, String xml, Map<String, String> otherParts) {
        Map<String, String> parts = Workbooks.parts(Workbooks.row(1, Workbooks.inline("id"), Workbooks.inline(heading))
                + Workbooks.row(2, Workbooks.inline("a"), xml));
        parts.putAll(otherParts);
        return read(parts).get(0).replaceFirst("2 \\{\"id\":\"a\",?", "{").replaceFirst("2 (.*),\"id\":\"a\"", "$1");
    }

    private String cell(String heading, String xml) {
        return cell(heading, xml, Map.of());
    }

    private static Map<String, String> styles(String formats, int... ids) {
        StringBuilder xfs = new StringBuilder();
        for (int id : ids) {
            xfs.append("<xf numFmtId='").append(id).append("'/>");
        }
        return Map.of(
                "xl/styles.xml",
                "<styleSheet><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs>"
                        + xfs + "</cellXfs></styleSheet>");
    }

    @Test
    void aWorkbookIsReadWithTheTypesOfItsCells() {
        assertThat(written(sheet -> {
                    String[] headings = {"编号", "营业收入（万元）", "日期", "是否上市", "占有率", "名称", "items.two.value"};
                    for (int i = 0; i < headings.length; i++) {
                        sheet.value(2, i, headings[i]);
                    }
                    sheet.value(4, 0, "a");
                    sheet.value(4, 1, new BigDecimal("860.05"));
                    sheet.value(4, 2, LocalDate.of(2026, 1, 5));
                    sheet.style(4, 2).format("yyyy-mm-dd").set();
                    sheet.value(4, 3, true);
                    sheet.value(4, 4, new BigDecimal("0.145"));
                    sheet.style(4, 4).format("0.0%").set();
                    sheet.value(4, 5, "𠮷<&>");
                    sheet.value(6, 0, "b");
                    sheet.value(6, 6, 5);
                }))
                .containsExactly(
                        "5 {\"id\":\"a\",\"listed\":true,\"name\":{\"zh\":\"𠮷<&>\"},\"on\":\"2026-01-05\","
                                + "\"revenue\":8600500,\"share\":14.5}",
                        "7 {\"id\":\"b\",\"items\":[{\"kind\":\"two\",\"value\":5}]}");
    }

    @Test
    void aFormulaIsAFaultWhateverItsValue() {
        assertThat(written(sheet -> {
                    sheet.value(0, 0, "id");
                    sheet.value(0, 1, "revenue");
                    sheet.value(1, 0, "a");
                    sheet.formula(1, 1, "1+2");
                }))
                .containsExactly("2 {\"id\":\"a\"} /revenue WRONG_TYPE");
        assertThat(cell("revenue", "<c><f>1+2</f><v>3</v></c>")).isEqualTo("{} /revenue WRONG_TYPE");
        assertThat(cell("grade", "<c t='str'><f t='shared' si='0'/><v>A</v></c>"))
                .isEqualTo("{} /grade WRONG_TYPE");
    }

    @Test
    void anErrorIsAFault() {
        assertThat(cell("revenue", "<c t='e'><v>#N/A</v></c>")).isEqualTo("{} /revenue WRONG_TYPE");
    }

    @Test
    void numbersAreWhatWasTyped() {
        assertThat(cell("revenue", "<c><v>0.30000000000000004</v></c>")).isEqualTo("{\"revenue\":0.3}");
        assertThat(cell("revenue（万元）", "<c><v>1234.5599999999999</v></c>")).isEqualTo("{\"revenue\":12345600}");
        assertThat(cell("revenue", "<c><v>8.6E7</v></c>")).isEqualTo("{\"revenue\":86000000}");
        assertThat(cell("revenue", "<c><v>1e400</v></c>")).isEqualTo("{} /revenue OUT_OF_RANGE");
        assertThat(cell("revenue", "<c><v>NaN</v></c>")).isEqualTo("{} /revenue OUT_OF_RANGE");
        assertThat(cell("revenue", "<c t='str'><v>1,234.50</v></c>")).isEqualTo("{\"revenue\":1234.5}");
    }

    @Test
    void numbersStandForCodesAndFlags() {
        assertThat(cell("grade", "<c><v>320205</v></c>")).isEqualTo("{\"grade\":\"320205\"}");
        assertThat(cell("grade", "<c><v>9.1320205123456794E17</v></c>")).isEqualTo("{} /grade TOO_PRECISE");
        assertThat(cell("listed", "<c><v>1</v></c>")).isEqualTo("{\"listed\":true}");
        assertThat(cell("grade", "<c t='b'><v>1</v></c>")).isEqualTo("{} /grade WRONG_TYPE");
    }

    @Test
    void daysAreToldByTheFormatOfTheirNumber() {
        Map<String, String> styles =
                styles("<numFmt numFmtId='200' formatCode='yyyy\"年\"m\"月\"d\"日\";@'/>", 14, 200, 0);

        assertThat(cell("on", "<c s='0'><v>46027</v></c>", styles)).isEqualTo("{\"on\":\"2026-01-05\"}");
        assertThat(cell("on", "<c s='1'><v>46027.75</v></c>", styles)).isEqualTo("{\"on\":\"2026-01-05\"}");
        assertThat(cell("on", "<c s='0'><v>1</v></c>", styles)).isEqualTo("{\"on\":\"1900-01-01\"}");
        assertThat(cell("on", "<c s='0'><v>59</v></c>", styles)).isEqualTo("{\"on\":\"1900-02-28\"}");
        assertThat(cell("on", "<c s='0'><v>60</v></c>", styles)).isEqualTo("{} /on BAD_DATE");
        assertThat(cell("on", "<c s='0'><v>61</v></c>", styles)).isEqualTo("{\"on\":\"1900-03-01\"}");
        assertThat(cell("on", "<c s='2'><v>46027</v></c>", styles)).isEqualTo("{} /on BAD_DATE");
        assertThat(cell("on", "<c s='0'><v>2958466</v></c>", styles)).isEqualTo("{} /on BAD_DATE");
        assertThat(cell("on", "<c s='0'><v>-1</v></c>", styles)).isEqualTo("{} /on BAD_DATE");
        assertThat(cell("revenue", "<c s='0'><v>46027</v></c>", styles)).isEqualTo("{} /revenue WRONG_TYPE");
        assertThat(cell("on", "<c t='d'><v>2026-01-05T00:00:00</v></c>", styles))
                .isEqualTo("{\"on\":\"2026-01-05\"}");
    }

    @Test
    void daysMayBeCountedFrom1904() {
        Map<String, String> parts = Workbooks.parts(Workbooks.row(1, Workbooks.inline("id"), Workbooks.inline("on"))
                + Workbooks.row(2, Workbooks.inline("a"), "<c s='0'><v>44565</v></c>"));
        parts.putAll(styles("", 14));
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("<workbookPr/>", "<workbookPr date1904='1'/>"));

        assertThat(read(parts)).containsExactly("2 {\"id\":\"a\",\"on\":\"2026-01-05\"}");
    }

    @Test
    void sharedTextsAreReadWithoutTheirPronunciation() {
        Map<String, String> texts = Map.of(
                "xl/sharedStrings.xml",
                "<x:sst xmlns:x='m'><x:si><x:t>no</x:t></x:si><x:si><x:r><x:t>锡</x:t></x:r><x:r><x:t>北</x:t></x:r>"
                        + "<x:rPh><x:t>xi</x:t></x:rPh></x:si></x:sst>");

        assertThat(cell("grade", "<c t='s'><v>1</v></c>", texts)).isEqualTo("{\"grade\":\"锡北\"}");
    }

    @Test
    void aHiddenSheetIsPassedOver() {
        Map<String, String> parts = Workbooks.parts(Workbooks.row(1, Workbooks.inline("wrong")));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace(
                        "<sheet name='one' sheetId='1' r:id='r1'/>",
                        "<sheet name='one' sheetId='1' r:id='r1' state='hidden'/><sheet name='two' sheetId='2' r:id='r2'/>"));
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row><c t='str'><v>id</v></c></row><row><c t='str'><v>a</v></c></row>"
                        + "</sheetData></worksheet>");

        assertThat(read(parts)).containsExactly("2 {\"id\":\"a\"}");
    }

    @Test
    void cellsStandWhereTheySay() {
        Map<String, String> parts =
                Workbooks.parts("<row r='1'><c r='B1' t='str'><v>id</v></c><c r='AA1' t='str'><v>grade</v></c></row>"
                        + "<row r='9'><c r='B9' t='str'><v>a</v></c><c r='AA9' t='str'><v>A</v></c></row>");

        List<Row> rows = Reading.rows(Reading.file(folder, Workbooks.zip(parts)), Format.XLSX);

        assertThat(Reading.shown(rows)).containsExactly("9 {\"grade\":\"A\",\"id\":\"a\"}");
        assertThat(rows.get(0).column("/grade")).isEqualTo("AA grade");
    }

    @Test
    void aLongCellIsAFaultOfItsRow() {
        assertThat(cell("grade", Workbooks.inline("x".repeat(5_001)))).isEqualTo("{} /grade TOO_LONG");
    }
}
