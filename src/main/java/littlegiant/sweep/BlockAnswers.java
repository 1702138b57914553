package littlegiant.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.MetricAnswers;
import littlegiant.judging.Node;
import littlegiant.kernel.Outcome;
import littlegiant.portfolio.Block;
import littlegiant.portfolio.Column;

/**
 * Every firm of a block and every criterion at once: a bit for each firm, 64 firms to a word. Each test is answered for a whole block by what the index has for the block's
 * distinct figures; conditions are put together by Kleene's laws, and criteria to verdicts as {@link littlegiant.judging.Verdict} says. One thread; used again for one
 * block after another.
 */
public final class BlockAnswers {

    private static final long ALL = -1L;

    private final Circuit circuit;
    private final IntervalIndex index;
    private final Bits[] tests;
    private final Bits[] nodes;
    private final long[] firms = Bits.row();
    private long[][] sharing = new long[0][];
    private int words;

    BlockAnswers(Circuit circuit, IntervalIndex index) {
        this.circuit = circuit;
        this.index = index;
        this.tests = new Bits[index.tests()];
        this.nodes = new Bits[circuit.size()];
        Arrays.setAll(tests, test -> Bits.empty());
        for (int place = 0; place < nodes.length; place++) {
            nodes[place] = circuit.node(place) instanceof Node.Leaf leaf ? tests[leaf.test()] : Bits.empty();
        }
    }

    /** All that is asked afterwards is of this block. */
    public void judge(Block block) {
        words = (block.size() + Long.SIZE - 1) / Long.SIZE;
        Arrays.fill(firms, 0, words, ALL);
        if (block.size() % Long.SIZE != 0) {
            firms[words - 1] = (1L << block.size()) - 1;
        }
        for (MetricAnswers metric : index.metrics()) {
            test(block, metric);
        }
        for (int place = 0; place < nodes.length; place++) {
            if (circuit.node(place) instanceof Node.Any) {
                any(nodes[place], circuit.inner(place));
            } else if (circuit.node(place) instanceof Node.All) {
                all(nodes[place], circuit.inner(place));
            }
        }
    }

    // --- tests

    private void test(Block block, MetricAnswers metric) {
        Column column = block.column(metric.place());
        MetricAnswers.Answers[] different = new MetricAnswers.Answers[column.size()];
        int[] groups = grouped(column, metric, different);
        int count = groups.length == 0 ? 0 : Arrays.stream(groups).max().orElse(0) + 1;
        share(block.size(), column, groups, count);
        List<Integer> asked = metric.tests();
        for (int test = 0; test < asked.size(); test++) {
            Bits bits = tests[asked.get(test)];
            Arrays.fill(bits.met(), 0, words, 0);
            Arrays.fill(bits.unmet(), 0, words, 0);
            Arrays.fill(bits.near(), 0, words, 0);
            int word = test / Long.SIZE;
            long bit = 1L << test;
            for (int group = 0; group < count; group++) {
                MetricAnswers.Answers answers = different[group];
                if ((answers.met()[word] & bit) != 0) {
                    or(bits.met(), sharing[group]);
                } else if ((answers.unmet()[word] & bit) != 0) {
                    or(bits.unmet(), sharing[group]);
                    if ((answers.near()[word] & bit) != 0) {
                        or(bits.near(), sharing[group]);
                    }
                }
            }
        }
    }

    /**
     * Distinct figures that are answered alike make one group.
     *
     * @param different filled with the answers of each group
     * @return the group of each distinct figure
     */
    private static int[] grouped(Column column, MetricAnswers metric, MetricAnswers.Answers[] different) {
        int[] groups = new int[column.size()];
        int[] byNumber = new int[0];
        int count = 0;
        for (int place = 0; place < groups.length; place++) {
            MetricAnswers.Answers answers =
                    column.isMark(place) ? metric.of(column.mark(place)) : metric.of(column.distinct(place));
            if (answers.number() >= byNumber.length) {
                byNumber = Arrays.copyOf(byNumber, Math.max(answers.number() + 1, 2 * byNumber.length));
            }
            if (byNumber[answers.number()] == 0) {
                different[count] = answers;
                byNumber[answers.number()] = ++count;
            }
            groups[place] = byNumber[answers.number()] - 1;
        }
        return groups;
    }

    /** Who shares a group. */
    private void share(int size, Column column, int[] groups, int count) {
        if (sharing.length < count) {
            int before = sharing.length;
            sharing = Arrays.copyOf(sharing, count);
            for (int group = before; group < count; group++) {
                sharing[group] = Bits.row();
            }
        }
        if (count == 1) {
            System.arraycopy(firms, 0, sharing[0], 0, words);
            return;
        }
        for (int group = 0; group < count; group++) {
            Arrays.fill(sharing[group], 0, words, 0);
        }
        for (int firm = 0; firm < size; firm++) {
            sharing[groups[column.place(firm)]][firm / Long.SIZE] |= 1L << firm;
        }
    }

    private void or(long[] sum, long[] more) {
        for (int word = 0; word < words; word++) {
            sum[word] |= more[word];
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
