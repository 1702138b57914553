package littlegiant.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.kernel.Days;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Makes the sheet of a profile for a day: plain metrics by their path, derived ones by their function, the need as it was asked. Pure. */
public final class SheetMaker {

    private final MetricDictionary metrics;

    /** @throws RulesUnusable naming every derived metric of the dictionary that no function computes */
    public SheetMaker(MetricDictionary metrics) {
        this.metrics = metrics;
        List<String> missing = metrics.all().stream()
                .filter(Metric::isDerived)
                .map(Metric::code)
                .filter(code -> !Derivations.computes(code))
                .toList();
        if (!missing.isEmpty()) {
            throw new RulesUnusable(List.of("rules/metrics.yaml derives what no function computes: " + missing));
        }
    }

    public MetricDictionary metrics() {
        return metrics;
    }

    public Sheet make(Profile profile, Need need, LocalDate asOf) {
        Derivations derivations = new Derivations(profile, asOf);
        List<Figure> figures = new ArrayList<>(metrics.size());
        for (Metric metric : metrics.all()) {
            figures.add(
                    isStale(metric, profile, asOf)
                            ? Figure.Absent.NOT_TOLD
                            : figure(metric, profile, need, derivations));
        }
        return new Sheet(asOf, figures);
    }

    private static Figure figure(Metric metric, Profile profile, Need need, Derivations derivations) {
        if (metric.isNeed()) {
            return need(metric, need);
        }
        if (metric.isDerived()) {
            return derivations.compute(metric);
        }
        return metric.fiscal() == null ? told(metric, profile) : derivations.newest(metric.fiscal());
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

    /** A plain metric: its own path, else the attribute of its name. The reader has checked the types. */
    private static Figure told(Metric metric, Profile profile) {
        Value value = profile.document().at(metric.code());
        if (value == null && profile.document().at("attributes") instanceof Value.Obj attributes) {
            value = attributes.fields().get(metric.code());
        }
        if (value == null || value == Value.Nul.NUL) {
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

    private static Figure date(String text) {
        LocalDate day = Days.parse(text);
        return day == null ? Figure.Absent.NOT_TOLD : Figure.Number.whole(day.toEpochDay());
    }

    static Figure ordinal(Metric metric, String code) {
        return new Figure.Rank(code, metric.rankOf(code));
    }

    private static Set<String> set(Value.Arr arr) {
        Set<String> codes = new LinkedHashSet<>();
        arr.items().forEach(item -> codes.add(((Value.Str) item).text()));
        return codes;
    }

    /** Told longer ago than the dictionary allows. A figure without a day never goes stale. */
    private static boolean isStale(Metric metric, Profile profile, LocalDate asOf) {
        if (metric.maxAgeDays() == null) {
            return false;
        }
        LocalDate told = profile.toldOn().get(metric.code());
        if (told == null && metric.code().startsWith("credit.")) {
            told = profile.creditAsOf();
        }
        return told != null && told.plusDays(metric.maxAgeDays()).isBefore(asOf);
    }
}
