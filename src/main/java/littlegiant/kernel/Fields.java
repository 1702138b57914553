package littlegiant.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object, read one by one with their types and bounds. Each fault is collected with its pointer and the field then reads as
 * not told, so that one reading finds them all. A field nobody asked for is a fault of its own, named by {@link #close()} with the nearest known one.
 */
public final class Fields {

    /** Items in one list. */
    private static final int ITEMS_MAX = 200;

    private final Value.Obj object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(Value.Obj object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** @return null, and a fault, if the value is not an object */
    public static @Nullable Fields of(Value value, String pointer, Faults faults) {
        if (value instanceof Value.Obj object) {
            return new Fields(object, pointer, faults);
        }
        wrongType(faults, pointer, "对象", "an object");
        return null;
    }

    public Faults faults() {
        return faults;
    }

    public String pointerTo(String name) {
        return pointer + "/" + DocumentReader.escape(name);
    }

    public void fault(String name, Fault.Code code, String zh, String en) {
        faults.add(name.isEmpty() ? pointer : pointerTo(name), code, zh, en);
    }

    /** The raw value; null if absent or told as null. */
    public @Nullable Value raw(String name) {
        asked.add(name);
        Value value = object.fields().get(name);
        return value == Value.Nul.NUL ? null : value;
    }

    public boolean has(String name) {
        return raw(name) != null;
    }

    /** Names the field as missing if it is not told; one that could not be read was told, and is named already. */
    public void require(String... names) {
        for (String name : names) {
            if (raw(name) == null && !faults.has(pointerTo(name))) {
                fault(name, Fault.Code.REQUIRED, "必填", "is required");
            }
        }
    }

    public @Nullable String text(String name, int lengthMax) {
        Value value = raw(name);
        if (value != null) {
            if (!(value instanceof Value.Str str)) {
                wrongType(faults, pointerTo(name), "文本", "a text");
            } else if (str.text().isBlank()) {
                fault(name, Fault.Code.EMPTY, "不能为空白", "must not be blank");
            } else if (str.text().length() > lengthMax) {
                fault(name, Fault.Code.TOO_LONG, "最多" + lengthMax + "个字符", "at most " + lengthMax + " characters");
            } else if (!IdentityNumber.isRefused(name, str.text(), pointerTo(name), faults)) {
                return str.text();
            }
        }
        return null;
    }

    public @Nullable String matching(String name, Pattern form, String zh, String en) {
        String text = text(name, 200);
        if (text != null && !form.matcher(text).matches()) {
            fault(name, Fault.Code.BAD_FORMAT, zh, en);
            return null;
        }
        return text;
    }

    public @Nullable Boolean flag(String name) {
        Value value = raw(name);
        if (value != null && !(value instanceof Value.Bool)) {
            wrongType(faults, pointerTo(name), "true或false", "true or false");
        }
        return value instanceof Value.Bool bool ? bool.flag() : null;
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    public @Nullable Integer whole(String name, int min, int max) {
        BigDecimal number = decimal(name, BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0);
        return number == null ? null : number.intValueExact();
    }

    /** Yuan, with at most two decimals, zero or more. */
    public @Nullable BigDecimal money(String name) {
        return decimal(name, BigDecimal.ZERO, Decimals.MAX, 2);
    }

    /** Yuan, with at most two decimals; a loss is negative. */
    public @Nullable BigDecimal signedMoney(String name) {
        return decimal(name, Decimals.MAX.negate(), Decimals.MAX, 2);
    }

    /** A share in percent from 0 to 100, with at most four decimals. */
    public @Nullable BigDecimal share(String name) {
        return decimal(name, BigDecimal.ZERO, BigDecimal.valueOf(100), Decimals.DECIMALS_MAX);
    }

    public @Nullable BigDecimal decimal(String name, BigDecimal min, BigDecimal max, int decimals) {
        Value value = raw(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Value.Num num)) {
            wrongType(faults, pointerTo(name), "数字", "a number");
            return null;
        }
        BigDecimal number = num.number();
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            fault(
                    name,
                    Fault.Code.OUT_OF_RANGE,
                    "须在" + min.toPlainString() + "至" + max.toPlainString() + "之间",
                    "must be from " + min.toPlainString() + " to " + max.toPlainString());
            return null;
        }
        if (number.scale() > decimals) {
            fault(
                    name,
                    Fault.Code.TOO_PRECISE,
                    decimals == 0 ? "须为整数" : "最多" + decimals + "位小数",
                    decimals == 0 ? "must be a whole number" : "at most " + decimals + " decimals");
            return null;
        }
        return number;
    }

    public @Nullable LocalDate date(String name) {
        String text = text(name, 40);
        if (text == null) {
            return null;
        }
        LocalDate day = Days.parse(text);
        if (day == null) {
            fault(name, Fault.Code.BAD_DATE, "不是有效日期（YYYY-MM-DD）", "is not a date (YYYY-MM-DD)");
        }
        return day;
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String word = text(name, 100);
        return word == null ? null : choice(word, type, pointerTo(name), faults);
    }

    /** One of an enum's names; the nearest known one is named if it is not. */
    public static <E extends Enum<E>> @Nullable E choice(String word, Class<E> type, String at, Faults faults) {
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
            known.add(constant.name());
        }
        unknownValue(word, known, at, faults);
        return null;
    }

    private @Nullable String word(Value item, String at) {
        if (item instanceof Value.Str str) {
            return str.text();
        }
        wrongType(faults, at, "文本", "a text");
        return null;
    }

    public <E extends Enum<E>> @Nullable List<E> choices(String name, Class<E> type) {
        return list(name, (value, at) -> {
            String word = word(value, at);
            return word == null ? null : choice(word, type, at, faults);
        });
    }

    public @Nullable List<String> texts(String name, int lengthMax) {
        return list(name, (value, at) -> {
            String word = word(value, at);
            boolean wrong = word != null && (word.isBlank() || word.length() > lengthMax);
            if (wrong) {
                faults.add(
                        at,
                        Fault.Code.TOO_LONG,
                        "须为1至" + lengthMax + "个字符",
                        "must have 1 to " + lengthMax + " characters");
            }
            return wrong || word == null || IdentityNumber.isRefused(name, word, at, faults) ? null : word;
        });
    }

    /** An object read by the function; its unknown fields are named. Null if absent, not an object, or the function gives null. */
    public <T> @Nullable T object(String name, Function<Fields, @Nullable T> read) {
        Value value = raw(name);
        return value == null ? null : objectAt(value, pointerTo(name), read);
    }

    /** A list of objects, each read by the function; those that cannot be read are left out (their faults are collected). */
    public <T> @Nullable List<T> objects(String name, Function<Fields, @Nullable T> read) {
        return list(name, (value, at) -> objectAt(value, at, read));
    }

    /** A list whose items are read with their pointers. Null if absent; told and empty is an empty list. */
    public <T> @Nullable List<T> list(String name, BiFunction<Value, String, @Nullable T> read) {
        Value value = raw(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Value.Arr arr)) {
            wrongType(faults, pointerTo(name), "列表", "a list");
            return null;
        }
        if (arr.items().size() > ITEMS_MAX) {
            fault(name, Fault.Code.TOO_MANY, "最多" + ITEMS_MAX + "项", "at most " + ITEMS_MAX + " items");
            return null;
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < arr.items().size(); i++) {
            T item = read.apply(arr.items().get(i), pointerTo(name) + "/" + i);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private <T> @Nullable T objectAt(Value value, String at, Function<Fields, @Nullable T> read) {
        Fields inner = of(value, at, faults);
        if (inner == null) {
            return null;
        }
        T result = read.apply(inner);
        inner.close();
        return result;
    }

    /** Names every field that was told and never asked for. */
    public void close() {
        for (String name : object.fields().keySet()) {
            if (!asked.contains(name)) {
                String near = Nearest.to(name, asked);
                fault(
                        name,
                        Fault.Code.UNKNOWN_FIELD,
                        "未知字段" + (near == null ? "" : "，是否为" + near + "？"),
                        "unknown field" + (near == null ? "" : ", did you mean " + near + "?"));
            }
        }
    }

    public Set<String> names() {
        return object.fields().keySet();
    }

    public static void unknownValue(String word, Collection<String> known, String at, Faults faults) {
        String shown = word.length() > 40 ? word.substring(0, 40) + "…" : word;
        String near = Nearest.to(word, known);
        String list = known.size() <= 20 ? String.join(", ", known) : "";
        faults.add(
                at,
                Fault.Code.UNKNOWN_VALUE,
                "未知取值“" + shown + "”" + (near == null ? "" : "，是否为" + near + "？")
                        + (list.isEmpty() ? "" : (near == null ? "，" : "") + "可用：" + list),
                "unknown value \"" + shown + "\"" + (near == null ? "" : ", did you mean " + near + "?")
                        + (list.isEmpty() ? "" : (near == null ? "; known: " : " Known: ") + list));
    }

    private static void wrongType(Faults faults, String at, String zh, String en) {
        faults.add(at, Fault.Code.WRONG_TYPE, "须为" + zh, "must be " + en);
    }
}
