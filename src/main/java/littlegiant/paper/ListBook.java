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
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A list as a workbook: numbers are numbers, days are days, and whatever a name looks like, it is a text. */
public final class ListBook {

    private static final int WIDTH_MAX = 60;
    private static final int WIDTH_MIN = 10;
    private static final int CHARACTER = 256;

    private ListBook() {}

    /**
     * The same list gives the same bytes.
     *
     * @param rows as many cells as headings: a {@code String}, {@code Integer}, {@code BigDecimal} or {@code LocalDate}; null = empty
     */
    public static byte[] of(String title, List<String> headings, List<List<@Nullable Object>> rows, LocalDate madeOn) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet(title);
            CellStyle head = head(book);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            var first = sheet.createRow(0);
            for (int i = 0; i < headings.size(); i++) {
                Cell cell = first.createCell(i);
                cell.setCellValue(Characters.ofXml(headings.get(i)));
                cell.setCellStyle(head);
            }
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i + 1);
                for (int j = 0; j < headings.size(); j++) {
                    fill(row.createCell(j), rows.get(i).get(j), day);
                }
            }
            for (int i = 0; i < headings.size(); i++) {
                sheet.setColumnWidth(i, width(headings, rows, i) * CHARACTER);
            }
            sheet.createFreezePane(1, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows.size()), 0, headings.size() - 1));
            Date made = Date.from(madeOn.atStartOfDay().toInstant(ZoneOffset.UTC));
            book.getProperties().getCoreProperties().setCreated(Optional.of(made));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return FixedZip.of(out.toByteArray(), madeOn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle head(XSSFWorkbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle head = book.createCellStyle();
        head.setFont(bold);
        head.setWrapText(true);
        return head;
    }

    private static void fill(Cell cell, @Nullable Object told, CellStyle day) {
        if (told instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (told instanceof Integer number) {
            cell.setCellValue(number);
        } else if (told instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (told != null) {
            cell.setCellValue(Characters.ofXml(told.toString()));
        }
    }

    /** Of the longest cell, a Chinese character being as wide as two others. */
    private static int width(List<String> headings, List<List<@Nullable Object>> rows, int column) {
        int widest = width(headings.get(column)) / 2;
        for (List<@Nullable Object> row : rows) {
            Object told = row.get(column);
            widest = Math.max(widest, told == null ? 0 : width(told.toString()));
        }
        return Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, widest + 2));
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
    }
}
