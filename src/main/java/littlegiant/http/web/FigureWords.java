package littlegiant.http.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import littlegiant.http.Words;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.Figure;
import littlegiant.metric.FigureText;
import littlegiant.metric.FigureValue;
import littlegiant.metric.Metric;
import littlegiant.profile.Provenance;
import littlegiant.sheet.Background;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** What is known of a metric, and what stands behind it, in words; what is not told says so and is never zero. */
public final class FigureWords {

    public static final Text NOT_TOLD = Messages.of("not.told");

    static final Text INAPPLICABLE = Messages.of("figure.inapplicable");

    static final Text NONE = Messages.of("figure.none");

    private FigureWords() {}

    public static Text of(Metric metric, Sheet sheet) {
        Figure figure = sheet.figure(metric.index());
        if (figure == Figure.Absent.NOT_APPLICABLE) {
            return INAPPLICABLE;
        }
        Object value = FigureValue.of(metric, figure);
        if (value != null) {
            return shown(metric, value);
        }
        FigureValue.Range range = FigureValue.range(metric, figure);
        if (range == null) {
            return NOT_TOLD;
        }
        Text low = range.least() == null ? null : shown(metric, range.least());
        Text high = range.most() == null ? null : shown(metric, range.most());
        return between(low, high);
    }

    /** The same; null where nothing is told. */
    public static @Nullable Text told(Metric metric, Sheet sheet) {
        Text words = of(metric, sheet);
        return words.equals(NOT_TOLD) ? null : words;
    }

    /** What is told in part; a null is no bound. */
    static Text between(@Nullable Text low, @Nullable Text high) {
        if (low != null && high != null) {
            return Messages.of("range", low, high);
        }
        return low != null
                ? Messages.of("figure.least", low)
                : high != null ? Messages.of("figure.most", high) : NOT_TOLD;
    }

    private static Text shown(Metric metric, Object value) {
        if (value instanceof BigDecimal number) {
            boolean share = "PERCENT".equals(metric.unit());
            return FigureText.number(metric, share ? number.setScale(1, RoundingMode.HALF_UP) : number);
        }
        if (value instanceof Boolean flag) {
            return FigureText.flag(flag);
        }
        if (value instanceof List<?> codes) {
            return codes.isEmpty()
                    ? NONE
                    : FigureText.codes(
                            metric, codes.stream().map(String::valueOf).toList());
        }
        return metric.labelOf(value.toString());
    }

    /** The years it speaks of and how it is read; and that it is too old, where it is. */
    public static Text reading(Metric metric, Sheet sheet) {
        Background background = sheet.background(metric);
        Text stale = background.staleOn() == null ? null : Messages.of("figure.stale", background.staleOn());
        return Stream.of(background.period(), background.reading(), stale)
                .filter(Objects::nonNull)
                .reduce((one, next) -> Messages.of("clause.semicolon", one, next))
                .orElse(Text.same(""));
    }

    /** Who vouches for it; empty if nobody said. */
    public static Text source(@Nullable Provenance told, Words words) {
        return told == null || told.verified() == null
                ? Text.same("")
                : words.of("verified", told.verified().name());
    }

    /** The day it speaks of; empty if nobody said. */
    public static String day(@Nullable Provenance told) {
        return told == null || told.asOf() == null ? "" : told.asOf().toString();
    }

    /** Both, {@code 部门数据，2026-04-20}; null if nobody said. */
    public static @Nullable Text vouched(@Nullable Provenance told, Words words) {
        Text by = source(told, words);
        String on = day(told);
        if (on.isEmpty()) {
            return by.zh().isEmpty() ? null : by;
        }
        return by.zh().isEmpty() ? Text.same(on) : Messages.of("clause.comma", by, on);
    }
}
