package littlegiant.portfolio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import littlegiant.metric.Figure;

/** What is known of one metric of some firms: each distinct figure once, with how it moves by itself, and which of them each firm has. Immutable. */
public final class Column {

    private static final int OF_A_BYTE = 256;

    private final Figure[] figures;
    private final long[] marks;
    private final IntUnaryOperator places;

    /**
     * @param figures all that are no numbers, and numbers told in part or moving by themselves
     * @param marks   numbers told in full that stand still
     * @param places  of a firm: of its figure among {@code figures}, and after them among {@code marks}
     */
    private Column(Figure[] figures, long[] marks, IntUnaryOperator places) {
        this.figures = figures;
        this.marks = marks;
        this.places = places;
    }

    /**
     * @param firms  at most {@link Block#FIRMS_MAX}
     * @param figure of a firm, by its place
     */
    static Column of(int firms, IntFunction<Figure> figure) {
        Map<Figure, Integer> others = new LinkedHashMap<>();
        Map<Long, Integer> exact = new LinkedHashMap<>();
        int[] found = new int[firms];
        for (int firm = 0; firm < firms; firm++) {
            Figure one = figure.apply(firm);
            found[firm] = one instanceof Figure.Number number && number.isExact() && number.clock() == null
                    ? -1 - place(number.least(), exact)
                    : place(one, others);
        }
        char[] places = new char[firms];
        for (int firm = 0; firm < firms; firm++) {
            places[firm] = (char) (found[firm] < 0 ? others.size() - 1 - found[firm] : found[firm]);
        }
        return new Column(
                others.keySet().toArray(new Figure[0]),
                exact.keySet().stream().mapToLong(Long::longValue).toArray(),
                packed(places, others.size() + exact.size()));
    }

    private static <T> int place(T figure, Map<T, Integer> known) {
        Integer next = known.size();
        Integer place = known.putIfAbsent(figure, next);
        return place == null ? next : place;
    }

    private static IntUnaryOperator packed(char[] places, int distinct) {
        if (distinct == 1) {
            return firm -> 0;
        }
        if (distinct > OF_A_BYTE) {
            return firm -> places[firm];
        }
        byte[] narrow = new byte[places.length];
        for (int firm = 0; firm < narrow.length; firm++) {
            narrow[firm] = (byte) places[firm];
        }
        return firm -> Byte.toUnsignedInt(narrow[firm]);
    }

    Figure at(int firm) {
        return distinct(place(firm));
    }

    /** Which of the distinct figures a firm has. */
    public int place(int firm) {
        return places.applyAsInt(firm);
    }

    /** How many distinct figures there are. */
    public int size() {
        return figures.length + marks.length;
    }

    /** One of the distinct figures. */
    public Figure distinct(int place) {
        return isMark(place) ? Figure.Number.at(mark(place)) : figures[place];
    }

    /** Whether one of the distinct figures is a number told in full that stands still. */
    public boolean isMark(int place) {
        return place >= figures.length;
    }

    /** The mark of such a number. */
    public long mark(int place) {
        return marks[place - figures.length];
    }
}
