package littlegiant.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** A document being written, field by field. Not thread-safe. */
final class Draft {

    private final Map<String, Value> fields = new LinkedHashMap<>();

    /** @param value a draft, list, number or flag; anything else is told as its text; null is not told */
    Draft put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value(value));
        }
        return this;
    }

    Value.Obj value() {
        return new Value.Obj(fields);
    }

    private static Value value(Object value) {
        if (value instanceof Draft draft) {
            return draft.value();
        }
        if (value instanceof List<?> list) {
            return new Value.Arr(list.stream().map(Draft::value).toList());
        }
        if (value instanceof Number number) {
            return new Value.Num(new BigDecimal(number.toString()));
        }
        return value instanceof Boolean flag ? new Value.Bool(flag) : new Value.Str(value.toString());
    }
}
