package littlegiant.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.kernel.Days;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.metric.MetricType;
import littlegiant.profile.Profile;
import littlegiant.profile.ProfileReader;
import org.jspecify.annotations.Nullable;

/** A profile in which some figures are others. Nothing is kept, and nobody is said to have told them. */
public final class WhatIf {

    private static final String YEARS = "fiscalYears";

    private final MetricDictionary metrics;
    private final LocalDate asOf;

    public WhatIf(MetricDictionary metrics, LocalDate asOf) {
        this.metrics = metrics;
        this.asOf = asOf;
    }

    /** @param profile null if it cannot be, with the faults of the figures by metric */
    public record Made(@Nullable Profile profile, Map<String, Fault> faults) {}

    /** Figures that can be another number: plain ones, told by the firm. */
    public static List<Metric> changeable(MetricDictionary metrics) {
        return metrics.all().stream()
                .filter(metric -> metric.type() == MetricType.NUMBER && !metric.isDerived() && !metric.isNeed())
                .toList();
    }

    /** The figure as it was told; null if it was not. */
    public @Nullable BigDecimal told(Metric metric, Profile profile) {
        Value.Obj document = profile.document();
        Value told = metric.fiscal() == null
                ? metrics.told(metric, document)
                : year(document).fields().get(metric.fiscal());
        return told instanceof Value.Num number ? number.number() : null;
    }

    /** @param figures by metric, each of {@link #changeable} */
    public Made make(Profile profile, Map<Metric, BigDecimal> figures) {
        Value.Obj document = profile.document();
        Map<String, String> pointers = new TreeMap<>();
        for (Map.Entry<Metric, BigDecimal> figure : figures.entrySet()) {
            document = figure.getKey().fiscal() == null ? document : withAccounts(document);
            List<String> path = path(figure.getKey(), document);
            document = (Value.Obj) with(document, path, 0, new Value.Num(figure.getValue()));
            pointers.put("/" + String.join("/", path), figure.getKey().code());
        }
        Faults faults = new Faults();
        Profile made = new ProfileReader(metrics).read(unsaid(document, figures), "", asOf, faults);
        Map<String, Fault> byMetric = new TreeMap<>();
        faults.list().forEach(fault -> byMetric.put(pointers.getOrDefault(fault.pointer(), fault.pointer()), fault));
        return new Made(faults.isEmpty() ? made : null, byMetric);
    }

    private List<String> path(Metric metric, Value.Obj document) {
        if (metric.fiscal() != null) {
            return List.of(YEARS, Integer.toString(place(document)), metric.fiscal());
        }
        boolean attribute = document.fields().get("attributes") instanceof Value.Obj attributes
                && attributes.fields().containsKey(metric.code());
        return attribute
                ? List.of("attributes", metric.code())
                : List.of(metric.code().split("\\."));
    }

    private static Value with(@Nullable Value in, List<String> path, int step, Value figure) {
        if (step == path.size()) {
            return figure;
        }
        if (in instanceof Value.Arr || path.get(step).matches("\\d+")) {
            List<Value> items = new ArrayList<>(in instanceof Value.Arr list ? list.items() : List.of());
            int place = Integer.parseInt(path.get(step));
            Value before = place < items.size() ? items.get(place) : null;
            Value after = with(before, path, step + 1, figure);
            if (before == null) {
                items.add(after);
            } else {
                items.set(place, after);
            }
            return new Value.Arr(items);
        }
        Map<String, Value> fields = new TreeMap<>(in instanceof Value.Obj object ? object.fields() : Map.of());
        fields.put(path.get(step), with(fields.get(path.get(step)), path, step + 1, figure));
        return new Value.Obj(fields);
    }

    /** Whoever vouched for the figure that was does not vouch for the one that is asked about. */
    private static Value unsaid(Value.Obj document, Map<Metric, BigDecimal> figures) {
        if (!(document.fields().get("provenance") instanceof Value.Obj provenance)) {
            return document;
        }
        Map<String, Value> left = new TreeMap<>(provenance.fields());
        figures.keySet().forEach(metric -> left.remove(metric.code()));
        Map<String, Value> fields = new TreeMap<>(document.fields());
        fields.put("provenance", new Value.Obj(left));
        return new Value.Obj(fields);
    }

    // --- the newest accounts that have ended

    private Value.Obj year(Value.Obj document) {
        List<Value> years = years(document);
        int place = place(document);
        return place < years.size() && years.get(place) instanceof Value.Obj year ? year : new Value.Obj(Map.of());
    }

    /** Where they stand; behind the end if none were told. */
    private int place(Value.Obj document) {
        List<Value> years = years(document);
        int newest = years.size();
        BigDecimal last = null;
        for (int i = 0; i < years.size(); i++) {
            if (years.get(i) instanceof Value.Obj year
                    && year.fields().get("year") instanceof Value.Num told
                    && told.number().intValue() <= Days.lastEndedYear(asOf)
                    && (last == null || told.number().compareTo(last) > 0)) {
                last = told.number();
                newest = i;
            }
        }
        return newest;
    }

    /** With a year to hold figures, if none was told. */
    private Value.Obj withAccounts(Value.Obj document) {
        int place = place(document);
        if (place < years(document).size()) {
            return document;
        }
        Value last = new Value.Num(BigDecimal.valueOf(Days.lastEndedYear(asOf)));
        return (Value.Obj) with(document, List.of(YEARS, Integer.toString(place), "year"), 0, last);
    }

    private static List<Value> years(Value.Obj document) {
        return document.fields().get(YEARS) instanceof Value.Arr years ? years.items() : List.of();
    }
}
