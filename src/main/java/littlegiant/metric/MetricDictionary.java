package littlegiant.metric;

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
import littlegiant.kernel.RuleFolder;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Everything a criterion may ask about, in a fixed order. Source: {@code rules/metrics.yaml}. */
public final class MetricDictionary {

    private static final int NEAR_PERCENT_DEFAULT = 25;

    private final List<Metric> metrics;
    private final Map<String, Metric> byCode;
    private final String[][] paths;

    private MetricDictionary(List<Metric> metrics) {
        this.metrics = List.copyOf(metrics);
        Map<String, Metric> codes = new LinkedHashMap<>();
        metrics.forEach(metric -> codes.put(metric.code(), metric));
        this.byCode = Collections.unmodifiableMap(codes);
        this.paths = metrics.stream().map(metric -> metric.code().split("\\.")).toArray(String[][]::new);
    }

    /**
     * The dictionary of a folder of rules, with the public classifications it names.
     *
     * @throws RulesUnusable with every fault of its files
     */
    public static MetricDictionary of(RuleFolder folder) {
        List<String> faults = new ArrayList<>();
        Map<String, CodeTable> tables = new LinkedHashMap<>();
        MetricDictionary read = null;
        try {
            tables.put("regions", CodeTable.regions(folder.text("tables/regions.csv")));
        } catch (RulesUnusable e) {
            faults.addAll(e.faults());
        }
        try {
            tables.put(
                    "industries",
                    CodeTable.industries(
                            folder.text("tables/industries.csv"), folder.text("tables/industries-2011.csv")));
        } catch (RulesUnusable e) {
            faults.addAll(e.faults());
        }
        try {
            read = of(folder.text("metrics.yaml"), tables);
        } catch (RulesUnusable e) {
            faults.addAll(0, e.faults());
        }
        if (read == null || !faults.isEmpty()) {
            throw new RulesUnusable(faults);
        }
        return read;
    }

    /** Without any public classification. */
    public static MetricDictionary of(String yaml) {
        return of(yaml, Map.of());
    }

    /**
     * @param tables the public classifications that {@code codes} may name
     * @throws RulesUnusable with every fault of the file
     */
    public static MetricDictionary of(String yaml, Map<String, CodeTable> tables) {
        Faults faults = new Faults();
        Value root = DocumentReader.ruleYaml("metrics.yaml", yaml, faults);
        List<Metric> metrics = new ArrayList<>();
        Fields all = Fields.of(root, "", faults);
        if (all != null) {
            for (String code : all.names()) {
                int index = metrics.size();
                Metric metric = all.object(code, entry -> read(index, code, entry, tables));
                if (metric != null) {
                    metrics.add(metric);
                }
            }
        }
        RulesUnusable.throwIfAny("metrics.yaml", faults);
        return new MetricDictionary(metrics);
    }

    private static @Nullable Metric read(int index, String code, Fields entry, Map<String, CodeTable> tables) {
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
        String codes = entry.text("codes", 40);
        if (codes != null && !tables.isEmpty() && !tables.containsKey(codes)) {
            Fields.unknownValue(codes, tables.keySet(), entry.pointerTo("codes"), entry.faults());
        }
        String fiscal = entry.text("fiscal", 100);
        String settledBy = entry.text("settledBy", 100);
        Integer maxAgeDays = entry.whole("maxAgeDays", 1, 10_000);
        String datedBy = entry.text("datedBy", 100);
        List<Integer> yearsBack = entry.list("yearsBack", (value, at) -> yearBack(value, at, entry.faults()));
        Text reading = entry.object("reading", MetricDictionary::text);
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
                codes == null ? null : tables.get(codes),
                maxAgeDays,
                datedBy,
                yearsBack == null ? List.of(0) : List.copyOf(yearsBack),
                reading,
                near == null ? NEAR_PERCENT_DEFAULT : near);
    }

    private static @Nullable Integer yearBack(Value value, String at, Faults faults) {
        String told = value instanceof Value.Num num ? num.number().toPlainString() : "";
        if (!told.matches("\\d")) {
            faults.add(at, Fault.Code.BAD_FORMAT, "须为0至9的整数", "must be a whole number from 0 to 9");
            return null;
        }
        return Integer.valueOf(told);
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

    /** What was told of a plain metric: at its own path, else the attribute of its name; null if nothing was. */
    public @Nullable Value told(Metric metric, Value.Obj document) {
        Value value = document.atSteps(paths[metric.index()]);
        if (value == null && document.fields().get("attributes") instanceof Value.Obj attributes) {
            value = attributes.fields().get(metric.code());
        }
        return value == Value.Nul.NUL ? null : value;
    }

    public Set<String> codes() {
        return byCode.keySet();
    }
}
