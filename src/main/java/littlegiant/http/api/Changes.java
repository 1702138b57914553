package littlegiant.http.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.kernel.Differences;
import littlegiant.kernel.Differences.Difference;
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

    private static final Value NOTHING = new Value.Obj(Map.of());

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
                .flatMap(Changes::unfolded)
                .limit(CHANGES_MAX)
                .map(changes::view)
                .toList();
    }

    /** What came or went as a whole, field by field; the name of an item is in its pointer already. */
    private static Stream<Difference> unfolded(Difference whole) {
        Value before = isNothing(whole.before()) && whole.after() instanceof Value.Obj ? NOTHING : whole.before();
        Value after = isNothing(whole.after()) && whole.before() instanceof Value.Obj ? NOTHING : whole.after();
        if (before == null || after == null || (before != NOTHING && after != NOTHING)) {
            return Stream.of(whole);
        }
        List<String> steps = steps(whole.pointer());
        List<String> name = steps.size() == 2 ? NAMED.getOrDefault(steps.get(0), List.of()) : List.of();
        List<Difference> parts = Differences.of(before, after, CHANGES_MAX).stream()
                .filter(part -> !name.contains(part.pointer().substring(1)))
                .flatMap(
                        part -> unfolded(new Difference(whole.pointer() + part.pointer(), part.before(), part.after())))
                .toList();
        return parts.isEmpty() ? Stream.of(whole) : parts.stream();
    }

    private static boolean isNothing(@Nullable Value value) {
        return value == null || (value instanceof Value.Arr arr && arr.items().isEmpty());
    }

    private static List<String> steps(String pointer) {
        return List.of(pointer.substring(1).split("/"));
    }

    /** The same with its lists as objects, so that an item is compared with the item of its name. */
    private static Value.Obj named(Value.Obj document) {
        Map<String, Value> fields = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> {
            List<String> key = NAMED.get(name);
            fields.put(
                    name,
                    key != null
                                    && value instanceof Value.Arr arr
                                    && !arr.items().isEmpty()
                            ? named(arr, key)
                            : value);
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

    private ChangeView view(Difference difference) {
        List<String> steps = steps(difference.pointer());
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
        return metric == null && steps.get(0).equals("fiscalYears") && last == 2 ? ofAYear(steps.get(last)) : metric;
    }

    private @Nullable Metric ofAYear(String figure) {
        return metrics.all().stream()
                .filter(metric -> figure.equals(metric.fiscal()))
                .findFirst()
                .orElse(null);
    }

    private static Text label(List<String> steps, @Nullable Metric metric) {
        if (metric == null) {
            return Text.same(String.join(" ", steps));
        }
        return steps.get(0).equals("fiscalYears")
                ? Text.of(steps.get(1) + "年 ", steps.get(1) + " ").then(withoutYear(metric.label()))
                : metric.label();
    }

    /** A label of the dictionary speaks of the last year; here the year is told. */
    private static Text withoutYear(Text label) {
        return Text.of(label.zh().replaceFirst("（上年[^）]*）$", ""), label.en().replaceFirst(", last year( end)?$", ""));
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
