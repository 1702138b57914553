package littlegiant.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Value;
import littlegiant.kernel.Value.Arr;
import littlegiant.kernel.Value.Obj;
import org.jspecify.annotations.Nullable;

/** Some figures of a firm laid over what is stored of it: what they do not tell stays. A year, a title and a kind of collateral are found by what they are; any other list is told as a whole. */
public final class ProfileMerge {

    private static final Map<String, String> KNOWN_BY =
            Map.of("fiscalYears", "year", "badges", "type", "collateral", "kind");

    private ProfileMerge() {}

    public static Obj of(Obj stored, Obj told) {
        Map<String, Value> merged = new LinkedHashMap<>(stored.fields());
        told.fields()
                .forEach((name, value) ->
                        merged.put(name, merged(name, stored.fields().get(name), value)));
        return new Obj(merged);
    }

    private static Value merged(String name, @Nullable Value stored, Value told) {
        if (stored instanceof Obj before && told instanceof Obj now) {
            return of(before, now);
        }
        String key = KNOWN_BY.get(name);
        if (key == null || !(stored instanceof Arr before) || !(told instanceof Arr now)) {
            return told;
        }
        List<Value> items = new ArrayList<>(before.items());
        for (Value item : now.items()) {
            int index = index(items, item, key);
            if (index < 0) {
                items.add(item);
            } else {
                items.set(index, of((Obj) items.get(index), (Obj) item));
            }
        }
        return new Arr(items);
    }

    private static int index(List<Value> items, Value item, String key) {
        Value is = item instanceof Obj obj ? obj.fields().get(key) : null;
        for (int i = 0; is != null && i < items.size(); i++) {
            Value was = items.get(i) instanceof Obj obj ? obj.fields().get(key) : null;
            if (was != null && was.canonical().equals(is.canonical())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Where the other document has what a pointer leads to in the told one.
     *
     * @return null if it has no such item
     */
    public static @Nullable String pointer(String pointer, Obj told, Obj other) {
        StringBuilder there = new StringBuilder();
        Value here = told;
        Value beside = other;
        String list = "";
        for (String step : pointer.substring(1).split("/")) {
            String next = step;
            if (here instanceof Arr items && KNOWN_BY.containsKey(list)) {
                Value item = items.items().get(Integer.parseInt(step));
                int index = beside instanceof Arr others ? index(others.items(), item, KNOWN_BY.get(list)) : -1;
                if (index < 0) {
                    return null;
                }
                next = Integer.toString(index);
            }
            there.append('/').append(next);
            here = step(here, step);
            beside = step(beside, next);
            list = step;
        }
        return there.toString();
    }

    /** The value at a pointer; null if there is none. */
    public static @Nullable Value at(@Nullable String pointer, Obj document) {
        Value here = pointer == null ? null : document;
        for (String step :
                pointer == null ? new String[0] : pointer.substring(1).split("/")) {
            here = step(here, step);
        }
        return here == Value.Nul.NUL ? null : here;
    }

    private static @Nullable Value step(@Nullable Value here, String step) {
        if (here instanceof Arr items) {
            int index = step.matches("\\d{1,9}")
                    ? Integer.parseInt(step)
                    : items.items().size();
            return index < items.items().size() ? items.items().get(index) : null;
        }
        return here instanceof Obj obj ? obj.fields().get(step) : null;
    }

    /** The pointer of everything in it that can be told apart, but for what only says which item is meant. */
    public static List<String> figures(Obj told) {
        List<String> pointers = new ArrayList<>();
        told.fields().forEach((name, value) -> figures("/" + name, name, value, pointers));
        return pointers;
    }

    private static void figures(String pointer, String name, Value value, List<String> pointers) {
        String key = KNOWN_BY.get(name);
        if (value instanceof Obj obj) {
            obj.fields().forEach((field, inner) -> figures(pointer + "/" + field, "", inner, pointers));
        } else if (key != null && value instanceof Arr items) {
            for (int i = 0; i < items.items().size(); i++) {
                if (items.items().get(i) instanceof Obj item) {
                    String at = pointer + "/" + i + "/";
                    item.fields().keySet().stream()
                            .filter(field -> !field.equals(key))
                            .forEach(field -> pointers.add(at + field));
                }
            }
        } else {
            pointers.add(pointer);
        }
    }

    /** The document without what stands at a pointer. */
    public static Obj without(String pointer, Obj document) {
        Value left = without(pointer.substring(1).split("/"), 0, document);
        return left instanceof Obj obj ? obj : document;
    }

    /** The document without items of which nothing is told but what they are, and without what is empty then. */
    public static Obj pruned(Obj document) {
        Map<String, Value> fields = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> {
            String key = KNOWN_BY.get(name);
            if (key != null && value instanceof Arr arr) {
                List<Value> items = arr.items().stream()
                        .filter(item ->
                                !(item instanceof Obj obj) || obj.fields().size() > 1)
                        .toList();
                if (!items.isEmpty()) {
                    fields.put(name, new Arr(items));
                }
            } else if (!(value instanceof Obj obj) || !obj.fields().isEmpty()) {
                fields.put(name, value);
            }
        });
        return new Obj(fields);
    }

    private static Value without(String[] steps, int at, Value here) {
        if (here instanceof Arr arr) {
            List<Value> items = new ArrayList<>(arr.items());
            int index = Integer.parseInt(steps[at]);
            items.set(index, without(steps, at + 1, items.get(index)));
            return new Arr(items);
        }
        Map<String, Value> fields = new LinkedHashMap<>(((Obj) here).fields());
        Value inner = fields.get(steps[at]);
        if (at == steps.length - 1 || inner == null) {
            fields.remove(steps[at]);
        } else {
            fields.put(steps[at], without(steps, at + 1, inner));
        }
        return new Obj(fields);
    }
}
