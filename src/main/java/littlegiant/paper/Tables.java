package littlegiant.paper;

import java.util.List;
import littlegiant.paper.Report.Grid;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Tables of a report: the head on each page, figures to the right, no row torn by the end of a page. */
final class Tables {

    private static final int POINTS = 9;
    private static final int BORDER = 4;
    private static final String WHITE = "FFFFFF";

    private Tables() {}

    static void add(XWPFDocument document, Grid grid) {
        XWPFTable table =
                document.createTable(grid.rows().size() + 1, grid.heads().size());
        table.setWidth("100%");
        table.setInsideHBorder(XWPFBorderType.SINGLE, BORDER, 0, Styles.LINE);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, Styles.LINE);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, Styles.LINE);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, Styles.LINE);
        table.setTopBorder(XWPFBorderType.SINGLE, BORDER, 0, Styles.ACCENT);
        table.setBottomBorder(XWPFBorderType.SINGLE, BORDER, 0, Styles.ACCENT);
        table.setCellMargins(50, 90, 50, 90);
        row(table.getRow(0), grid.heads(), grid, true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < grid.rows().size(); i++) {
            row(table.getRow(i + 1), grid.rows().get(i), grid, false);
        }
    }

    private static void row(XWPFTableRow row, List<String> texts, Grid grid, boolean head) {
        row.setCantSplitRow(true);
        for (int i = 0; i < grid.heads().size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            if (head) {
                cell.setColor(Styles.ACCENT);
            }
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setAlignment(i >= grid.figures() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            paragraph.setSpacingAfter(0);
            XWPFRun run = paragraph.createRun();
            run.setFontSize(POINTS);
            run.setBold(head);
            if (head) {
                run.setColor(WHITE);
            }
            run.setText(i < texts.size() ? Characters.ofXml(texts.get(i)) : "");
        }
    }
}
