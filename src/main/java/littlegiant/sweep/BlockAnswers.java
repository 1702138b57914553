package littlegiant.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.Node;
import littlegiant.kernel.Outcome;
import littlegiant.portfolio.Block;

/**
 * Every firm of a block and every criterion at once: a bit for each firm, 64 firms to a word. Each test is answered for a whole block by what the index has for the block's
 * distinct figures; conditions are put together by Kleene's laws, and criteria to verdicts as {@link littlegiant.judging.Verdict} says. One thread; used again for one
 * block after another.
 */
public final class BlockAnswers {

    private static final long ALL = -1L;

    private final Circuit circuit;
    private final BlockTests tests;
    private final Bits[] nodes;
    private final long[] firms = Bits.row();
    private int words;

    BlockAnswers(Circuit circuit, IntervalIndex index) {
        this.circuit = circuit;
        this.tests = new BlockTests(index);
        this.nodes = new Bits[circuit.size()];
        for (int place = 0; place < nodes.length; place++) {
            nodes[place] = circuit.node(place) instanceof Node.Leaf leaf ? tests.of(leaf.test()) : Bits.empty();
        }
    }

    /** All that is asked afterwards is of this block. */
    public void judge(Block block) {
        words = (block.size() + Long.SIZE - 1) / Long.SIZE;
        Arrays.fill(firms, 0, words, ALL);
        if (block.size() % Long.SIZE != 0) {
            firms[words - 1] = (1L << block.size()) - 1;
        }
        tests.judge(block, firms);
        for (int place = 0; place < nodes.length; place++) {
            if (circuit.node(place) instanceof Node.Any) {
                any(nodes[place], circuit.inner(place));
            } else if (circuit.node(place) instanceof Node.All) {
                all(nodes[place], circuit.inner(place));
            }
        }
    }

    // --- conditions

    private void any(Bits sum, int[] inner) {
        System.arraycopy(firms, 0, sum.unmet(), 0, words);
        Arrays.fill(sum.met(), 0, words, 0);
        Arrays.fill(sum.near(), 0, words, 0);
        for (int place : inner) {
            Bits part = nodes[place];
            for (int word = 0; word < words; word++) {
                sum.met()[word] |= part.met()[word];
                sum.unmet()[word] &= part.unmet()[word];
                sum.near()[word] |= part.near()[word];
            }
        }
        for (int word = 0; word < words; word++) {
            sum.near()[word] &= sum.unmet()[word];
        }
    }

    private void all(Bits sum, int[] inner) {
        System.arraycopy(firms, 0, sum.met(), 0, words);
        System.arraycopy(firms, 0, sum.near(), 0, words);
        Arrays.fill(sum.unmet(), 0, words, 0);
        for (int place : inner) {
            Bits part = nodes[place];
            for (int word = 0; word < words; word++) {
                sum.met()[word] &= part.met()[word];
                sum.unmet()[word] |= part.unmet()[word];
                sum.near()[word] &= part.met()[word] | part.near()[word];
            }
        }
        for (int word = 0; word < words; word++) {
            sum.near()[word] &= sum.unmet()[word];
        }
    }

    // --- products

    /** How many words of 64 firms the block has. */
    public int words() {
        return words;
    }

    public int products() {
        return circuit.products();
    }

    /** Of a criterion of a product, by their places. */
    Bits criterion(int product, int criterion) {
        return nodes[circuit.criteria(product)[criterion]];
    }

    /** How many criteria of a product a firm does not meet, by its row. */
    public int unmet(int product, int row) {
        return count(product, row, Outcome.UNMET);
    }

    /** How many criteria of a product are not known of a firm. */
    public int unknown(int product, int row) {
        return count(product, row, Outcome.UNKNOWN);
    }

    /** How many of the unmet criteria of a product are near for a firm. */
    int near(int product, int row) {
        int count = 0;
        for (int place : circuit.criteria(product)) {
            count += Bits.has(nodes[place].near(), row) ? 1 : 0;
        }
        return count;
    }

    /**
     * Adds up who does not meet each criterion of a product.
     *
     * @param counted a bit for each firm that counts
     * @param unmet   by criterion: firms that do not meet it are added
     * @param alone   by criterion: of those, firms that meet everything else are added
     */
    void keptOut(int product, long[] counted, int[] unmet, int[] alone) {
        int[] criteria = circuit.criteria(product);
        for (int word = 0; word < words; word++) {
            long one = 0;
            long two = 0;
            long known = counted[word];
            for (int place : criteria) {
                Bits bits = nodes[place];
                two |= one & bits.unmet()[word];
                one |= bits.unmet()[word];
                known &= bits.met()[word] | bits.unmet()[word];
            }
            long lone = known & one & ~two;
            for (int i = 0; i < criteria.length; i++) {
                long misses = nodes[criteria[i]].unmet()[word] & counted[word];
                unmet[i] += Long.bitCount(misses);
                alone[i] += Long.bitCount(misses & lone);
            }
        }
    }

    /**
     * Adds up who is left after each criterion of a product.
     *
     * @param counted      a bit for each firm that counts
     * @param met          by criterion: firms that meet it are added
     * @param left         by criterion: of those, firms that meet all before it too are added
     * @param aloneUnknown by criterion: firms that meet everything else, and of which it is not known, are added
     */
    void funnel(int product, long[] counted, int[] met, int[] left, int[] aloneUnknown) {
        int[] criteria = circuit.criteria(product);
        for (int word = 0; word < words; word++) {
            long all = counted[word];
            long one = 0;
            long two = 0;
            for (int i = 0; i < criteria.length; i++) {
                long meets = nodes[criteria[i]].met()[word];
                met[i] += Long.bitCount(meets & counted[word]);
                all &= meets;
                left[i] += Long.bitCount(all);
                two |= one & ~meets;
                one |= ~meets;
            }
            long lone = counted[word] & one & ~two;
            for (int i = 0; i < criteria.length; i++) {
                Bits bits = nodes[criteria[i]];
                aloneUnknown[i] += Long.bitCount(lone & ~bits.met()[word] & ~bits.unmet()[word]);
            }
        }
    }

    private int count(int product, int row, Outcome wanted) {
        int count = 0;
        for (int place : circuit.criteria(product)) {
            count += nodes[place].of(row) == wanted ? 1 : 0;
        }
        return count;
    }

    /** What a firm answers to each criterion of a product, in its order. */
    public List<Outcome> outcomes(int product, int row) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int place : circuit.criteria(product)) {
            outcomes.add(nodes[place].of(row));
        }
        return outcomes;
    }

    /** How the firms of the block stand with a product. */
    public void verdicts(int product, Verdicts found) {
        int[] criteria = circuit.criteria(product);
        for (int word = 0; word < words; word++) {
            long met = firms[word];
            long near = met;
            long one = 0;
            long two = 0;
            long more = 0;
            for (int place : criteria) {
                Bits bits = nodes[place];
                long unmet = bits.unmet()[word];
                met &= bits.met()[word];
                near &= ~unmet | bits.near()[word];
                more |= two & unmet;
                two |= one & unmet;
                one |= unmet;
            }
            found.fill(word, met, firms[word] & ~one & ~met, one & near & ~more);
        }
    }
}
