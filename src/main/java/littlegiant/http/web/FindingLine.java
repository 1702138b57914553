package littlegiant.http.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.http.Viewer;
import littlegiant.http.Words;
import littlegiant.judging.Finding;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.metric.FigureValue;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import littlegiant.profile.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A finding in words.
 *
 * @param outcome  the code, for the sign beside it
 * @param actual   the firm's figure with its unit; null where there is nothing to show
 * @param told     by whom the figure was told, and when; null if nobody said
 * @param notes    period, gap, what is too old to count, what would settle it, when it becomes true
 * @param source   where the criterion was read; null where it is not shown
 * @param parts    of a combination
 * @param anyOf    whether one of the parts is enough
 */
public record FindingLine(
        Outcome outcome,
        String word,
        String text,
        @Nullable String actual,
        @Nullable String told,
        List<String> notes,
        @Nullable String source,
        List<FindingLine> parts,
        boolean anyOf) {

    public static FindingLine of(Finding found, String provider, Viewer viewer, Words words, Lang lang) {
        Finding finding = viewer.seen(found, provider, words);
        Finding.Tested tested = finding.tested();
        Text actual = actual(finding);
        Text told = tested == null || tested.actual() == null
                ? null
                : told(tested.background().told(), words);
        return new FindingLine(
                finding.outcome(),
                words.voiced("outcomes", finding.outcome().name()).in(lang),
                finding.text().in(lang),
                actual == null ? null : actual.in(lang),
                told == null ? null : told.in(lang),
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
        FigureValue.Range range =
                finding.tested() == null ? null : finding.tested().range();
        if (range != null) {
            return between(metric, range);
        }
        if (actual == null) {
            return Text.of("待补充", "not told");
        }
        return shown(metric, actual, finding.required());
    }

    /** A figure that was told in part; of one that is never negative, nothing is no bound worth telling. */
    private static Text between(Metric metric, FigureValue.Range range) {
        Object most = range.most();
        boolean fromNothing = range.least() instanceof BigDecimal floor && floor.signum() == 0;
        Object least = most != null && fromNothing ? null : range.least();
        Text low = least == null ? null : shown(metric, least, null);
        Text high = most == null ? null : shown(metric, most, null);
        if (low == null || high == null) {
            return low != null
                    ? Text.of("至少", "at least ").then(low)
                    : high != null ? Text.of("至多", "at most ").then(high) : Text.of("待补充", "not told");
        }
        return low.then(Text.of("至", " to ")).then(high);
    }

    private static Text shown(Metric metric, Object actual, @Nullable Object required) {
        if (actual instanceof BigDecimal number) {
            return FigureText.number(metric, shown(metric, number, required));
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

    /** {@code 部门数据，2026-04-20}; null if nobody said. */
    private static @Nullable Text told(@Nullable Provenance told, Words words) {
        if (told == null || (told.verified() == null && told.asOf() == null)) {
            return null;
        }
        Text by = told.verified() == null
                ? Text.same("")
                : words.of("verified", told.verified().name());
        return told.asOf() == null
                ? by
                : by.then(told.verified() == null ? Text.same("") : Text.of("，", ", "))
                        .then(told.asOf().toString());
    }

    /** The figure that no longer counts, from when, and what renews it. */
    private static void stale(Finding.Tested tested, Words words, List<Text> notes) {
        Object stale = tested.stale();
        if (stale == null) {
            return;
        }
        LocalDate on = tested.background().staleOn();
        Metric in = tested.background().staleIn();
        String document = (in == null ? tested.metric() : in).settledBy();
        Integer days = (in == null ? tested.metric() : in).maxAgeDays();
        notes.add(Text.of("曾为", "was ")
                .then(shown(tested.metric(), stale, null))
                .then(on == null ? Text.same("") : Text.of("（" + on + "）", " on " + on))
                .then(
                        days == null
                                ? Text.of("，已过时效", ", too old to count")
                                : Text.of("，已超过" + days + "天时效", ", older than " + days + " days"))
                .then(
                        document == null
                                ? Text.same("")
                                : Text.of("，请更新：", "; renew with: ").then(words.of("documents", document))));
    }

    private static List<Text> notes(Finding finding, Words words) {
        List<Text> notes = new ArrayList<>();
        Metric metric = finding.metric();
        Finding.Tested tested = finding.tested();
        if (tested != null) {
            Text period = tested.background().period();
            Text reading = tested.background().reading();
            if (period != null && tested.metric().yearsBack().size() > 1) {
                notes.add(period);
            }
            if (reading != null) {
                notes.add(reading);
            }
            stale(tested, words, notes);
        }
        if (finding.gap() != null && finding.gap().signum() != 0 && metric != null && finding.trueFrom() == null) {
            boolean inPart = tested != null && tested.range() != null;
            notes.add(gap(
                    metric,
                    finding.gap(),
                    words.voiced(
                            inPart ? Text.of("至少差", "misses by at least ") : Text.of("差", "misses by "),
                            inPart ? Text.of("至少还差", "at least ") : Text.of("还差", "still ")),
                    words.voiced(Text.same(""), Text.of("", " to go"))));
        }
        if (finding.settledBy() != null && (tested == null || tested.stale() == null)) {
            notes.add(words.voiced(Text.of("核实材料：", "Settled by: "), Text.of("提供这份材料即可确认：", "Settled by: "))
                    .then(words.of("documents", finding.settledBy())));
        }
        if (finding.trueFrom() != null) {
            notes.add(words.voiced(
                    Text.of("自动满足日：" + finding.trueFrom(), "True from: " + finding.trueFrom()),
                    Text.of(finding.trueFrom() + "起自动满足", "comes true by itself on " + finding.trueFrom())));
        }
        return notes;
    }

    /** A difference of shares is told in points: 差3.0个百分点. */
    private static Text gap(Metric metric, BigDecimal gap, Text by, Text behind) {
        if ("PERCENT".equals(metric.unit())) {
            BigDecimal rounded = gap.setScale(1, RoundingMode.HALF_UP);
            Text percent = FigureText.number(metric, rounded.signum() == 0 ? gap : rounded);
            String figure = percent.zh().replace("%", "");
            return by.then(Text.of(figure + "个百分点", figure + " percentage points"))
                    .then(behind);
        }
        String unit = metric.type() == MetricType.DATE
                ? "DAY"
                : Map.of("RANK", "RANKS").getOrDefault(unit(metric), unit(metric));
        return by.then(FigureText.number(unit, gap)).then(behind);
    }

    private static String unit(Metric metric) {
        return metric.unit() == null ? "" : metric.unit();
    }
}
