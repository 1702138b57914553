package littlegiant.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import littlegiant.kernel.Text;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.metric.MetricType;
import littlegiant.profile.Provenance;
import littlegiant.profile.Provenance.Verified;
import org.jspecify.annotations.Nullable;

/** Says what stands behind the figures of one sheet, when it is asked for: most figures are judged and never shown. */
final class Backgrounds implements Sheet.Backgrounds {

    private final Told told;
    private final SheetMaker maker;
    private final MetricDictionary metrics;

    Backgrounds(Told told, SheetMaker maker) {
        this.told = told;
        this.maker = maker;
        this.metrics = maker.metrics();
    }

    @Override
    public Background of(Metric metric, Figure figure) {
        if (metric.isNeed()) {
            return Background.NONE;
        }
        Figure whateverItsAge = figure.isSettled() ? figure : maker.figure(metric, told.whateverItsAge());
        boolean stale = whateverItsAge.isTold() && !whateverItsAge.equals(figure);
        Metric oldest = stale ? oldest(metric) : null;
        return new Background(
                period(metric, figure),
                metric.reading(),
                provenance(metric),
                stale ? whateverItsAge : null,
                oldest == null ? null : told.toldOn(oldest),
                oldest);
    }

    // --- when and by whom

    /** Of a computed figure the weakest of what it is computed from; null if for any of that nobody said. */
    private @Nullable Provenance provenance(Metric metric) {
        Provenance own = told.profile().provenance().get(metric.code());
        if (own != null) {
            return own;
        }
        if (metric.isDerived()) {
            List<Provenance> known = new ArrayList<>();
            for (Metric input : inputs(metric).toList()) {
                Provenance one = provenance(input);
                if (one != null) {
                    known.add(one);
                } else if (input.type() != MetricType.DATE) {
                    return null;
                }
            }
            return known.stream().reduce(Backgrounds::weaker).orElse(null);
        }
        LocalDate on = told.toldOn(metric);
        return on == null ? null : new Provenance(null, on, null);
    }

    private static Provenance weaker(Provenance a, Provenance b) {
        LocalDate on = a.asOf() == null || b.asOf() == null ? null : a.asOf().isBefore(b.asOf()) ? a.asOf() : b.asOf();
        Verified verified = a.verified() == null || b.verified() == null
                ? null
                : a.verified().compareTo(b.verified()) < 0 ? a.verified() : b.verified();
        return new Provenance(Objects.equals(a.source(), b.source()) ? a.source() : null, on, verified);
    }

    /** The metrics it is computed from that were told, at any depth. */
    private Stream<Metric> inputs(Metric metric) {
        return metric.derivedFrom().stream()
                .filter(code -> !code.equals(metric.code()))
                .map(metrics::find)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    /** Of what it is found from the one that is stale and was told first; null if none is. */
    private @Nullable Metric oldest(Metric metric) {
        List<Metric> stale = new ArrayList<>();
        if (told.isStale(metric)) {
            stale.add(metric);
        }
        inputs(metric).map(this::oldest).filter(Objects::nonNull).forEach(stale::add);
        return stale.stream()
                .min(Comparator.comparing(told::toldOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    // --- of which time

    /** The fiscal years it speaks of, the newest last, and while it is not settled those among them that were not told. */
    private @Nullable Text period(Metric metric, Figure figure) {
        List<Metric> yearly = yearly(metric).distinct().toList();
        Integer newest = told.newestYear();
        if (yearly.isEmpty() || newest == null) {
            return null;
        }
        int[] years = metric.yearsBack().stream()
                .mapToInt(back -> newest - back)
                .sorted()
                .toArray();
        Text said = Text.of(
                joined(years, "、") + "年度", "fiscal " + (years.length == 1 ? "year " : "years ") + joined(years, ", "));
        int[] missing = IntStream.of(years)
                .filter(year -> !figure.isSettled()
                        && !told.isBeforeFounding(year)
                        && yearly.stream().anyMatch(one -> told.yearly(one.code(), year) == null))
                .toArray();
        return missing.length == 0
                ? said
                : said.then(
                        Text.of("（" + joined(missing, "、") + "年度待补充）", " (" + joined(missing, ", ") + " not told)"));
    }

    private static String joined(int[] years, String comma) {
        return String.join(
                comma, IntStream.of(years).mapToObj(Integer::toString).toList());
    }

    private Stream<Metric> yearly(Metric metric) {
        return metric.fiscal() != null ? Stream.of(metric) : inputs(metric).flatMap(this::yearly);
    }
}
