package littlegiant.intake;

import java.util.ArrayList;
import java.util.List;
import littlegiant.kernel.Fault;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet, row by row. */
final class SheetRows {

    /** Columns of a sheet, A to XFD. */
    private static final int COLUMNS = 16_384;

    private final InflatedStream content;
    private final Xml xml;
    private final Styles styles;
    private final List<String> texts;
    private final SheetNumbers.Calendar calendar;
    private final int charsMax;
    private int number;

    /** @param texts that cells refer to by their place */
    SheetRows(InflatedStream content, Styles styles, List<String> texts, SheetNumbers.Calendar calendar, int charsMax) {
        this.content = content;
        this.xml = new Xml(content);
        this.styles = styles;
        this.texts = texts;
        this.calendar = calendar;
        this.charsMax = charsMax;
    }

    /** Number of the row that was read last, as the sheet shows it. */
    int number() {
        return number;
    }

    /** @return null at the end of the sheet */
    @Nullable
    List<Cell> next() {
        content.nextRow();
        while (xml.advance() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                int told = xml.whole("r");
                number = told < 0 ? number + 1 : told;
                return row();
            }
        }
        return null;
    }

    private List<Cell> row() {
        List<Cell> cells = new ArrayList<>();
        while (xml.advance() && !xml.ends("row")) {
            if (xml.starts("c")) {
                int place = place(xml.attribute("r"), cells.size());
                while (cells.size() <= place) {
                    cells.add(Cell.Blank.BLANK);
                }
                cells.set(place, cell());
            }
        }
        return cells;
    }

    /** From 0, of {@code C7}; the next one where the cell does not say. */
    private static int place(@Nullable String reference, int next) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && column <= COLUMNS; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        int place = column == 0 ? next : column - 1;
        if (place >= COLUMNS) {
            throw Unreadable.notAWorkbook();
        }
        return place;
    }

    private Cell cell() {
        String type = xml.attribute("t", "n");
        Styles.Shown shown = styles.of(xml.whole("s"));
        StringBuilder told = new StringBuilder();
        boolean formula = false;
        while (xml.advance() && !xml.ends("c")) {
            formula |= xml.starts("f");
            if (xml.starts("rPh")) {
                xml.skip("rPh");
            } else if (xml.starts("v")) {
                xml.text("v", told);
            } else if (xml.starts("t")) {
                xml.text("t", told);
            }
        }
        return formula
                ? Cell.bad(Fault.Code.WRONG_TYPE, "是公式，请复制后“选择性粘贴—数值”", "is a formula; copy it and paste it as values")
                : cell(type, told.toString(), shown);
    }

    private Cell cell(String type, String told, Styles.Shown shown) {
        if (told.isEmpty()) {
            return Cell.Blank.BLANK;
        }
        return switch (type) {
            case "n" -> SheetNumbers.of(told, shown, calendar);
            case "s" -> text(shared(told));
            case "b" -> new Cell.Flag(told.equals("1") || told.equals("true"));
            case "e" ->
                Cell.bad(Fault.Code.WRONG_TYPE, "单元格是错误值" + brief(told), "the cell is the error " + brief(told));
            default -> text(told);
        };
    }

    private String shared(String place) {
        int index = place.matches("\\d{1,9}") ? Integer.parseInt(place) : -1;
        if (index < 0 || index >= texts.size()) {
            throw Unreadable.notAWorkbook();
        }
        return texts.get(index);
    }

    private Cell text(String text) {
        return text.length() > charsMax
                ? Cell.bad(Fault.Code.TOO_LONG, "最多" + charsMax + "个字符", "at most " + charsMax + " characters")
                : Cell.of(text);
    }

    private static String brief(String error) {
        return error.length() > 20 ? error.substring(0, 20) : error;
    }
}
