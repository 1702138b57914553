package littlegiant.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import littlegiant.metric.Figure;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Firms that stand beside each other in order of their codes, with their figures by metric. Immutable; populations share what did not change. */
public final class Block {

    /** A {@code char} counts the figures of a {@link Column}. */
    public static final int FIRMS_MAX = 4096;

    private final String[] usccs;
    private final String[] names;
    private final int[] revisions;
    private final Particulars[] particulars;
    private final Column[] columns;

    /** Found when the first one looks for a name. */
    private volatile @Nullable Names plainNames;

    private Block(int firms, int metrics) {
        this.usccs = new String[firms];
        this.names = new String[firms];
        this.revisions = new int[firms];
        this.particulars = new Particulars[firms];
        this.columns = new Column[metrics];
    }

    /** A firm where it stands. */
    record Row(Block block, int row) {
        String uscc() {
            return block.usccs[row];
        }

        int revision() {
            return block.revisions[row];
        }
    }

    /** A firm with its sheet, before it has a place. */
    record Drawn(String uscc, String name, int revision, Particulars particulars, Sheet sheet) {}

    /**
     * @param firms  in any order, at most {@link #FIRMS_MAX}
     * @param shared the same object for equal figures
     */
    static Block drawn(List<Drawn> firms, int metrics, UnaryOperator<Figure> shared) {
        Block block = new Block(firms.size(), metrics);
        Map<Particulars, Particulars> distinct = new HashMap<>();
        for (int i = 0; i < firms.size(); i++) {
            Drawn firm = firms.get(i);
            Particulars same = distinct.computeIfAbsent(firm.particulars, one -> one);
            block.put(i, firm.uscc, firm.name, firm.revision, same);
        }
        return block.with(metric -> Column.of(
                firms.size(), firm -> shared.apply(firms.get(firm).sheet.figure(metric))));
    }

    /** @param rows in order of their codes, from any blocks of the same metrics; one at least, at most {@link #FIRMS_MAX} */
    static Block of(List<Row> rows) {
        Block block = new Block(rows.size(), rows.get(0).block.columns.length);
        for (int i = 0; i < rows.size(); i++) {
            Row from = rows.get(i);
            block.put(i, from.uscc(), from.block.names[from.row], from.revision(), from.block.particulars[from.row]);
        }
        return block.with(metric -> Column.of(rows.size(), row -> {
            Row from = rows.get(row);
            return from.block.figure(from.row, metric);
        }));
    }

    private void put(int row, String uscc, String name, int revision, Particulars told) {
        usccs[row] = uscc;
        names[row] = name;
        revisions[row] = revision;
        particulars[row] = told;
    }

    private Block with(IntFunction<Column> column) {
        Arrays.setAll(columns, column);
        return this;
    }

    /** Cuts rows into as few parts as hold them, of about one size. */
    static List<List<Row>> cut(List<Row> rows) {
        int parts = (rows.size() + FIRMS_MAX - 1) / FIRMS_MAX;
        List<List<Row>> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            all.add(rows.subList(
                    Math.toIntExact((long) rows.size() * part / parts),
                    Math.toIntExact((long) rows.size() * (part + 1) / parts)));
        }
        return all;
    }

    public int size() {
        return usccs.length;
    }

    /** Its firms in their order. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>(size());
        for (int row = 0; row < size(); row++) {
            rows.add(new Row(this, row));
        }
        return rows;
    }

    public String uscc(int row) {
        return usccs[row];
    }

    public String name(int row) {
        return names[row];
    }

    public int revision(int row) {
        return revisions[row];
    }

    public Particulars particulars(int row) {
        return particulars[row];
    }

    /** The names as they are compared. */
    Names plainNames() {
        Names known = plainNames;
        if (known == null) {
            known = new Names(this);
            plainNames = known;
        }
        return known;
    }

    /** The row of a firm; negative if it does not stand here. */
    int find(String uscc) {
        return Arrays.binarySearch(usccs, uscc);
    }

    /** What is known of one metric, by its place in the dictionary. */
    public Column column(int metric) {
        return columns[metric];
    }

    public Figure figure(int row, int metric) {
        return columns[metric].at(row);
    }

    /** Judged as the firm's own sheet of the day for no need is. */
    public Sheet sheet(int row, LocalDate asOf) {
        Figure[] figures = new Figure[columns.length];
        for (int metric = 0; metric < figures.length; metric++) {
            figures[metric] = columns[metric].at(row);
        }
        return Sheet.of(asOf, Arrays.asList(figures));
    }
}
