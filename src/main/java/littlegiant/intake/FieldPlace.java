package littlegiant.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.intake.Field.In;
import littlegiant.intake.Field.Of;
import littlegiant.intake.Field.Step;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Where a field stands in a document that is there already. An item of a list is the first one that says all that the step tells of it. */
public record FieldPlace(List<Step> path) {

    public FieldPlace {
        path = List.copyOf(path);
    }

    /** Null if it is not told. */
    public @Nullable Value in(Value.Obj document) {
        Value here = document;
        for (Step step : path) {
            here = here instanceof Value.Obj obj ? next(obj, step) : null;
        }
        return here == Value.Nul.NUL ? null : here;
    }

    private static @Nullable Value next(Value.Obj obj, Step step) {
        if (step instanceof Of of) {
            return obj.fields().get(of.field());
        }
        In in = (In) step;
        int index = index(obj, in);
        return index < 0 ? null : items(obj, in).get(index);
    }

    private static List<Value> items(Value.Obj obj, In in) {
        return obj.fields().get(in.list()) instanceof Value.Arr list ? list.items() : List.of();
    }

    /** Of the item; -1 if there is none. */
    private static int index(Value.Obj obj, In in) {
        List<Value> items = items(obj, in);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Value.Obj item && says(item, in.told())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean says(Value.Obj item, Map<String, Value> told) {
        return told.entrySet().stream().allMatch(entry -> {
            Value value = item.fields().get(entry.getKey());
            return value != null && value.canonical().equals(entry.getValue().canonical());
        });
    }

    /** How many items of the list it lies in are the one that is meant; 1 for a field that lies in none. */
    public long items(Value.Obj document) {
        return path.get(0) instanceof In in
                ? items(document, in).stream()
                        .filter(item -> item instanceof Value.Obj obj && says(obj, in.told()))
                        .count()
                : 1;
    }

    /** As a JSON pointer; null where it lies in an item that is not there. */
    public @Nullable String pointer(Value.Obj document) {
        StringBuilder pointer = new StringBuilder();
        Value here = document;
        for (Step step : path) {
            if (step instanceof Of of) {
                pointer.append('/').append(of.field());
            } else if (step instanceof In in) {
                int index = here instanceof Value.Obj obj ? index(obj, in) : -1;
                if (index < 0) {
                    return null;
                }
                pointer.append('/').append(in.list()).append('/').append(index);
            }
            here = here instanceof Value.Obj obj ? next(obj, step) : null;
        }
        return pointer.toString();
    }

    /**
     * The document with another value there.
     *
     * @param value null = it is not told any more; what then has nothing left in it is not told either
     */
    public Value.Obj put(Value.Obj document, @Nullable Value value) {
        return put(document, 0, value);
    }

    private Value.Obj put(Value.Obj here, int at, @Nullable Value value) {
        Map<String, Value> fields = new LinkedHashMap<>(here.fields());
        if (path.get(at) instanceof In in) {
            List<Value> items = new ArrayList<>(items(here, in));
            int index = index(here, in);
            Value.Obj before = index < 0 ? new Value.Obj(in.told()) : (Value.Obj) items.get(index);
            Value.Obj item = put(before, at + 1, value);
            if (index >= 0) {
                items.remove(index);
            }
            if (!item.fields().keySet().equals(in.told().keySet())) {
                items.add(index < 0 ? items.size() : index, item);
            }
            set(fields, in.list(), items.isEmpty() ? null : new Value.Arr(items));
        } else if (path.get(at) instanceof Of of && at == path.size() - 1) {
            set(fields, of.field(), value);
        } else if (path.get(at) instanceof Of of) {
            Value.Obj inner = here.fields().get(of.field()) instanceof Value.Obj obj ? obj : new Value.Obj(Map.of());
            Value.Obj changed = put(inner, at + 1, value);
            set(fields, of.field(), changed.fields().isEmpty() ? null : changed);
        }
        return new Value.Obj(fields);
    }

    private static void set(Map<String, Value> fields, String name, @Nullable Value value) {
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
    }
}
