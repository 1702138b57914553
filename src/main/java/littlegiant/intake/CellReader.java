package littlegiant.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Days;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** What a cell means in its column. One that cannot be read is a fault at its pointer, and then not told. */
final class CellReader {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?((\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d*)?|\\.\\d+)(e[-+]?\\d+)?");
    private static final Pattern DIGITS = Pattern.compile("[-+0-9.,eE]+");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})(?:\\2|月)(\\d{1,2})日?(?:[ T]0?0:00(?::00(?:\\.0+)?)?)?");
    private static final Set<String> YES = Set.of("true", "1", "y", "yes", "是");
    private static final Set<String> NO = Set.of("false", "0", "n", "no", "否");

    /** Digits that a spreadsheet keeps of a number; it turns those behind them into zeros. */
    private static final int SPREADSHEET_DIGITS = 15;

    private final Faults faults;

    CellReader(Faults faults) {
        this.faults = faults;
    }

    /** @return null for an empty cell, and, with a fault, for one that does not fit its column */
    @Nullable
    Value read(Cell cell, Column column, String at) {
        if (cell == Cell.Blank.BLANK) {
            return null;
        }
        if (cell instanceof Cell.Bad bad) {
            faults.add(new Fault(at, bad.code(), bad.detail()));
            return null;
        }
        return switch (column.field().kind()) {
            case TEXT -> text(cell, column.field().words(), at);
            case LIST -> list(cell, column.field().words(), at);
            case NUMBER, MONEY -> number(cell, column.times(), at);
            case PERCENT -> percent(cell, at);
            case DATE -> date(cell, at);
            case FLAG -> flag(cell, at);
            case TREE -> tree(cell, at);
        };
    }

    private @Nullable Value text(Cell cell, Map<String, String> words, String at) {
        String told = told(cell, at);
        return told == null ? null : new Value.Str(word(told, words));
    }

    private static String word(String told, Map<String, String> words) {
        return words.isEmpty() ? told : words.getOrDefault(Heading.plain(told), told);
    }

    private @Nullable Value list(Cell cell, Map<String, String> words, String at) {
        String told = told(cell, at);
        if (told == null) {
            return null;
        }
        if (told.equals("[]")) {
            return new Value.Arr(List.of());
        }
        List<Value> items = new ArrayList<>();
        for (String item : told.split("[;；、,，\\r\\n]")) {
            if (!item.isBlank()) {
                items.add(new Value.Str(word(item.strip(), words)));
            }
        }
        return new Value.Arr(items);
    }

    /** As text: a region that a spreadsheet took for a number is still a code. */
    private @Nullable String told(Cell cell, String at) {
        if (cell instanceof Cell.Told told) {
            return told.text();
        }
        if (cell instanceof Cell.Day day) {
            return day.day().toString();
        }
        if (cell instanceof Cell.Number number) {
            if (number.number().precision() <= SPREADSHEET_DIGITS) {
                return Decimals.plain(number.number()).toPlainString();
            }
            faults.add(
                    at,
                    Fault.Code.TOO_PRECISE,
                    "数字超过15位，表格软件已改掉末几位，请将该列设为文本后重新填写",
                    "has more than 15 digits, the last of which the spreadsheet has changed; make the column text and fill it in again");
            return null;
        }
        wrongType(at, "文本", "a text");
        return null;
    }

    private @Nullable Value number(Cell cell, BigDecimal times, String at) {
        BigDecimal number = null;
        if (cell instanceof Cell.Number told) {
            number = told.number();
        } else if (cell instanceof Cell.Told told) {
            number = parsed(told.text(), at);
        } else {
            wrongType(at, "数字", "a number");
        }
        return number == null ? null : new Value.Num(number.multiply(times));
    }

    private @Nullable Value percent(Cell cell, String at) {
        if (cell instanceof Cell.Percent percent) {
            return new Value.Num(percent.number());
        }
        if (cell instanceof Cell.Told told && told.text().matches(".*[%％]")) {
            String share = told.text().substring(0, told.text().length() - 1).strip();
            return number(Cell.of(share), BigDecimal.ONE, at);
        }
        return number(cell, BigDecimal.ONE, at);
    }

    private @Nullable BigDecimal parsed(String told, String at) {
        if (told.length() > DocumentReader.NUMBER_LENGTH_MAX
                && DIGITS.matcher(told).matches()) {
            return outOfRange(at);
        }
        String text = told.length() > DocumentReader.NUMBER_LENGTH_MAX ? "" : Heading.plain(told);
        if (!NUMBER.matcher(text).matches()) {
            wrongType(at, "数字", "a number");
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.replace(",", ""));
            return Decimals.isUnbounded(number) ? outOfRange(at) : number;
        } catch (NumberFormatException e) {
            return outOfRange(at); // an exponent that does not fit an int
        }
    }

    private @Nullable BigDecimal outOfRange(String at) {
        faults.add(at, Fault.Code.OUT_OF_RANGE, "数值超出可用范围", "the number is out of all bounds");
        return null;
    }

    private @Nullable Value date(Cell cell, String at) {
        if (cell instanceof Cell.Day day) {
            return new Value.Str(day.day().toString());
        }
        Matcher form = DATE.matcher(cell instanceof Cell.Told told ? told.text() : "");
        if (form.matches()) {
            String day = form.group(1) + "-" + twoDigits(form.group(3)) + "-" + twoDigits(form.group(4));
            if (Days.parse(day) != null) {
                return new Value.Str(day);
            }
        }
        faults.add(
                at,
                Fault.Code.BAD_DATE,
                "不是有效日期（如2026-01-05、2026/1/5）",
                "is not a date (such as 2026-01-05 or 2026/1/5)");
        return null;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private @Nullable Value flag(Cell cell, String at) {
        if (cell instanceof Cell.Flag flag) {
            return new Value.Bool(flag.flag());
        }
        String told = cell instanceof Cell.Told text
                ? Heading.plain(text.text())
                : cell instanceof Cell.Number number ? number.number().toPlainString() : "";
        if (YES.contains(told) || NO.contains(told)) {
            return new Value.Bool(YES.contains(told));
        }
        wrongType(at, "是或否（true、false、1、0、Y、N亦可）", "yes or no (also true, false, 1, 0, Y, N)");
        return null;
    }

    private @Nullable Value tree(Cell cell, String at) {
        if (!(cell instanceof Cell.Told told)) {
            wrongType(at, "YAML或JSON写的对象或列表", "an object or a list as YAML or JSON");
            return null;
        }
        Faults inner = new Faults();
        try {
            Value value = document(told.text().getBytes(StandardCharsets.UTF_8), inner);
            inner.list().forEach(fault -> faults.add(fault.below(at)));
            if (value instanceof Value.Obj || value instanceof Value.Arr) {
                return value;
            }
            wrongType(at, "YAML或JSON写的对象或列表", "an object or a list as YAML or JSON");
        } catch (AppException e) {
            e.faults().forEach(fault -> faults.add(fault.below(at)));
        }
        return null;
    }

    /** As JSON first: YAML takes no tabs between the parts of an object. Null if it is several documents. */
    private static @Nullable Value document(byte[] text, Faults faults) {
        Faults ofJson = new Faults();
        try {
            Value value = DocumentReader.json(text, ofJson);
            ofJson.list().forEach(faults::add);
            return value;
        } catch (AppException notJson) {
            List<Value> documents = DocumentReader.yaml(text, faults);
            return documents.size() == 1 ? documents.get(0) : null;
        }
    }

    private void wrongType(String at, String zh, String en) {
        faults.add(at, Fault.Code.WRONG_TYPE, "须为" + zh, "must be " + en);
    }
}
