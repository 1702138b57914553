package littlegiant.profile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.kernel.Differences;
import littlegiant.kernel.Value;
import littlegiant.kernel.Value.Obj;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;

/** What a firm says of itself is its own word from then on, whoever vouched for the figure that stood there. */
public final class Declared {

    private static final String PROVENANCE = "provenance";
    private static final int MOST = 2_000;

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

    private static Set<Metric> changed(Obj before, Obj now, MetricDictionary metrics) {
        Set<Metric> changed = new TreeSet<>((one, other) -> Integer.compare(one.index(), other.index()));
        for (Differences.Difference difference : Differences.of(before, now, MOST)) {
            String path = difference.pointer().substring(1);
            String field = path.substring(path.lastIndexOf('/') + 1);
            for (Metric metric : metrics.all()) {
                boolean plain = !metric.isFoundFromOthers()
                        && (isAt(metric.code().replace('.', '/'), path) || path.equals("attributes/" + metric.code()));
                boolean fiscal = path.startsWith("fiscalYears/") && field.equals(metric.fiscal());
                if (plain || fiscal) {
                    changed.add(metric);
                }
            }
        }
        return changed;
    }

    /** The figure itself, or an item of a list of codes. */
    private static boolean isAt(String code, String path) {
        return path.equals(code) || path.matches(java.util.regex.Pattern.quote(code) + "/\\d+");
    }
}
