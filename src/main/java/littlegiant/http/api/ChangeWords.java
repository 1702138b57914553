package littlegiant.http.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.catalog.ProductReader;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.kernel.Vocabulary;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.metric.MetricType;
import littlegiant.release.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * One change as a sentence: where, before, after. A place is called by its metric, else step by step: by the words of {@code fields}, a condition by its own text, a
 * title by its name and level, an item of a list by its number.
 */
final class ChangeWords {

    private static final Set<String> MONEY =
            Set.of("amount", "fixed", "cap", "total", "used", "postMoney", "baseLimit", "lastRoundAmount");

    private static final Set<String> MONEY_IN = Set.of("ticket", "collateral");

    /** Fields that name one of the dictionary. */
    private static final Set<String> NAMES_A_METRIC = Set.of("percentOf", "perUnitOf");

    /** Words for the codes of a field; those of a metric have the metric's. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("kind", "kinds"),
            Map.entry("fees kind", "feeKinds"),
            Map.entry("provider kind", "institutionKinds"),
            Map.entry("rate kind", "rateKinds"),
            Map.entry("records kind", "recordKinds"),
            Map.entry("collateral kind", "collateralKinds"),
            Map.entry("excludes", "kinds"),
            Map.entry("requires", "kinds"),
            Map.entry("type", "badges"),
            Map.entry("level", "levels"),
            Map.entry("review", "reviews"),
            Map.entry("verified", "verified"),
            Map.entry("evidence", "evidence"),
            Map.entry("security", "securities"),
            Map.entry("repayment", "repayments"),
            Map.entry("purposes", "purposes"),
            Map.entry("documents", "documents"),
            Map.entry("features", "features"),
            Map.entry("sectors", "sectors"),
            Map.entry("payment", "payments"),
            Map.entry("charged", "charged"),
            Map.entry("bearer", "bearers"),
            Map.entry("paid", "benefitPaid"),
            Map.entry("status", "productStates"));

    private final MetricDictionary metrics;
    private final Vocabulary words;
    private final ProductReader products;
    private final Value.Obj was;
    private final Value.Obj is;

    /**
     * @param was the documents, their lists by the names of the items where they have any
     */
    ChangeWords(RuleSet rules, Value.Obj was, Value.Obj is) {
        this.metrics = rules.metrics();
        this.words = rules.vocabulary();
        this.products = rules.products();
        this.was = was;
        this.is = is;
    }

    /** @param steps of the pointer to what changed */
    Text of(List<String> steps, @Nullable Value before, @Nullable Value after) {
        Metric metric = metric(steps);
        return label(steps, metric)
                .then(Text.of("：", ": "))
                .then(shown(before, steps, metric))
                .then(" → ")
                .then(shown(after, steps, metric));
    }

    // --- where

    /** Fields of a product whose codes are those of a metric. */
    private static final Map<String, String> CODES_OF = Map.of("regions", "regionCode", "stage", "equity.stage");

    private @Nullable Metric metric(List<String> steps) {
        int last = steps.size() - 1;
        if (CODES_OF.containsKey(steps.get(0))) {
            return metrics.find(CODES_OF.get(steps.get(0)));
        }
        if (steps.get(0).equals("criteria")) {
            return steps.get(last).equals("value") ? asked(steps.subList(0, last)) : null;
        }
        Metric metric = metrics.find(String.join(".", steps));
        if (metric == null && steps.get(0).equals("attributes")) {
            metric = metrics.find(String.join(".", steps.subList(1, steps.size())));
        }
        return metric == null && steps.get(0).equals("fiscalYears") && last == 2 ? ofAYear(steps.get(last)) : metric;
    }

    /** The metric that a condition asks about. */
    private @Nullable Metric asked(List<String> criterion) {
        return told(criterion, "metric") instanceof Value.Str code ? metrics.find(code.text()) : null;
    }

    /** A field of a condition as it is now, else as it was. */
    private @Nullable Value told(List<String> criterion, String field) {
        String[] path = Stream.concat(criterion.stream(), Stream.of(field)).toArray(String[]::new);
        Value now = is.atSteps(path);
        return now == null ? was.atSteps(path) : now;
    }

    private @Nullable Metric ofAYear(String figure) {
        return metrics.all().stream()
                .filter(metric -> figure.equals(metric.fiscal()))
                .findFirst()
                .orElse(null);
    }

    private Text label(List<String> steps, @Nullable Metric metric) {
        if (metric == null || CODES_OF.containsKey(steps.get(0)) || steps.get(0).equals("criteria")) {
            Text label = step(steps, 0);
            for (int i = 1; i < steps.size(); i++) {
                label = label.then(" ").then(step(steps, i));
            }
            return label;
        }
        return steps.get(0).equals("fiscalYears")
                ? Text.of(steps.get(1) + "年 ", steps.get(1) + " ").then(withoutYear(metric.label()))
                : metric.label();
    }

    private Text step(List<String> steps, int i) {
        String step = steps.get(i);
        String parent = i == 0 ? "" : steps.get(i - 1);
        if (parent.equals("badges")) {
            return title(step);
        }
        if (parent.equals("criteria")) {
            return condition(steps.subList(0, i + 1));
        }
        if (parent.equals("provenance") || parent.equals("attributes")) {
            Metric metric = metrics.find(step);
            return metric == null ? Text.same(step) : metric.label();
        }
        if (step.chars().allMatch(Character::isDigit) && !parent.equals("fiscalYears")) {
            int number = Integer.parseInt(step) + 1;
            return Text.of("第" + number + "项", "no. " + number);
        }
        return words.has("fields", step) ? words.of("fields", step) : Text.same(step);
    }

    /** {@code LITTLE_GIANT NATIONAL}, with the number behind it where it is told more than once. */
    private Text title(String name) {
        Text title = Text.same("");
        for (String code : name.split(" ")) {
            title = title.then(title.zh().isEmpty() ? "" : " ")
                    .then(word("badges", code, word("levels", code, Text.same(code))));
        }
        return title;
    }

    private Text word(String group, String code, Text other) {
        return words.has(group, code) ? words.of(group, code) : other;
    }

    private Text condition(List<String> criterion) {
        Text text = inWords(told(criterion, "text"));
        if (text != null) {
            return text;
        }
        Metric metric = asked(criterion);
        return metric == null ? Text.same(criterion.get(1)) : metric.label();
    }

    /** A label of the dictionary speaks of the last year; here the year is told. */
    private static Text withoutYear(Text label) {
        return Text.of(label.zh().replaceFirst("（上年[^）]*）$", ""), label.en().replaceFirst(", last year( end)?$", ""));
    }

    // --- what

    private Text shown(@Nullable Value value, List<String> steps, @Nullable Metric metric) {
        if (value == null) {
            return isProduct() ? Text.of("未设", "not set") : Text.of("待补充", "not told");
        }
        if (value instanceof Value.Num number) {
            return number(number, steps, metric);
        }
        if (value instanceof Value.Bool flag) {
            return FigureText.flag(flag.flag());
        }
        if (value instanceof Value.Str code) {
            Metric named = NAMES_A_METRIC.contains(steps.get(steps.size() - 1)) ? metrics.find(code.text()) : null;
            return named != null
                    ? named.label()
                    : metric == null ? code(code.text(), steps) : metric.labelOf(code.text());
        }
        if (value instanceof Value.Arr list && list.items().stream().allMatch(Value.Str.class::isInstance)) {
            return list.items().isEmpty()
                    ? Text.of("无", "none")
                    : Text.list(list.items().stream()
                            .map(item -> shown(item, steps, metric))
                            .toList());
        }
        Text text = inWords(value);
        Text condition = text == null ? conditions(value) : text;
        return condition == null ? Text.same(value.canonical()) : condition;
    }

    /** What a firm did not tell is wanted of it; a product need not have every term. */
    private boolean isProduct() {
        return was.fields().containsKey("criteria") || is.fields().containsKey("criteria");
    }

    /** A condition, or all of a list of them; null if it is anything else. */
    private @Nullable Text conditions(Value value) {
        if (value instanceof Value.Obj condition) {
            boolean hidden =
                    condition.at("internal") != null && condition.at("metric") == null && condition.at("anyOf") == null;
            return hidden ? words.of("criteria", "INTERNAL") : products.condition(condition);
        }
        Text all = null;
        for (Value one : value instanceof Value.Arr list ? list.items() : List.<Value>of()) {
            Text condition = one instanceof Value.Obj ? conditions(one) : null;
            if (condition == null) {
                return null;
            }
            all = all == null ? condition : all.then(Text.of("，且", " and ")).then(condition);
        }
        return all;
    }

    private static Text number(Value.Num number, List<String> steps, @Nullable Metric metric) {
        if (metric != null) {
            return metric.type() == MetricType.NUMBER
                    ? FigureText.number(metric, number.number())
                    : Text.same(number.canonical());
        }
        String field = steps.get(steps.size() - 1);
        if (MONEY.contains(field) || MONEY_IN.contains(steps.get(0))) {
            return FigureText.money(number.number());
        }
        return Text.same(number.canonical() + (field.toLowerCase(Locale.ROOT).contains("percent") ? "%" : ""));
    }

    /** A code where the field has words for it; else it is a name or a text of its own. */
    private Text code(String code, List<String> steps) {
        String field = steps.stream()
                .filter(step -> !step.chars().allMatch(Character::isDigit))
                .reduce((first, second) -> second)
                .orElse("");
        Text plain = Text.same(code);
        Text known = CODES.containsKey(field) ? word(CODES.get(field), code, plain) : plain;
        String inParent = CODES.get(steps.get(0) + " " + field);
        return inParent == null ? known : word(inParent, code, known);
    }

    /** What is told in both languages. */
    private static @Nullable Text inWords(@Nullable Value value) {
        return value instanceof Value.Obj told
                        && told.at("zh") instanceof Value.Str zh
                        && told.at("en") instanceof Value.Str en
                ? Text.of(zh.text(), en.text())
                : null;
    }
}
