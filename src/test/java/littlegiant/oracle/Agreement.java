package littlegiant.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import org.jspecify.annotations.Nullable;

/** Whether a figure of main code says the same as a truth. A figure's mark counts half steps of 1/10,000; an odd one lies between two steps. */
final class Agreement {

    private static final int DECIMALS = 4;

    private Agreement() {}

    /** KNOWN, IN_PART, NOT_TOLD or NOT_APPLICABLE. */
    static String howMuch(Truth truth) {
        if (truth instanceof Truth.Missing missing) {
            return missing.name();
        }
        boolean part = (truth instanceof Truth.Amount amount && !amount.isKnown())
                || (truth instanceof Truth.Day day && !day.isKnown())
                || (truth instanceof Truth.Word word && word.possible().size() > 1);
        return part ? "IN_PART" : "KNOWN";
    }

    static boolean agree(Metric metric, Figure figure, Truth truth) {
        if (figure instanceof Figure.Absent absent) {
            return truth instanceof Truth.Missing missing && missing.name().equals(absent.name());
        }
        if (figure instanceof Figure.Number number) {
            return metric.type() == MetricType.DATE ? day(number, truth) : amount(number, truth);
        }
        if (figure instanceof Figure.Rank rank) {
            return truth.equals(new Truth.Word(Set.of(rank.code())))
                    && metric.valueAt(rank.rank()).equals(rank.code());
        }
        if (figure instanceof Figure.Ranks ranks) {
            return truth.equals(new Truth.Word(Set.copyOf(ranks.codes())))
                    && metric.valueAt(ranks.least()).equals(ranks.codes().get(0));
        }
        if (figure instanceof Figure.Code code) {
            return truth.equals(new Truth.Word(Set.of(code.code())));
        }
        return figure instanceof Figure.Codes codes
                ? truth.equals(new Truth.Words(codes.codes()))
                : figure instanceof Figure.Flag flag && truth.equals(new Truth.Flag(flag.flag()));
    }

    private static boolean day(Figure.Number number, Truth truth) {
        return truth instanceof Truth.Day day
                && number.least() == (day.least() == null ? Long.MIN_VALUE : mark(day.least()))
                && number.most() == mark(day.most());
    }

    private static long mark(LocalDate day) {
        return day.toEpochDay() * 2 * BigDecimal.TEN.pow(DECIMALS).longValueExact();
    }

    private static boolean amount(Figure.Number number, Truth truth) {
        return truth instanceof Truth.Amount amount
                && end(number.least(), Long.MIN_VALUE, amount.least())
                && end(number.most(), Long.MAX_VALUE, amount.most())
                && (number.least() == number.most()) == amount.isKnown();
    }

    private static boolean end(long mark, long unbounded, @Nullable Exact truth) {
        if (truth == null || mark == unbounded) {
            return truth == null && mark == unbounded;
        }
        BigDecimal below = BigDecimal.valueOf(Math.floorDiv(mark, 2), DECIMALS);
        BigDecimal above = BigDecimal.valueOf(Math.floorDiv(mark, 2) + 1, DECIMALS);
        return mark % 2 == 0 ? truth.compareTo(below) == 0 : truth.compareTo(below) > 0 && truth.compareTo(above) < 0;
    }
}
