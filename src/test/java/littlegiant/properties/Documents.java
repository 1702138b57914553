package littlegiant.properties;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import littlegiant.kernel.Value;

/** Documents with something told otherwise. */
final class Documents {

    private Documents() {}

    /** Without the value at a dotted path. */
    static Value.Obj without(Value.Obj document, String path) {
        Map<String, Value> fields = new LinkedHashMap<>(document.fields());
        int dot = path.indexOf('.');
        if (dot < 0) {
            fields.remove(path);
        } else if (fields.get(path.substring(0, dot)) instanceof Value.Obj inner) {
            fields.put(path.substring(0, dot), without(inner, path.substring(dot + 1)));
        }
        return new Value.Obj(fields);
    }

    /** Without an attribute, whose name may have dots. */
    static Value.Obj withoutAttribute(Value.Obj document, String code) {
        return document.fields().get("attributes") instanceof Value.Obj attributes
                ? with(document, "attributes", withoutField(attributes, code))
                : document;
    }

    private static Value.Obj withoutField(Value.Obj object, String name) {
        Map<String, Value> fields = new LinkedHashMap<>(object.fields());
        fields.remove(name);
        return new Value.Obj(fields);
    }

    static Value.Obj with(Value.Obj document, String field, Value value) {
        Map<String, Value> fields = new LinkedHashMap<>(document.fields());
        fields.put(field, value);
        return new Value.Obj(fields);
    }

    /** Without a figure in any of the fiscal years. */
    static Value.Obj withoutYearly(Value.Obj document, String name) {
        return document.fields().get("fiscalYears") instanceof Value.Arr years
                ? with(
                        document,
                        "fiscalYears",
                        new Value.Arr(years.items().stream()
                                .map(year -> (Value) withoutField((Value.Obj) Objects.requireNonNull(year), name))
                                .toList()))
                : document;
    }
}
