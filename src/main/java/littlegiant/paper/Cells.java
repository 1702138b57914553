package littlegiant.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.paper.ScheduleBook.Content;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells of one workbook: texts that stay texts, figures with their formats, formulas. */
final class Cells {

    private static final byte[] ACCENT = {0x0b, 0x5c, 0x6b};
    private static final byte[] INPUT = {(byte) 0xE6, (byte) 0xF2, (byte) 0xF4};
    private static final byte[] LINE = {(byte) 0xB8, (byte) 0xC7, (byte) 0xCA};
    private static final String FONT = "Microsoft YaHei";

    /** Excel's own bound on a cell. */
    private static final int TEXT_MAX = 32_000;

    private final XSSFWorkbook book;
    private final Content content;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

    /** How a cell looks. */
    enum Look {
        TITLE("General"),
        PLAIN("General"),
        QUIET("General"),
        HEAD("General"),
        WRAPPED("General"),
        MONEY("#,##0.00"),
        MONEY_IN("#,##0.00"),
        MONEY_SUM("#,##0.00"),
        PERCENT("0.0000"),
        PERCENT_IN("0.00##"),
        WHOLE("0"),
        WHOLE_IN("0"),
        DAY("yyyy-mm-dd");

        private final String format;

        Look(String format) {
            this.format = format;
        }

        boolean isInput() {
            return this == MONEY_IN || this == PERCENT_IN || this == WHOLE_IN;
        }
    }

    Cells(XSSFWorkbook book, Content content) {
        this.book = book;
        this.content = content;
        for (Look look : Look.values()) {
            styles.put(look, style(look));
            XSSFCellStyle stays = style(look);
            stays.setQuotePrefixed(true);
            quoted.put(look, stays);
        }
    }

    String in(Text text) {
        return text.in(lang());
    }

    Lang lang() {
        return content.lang();
    }

    private XSSFCellStyle style(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 16 : 10));
        font.setBold(look == Look.TITLE || look == Look.HEAD || look == Look.MONEY_SUM);
        if (look == Look.TITLE) {
            font.setColor(new XSSFColor(ACCENT));
        } else if (look == Look.HEAD) {
            font.setColor(new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}));
        }
        style.setFont(font);
        style.setDataFormat(book.createDataFormat().getFormat(look.format));
        style.setVerticalAlignment(look == Look.WRAPPED ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(look == Look.WRAPPED || look == Look.HEAD);
        if (look == Look.HEAD || look.isInput()) {
            style.setFillForegroundColor(new XSSFColor(look == Look.HEAD ? ACCENT : INPUT));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look == Look.HEAD) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (look != Look.TITLE && look != Look.QUIET) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(new XSSFColor(LINE));
        }
        return style;
    }

    /** A sheet of A4 pages as wide as it is, with its head on each. */
    XSSFSheet sheet(Text name, boolean wide, int headRow, int... widths) {
        XSSFSheet sheet = book.createSheet(in(name));
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(wide);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter()
                .setCenter((in(Messages.of("paper.page.before"))
                                + " &P "
                                + in(Messages.of("paper.page.between"))
                                + " &N "
                                + in(Messages.of("paper.page.after")))
                        .strip());
        sheet.getFooter().setRight(content.mark());
        if (headRow >= 0) {
            sheet.createFreezePane(0, headRow + 1);
            sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
        }
        text(sheet, 0, 0, content.title(), Look.TITLE);
        text(sheet, 1, 0, content.subtitle(), Look.QUIET);
        return sheet;
    }

    XSSFCell text(XSSFSheet sheet, int row, int column, String text, Look look) {
        String told = Characters.ofXml(text);
        XSSFCell cell = cell(sheet, row, column, look);
        cell.setCellValue(told.length() > TEXT_MAX ? told.substring(0, TEXT_MAX) : told);
        if (!told.isEmpty() && "=+-@\t\r".indexOf(told.charAt(0)) >= 0) {
            cell.setCellStyle(quoted.get(look));
        }
        return cell;
    }

    void heads(XSSFSheet sheet, int row, Text... heads) {
        for (int i = 0; i < heads.length; i++) {
            text(sheet, row, i, in(heads[i]), Look.HEAD);
        }
    }

    void number(XSSFSheet sheet, int row, int column, BigDecimal number, Look look) {
        cell(sheet, row, column, look).setCellValue(number.doubleValue());
    }

    void day(XSSFSheet sheet, int row, int column, LocalDate day) {
        cell(sheet, row, column, Look.DAY).setCellValue(day);
    }

    void formula(XSSFSheet sheet, int row, int column, String formula, Look look) {
        cell(sheet, row, column, look).setCellFormula(formula);
    }

    XSSFCell cell(XSSFSheet sheet, int row, int column, Look look) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
        cell.setCellStyle(styles.get(look));
        return cell;
    }
}
