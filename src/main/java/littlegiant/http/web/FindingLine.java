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
import littlegiant.kernel.Messages;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.metric.FigureValue;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
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
                : FigureWords.vouched(tested.background().told(), words);
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
            return FigureWords.INAPPLICABLE;
        }
        Object actual = finding.actual();
        FigureValue.Range range =
                finding.tested() == null ? null : finding.tested().range();
        if (range != null) {
            return between(metric, range);
        }
        if (actual == null) {
            return FigureWords.NOT_TOLD;
        }
        return shown(metric, actual, finding.required());
    }

    /** A figure that was told in part; of one that is never negative, nothing is no bound worth telling. */
    private static Text between(Metric metric, FigureValue.Range range) {
        Object most = range.most();
        boolean fromNothing = range.least() instanceof BigDecimal floor && floor.signum() == 0;
        Object least = most != null && fromNothing ? null : range.least();
        return FigureWords.between(
                least == null ? null : shown(metric, least, null), most == null ? null : shown(metric, most, null));
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
                    ? FigureWords.NONE
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
        Text figure = shown(tested.metric(), stale, null);
        Text was = on == null ? Messages.of("findings.was", figure) : Messages.of("findings.was.on", figure, on);
        Text note = days == null ? Messages.of("findings.stale", was) : Messages.of("findings.stale.days", was, days);
        notes.add(document == null ? note : Messages.of("findings.renew", note, words.of("documents", document)));
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
            Text gap = gap(metric, finding.gap());
            notes.add(
                    inPart
                            ? words.voiced(
                                    Messages.of("findings.gap.least", gap), Messages.of("findings.gap.firm.least", gap))
                            : words.voiced(Messages.of("findings.gap", gap), Messages.of("findings.gap.firm", gap)));
        }
        if (finding.settledBy() != null && (tested == null || tested.stale() == null)) {
            Text document = words.of("documents", finding.settledBy());
            notes.add(
                    words.voiced(Messages.of("findings.settled", document), Messages.of("profile.settled", document)));
        }
        if (finding.trueFrom() != null) {
            notes.add(words.voiced(
                    Messages.of("findings.from", finding.trueFrom()),
                    Messages.of("findings.from.firm", finding.trueFrom())));
        }
        return notes;
    }

    /** A difference of shares is told in points: 差3.0个百分点. */
    private static Text gap(Metric metric, BigDecimal gap) {
        if ("PERCENT".equals(metric.unit())) {
            BigDecimal rounded = gap.setScale(1, RoundingMode.HALF_UP);
            Text percent = FigureText.number(metric, rounded.signum() == 0 ? gap : rounded);
            return Messages.of("findings.points", percent.zh().replace("%", ""));
        }
        String unit = metric.type() == MetricType.DATE
                ? "DAY"
                : Map.of("RANK", "RANKS").getOrDefault(unit(metric), unit(metric));
        return FigureText.number(unit, gap);
    }

    private static String unit(Metric metric) {
        return metric.unit() == null ? "" : metric.unit();
    }
}
