package littlegiant.sweep;

import java.util.Arrays;
import java.util.List;
import littlegiant.judging.IntervalIndex;
import littlegiant.judging.MetricAnswers;
import littlegiant.portfolio.Block;
import littlegiant.portfolio.Column;

/** The tests of an index, each answered for a whole block by what the index has for the block's distinct figures. One thread; used again for one block after another. */
final class BlockTests {

    private final IntervalIndex index;
    private final Bits[] tests;
    private long[][] sharing = new long[0][];
    private long[] firms = Bits.row();
    private int words;

    BlockTests(IntervalIndex index) {
        this.index = index;
        this.tests = new Bits[index.tests()];
        Arrays.setAll(tests, test -> Bits.empty());
    }

    /** Of the block that was judged last. */
    Bits of(int test) {
        return tests[test];
    }

    /** @param all a bit for each firm of the block */
    void judge(Block block, long[] all) {
        firms = all;
        words = (block.size() + Long.SIZE - 1) / Long.SIZE;
        index.metrics().forEach(metric -> judge(block, metric));
    }

    private void judge(Block block, MetricAnswers metric) {
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
}
