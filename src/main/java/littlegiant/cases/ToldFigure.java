package littlegiant.cases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Marks;
import littlegiant.kernel.Value;
import littlegiant.metric.Figure;
import littlegiant.metric.Figure.Absent;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a case row writes it: {@code 12.5}, {@code { above: 33.3333 }} for what lies between that step and the next, a code, a list of codes, true or
 * false, a day, {@code { least: 5, most: null }} where it is known in part, {@code NOT_TOLD} or {@code NOT_APPLICABLE}.
 */
final class ToldFigure {

    private ToldFigure() {}

    /** @throws IllegalArgumentException if the value is no figure of the metric */
    static Figure of(Metric metric, Value value) {
        for (Absent absent : Absent.values()) {
            if (value.equals(new Value.Str(absent.name()))) {
                return absent;
            }
        }
        try {
            return value instanceof Value.Obj part && !part.fields().containsKey("above")
                    ? inPart(metric, part)
                    : whole(metric, value);
        } catch (ClassCastException | NullPointerException | DateTimeException e) {
            throw new IllegalArgumentException(
                    metric.code() + " is a " + metric.type() + ", not " + value.canonical(), e);
        }
    }

    private static Figure whole(Metric metric, Value value) {
        return switch (metric.type()) {
            case NUMBER, DATE -> Figure.Number.at(mark(metric, value));
            case BOOLEAN -> new Figure.Flag(((Value.Bool) value).flag());
            case CODE -> new Figure.Code(((Value.Str) value).text());
            case CODE_SET ->
                new Figure.Codes(((Value.Arr) value)
                        .items().stream().map(item -> ((Value.Str) item).text()).collect(Collectors.toSet()));
            case ORDINAL -> new Figure.Rank(((Value.Str) value).text(), rank(metric, value));
        };
    }

    private static Figure inPart(Metric metric, Value.Obj part) {
        Value least = told(part, "least");
        Value most = told(part, "most");
        if (metric.type() == MetricType.ORDINAL) {
            int lowest = rank(metric, Objects.requireNonNull(least));
            List<String> codes = new ArrayList<>(metric.values().keySet());
            return new Figure.Ranks(codes.subList(lowest, rank(metric, Objects.requireNonNull(most)) + 1), lowest);
        }
        return new Figure.Number(
                least == null ? Marks.LOWEST : mark(metric, least),
                most == null ? Marks.HIGHEST : mark(metric, most),
                null);
    }

    private static @Nullable Value told(Value.Obj part, String end) {
        Value value = Objects.requireNonNull(part.fields().get(end), "both least and most, null where nothing bounds");
        return value == Value.Nul.NUL ? null : value;
    }

    private static long mark(Metric metric, Value value) {
        if (value instanceof Value.Obj between) {
            return Marks.of(number(Objects.requireNonNull(between.fields().get("above")))) + 1;
        }
        if (metric.type() == MetricType.DATE) {
            return Marks.ofSteps(LocalDate.parse(((Value.Str) value).text()).toEpochDay() * Decimals.SCALE);
        }
        return Marks.of(number(value));
    }

    private static BigDecimal number(Value value) {
        return ((Value.Num) value).number();
    }

    private static int rank(Metric metric, Value value) {
        int rank = metric.rankOf(((Value.Str) value).text());
        if (rank < 0) {
            throw new IllegalArgumentException(metric.code() + " has no " + value);
        }
        return rank;
    }

    /** The figure without the days on which it moves by itself. */
    static Figure still(Figure figure) {
        return figure instanceof Figure.Number number ? new Figure.Number(number.least(), number.most(), null) : figure;
    }

    /** As a row would write it. */
    static String text(Metric metric, Figure figure) {
        if (figure instanceof Figure.Number number) {
            return number.isExact()
                    ? text(metric, number.least())
                    : "{ least: " + text(metric, number.least()) + ", most: " + text(metric, number.most()) + " }";
        } else if (figure instanceof Figure.Ranks ranks) {
            List<String> codes = ranks.codes();
            return "{ least: " + codes.get(0) + ", most: " + codes.get(codes.size() - 1) + " }";
        } else if (figure instanceof Figure.Rank rank) {
            return rank.code();
        } else if (figure instanceof Figure.Code code) {
            return code.code();
        } else if (figure instanceof Figure.Codes codes) {
            return new TreeSet<>(codes.codes()).toString();
        }
        return figure instanceof Figure.Flag flag ? Boolean.toString(flag.flag()) : figure.toString();
    }

    private static String text(Metric metric, long mark) {
        if (mark == Marks.LOWEST || mark == Marks.HIGHEST) {
            return "null";
        }
        long step = Marks.floor(mark);
        String written = metric.type() == MetricType.DATE
                ? LocalDate.ofEpochDay(Math.floorDiv(step, Decimals.SCALE)).toString()
                : Decimals.unscaled(step).toPlainString();
        return Marks.ofSteps(step) == mark ? written : "{ above: " + written + " }";
    }
}
