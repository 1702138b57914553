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
import littlegiant.profile.Provenance;
import org.jspecify.annotations.Nullable;

/** A profile in which some figures are others. Nothing is kept, and nobody is said to have told them. */
public final class WhatIf {

    private static final String YEARS = "fiscalYears";
    private static final String PROVENANCE = "provenance";
    private static final String ATTRIBUTES = "attributes";

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
            document = with(document, figure.getKey(), new Value.Num(figure.getValue()));
            pointers.put(
                    "/" + String.join("/", path(figure.getKey(), document)),
                    figure.getKey().code());
        }
        Faults faults = new Faults();
        Profile made = new ProfileReader(metrics).read(unsaid(document, figures), "", asOf, faults);
        Map<String, Fault> byMetric = new TreeMap<>();
        faults.list().forEach(fault -> byMetric.put(pointers.getOrDefault(fault.pointer(), fault.pointer()), fault));
        return new Made(faults.isEmpty() ? made : null, byMetric);
    }

    /** Figures that a firm can tell as one value: of its last accounts, or of today. */
    public static boolean canBeTold(Metric metric) {
        return metric.type() != MetricType.CODE_SET
                && !metric.isNeed()
                && (metric.fiscal() != null || !metric.isFoundFromOthers());
    }

    /** The fiscal year that a figure of the accounts is told for. */
    public int year(Profile profile) {
        Value.Obj document = withAccounts(profile.document());
        return year(document).fields().get("year") instanceof Value.Num told
                ? told.number().intValue()
                : asOf.getYear() - 1;
    }

    /**
     * The document in which the firm itself tells one figure, as of the day.
     *
     * @param metric that {@link #canBeTold}
     */
    public Value.Obj declared(Profile profile, Metric metric, Value figure) {
        Value.Obj told = with(profile.document(), metric, figure);
        Map<String, Value> said = Map.of(
                "asOf", new Value.Str(asOf.toString()), "verified", new Value.Str(Provenance.Verified.DECLARED.name()));
        Map<String, Value> provenance =
                new TreeMap<>(told.fields().get(PROVENANCE) instanceof Value.Obj before ? before.fields() : Map.of());
        provenance.put(metric.code(), new Value.Obj(said));
        Map<String, Value> fields = new TreeMap<>(told.fields());
        fields.put(PROVENANCE, new Value.Obj(provenance));
        return new Value.Obj(fields);
    }

    /** Where a figure stands in the document, as a fault points to it. */
    public String pointer(Profile profile, Metric metric) {
        Value.Obj document = metric.fiscal() == null ? profile.document() : withAccounts(profile.document());
        return "/" + String.join("/", path(metric, document));
    }

    private Value.Obj with(Value.Obj document, Metric metric, Value figure) {
        Value.Obj base = metric.fiscal() == null ? document : withAccounts(document);
        return (Value.Obj) with(base, path(metric, base), 0, figure);
    }

    private List<String> path(Metric metric, Value.Obj document) {
        if (metric.fiscal() != null) {
            return List.of(YEARS, Integer.toString(place(document)), metric.fiscal());
        }
        List<String> field = List.of(metric.code().split("\\."));
        boolean told = document.atSteps(field.toArray(String[]::new)) != null;
        boolean attribute = document.fields().get(ATTRIBUTES) instanceof Value.Obj attributes
                && attributes.fields().containsKey(metric.code());
        return told || (!attribute && isField(field, document)) ? field : List.of(ATTRIBUTES, metric.code());
    }

    /** Whether the profile has a field of this name; what it takes is another question. */
    private boolean isField(List<String> field, Value.Obj document) {
        Faults faults = new Faults();
        new ProfileReader(metrics).read(with(document, field, 0, Value.Nul.NUL), "", asOf, faults);
        String pointer = "/" + String.join("/", field);
        return faults.list().stream()
                .noneMatch(fault -> fault.code() == Fault.Code.UNKNOWN_FIELD && pointer.startsWith(fault.pointer()));
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
        if (!(document.fields().get(PROVENANCE) instanceof Value.Obj provenance)) {
            return document;
        }
        Map<String, Value> left = new TreeMap<>(provenance.fields());
        figures.keySet().forEach(metric -> left.remove(metric.code()));
        Map<String, Value> fields = new TreeMap<>(document.fields());
        fields.put(PROVENANCE, new Value.Obj(left));
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
