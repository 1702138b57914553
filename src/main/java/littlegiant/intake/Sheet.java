package littlegiant.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** The columns of one file, and the documents they make of its rows. */
final class Sheet {

    /** Columns of one file; the widest known has some hundred. */
    private static final int COLUMNS_MAX = 2_000;

    /** Each in its place; null under an empty heading. */
    private final List<@Nullable Column> columns;

    private Sheet(List<@Nullable Column> columns) {
        this.columns = columns;
    }

    /** @throws littlegiant.kernel.AppException BODY_UNREADABLE with every fault of every heading */
    static Sheet of(List<Cell> headings, Columns known) {
        if (headings.size() > COLUMNS_MAX) {
            throw Unreadable.because(
                    Fault.Code.TOO_MANY, "最多" + COLUMNS_MAX + "列", "at most " + COLUMNS_MAX + " columns");
        }
        Faults faults = new Faults();
        Map<String, Heading> told = new HashMap<>();
        List<@Nullable Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Column column = column(i, headings.get(i), known, faults);
            Heading before =
                    column == null ? null : told.putIfAbsent(column.field().name(), column.heading());
            if (column != null && before != null) {
                faults.add(
                        "",
                        Fault.Code.DUPLICATE,
                        quoted(column.heading()).zh() + "与" + quoted(before).zh() + "重复",
                        quoted(column.heading()).en() + " says the same as "
                                + quoted(before).en());
            }
            columns.add(column);
        }
        overlaps(told, faults);
        missing(columns, told, known, faults);
        faults.throwIfAny(ErrorCode.BODY_UNREADABLE);
        return new Sheet(columns);
    }

    private static @Nullable Column column(int index, Cell cell, Columns known, Faults faults) {
        if (cell == Cell.Blank.BLANK) {
            return null;
        }
        Heading heading = new Heading(index, cell instanceof Cell.Told told ? told.text() : "");
        if (heading.text().isEmpty()) {
            faults.add(
                    "",
                    Fault.Code.WRONG_TYPE,
                    heading.letter() + "列的列名须为文本",
                    "the heading of column " + heading.letter() + " must be a text");
            return null;
        }
        return known.read(heading, faults);
    }

    /** A whole object in one column and a part of it in another. */
    private static void overlaps(Map<String, Heading> told, Faults faults) {
        told.forEach((name, heading) -> {
            for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
                Heading whole = told.get(name.substring(0, dot));
                if (whole != null) {
                    faults.add(
                            "",
                            Fault.Code.CONTRADICTION,
                            quoted(whole).zh() + "已包含" + quoted(heading).zh(),
                            quoted(whole).en() + " holds " + quoted(heading).en() + " already");
                }
            }
        });
    }

    private static void missing(
            List<@Nullable Column> columns, Map<String, Heading> told, Columns known, Faults faults) {
        boolean sound = faults.isEmpty(); // else a missing one may be among those that were not understood
        for (String name : known.required()) {
            if (sound && !told.containsKey(name)) {
                faults.add("", Fault.Code.REQUIRED, "缺少列：" + name, "the column " + name + " is missing");
            }
        }
        for (Column column : columns) {
            Field.Need needs = column == null ? null : column.field().needs();
            if (column != null && needs != null && !told.containsKey(needs.column())) {
                faults.add(new Fault(
                        "", Fault.Code.REQUIRED, quoted(column.heading()).then(needs.detail())));
            }
        }
    }

    private static Text quoted(Heading heading) {
        return Text.of(
                heading.letter() + "列“" + heading.shown() + "”",
                "column " + heading.letter() + " \"" + heading.shown() + "\"");
    }

    /** The document that a row's cells make. */
    Row row(int number, List<Cell> cells) {
        Faults faults = new Faults();
        CellReader reader = new CellReader(faults);
        Draft draft = new Draft();
        Map<String, String> pointers = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Cell cell = i < cells.size() ? cells.get(i) : Cell.Blank.BLANK;
            if (column == null) {
                stray(i, cell, faults);
            } else if (cell != Cell.Blank.BLANK) {
                Draft.Place place = draft.place(column.field().path());
                pointers.put(place.pointer(), column.heading().toString());
                Value value = reader.read(cell, column, place.pointer());
                if (value != null) {
                    place.put(value);
                }
            }
        }
        blank(cells, draft, pointers);
        for (int i = columns.size(); i < cells.size(); i++) {
            stray(i, cells.get(i), faults);
        }
        return new Row(number, draft.document(), faults.list(), pointers);
    }

    /** A column that tells nothing is where what is missing would stand. */
    private void blank(List<Cell> cells, Draft draft, Map<String, String> pointers) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null && (i >= cells.size() || cells.get(i) == Cell.Blank.BLANK)) {
                String pointer = column.field().pointer();
                String inItem = pointer == null ? draft.pointerTo(column.field().path()) : pointer;
                if (inItem != null) {
                    pointers.putIfAbsent(inItem, column.heading().toString());
                }
            }
        }
    }

    private static void stray(int index, Cell cell, Faults faults) {
        if (cell != Cell.Blank.BLANK) {
            String letter = new Heading(index, "").letter();
            faults.add(
                    "",
                    Fault.Code.UNKNOWN_FIELD,
                    letter + "列没有列名，却有内容",
                    "column " + letter + " has no heading, but a content");
        }
    }
}
