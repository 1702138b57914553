package littlegiant.profile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Value;
import littlegiant.kernel.Value.Obj;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;

/** What a firm says of itself is its own word from then on, whoever vouched for the figure that stood there. */
public final class Declared {

    private static final String PROVENANCE = "provenance";

    private Declared() {}

    /**
     * The document as it is now, with who tells each figure that is not as it was.
     *
     * @param today the day the figures are told on; a figure that another field dates keeps that day
     */
    public static Obj by(String source, Obj before, Obj now, LocalDate today, MetricDictionary metrics) {
        Map<String, Value> told = new LinkedHashMap<>();
        if (now.fields().get(PROVENANCE) instanceof Obj provenance) {
            told.putAll(provenance.fields());
        }
        for (Metric metric : changed(before, now, metrics)) {
            Map<String, Value> entry = new LinkedHashMap<>();
            entry.put("source", new Value.Str(source));
            if (metric.datedBy() == null) {
                entry.put("asOf", new Value.Str(today.toString()));
            }
            entry.put("verified", new Value.Str(Provenance.Verified.DECLARED.name()));
            told.put(metric.code(), new Obj(entry));
        }
        Map<String, Value> fields = new LinkedHashMap<>(now.fields());
        if (!told.isEmpty()) {
            fields.put(PROVENANCE, new Obj(told));
        }
        return new Obj(fields);
    }

    private static List<Metric> changed(Obj before, Obj now, MetricDictionary metrics) {
        return metrics.all().stream()
                .filter(metric -> !told(metric, before, metrics).equals(told(metric, now, metrics)))
                .toList();
    }

    /** What is told of a figure, in each year where it is one of the accounts; empty for one that is found from others. */
    private static String told(Metric metric, Obj document, MetricDictionary metrics) {
        if (metric.fiscal() != null) {
            return inEachYear(metric.fiscal(), document);
        }
        Value value = metric.isFoundFromOthers() ? null : metrics.told(metric, document);
        return value == null ? "" : value.canonical();
    }

    private static String inEachYear(String figure, Obj document) {
        StringBuilder told = new StringBuilder();
        if (document.fields().get("fiscalYears") instanceof Value.Arr years) {
            for (Value year : years.items()) {
                Map<String, Value> of = year instanceof Obj obj ? obj.fields() : Map.of();
                Value number = of.get("year");
                Value value = of.get(figure);
                if (number != null && value != null) {
                    told.append(number.canonical())
                            .append('=')
                            .append(value.canonical())
                            .append(';');
                }
            }
        }
        return told.toString();
    }
}
