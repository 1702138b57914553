package littlegiant.properties;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;
import littlegiant.rules.RulesFixtures;

/** Makes a product that asks the same or less of every criterion: bounds moved outwards, lists of what is taken longer, lists of what is refused or wanted shorter. */
final class Relaxed {

    private final Random random;

    Relaxed(Random random) {
        this.random = random;
    }

    /** Under the id with {@code -R} behind it. */
    Value.Obj product(Value.Obj document) {
        Map<String, Value> fields = new LinkedHashMap<>(document.fields());
        fields.put("id", new Value.Str(((Value.Str) requireNonNull(fields.get("id"))).text() + "-R"));
        fields.computeIfPresent("criteria", (name, criteria) -> conditions(criteria));
        return new Value.Obj(fields);
    }

    private Value conditions(Value list) {
        return new Value.Arr(((Value.Arr) list)
                .items().stream()
                        .map(item -> (Value) condition((Value.Obj) item))
                        .toList());
    }

    private Value.Obj condition(Value.Obj condition) {
        Map<String, Value> fields = new LinkedHashMap<>(condition.fields());
        for (String combination : List.of("anyOf", "allOf")) {
            fields.computeIfPresent(combination, (name, inner) -> conditions(inner));
        }
        if (fields.get("metric") instanceof Value.Str metric && fields.get("test") instanceof Value.Str test) {
            fields.computeIfPresent(
                    "value", (name, value) -> value(RulesFixtures.metrics().get(metric.text()), test.text(), value));
        }
        return new Value.Obj(fields);
    }

    private Value value(Metric metric, String test, Value value) {
        return switch (test) {
            case "AT_LEAST", "MORE_THAN", "AFTER" -> lower(metric, value);
            case "AT_MOST", "LESS_THAN", "BEFORE" -> higher(metric, value);
            case "BETWEEN" -> {
                List<Value> ends = ((Value.Arr) value).items();
                yield new Value.Arr(List.of(lower(metric, ends.get(0)), higher(metric, ends.get(1))));
            }
            case "ONE_OF", "HAS_ANY", "STARTS_WITH_ANY" -> longer(metric, (Value.Arr) value);
            case "NONE_OF", "HAS_ALL" -> shorter((Value.Arr) value);
            default -> value;
        };
    }

    private Value lower(Metric metric, Value bound) {
        return moved(metric, bound, -1);
    }

    private Value higher(Metric metric, Value bound) {
        return moved(metric, bound, 1);
    }

    private Value moved(Metric metric, Value bound, int direction) {
        if (bound instanceof Value.Num num) {
            BigDecimal step = num.number().abs().max(BigDecimal.ONE).movePointLeft(random.nextInt(3));
            return new Value.Num(num.number()
                    .add(step.multiply(BigDecimal.valueOf((long) direction * random.nextInt(3)))
                            .setScale(2, RoundingMode.FLOOR)));
        }
        String text = ((Value.Str) bound).text();
        if (metric.type() == MetricType.DATE) {
            return new Value.Str(LocalDate.parse(text)
                    .plusDays((long) direction * random.nextInt(800))
                    .toString());
        }
        int last = metric.values().size() - 1;
        int rank = metric.rankOf(text) + direction * random.nextInt(2);
        return new Value.Str(metric.valueAt(Math.max(0, Math.min(last, rank))));
    }

    private Value longer(Metric metric, Value.Arr codes) {
        Set<Value> longer = new LinkedHashSet<>(codes.items());
        List<String> known = new ArrayList<>(metric.values().keySet());
        known.addAll(metric.values().isEmpty() ? metric.labels().keySet() : Set.of());
        if (!known.isEmpty()) {
            longer.add(new Value.Str(known.get(random.nextInt(known.size()))));
        }
        return new Value.Arr(List.copyOf(longer));
    }

    private Value shorter(Value.Arr codes) {
        int kept = 1 + random.nextInt(codes.items().size());
        return new Value.Arr(codes.items().subList(0, kept));
    }
}
