package littlegiant.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import org.jspecify.annotations.Nullable;

/** Figures in the JSON type of their metric: a number, a code, a list of codes, true or false, a day as YYYY-MM-DD. */
public final class FigureValue {

    private FigureValue() {}

    /**
     * What a figure told in part lies between, both included.
     *
     * @param least null = unbounded
     * @param most  null = unbounded
     */
    public record Range(@Nullable Object least, @Nullable Object most) {}

    /** A figure that was told in full, one between two steps as the step below it; null if it is missing or told in part. */
    public static @Nullable Object of(Metric metric, Figure figure) {
        if (figure instanceof Figure.Number number) {
            return number.isExact() ? ofSteps(metric, Marks.floor(number.least())) : null;
        }
        if (figure instanceof Figure.Rank rank) {
            return rank.code();
        }
        if (figure instanceof Figure.Code code) {
            return code.code();
        }
        if (figure instanceof Figure.Codes codes) {
            return List.copyOf(new TreeSet<>(codes.codes()));
        }
        return figure instanceof Figure.Flag flag ? Boolean.valueOf(flag.flag()) : null;
    }

    /** @param steps of 1/10,000 of the unit; of an ORDINAL's rank, of a DATE's epoch day */
    public static Object ofSteps(Metric metric, long steps) {
        return switch (metric.type()) {
            case ORDINAL -> metric.valueAt(Math.toIntExact(steps / Decimals.SCALE));
            case DATE -> LocalDate.ofEpochDay(steps / Decimals.SCALE).toString();
            default -> Decimals.unscaled(steps);
        };
    }

    /** Null if the figure was told in full or not at all. */
    public static @Nullable Range range(Metric metric, Figure figure) {
        if (figure instanceof Figure.Ranks ranks) {
            return new Range(
                    ranks.codes().get(0), ranks.codes().get(ranks.codes().size() - 1));
        }
        if (!(figure instanceof Figure.Number number) || number.isExact()) {
            return null;
        }
        return new Range(
                number.least() == Marks.LOWEST ? null : ofSteps(metric, Marks.floor(number.least())),
                number.most() == Marks.HIGHEST ? null : ofSteps(metric, Marks.ceiling(number.most())));
    }
}
