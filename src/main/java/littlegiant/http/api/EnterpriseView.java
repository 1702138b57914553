package littlegiant.http.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.answers.Answers;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.metric.Figure;
import littlegiant.metric.FigureValue;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Badge;
import littlegiant.profile.Enterprise;
import littlegiant.profile.ProfileWarnings;
import littlegiant.sheet.Background;
import littlegiant.sheet.Sheet;
import littlegiant.sheet.SheetMaker;
import org.jspecify.annotations.Nullable;

/**
 * A stored firm as it is answered: its document as it was told, with {@code revision} and {@code derived} beside it. A client may send the answer back
 * as it came: the three fields that are ours are taken out again.
 */
final class EnterpriseView {

    private static final Set<String> OURS = Set.of("revision", "derived", "warnings");

    private EnterpriseView() {}

    /** What a client told, without what we added. */
    static Value told(Value document) {
        if (!(document instanceof Value.Obj obj)) {
            return document;
        }
        Map<String, Value> fields = new LinkedHashMap<>(obj.fields());
        fields.keySet().removeAll(OURS);
        return new Value.Obj(fields);
    }

    /** The document alone, with its revision. */
    static Map<String, @Nullable Object> plain(Enterprise enterprise) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        enterprise.profile().document().fields().forEach((name, value) -> view.put(name, value.plain()));
        view.put("revision", enterprise.revision());
        return view;
    }

    static Map<String, @Nullable Object> of(
            Enterprise enterprise, Answers.Known known, MetricDictionary metrics, Lang lang) {
        Map<String, @Nullable Object> view = plain(enterprise);
        view.put("derived", derived(known, metrics, lang));
        return view;
    }

    static Map<String, @Nullable Object> stored(
            Enterprise enterprise, Answers.Known known, MetricDictionary metrics, Lang lang) {
        Map<String, @Nullable Object> view = of(enterprise, known, metrics, lang);
        view.put("warnings", Problem.errors(ProfileWarnings.of(enterprise.profile(), metrics), lang));
        return view;
    }

    private static Map<String, @Nullable Object> derived(Answers.Known known, MetricDictionary metrics, Lang lang) {
        Sheet sheet = known.sheet();
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        Map<String, @Nullable Object> ranges = new LinkedHashMap<>();
        List<String> notApplicable = new ArrayList<>();
        List<Map<String, @Nullable Object>> stale = new ArrayList<>();
        for (Metric metric : metrics.all()) {
            Figure figure = sheet.figure(metric.index());
            if (metric.isDerived()) {
                figures.put(metric.code(), FigureValue.of(metric, figure));
                if (!sheet.applies(metric.index())) {
                    notApplicable.add(metric.code());
                }
                FigureValue.Range range = FigureValue.range(metric, figure);
                if (range != null) {
                    ranges.put(metric.code(), range(range));
                }
            }
            Background background = sheet.background(metric);
            if (background.stale() != null) {
                stale.add(stale(metric, background));
            }
        }
        Map<String, @Nullable Object> derived = new LinkedHashMap<>();
        derived.put("asOf", sheet.asOf().toString());
        derived.put("tier", sheet.code(metrics.get("tier").index()));
        derived.put("sizeClass", sheet.code(metrics.get("sizeClass").index()));
        derived.put("size", known.size() == null ? null : SizeClassView.of(known.size(), lang));
        derived.put("badges", badges(known.titles()));
        derived.put(
                "titles",
                known.titles() == null
                        ? null
                        : known.titles().stream().map(EnterpriseView::title).toList());
        derived.put("metrics", figures);
        derived.put("ranges", ranges);
        derived.put("notApplicable", notApplicable);
        derived.put("stale", stale);
        return derived;
    }

    private static Map<String, @Nullable Object> range(FigureValue.Range range) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("least", range.least());
        view.put("most", range.most());
        return view;
    }

    private static Map<String, @Nullable Object> stale(Metric metric, Background background) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("metric", metric.code());
        view.put("actual", background.stale() == null ? null : FigureValue.of(metric, background.stale()));
        view.put(
                "asOf",
                background.staleOn() == null ? null : background.staleOn().toString());
        Metric stale = background.staleIn() == null ? metric : background.staleIn();
        view.put("maxAgeDays", stale.maxAgeDays());
        view.put("renewedBy", stale.settledBy());
        return view;
    }

    /** Types of titles that hold on the day; null if none were told. */
    private static @Nullable List<String> badges(@Nullable List<SheetMaker.Title> titles) {
        if (titles == null) {
            return null;
        }
        Set<String> valid = new TreeSet<>();
        titles.stream()
                .filter(title -> title.holds() == Outcome.MET)
                .forEach(title -> valid.add(title.badge().type().name()));
        return List.copyOf(valid);
    }

    private static Map<String, @Nullable Object> title(SheetMaker.Title title) {
        Badge badge = title.badge();
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("type", badge.type().name());
        view.put("level", badge.level() == null ? null : badge.level().name());
        view.put("holds", title.holds().name());
        view.put(
                "validUntil",
                badge.validUntil() == null ? null : badge.validUntil().toString());
        view.put("review", badge.review().name());
        view.put("edition", title.edition());
        return view;
    }
}
