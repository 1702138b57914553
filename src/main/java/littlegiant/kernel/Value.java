package littlegiant.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A document as it came, JSON or YAML, bounded and immutable. */
public sealed interface Value {

    record Obj(Map<String, Value> fields) implements Value {
        public Obj {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The value at a dotted path; null if a step is missing, not an object, or told as null. */
        public @Nullable Value at(String path) {
            return atSteps(path.split("\\."));
        }

        /** The value at the end of the steps; null if one is missing, not an object, or told as null. */
        public @Nullable Value atSteps(String... steps) {
            return walk(false, steps);
        }

        /** The same with the steps of a pointer: places in lists from 0 are steps too. */
        public @Nullable Value atPointer(String... steps) {
            return walk(true, steps);
        }

        private @Nullable Value walk(boolean lists, String... steps) {
            Value here = this;
            for (String step : steps) {
                Value next = here instanceof Obj obj ? obj.fields.get(step) : null;
                if (lists && here instanceof Arr arr) {
                    next = arr.at(step);
                }
                if (next == null) {
                    return null;
                }
                here = next;
            }
            return here == Nul.NUL ? null : here;
        }
    }

    record Arr(List<Value> items) implements Value {
        public Arr {
            items = List.copyOf(items);
        }

        private @Nullable Value at(String place) {
            int index = place.matches("\\d{1,9}") ? Integer.parseInt(place) : items.size();
            return index < items.size() ? items.get(index) : null;
        }
    }

    record Str(String text) implements Value {}

    record Num(BigDecimal number) implements Value {
        public Num {
            number = Decimals.plain(number);
        }
    }

    record Bool(boolean flag) implements Value {}

    enum Nul implements Value {
        NUL
    }

    /** As maps, lists, strings, numbers, booleans and nulls, for writing. */
    default @Nullable Object plain() {
        if (this instanceof Obj obj) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            obj.fields.forEach((name, value) -> map.put(name, value.plain()));
            return map;
        }
        if (this instanceof Arr arr) {
            List<@Nullable Object> list = new ArrayList<>();
            arr.items.forEach(item -> list.add(item.plain()));
            return list;
        }
        if (this instanceof Str str) {
            return str.text;
        }
        if (this instanceof Num num) {
            return num.number;
        }
        return this instanceof Bool bool ? bool.flag : null;
    }

    /** The same content gives the same text, whatever the order of fields, the spelling of numbers or told nulls. */
    default String canonical() {
        StringBuilder out = new StringBuilder();
        write(this, out);
        return out.toString();
    }

    private static void write(Value value, StringBuilder out) {
        if (value instanceof Obj obj) {
            out.append('{');
            String comma = "";
            for (var field : new TreeMap<>(obj.fields).entrySet()) {
                if (field.getValue() != Nul.NUL) {
                    out.append(comma);
                    quote(field.getKey(), out);
                    out.append(':');
                    write(field.getValue(), out);
                    comma = ",";
                }
            }
            out.append('}');
        } else if (value instanceof Arr arr) {
            out.append('[');
            String comma = "";
            for (Value item : arr.items) {
                out.append(comma);
                write(item, out);
                comma = ",";
            }
            out.append(']');
        } else if (value instanceof Str str) {
            quote(str.text, out);
        } else {
            out.append(value.plain());
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
