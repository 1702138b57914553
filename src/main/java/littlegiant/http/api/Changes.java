package littlegiant.http.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Differences;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.metric.MetricType;
import org.jspecify.annotations.Nullable;

/** What changed between two documents, in words: {@code 2025年 营业收入：8,600万元 → 9,000万元}. */
final class Changes {

    private static final int CHANGES_MAX = 500;

    /** Lists whose items have a name of their own, and what it is made of. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "fiscalYears", List.of("year"),
            "badges", List.of("type", "level"),
            "criteria", List.of("id"));

    private final MetricDictionary metrics;
    private final Lang lang;

    private Changes(MetricDictionary metrics, Lang lang) {
        this.metrics = metrics;
        this.lang = lang;
    }

    static List<ChangeView> of(Value.Obj before, Value.Obj after, MetricDictionary metrics, Lang lang) {
        Changes changes = new Changes(metrics, lang);
        return Differences.of(named(before), named(after), CHANGES_MAX).stream()
                .map(changes::view)
                .toList();
    }

    /** The same with its lists as objects, so that an item is compared with the item of its name. */
    private static Value.Obj named(Value.Obj document) {
        Map<String, Value> fields = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> {
            List<String> key = NAMED.get(name);
            fields.put(name, key != null && value instanceof Value.Arr arr ? named(arr, key) : value);
        });
        return new Value.Obj(fields);
    }

    private static Value named(Value.Arr items, List<String> key) {
        Map<String, Value> byName = new LinkedHashMap<>();
        for (Value item : items.items()) {
            StringBuilder name = new StringBuilder();
            if (item instanceof Value.Obj told) {
                for (String part : key) {
                    Value value = told.fields().get(part);
                    name.append(name.isEmpty() || value == null ? "" : " ").append(value == null ? "" : value.plain());
                }
            }
            String free = name.toString();
            for (int again = 2; byName.containsKey(free); again++) {
                free = name + " " + again;
            }
            byName.put(free, item);
        }
        return new Value.Obj(byName);
    }

    private ChangeView view(Differences.Difference difference) {
        List<String> steps = List.of(difference.pointer().substring(1).split("/"));
        Metric metric = metric(steps);
        Text words = label(steps, metric)
                .then(Text.of("：", ": "))
                .then(shown(difference.before(), metric))
                .then(" → ")
                .then(shown(difference.after(), metric));
        return new ChangeView(
                difference.pointer(), words.in(lang), plain(difference.before()), plain(difference.after()));
    }

    private static @Nullable Object plain(@Nullable Value value) {
        return value == null ? null : value.plain();
    }

    private @Nullable Metric metric(List<String> steps) {
        int last = steps.size() - 1;
        Metric metric = metrics.find(String.join(".", steps));
        if (metric == null && steps.get(0).equals("attributes")) {
            metric = metrics.find(String.join(".", steps.subList(1, steps.size())));
        }
        return metric == null && steps.get(0).equals("fiscalYears") && last == 2
                ? metrics.find(steps.get(last))
                : metric;
    }

    private static Text label(List<String> steps, @Nullable Metric metric) {
        if (metric == null) {
            return Text.same(String.join(" ", steps));
        }
        return steps.get(0).equals("fiscalYears")
                ? Text.of(steps.get(1) + "年 ", steps.get(1) + " ").then(metric.label())
                : metric.label();
    }

    private static Text shown(@Nullable Value value, @Nullable Metric metric) {
        if (value == null) {
            return Text.of("待补充", "not told");
        }
        if (value instanceof Value.Num number && metric != null && metric.type() == MetricType.NUMBER) {
            return FigureText.number(metric, number.number());
        }
        if (value instanceof Value.Bool flag) {
            return FigureText.flag(flag.flag());
        }
        if (value instanceof Value.Str code) {
            return metric == null ? Text.same(code.text()) : metric.labelOf(code.text());
        }
        return Text.same(value.canonical());
    }
}
