package littlegiant.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is read downwards, as a form or a statement of accounts is: what is asked stands in the first column, what is told beside it, once or under its
 * year. It makes one document. A line that says nothing which is known is a fault, and the others are read.
 */
final class FormSheet {

    /** Lines of one form; the longest statement has some hundred. */
    static final int LINES_MAX = 1_000;

    private static final Set<String> ASKED = Set.of("项目", "科目", "指标", "报表项目", "项目 item", "item");
    private static final Set<String> UNIT = Set.of("单位", "unit", "单位 unit");
    private static final Set<String> TOLD = Set.of("填写", "数值", "金额", "value", "填写 value");
    private static final Pattern YEAR = Pattern.compile("(\\d{4}) ?年?(?:度|末)?(?:数|金额|度数)?");

    private final Columns known;
    private final int unit;

    /** By its place: the year that stands above it, empty where none does. */
    private final Map<Integer, String> told;

    private final Faults faults = new Faults();
    private final Draft draft = new Draft();
    private final Map<String, String> pointers = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<Column> needing = new ArrayList<>();

    private FormSheet(Columns known, int unit, Map<Integer, String> told) {
        this.known = known;
        this.unit = unit;
        this.told = told;
    }

    /** @return null if the first line is not that of a form */
    static @Nullable FormSheet of(List<Cell> head, Columns known) {
        if (!ASKED.contains(text(head, 0))) {
            return null;
        }
        int unit = -1;
        Map<Integer, String> told = new LinkedHashMap<>();
        for (int i = 1; i < head.size(); i++) {
            String word = text(head, i);
            Matcher year = YEAR.matcher(word);
            if (UNIT.contains(word)) {
                unit = i;
            } else if (TOLD.contains(word)) {
                told.put(i, "");
            } else if (year.matches()) {
                told.put(i, year.group(1));
            }
        }
        return told.isEmpty() ? null : new FormSheet(known, unit, told);
    }

    private static String text(List<Cell> cells, int index) {
        Cell cell = index >= 0 && index < cells.size() ? cells.get(index) : Cell.Blank.BLANK;
        if (cell instanceof Cell.Number number) {
            return number.number().toPlainString();
        }
        return cell instanceof Cell.Told words ? Heading.plain(words.text()) : "";
    }

    /** One line below the head. */
    void read(int number, List<Cell> cells) {
        String label = text(cells, 0);
        told.forEach((place, year) -> {
            Cell cell = place < cells.size() ? cells.get(place) : Cell.Blank.BLANK;
            if (cell != Cell.Blank.BLANK) {
                read(new Heading(place, (year.isEmpty() ? "" : year + "年") + label), number, cell, text(cells, unit));
            }
        });
    }

    private void read(Heading heading, int number, Cell cell, String unitTold) {
        String at = heading.letter() + number;
        Column column = heading.text().isEmpty() ? null : column(heading, unitTold);
        if (column != null && isForeign(column, heading, unitTold)) {
            say(
                    "",
                    at,
                    heading,
                    Fault.Code.UNKNOWN_VALUE,
                    Text.of("单位“" + unitTold + "”不适用", "the unit \"" + unitTold + "\" does not fit"));
            return;
        }
        if (column == null) {
            say(
                    "",
                    at,
                    heading,
                    Fault.Code.UNKNOWN_FIELD,
                    Text.of("没有这一项，未读取", "is nothing that is asked; it was not read"));
            return;
        }
        String before = places.putIfAbsent(column.field().name(), at);
        if (before != null) {
            say("", at, heading, Fault.Code.DUPLICATE, Text.of("与" + before + "重复", "says the same as " + before));
            return;
        }
        if (column.field().needs() != null) {
            needing.add(new Column(
                    new Heading(heading.index(), at + " " + heading.shown()), column.field(), column.times()));
            return;
        }
        Draft.Place place = draft.place(column.field().path());
        pointers.put(place.pointer(), at + " " + heading.shown());
        Value value = new CellReader(faults).read(cell, column, place.pointer());
        if (value != null) {
            place.put(value);
        }
    }

    /** With the unit beside it, where the field has one; null if it names none. */
    private @Nullable Column column(Heading heading, String unitTold) {
        Column bare = known.read(heading, new Faults());
        Column inUnit = unitTold.isEmpty()
                ? null
                : known.read(new Heading(heading.index(), heading.text() + "(" + unitTold + ")"), new Faults());
        return inUnit == null ? bare : inUnit;
    }

    /** An amount in a unit that nobody knows is not one in yuan. */
    private boolean isForeign(Column column, Heading heading, String unitTold) {
        return column.field().kind() == Field.Kind.MONEY
                && !unitTold.isEmpty()
                && Units.times(unitTold, Field.Kind.MONEY) == null
                && heading.unit() == null;
    }

    private void say(String pointer, String at, Heading heading, Fault.Code code, Text detail) {
        faults.add(new Fault(
                pointer,
                code,
                Text.of(at + "“" + heading.shown() + "”：", at + " \"" + heading.shown() + "\": ")
                        .then(detail)));
    }

    /** What all lines make together. */
    Row row(int number) {
        for (Column column : needing) {
            Field.Need need = column.field().needs();
            if (need != null) {
                faults.add(new Fault(
                        "",
                        Fault.Code.REQUIRED,
                        Text.same(column.heading().text()).then(need.detail())));
            }
        }
        return new Row(number, draft.document(), faults.list(), pointers);
    }
}
