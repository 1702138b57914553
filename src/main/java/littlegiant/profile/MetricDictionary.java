package littlegiant.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Everything a criterion may ask about, in a fixed order. Source: {@code rules/metrics.yaml}. */
public final class MetricDictionary {

    private static final int NEAR_PERCENT_DEFAULT = 25;

    private final List<Metric> metrics;
    private final Map<String, Metric> byCode;

    private MetricDictionary(List<Metric> metrics) {
        this.metrics = List.copyOf(metrics);
        Map<String, Metric> codes = new LinkedHashMap<>();
        metrics.forEach(metric -> codes.put(metric.code(), metric));
        this.byCode = Collections.unmodifiableMap(codes);
    }

    /** @throws RulesUnusable with every fault of the file */
    public static MetricDictionary of(String yaml) {
        Faults faults = new Faults();
        Value root = DocumentReader.ruleYaml("metrics.yaml", yaml, faults);
        List<Metric> metrics = new ArrayList<>();
        Fields all = Fields.of(root, "", faults);
        if (all != null) {
            for (String code : all.names()) {
                int index = metrics.size();
                Metric metric = all.object(code, entry -> read(index, code, entry));
                if (metric != null) {
                    metrics.add(metric);
                }
            }
        }
        RulesUnusable.throwIfAny("metrics.yaml", faults);
        return new MetricDictionary(metrics);
    }

    private static @Nullable Metric read(int index, String code, Fields entry) {
        entry.require("type", "label", "changeable");
        MetricType type = entry.choice("type", MetricType.class);
        Changeable changeable = entry.choice("changeable", Changeable.class);
        Text label = entry.object("label", MetricDictionary::text);
        Map<String, Text> values = texts(entry, "values");
        Map<String, Text> labels = texts(entry, "labels");
        List<String> derivedFrom = entry.texts("derivedFrom", 100);
        Integer near = entry.whole("nearPercent", 0, 1000);
        String unit = entry.text("unit", 20);
        if (type == MetricType.ORDINAL && values.isEmpty()) {
            entry.fault("values", Fault.Code.REQUIRED, "ORDINAL须列出取值", "an ORDINAL needs its values");
        }
        if (type == MetricType.NUMBER && unit == null) {
            entry.fault("unit", Fault.Code.REQUIRED, "NUMBER须有单位", "a NUMBER needs its unit");
        }
        String fiscal = entry.text("fiscal", 100);
        String settledBy = entry.text("settledBy", 100);
        Integer maxAgeDays = entry.whole("maxAgeDays", 1, 10_000);
        if (type == null || changeable == null || label == null) {
            return null;
        }
        return new Metric(
                index,
                code,
                type,
                unit,
                label,
                settledBy,
                changeable,
                derivedFrom == null ? List.of() : derivedFrom,
                fiscal,
                values,
                labels,
                maxAgeDays,
                near == null ? NEAR_PERCENT_DEFAULT : near);
    }

    private static Map<String, Text> texts(Fields entry, String name) {
        Map<String, Text> values = new LinkedHashMap<>();
        entry.object(name, all -> {
            for (String code : all.names()) {
                Text label = all.object(code, MetricDictionary::text);
                if (label != null) {
                    values.put(code, label);
                }
            }
            return values;
        });
        return Collections.unmodifiableMap(values);
    }

    private static @Nullable Text text(Fields label) {
        label.require("zh", "en");
        String zh = label.text("zh", 200);
        String en = label.text("en", 200);
        return zh == null || en == null ? null : Text.of(zh, en);
    }

    public int size() {
        return metrics.size();
    }

    public List<Metric> all() {
        return metrics;
    }

    public Metric at(int index) {
        return metrics.get(index);
    }

    /** @return null if the dictionary has no such metric */
    public @Nullable Metric find(String code) {
        return byCode.get(code);
    }

    /** @throws IllegalArgumentException if the dictionary has no such metric: the caller's own code asks for it by name */
    public Metric get(String code) {
        Metric metric = byCode.get(code);
        if (metric == null) {
            throw new IllegalArgumentException("rules/metrics.yaml has no metric " + code);
        }
        return metric;
    }

    public Set<String> codes() {
        return byCode.keySet();
    }
}
