package littlegiant.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A form to be filled in with a spreadsheet: what is asked in both languages, its unit, the place to fill in, and a note. */
public final class FormBook {

    private static final List<String> HEAD = List.of("项目", "Item", "单位 Unit", "填写 Value", "说明 Note");
    private static final int[] WIDTHS = {34, 34, 14, 26, 60};
    private static final int VALUE = 3;
    private static final int CHARACTER = 256;
    private static final byte[] ACCENT = {0x0b, 0x5c, 0x6b};
    private static final byte[] INPUT = {(byte) 0xE6, (byte) 0xF2, (byte) 0xF4};
    private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private final XSSFSheet sheet;
    private final XSSFCellStyle head;
    private final XSSFCellStyle title;
    private final XSSFCellStyle plain;
    private final XSSFCellStyle input;
    private final XSSFCellStyle day;

    private FormBook(XSSFWorkbook book, String name) {
        this.sheet = book.createSheet(name);
        this.head = style(book, ACCENT, true, WHITE);
        this.title = style(book, null, true, ACCENT);
        this.plain = style(book, null, false, null);
        this.input = style(book, INPUT, false, null);
        this.day = style(book, INPUT, false, null);
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    /**
     * One line.
     *
     * @param value   a {@code String}, {@code BigDecimal} or {@code LocalDate}; null = to be filled in
     * @param choices what can be filled in; empty = anything
     */
    public record Line(String zh, String en, String unit, @Nullable Object value, String note, List<String> choices) {
        public Line {
            choices = List.copyOf(choices);
        }
    }

    /** Lines that belong together. */
    public record Part(String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The same form gives the same bytes.
     *
     * @param notes on a sheet of their own, behind the form
     */
    public static byte[] of(List<Part> parts, List<String> notes, LocalDate madeOn) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            FormBook form = new FormBook(book, "填写 Form");
            form.fill(parts);
            XSSFSheet explained = book.createSheet("说明 Notes");
            explained.setColumnWidth(0, 110 * CHARACTER);
            for (int i = 0; i < notes.size(); i++) {
                Cell cell = explained.createRow(i).createCell(0);
                cell.setCellValue(Characters.ofXml(notes.get(i)));
                cell.setCellStyle(form.plain);
            }
            Date made = Date.from(madeOn.atStartOfDay().toInstant(ZoneOffset.UTC));
            book.getProperties().getCoreProperties().setCreated(Optional.of(made));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return FixedZip.of(out.toByteArray(), madeOn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFCellStyle style(
            XSSFWorkbook book, byte @Nullable [] ground, boolean bold, byte @Nullable [] ink) {
        XSSFCellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        font.setBold(bold);
        if (ink != null) {
            font.setColor(new XSSFColor(ink));
        }
        style.setFont(font);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.HAIR);
        if (ground != null) {
            style.setFillForegroundColor(new XSSFColor(ground));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private void fill(List<Part> parts) {
        int number = 0;
        XSSFRow first = sheet.createRow(number++);
        for (int i = 0; i < HEAD.size(); i++) {
            text(first, i, HEAD.get(i), head);
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        for (Part part : parts) {
            text(sheet.createRow(number++), 0, part.title(), title);
            for (Line line : part.lines()) {
                line(sheet.createRow(number++), line);
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private void line(XSSFRow row, Line line) {
        text(row, 0, line.zh(), plain);
        text(row, 1, line.en(), plain);
        text(row, 2, line.unit(), plain);
        Cell cell = row.createCell(VALUE);
        cell.setCellStyle(line.value() instanceof LocalDate ? day : input);
        if (line.value() instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (line.value() instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (line.value() != null) {
            cell.setCellValue(Characters.ofXml(line.value().toString()));
        }
        text(row, VALUE + 1, line.note(), plain);
        if (!line.choices().isEmpty()) {
            XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(line.choices().toArray(String[]::new)),
                    new CellRangeAddressList(row.getRowNum(), row.getRowNum(), VALUE, VALUE)));
        }
    }

    private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(Characters.ofXml(text));
        cell.setCellStyle(style);
    }
}
