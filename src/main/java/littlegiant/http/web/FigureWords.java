package littlegiant.http.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import littlegiant.http.Words;
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

    public static final Text NOT_TOLD = Text.of("待补充", "not told");

    private static final Text DOES_NOT_APPLY = Text.of("不适用", "does not apply");

    private FigureWords() {}

    public static Text of(Metric metric, Sheet sheet) {
        Figure figure = sheet.figure(metric.index());
        if (figure == Figure.Absent.NOT_APPLICABLE) {
            return DOES_NOT_APPLY;
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
        return low != null && high != null
                ? low.then(Text.of("至", " to ")).then(high)
                : low != null
                        ? Text.of("至少", "at least ").then(low)
                        : high != null ? Text.of("至多", "at most ").then(high) : NOT_TOLD;
    }

    /** The same; null where nothing is told. */
    public static @Nullable Text told(Metric metric, Sheet sheet) {
        Text words = of(metric, sheet);
        return words.equals(NOT_TOLD) ? null : words;
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
                    ? Text.of("无", "none")
                    : FigureText.codes(
                            metric, codes.stream().map(String::valueOf).toList());
        }
        return metric.labelOf(value.toString());
    }

    /** The years it speaks of and how it is read; and that it is too old, where it is. */
    public static Text reading(Metric metric, Sheet sheet) {
        Background background = sheet.background(metric);
        Text all = background.period() == null ? Text.same("") : background.period();
        if (background.reading() != null) {
            all = all.then(all.zh().isEmpty() ? Text.same("") : Text.of("；", "; "))
                    .then(background.reading());
        }
        if (background.staleOn() != null) {
            all = all.then(all.zh().isEmpty() ? Text.same("") : Text.of("；", "; "))
                    .then(Text.of(
                            background.staleOn() + "所填已过时效", "told on " + background.staleOn() + ", too old to count"));
        }
        return all;
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
}
