package littlegiant.sweep;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** By what firms are told apart when it is counted who is served: the code that a figure stands for. */
public enum Groups {
    STREET("street", Groups::code),
    INDUSTRY("industryCode", figure -> division(code(figure))),
    SIZE("sizeClass", Groups::code),
    AGE("age.years", Groups::age),
    TIER("tier", Groups::code);

    /** Years from which each band of ages begins; its code is that number. */
    private static final int[] FROM = {0, 3, 5, 10, 20};

    /** Letter and two digits: a division of GB/T 4754. */
    private static final int DIVISION = 3;

    private final String metric;
    private final Function<Figure, @Nullable String> code;

    Groups(String metric, Function<Figure, @Nullable String> code) {
        this.metric = metric;
        this.code = code;
    }

    Metric metric(MetricDictionary metrics) {
        return metrics.get(metric);
    }

    /** Null where it was not told in full. */
    @Nullable
    String of(Figure figure) {
        return code.apply(figure);
    }

    /** Ranks and ages from low to high, other codes by letters and digits; what was not told last. */
    Comparator<@Nullable String> order(MetricDictionary metrics) {
        Metric of = metric(metrics);
        Comparator<String> told = this == AGE
                ? Comparator.comparingInt(Integer::parseInt)
                : of.values().isEmpty() ? Comparator.<String>naturalOrder() : Comparator.comparingInt(of::rankOf);
        return Comparator.nullsLast(told);
    }

    /** What a code of it means. */
    public Text label(MetricDictionary metrics, String code) {
        if (this != AGE) {
            return metric(metrics).labelOf(code);
        }
        int place = Arrays.binarySearch(FROM, Integer.parseInt(code));
        if (place == 0) {
            return Messages.of("coverage.age.under", FROM[1]);
        }
        return place == FROM.length - 1
                ? Messages.of("coverage.age.from", code)
                : Messages.of("coverage.age", code, FROM[place + 1]);
    }

    private static @Nullable String code(Figure figure) {
        if (figure instanceof Figure.Rank rank) {
            return rank.code();
        }
        return figure instanceof Figure.Code told ? told.code() : null;
    }

    static @Nullable String division(@Nullable String industry) {
        return industry == null || industry.length() <= DIVISION ? industry : industry.substring(0, DIVISION);
    }

    private static @Nullable String age(Figure figure) {
        if (!(figure instanceof Figure.Number number) || !number.isExact()) {
            return null;
        }
        long years = number.least() / (2 * Decimals.SCALE);
        int found = Arrays.binarySearch(FROM, (int) years);
        return String.valueOf(FROM[found >= 0 ? found : -found - 2]);
    }
}
