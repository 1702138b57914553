package littlegiant.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.kernel.Days;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Value;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Badge;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Makes the sheet of a profile for a day: plain metrics by their path, derived ones by their function, the need as it was asked. Pure. */
public final class SheetMaker {

    private final MetricDictionary metrics;
    private final BadgeBook badges;
    private final SizeTable sizes;
    private final Derivations derivations;

    /** @throws RulesUnusable naming every derived metric of the dictionary that no function computes */
    public SheetMaker(MetricDictionary metrics, BadgeBook badges, SizeTable sizes) {
        this.metrics = metrics;
        this.badges = badges;
        this.sizes = sizes;
        this.derivations = new Derivations(badges, sizes);
        List<String> missing = metrics.all().stream()
                .filter(Metric::isDerived)
                .map(Metric::code)
                .filter(code -> !derivations.computes(code))
                .toList();
        if (!missing.isEmpty()) {
            throw new RulesUnusable(List.of("rules/metrics.yaml derives what no function computes: " + missing));
        }
    }

    public MetricDictionary metrics() {
        return metrics;
    }

    public Sheet make(Profile profile, Need need, LocalDate asOf) {
        Told told = Told.on(asOf, profile, metrics);
        List<Figure> figures = new ArrayList<>(metrics.size());
        for (Metric metric : metrics.all()) {
            figures.add(metric.isNeed() ? need(metric, need) : figure(metric, told));
        }
        return new Sheet(asOf, figures, told, new Backgrounds(told, this));
    }

    /** A figure that is not part of the need. */
    Figure figure(Metric metric, Told told) {
        if (metric.isDerived()) {
            return told.isStale(metric) ? Figure.Absent.NOT_TOLD : derivations.compute(told, metric);
        }
        return metric.fiscal() == null
                ? plain(metric, told.value(metric))
                : told.newest(metric.code(), Figure.Number::exact);
    }

    private static Figure need(Metric metric, Need need) {
        return switch (metric.code()) {
            case "need.amount" -> number(need.amount());
            case "need.termMonths" -> number(need.termMonths() == null ? null : BigDecimal.valueOf(need.termMonths()));
            case "need.purpose" -> need.purpose() == null ? Figure.Absent.NOT_TOLD : new Figure.Code(need.purpose());
            case "need.security" ->
                need.security() == null ? Figure.Absent.NOT_TOLD : new Figure.Codes(need.security());
            default -> throw new IllegalStateException("the need has no " + metric.code());
        };
    }

    private static Figure number(@Nullable BigDecimal figure) {
        return figure == null ? Figure.Absent.NOT_TOLD : Figure.Number.exact(figure);
    }

    private static Figure plain(Metric metric, @Nullable Value value) {
        if (value == null || !fits(metric, value)) {
            return Figure.Absent.NOT_TOLD;
        }
        return switch (metric.type()) {
            case NUMBER -> Figure.Number.exact(((Value.Num) value).number());
            case BOOLEAN -> new Figure.Flag(((Value.Bool) value).flag());
            case CODE_SET -> new Figure.Codes(set((Value.Arr) value));
            case CODE -> new Figure.Code(((Value.Str) value).text());
            case ORDINAL -> ordinal(metric, ((Value.Str) value).text());
            case DATE -> date(((Value.Str) value).text());
        };
    }

    /** A kept figure whose metric has another type since tells nothing. */
    private static boolean fits(Metric metric, Value value) {
        return switch (metric.type()) {
            case NUMBER -> value instanceof Value.Num;
            case BOOLEAN -> value instanceof Value.Bool;
            case CODE_SET ->
                value instanceof Value.Arr arr && arr.items().stream().allMatch(Value.Str.class::isInstance);
            case CODE, DATE -> value instanceof Value.Str;
            case ORDINAL -> value instanceof Value.Str code && metric.values().containsKey(code.text());
        };
    }

    private static Figure date(String text) {
        LocalDate day = Days.parse(text);
        return day == null ? Figure.Absent.NOT_TOLD : Figure.Number.whole(day.toEpochDay());
    }

    private static Figure ordinal(Metric metric, String code) {
        return new Figure.Rank(code, metric.rankOf(code));
    }

    private static Set<String> set(Value.Arr arr) {
        Set<String> codes = new LinkedHashSet<>();
        arr.items().forEach(item -> codes.add(((Value.Str) item).text()));
        return codes;
    }

    // --- what stands beside the figures

    /**
     * A badge on a day.
     *
     * @param edition of the criteria it was recognised under; null if what was told does not say
     */
    public record Title(Badge badge, Outcome holds, @Nullable String edition) {}

    /** Every badge that was told, in its order; null if none were told at all. */
    public @Nullable List<Title> titles(Profile profile, LocalDate asOf) {
        return profile.badges() == null
                ? null
                : profile.badges().stream()
                        .map(badge -> new Title(
                                badge,
                                badges.holds(badge, asOf),
                                badge.type().hasEditions() ? badges.edition(badge) : badge.edition()))
                        .toList();
    }

    /** How the size class was found; null if the document does not cover the industry. */
    public SizeTable.@Nullable Size size(Profile profile, LocalDate asOf) {
        return new SizeFigures(sizes).size(Told.on(asOf, profile, metrics));
    }

    /** The same for figures that belong to no profile. */
    public SizeTable.@Nullable Size size(@Nullable String industry, Map<SizeTable.Measure, BigDecimal> figures) {
        return sizes.classify(industry, figures);
    }
}
