package littlegiant.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import littlegiant.kernel.Lang;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static Report.Content content(String name) {
        return new Report.Content(
                Lang.ZH,
                name,
                List.of("截至2026-11-23"),
                "示范银行",
                "内部资料",
                LocalDate.of(2026, 11, 23),
                List.of(new Report.Section(
                        "一、基本情况",
                        new Report.Grid(List.of("项目", "内容"), 1, List.of(List.of("名称", name), List.of("短"))),
                        "注")));
    }

    @Test
    void headingsAndTablesAreThoseOfAWordProcessor() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(Report.of(content("甲"))))) {
            assertThat(read.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(paragraph -> paragraph.getText()))
                    .containsExactly("一、基本情况");
            assertThat(read.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            XWPFTable table = read.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getText()).isEqualTo("项目\t内容\n名称\t甲\n短\t\n");
            assertThat(read.getFooterList()
                            .get(0)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .getFldSimpleList())
                    .extracting(field -> field.getInstr())
                    .containsExactly("PAGE", "NUMPAGES");
            assertThat(read.getHeaderList().get(0).getText()).contains("内部资料");
            assertThat(read.getProperties().getCoreProperties().getCreator()).isEqualTo("示范银行");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "<script>alert(1)</script>", "甲😀", "]]>&amp;"})
    void aNameIsATextWhateverItLooksLike(String name) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(Report.of(content(name))))) {
            assertThat(read.getParagraphs().get(0).getText()).isEqualTo(name);
            assertThat(read.getTables().get(0).getRow(1).getCell(1).getText()).isEqualTo(name);
        }
    }

    @Test
    void theSameContentIsTheSameFile() {
        assertThat(Report.of(content("甲"))).isEqualTo(Report.of(content("甲")));
    }
}
