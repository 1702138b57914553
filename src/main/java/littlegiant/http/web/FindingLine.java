package littlegiant.http.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.matching.Finding;
import littlegiant.matching.Outcome;
import littlegiant.profile.FigureText;
import littlegiant.profile.Metric;
import littlegiant.profile.MetricType;
import org.jspecify.annotations.Nullable;

/**
 * A finding in words.
 *
 * @param outcome  the code, for the sign beside it
 * @param actual   the firm's figure with its unit; null where there is nothing to show
 * @param notes    gap, what would settle it, when it becomes true
 * @param source   where the criterion was read; null where it is not shown
 * @param parts    of a combination
 * @param anyOf    whether one of the parts is enough
 */
public record FindingLine(
        Outcome outcome,
        String word,
        String text,
        @Nullable String actual,
        List<String> notes,
        @Nullable String source,
        List<FindingLine> parts,
        boolean anyOf) {

    static FindingLine of(Finding found, String provider, Viewer viewer, Words words, Lang lang) {
        Finding finding = viewer.seen(found, provider, words);
        Text actual = actual(finding);
        return new FindingLine(
                finding.outcome(),
                words.of("outcomes", finding.outcome().name()).in(lang),
                finding.text().in(lang),
                actual == null ? null : actual.in(lang),
                notes(finding, words).stream().map(note -> note.in(lang)).toList(),
                finding.source(),
                finding.alternatives().stream()
                        .map(part -> of(part, provider, viewer, words, lang))
                        .toList(),
                finding.combination() == Finding.Combination.ANY_OF);
    }

    public boolean isMet() {
        return outcome == Outcome.MET;
    }

    private static @Nullable Text actual(Finding finding) {
        Metric metric = finding.metric();
        if (metric == null) {
            return null;
        }
        if (finding.notApplicable()) {
            return Text.of("不适用", "does not apply");
        }
        Object actual = finding.actual();
        if (actual == null) {
            return Text.of("待补充", "not told");
        }
        if (actual instanceof BigDecimal number) {
            return FigureText.number(metric, shown(metric, number, finding.required()));
        }
        if (actual instanceof Boolean flag) {
            return FigureText.flag(flag);
        }
        if (actual instanceof List<?> codes) {
            return codes.isEmpty()
                    ? Text.of("无", "none")
                    : FigureText.codes(
                            metric, codes.stream().map(String::valueOf).toList());
        }
        return metric.labelOf(actual.toString());
    }

    /** A share with one decimal, unless that would put it on the other side of a bound, or on the bound. */
    private static BigDecimal shown(Metric metric, BigDecimal exact, @Nullable Object required) {
        BigDecimal rounded = exact.setScale(1, RoundingMode.HALF_UP);
        Stream<?> bounds = required instanceof List<?> ends ? ends.stream() : Stream.of(required);
        boolean misleads = bounds.filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .anyMatch(bound -> rounded.compareTo(bound) != exact.compareTo(bound));
        return misleads || !"PERCENT".equals(metric.unit()) ? exact : rounded;
    }

    private static List<Text> notes(Finding finding, Words words) {
        List<Text> notes = new ArrayList<>();
        Metric metric = finding.metric();
        if (finding.gap() != null && finding.gap().signum() != 0 && metric != null) {
            notes.add(gap(metric, finding.gap()));
        }
        if (finding.settledBy() != null) {
            notes.add(Text.of("核实材料：", "Settled by: ").then(words.of("documents", finding.settledBy())));
        }
        if (finding.trueFrom() != null) {
            notes.add(Text.of("自动满足日：", "True from: ").then(finding.trueFrom().toString()));
        } else if (finding.outcome() == Outcome.UNMET && metric != null) {
            notes.add(words.of("changeable", finding.changeable().name()));
        }
        return notes;
    }

    /** A difference of shares is told in points: 差3.0个百分点. */
    private static Text gap(Metric metric, BigDecimal gap) {
        if ("PERCENT".equals(metric.unit())) {
            Text percent = FigureText.number(metric, gap);
            String figure = percent.zh().replace("%", "");
            return Text.of("差" + figure + "个百分点", "short by " + figure + " percentage points");
        }
        String unit = metric.type() == MetricType.DATE
                ? "DAY"
                : Map.of("RANK", "RANKS").getOrDefault(unit(metric), unit(metric));
        return Text.of("差", "short by ").then(FigureText.number(unit, gap));
    }

    private static String unit(Metric metric) {
        return metric.unit() == null ? "" : metric.unit();
    }
}
