package littlegiant.http.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Uscc;
import littlegiant.kernel.Value;
import littlegiant.profile.Badge;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Figure;
import littlegiant.profile.Metric;
import littlegiant.profile.MetricDictionary;
import littlegiant.profile.MetricType;
import littlegiant.profile.Profile;
import littlegiant.profile.Sheet;
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

    static Map<String, @Nullable Object> of(Enterprise enterprise, Sheet sheet, MetricDictionary metrics) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        enterprise.profile().document().fields().forEach((name, value) -> view.put(name, value.plain()));
        view.put("revision", enterprise.revision());
        view.put("derived", derived(enterprise.profile(), sheet, metrics));
        return view;
    }

    static Map<String, @Nullable Object> stored(
            Enterprise enterprise, Sheet sheet, MetricDictionary metrics, Lang lang) {
        Map<String, @Nullable Object> view = of(enterprise, sheet, metrics);
        Faults warnings = new Faults();
        if (!Uscc.checkFits(enterprise.profile().uscc())) {
            warnings.add(
                    "/uscc",
                    Fault.Code.CONTRADICTION,
                    "校验位与前17位不符，请核对",
                    "the check digit does not fit the other 17 characters");
        }
        view.put("warnings", Problem.errors(warnings.list(), lang));
        return view;
    }

    private static Map<String, @Nullable Object> derived(Profile profile, Sheet sheet, MetricDictionary metrics) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        List<String> notApplicable = new ArrayList<>();
        for (Metric metric : metrics.all()) {
            if (metric.isDerived()) {
                figures.put(metric.code(), figure(metric, sheet));
                if (!sheet.applies(metric.index())) {
                    notApplicable.add(metric.code());
                }
            }
        }
        Map<String, @Nullable Object> derived = new LinkedHashMap<>();
        derived.put("asOf", sheet.asOf().toString());
        derived.put("tier", sheet.code(metrics.get("tier").index()));
        derived.put("sizeClass", null);
        derived.put("badges", badges(profile, sheet.asOf()));
        derived.put("metrics", figures);
        derived.put("notApplicable", notApplicable);
        return derived;
    }

    /** Titles that hold on the day, by type; null if none were told. */
    private static @Nullable List<String> badges(Profile profile, LocalDate asOf) {
        if (profile.badges() == null) {
            return null;
        }
        Set<String> valid = new TreeSet<>();
        for (Badge badge : profile.badges()) {
            if (Boolean.TRUE.equals(badge.holdsOn(asOf))) {
                valid.add(badge.type().name());
            }
        }
        return List.copyOf(valid);
    }

    private static @Nullable Object figure(Metric metric, Sheet sheet) {
        Figure figure = sheet.figure(metric.index());
        if (figure instanceof Figure.Number number) {
            return metric.type() == MetricType.DATE
                    ? LocalDate.ofEpochDay(number.floor() / Decimals.SCALE).toString()
                    : Decimals.unscaled(number.floor());
        }
        if (figure instanceof Figure.Codes codes) {
            return List.copyOf(new TreeSet<>(codes.codes()));
        }
        return figure instanceof Figure.Flag flag ? Boolean.valueOf(flag.flag()) : sheet.code(metric.index());
    }
}
