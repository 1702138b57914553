package littlegiant.sweep;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import littlegiant.judging.Asked;
import littlegiant.judging.Node;

/** The conditions of some products, each once, in an order in which what a condition is put together of stands before it. Immutable. */
final class Circuit {

    private static final int[] NONE = {};

    private final List<Node> nodes = new ArrayList<>();
    private final List<int[]> inner = new ArrayList<>();
    private final int[][] criteria;

    /** @param products conditions of each product; equal ones are the same object */
    Circuit(List<List<Asked>> products) {
        IdentityHashMap<Node, Integer> places = new IdentityHashMap<>();
        this.criteria = products.stream()
                .map(asked -> asked.stream()
                        .mapToInt(one -> place(one.node(), places))
                        .toArray())
                .toArray(int[][]::new);
    }

    private int place(Node node, IdentityHashMap<Node, Integer> places) {
        Integer known = places.get(node);
        if (known != null) {
            return known;
        }
        int[] parts = node.inner().isEmpty()
                ? NONE
                : node.inner().stream().mapToInt(part -> place(part, places)).toArray();
        nodes.add(node);
        inner.add(parts);
        places.put(node, nodes.size() - 1);
        return nodes.size() - 1;
    }

    /** How many distinct conditions there are. */
    int size() {
        return nodes.size();
    }

    Node node(int place) {
        return nodes.get(place);
    }

    /** The places of what a condition is put together of. */
    int[] inner(int place) {
        return inner.get(place);
    }

    int products() {
        return criteria.length;
    }

    /** The places of a product's criteria, in its order. */
    int[] criteria(int product) {
        return criteria[product];
    }
}
