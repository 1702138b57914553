package littlegiant.judging;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import littlegiant.kernel.Outcome;

/** How many criteria of each product of a catalogue, or of each criteria list, are met, unmet and unknown for one sheet; what a need asks for is not counted. */
public final class Tally {

    private final int[] unmet;
    private final int[] unknown;
    private final Layout layout;

    private Tally(Layout layout) {
        this.layout = layout;
        this.unmet = new int[layout.starts.length - 1];
        this.unknown = new int[layout.starts.length - 1];
    }

    /** @param product its place among the entries of the catalogue */
    public int met(int product) {
        return layout.starts[product + 1] - layout.starts[product] - unmet[product] - unknown[product];
    }

    public int unmet(int product) {
        return unmet[product];
    }

    public int unknown(int product) {
        return unknown[product];
    }

    /**
     * The criteria of all products one after another, each as the place of its condition among the distinct ones: a condition is answered once for all products,
     * and counting runs through one array.
     */
    public static final class Layout {
        private final List<Node> nodes;
        private final int[] places;
        private final int[] starts;

        /** @param products conditions of each product; equal ones are the same object */
        public Layout(List<List<Asked>> products) {
            IdentityHashMap<Node, Integer> known = new IdentityHashMap<>();
            List<Node> distinct = new ArrayList<>();
            List<Integer> all = new ArrayList<>();
            this.starts = new int[products.size() + 1];
            for (int product = 0; product < products.size(); product++) {
                for (Asked asked : products.get(product)) {
                    Integer place = known.get(asked.node());
                    if (place == null) {
                        place = distinct.size();
                        known.put(asked.node(), place);
                        distinct.add(asked.node());
                    }
                    all.add(place);
                }
                starts[product + 1] = all.size();
            }
            this.nodes = List.copyOf(distinct);
            this.places = all.stream().mapToInt(Integer::intValue).toArray();
        }

        public Tally count(JudgedSheet judged) {
            Outcome[] answers = new Outcome[nodes.size()];
            for (int place = 0; place < answers.length; place++) {
                answers[place] = nodes.get(place).outcome(judged);
            }
            Tally tally = new Tally(this);
            for (int product = 0; product < starts.length - 1; product++) {
                for (int i = starts[product]; i < starts[product + 1]; i++) {
                    Outcome answer = answers[places[i]];
                    tally.unmet[product] += answer == Outcome.UNMET ? 1 : 0;
                    tally.unknown[product] += answer == Outcome.UNKNOWN ? 1 : 0;
                }
            }
            return tally;
        }
    }
}
