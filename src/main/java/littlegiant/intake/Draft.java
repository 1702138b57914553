package littlegiant.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.intake.Field.In;
import littlegiant.intake.Field.Of;
import littlegiant.intake.Field.Step;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** A document that is put together cell by cell. */
final class Draft {

    private final Node root = new Node();

    /** An object that still grows; what it holds are values, objects and lists of objects by their item. */
    private static final class Node {
        private final Map<String, Value> values = new LinkedHashMap<>();
        private final Map<String, Node> objects = new LinkedHashMap<>();
        private final Map<String, Map<String, Node>> lists = new LinkedHashMap<>();

        Value.Obj value() {
            Map<String, Value> fields = new LinkedHashMap<>(values);
            objects.forEach((name, node) -> fields.put(name, node.value()));
            lists.forEach((name, items) -> fields.put(
                    name,
                    new Value.Arr(
                            items.values().stream().<Value>map(Node::value).toList())));
            return new Value.Obj(fields);
        }
    }

    /** Where a field's value goes. */
    record Place(String pointer, Map<String, Value> values, String name) {
        void put(Value value) {
            values.put(name, value);
        }
    }

    /** The place at the end of the path. What the path leads through is there from now on. */
    Place place(List<Step> path) {
        Node here = root;
        StringBuilder pointer = new StringBuilder();
        for (Step step : path.subList(0, path.size() - 1)) {
            if (step instanceof Of of) {
                here = here.objects.computeIfAbsent(of.field(), name -> new Node());
                pointer.append('/').append(of.field());
            } else if (step instanceof In in) {
                Map<String, Node> items = here.lists.computeIfAbsent(in.list(), list -> new LinkedHashMap<>());
                here = items.computeIfAbsent(in.item(), item -> item(in));
                int index = List.copyOf(items.keySet()).indexOf(in.item());
                pointer.append('/').append(in.list()).append('/').append(index);
            }
        }
        if (!(path.get(path.size() - 1) instanceof Of last)) {
            throw new IllegalStateException("a path ends in a field: " + path);
        }
        return new Place(pointer + "/" + last.field(), here.values, last.field());
    }

    /** Where the path's end stands; null if the row told nothing of an item that it leads through. */
    @Nullable
    String pointerTo(List<Step> path) {
        Node here = root;
        StringBuilder pointer = new StringBuilder();
        for (Step step : path) {
            if (here == null) {
                return null;
            }
            if (step instanceof Of of) {
                pointer.append('/').append(of.field());
                here = here.objects.get(of.field());
            } else if (step instanceof In in) {
                Map<String, Node> items = here.lists.getOrDefault(in.list(), Map.of());
                int index = List.copyOf(items.keySet()).indexOf(in.item());
                if (index < 0) {
                    return null;
                }
                pointer.append('/').append(in.list()).append('/').append(index);
                here = items.get(in.item());
            }
        }
        return pointer.toString();
    }

    private static Node item(In in) {
        Node node = new Node();
        node.values.putAll(in.told());
        return node;
    }

    Value.Obj document() {
        return root.value();
    }
}
