package littlegiant.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every firm on one day: its figures, by metric, and nothing of what stands behind them. Firms have places from 0 in order of their codes. Immutable: a
 * change gives another population, which shares all blocks in which nothing changed. Made by {@link Census}.
 */
public final class Population {

    private final MetricDictionary metrics;
    private final LocalDate asOf;
    private final List<Block> blocks;
    private final int[] starts;

    /** @param blocks in order of the codes of their firms, none empty */
    Population(MetricDictionary metrics, LocalDate asOf, List<Block> blocks) {
        this.metrics = metrics;
        this.asOf = asOf;
        this.blocks = List.copyOf(blocks);
        this.starts = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            starts[i + 1] = starts[i] + blocks.get(i).size();
        }
    }

    public LocalDate asOf() {
        return asOf;
    }

    public int size() {
        return starts[blocks.size()];
    }

    public MetricDictionary metrics() {
        return metrics;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** The place of a block's first firm. */
    public int start(int block) {
        return starts[block];
    }

    private Block.Row row(int firm) {
        int found = Arrays.binarySearch(starts, firm);
        int block = found < 0 ? -found - 2 : found;
        return new Block.Row(blocks.get(block), firm - starts[block]);
    }

    /** What is found of a firm where it stands. */
    <T> @Nullable T at(int firm, BlockLook<T> look) {
        Block.Row at = row(firm);
        return look.of(at.block(), at.row());
    }

    /** Finds something of a row of a block. */
    interface BlockLook<T> {
        @Nullable
        T of(Block block, int row);
    }

    public String uscc(int firm) {
        return row(firm).uscc();
    }

    public String name(int firm) {
        Block.Row at = row(firm);
        return at.block().name(at.row());
    }

    public int revision(int firm) {
        return row(firm).revision();
    }

    public Figure figure(int firm, Metric metric) {
        Block.Row at = row(firm);
        return at.block().figure(at.row(), metric.index());
    }

    /** What it is listed with besides its figures. */
    public Particulars particulars(int firm) {
        Block.Row at = row(firm);
        return at.block().particulars(at.row());
    }

    /** Judged as the firm's own sheet of the day for no need is. */
    public Sheet sheet(int firm) {
        Block.Row at = row(firm);
        return at.block().sheet(at.row(), asOf);
    }

    /** The place of a firm; -1 if it is not among them. */
    public int find(String uscc) {
        for (int block = 0; block < blocks.size(); block++) {
            int row = blocks.get(block).find(uscc);
            if (row >= 0) {
                return starts[block] + row;
            }
        }
        return -1;
    }

    /**
     * With the firms of another in place of those of the same code, and beside all others.
     *
     * @throws IllegalArgumentException if it is of another day
     */
    public Population with(Population newer) {
        if (!asOf.equals(newer.asOf)) {
            throw new IllegalArgumentException("of " + newer.asOf + " to " + asOf);
        }
        return blocks.isEmpty() ? newer : changed(newer, Set.of());
    }

    /** Without the firms of these codes; a code that it does not have changes nothing. */
    public Population without(Set<String> usccs) {
        return changed(new Population(metrics, asOf, List.of()), usccs);
    }

    /** The firms of these codes and no other; a code that it does not have is left out. */
    public Population only(Set<String> usccs) {
        List<Block.Row> rows = blocks.stream()
                .flatMap(block -> block.rows().stream())
                .filter(row -> usccs.contains(row.uscc()))
                .toList();
        return new Population(
                metrics, asOf, Block.cut(rows).stream().map(Block::of).toList());
    }

    private Population changed(Population newer, Set<String> gone) {
        List<Block.Row> in =
                newer.blocks.stream().flatMap(block -> block.rows().stream()).toList();
        List<Block> all = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < blocks.size(); i++) {
            String next = i + 1 < blocks.size() ? blocks.get(i + 1).uscc(0) : null;
            int to = from;
            while (to < in.size() && (next == null || in.get(to).uscc().compareTo(next) < 0)) {
                to++;
            }
            all.addAll(changed(blocks.get(i), in.subList(from, to), gone));
            from = to;
        }
        return new Population(metrics, asOf, all);
    }

    private static List<Block> changed(Block block, List<Block.Row> in, Set<String> gone) {
        if (in.isEmpty() && gone.stream().noneMatch(uscc -> block.find(uscc) >= 0)) {
            return List.of(block);
        }
        TreeMap<String, Block.Row> rows = new TreeMap<>();
        block.rows().forEach(row -> rows.put(row.uscc(), row));
        rows.keySet().removeAll(gone);
        in.forEach(row -> rows.put(row.uscc(), row));
        return Block.cut(List.copyOf(rows.values())).stream().map(Block::of).toList();
    }

    /** The code that a firm told of a CODE or ORDINAL; null if it was not told in full. */
    public @Nullable String code(int firm, Metric metric) {
        Figure figure = figure(firm, metric);
        if (figure instanceof Figure.Rank rank) {
            return rank.code();
        }
        return figure instanceof Figure.Code code ? code.code() : null;
    }
}
