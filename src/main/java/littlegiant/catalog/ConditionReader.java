package littlegiant.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import littlegiant.kernel.Days;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.metric.MetricType;
import org.jspecify.annotations.Nullable;

/** Reads criteria and the conditions of rungs: atoms, anyOf, allOf. */
final class ConditionReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Criteria that other fields imply; a published one cannot take their name. */
    private static final Set<String> IMPLIED =
            Set.of("region", "stage", "sectors", "need.purpose", "need.term", "need.security");

    private final MetricDictionary metrics;

    ConditionReader(MetricDictionary metrics) {
        this.metrics = metrics;
    }

    List<Criterion> criteria(Fields product, ProductReader.Source ofProduct) {
        Set<String> ids = new HashSet<>();
        List<Criterion> criteria = product.objects("criteria", entry -> criterion(entry, ids, ofProduct));
        if (criteria != null
                && product.raw("criteria") instanceof Value.Arr arr
                && arr.items().isEmpty()) {
            product.fault("criteria", Fault.Code.EMPTY, "至少一个条件", "at least one criterion");
        }
        return criteria == null ? List.of() : criteria;
    }

    private @Nullable Criterion criterion(Fields entry, Set<String> ids, ProductReader.Source ofProduct) {
        entry.require("id");
        String id =
                entry.matching("id", ID, "须为字母、数字、点、横线、下划线", "must be letters, digits, dots, dashes and underscores");
        if (id != null && !ids.add(id)) {
            entry.fault("id", Fault.Code.DUPLICATE, "条件编号重复", "the id is used twice");
        }
        if (id != null && IMPLIED.contains(id)) {
            entry.fault(
                    "id",
                    Fault.Code.CONTRADICTION,
                    "该编号由其他字段自动产生",
                    "the id belongs to a criterion that another field implies");
        }
        Condition condition = condition(entry);
        Boolean internal = entry.flag("internal");
        Text text = text(entry, "text", 500);
        String source = entry.text("source", 500);
        Evidence evidence = entry.choice("evidence", Evidence.class);
        if (id == null || condition == null) {
            return null;
        }
        return new Criterion(
                id,
                condition,
                Boolean.TRUE.equals(internal),
                text == null ? ConditionText.of(condition) : text,
                source == null ? ofProduct.shown() : source,
                source == null && evidence == null ? ofProduct.evidence() : evidence);
    }

    /** The conditions of a rung; null if the field is not told. */
    List<Condition> when(Fields rung) {
        List<Condition> when = rung.objects("when", this::condition);
        if (when != null
                && rung.raw("when") instanceof Value.Arr arr
                && arr.items().isEmpty()) {
            rung.fault("when", Fault.Code.EMPTY, "至少一个条件，或不写when", "at least one condition, or no when at all");
        }
        if (when != null && Rungs.contradict(when)) {
            rung.fault(
                    "when",
                    Fault.Code.CONTRADICTION,
                    "条件互相矛盾，没有企业能全部符合",
                    "the conditions contradict each other: no firm can meet them all");
        }
        return when == null ? List.of() : when;
    }

    /** An atom or anyOf. */
    @Nullable
    Condition condition(Fields entry) {
        if (!entry.has("anyOf")) {
            return atom(entry);
        }
        List<Condition> alternatives = entry.objects("anyOf", this::alternative);
        if (alternatives != null
                && entry.raw("anyOf") instanceof Value.Arr arr
                && arr.items().isEmpty()) {
            entry.fault("anyOf", Fault.Code.EMPTY, "至少一个可选条件", "at least one alternative");
        }
        return alternatives == null || alternatives.isEmpty() ? null : new Condition.AnyOf(alternatives);
    }

    /** An atom or allOf. */
    private @Nullable Condition alternative(Fields entry) {
        if (!entry.has("allOf")) {
            return atom(entry);
        }
        List<Condition> parts = entry.objects("allOf", this::atom);
        if (parts != null
                && entry.raw("allOf") instanceof Value.Arr arr
                && arr.items().isEmpty()) {
            entry.fault("allOf", Fault.Code.EMPTY, "至少一个条件", "at least one condition");
        }
        return parts == null || parts.isEmpty() ? null : new Condition.AllOf(parts);
    }

    private @Nullable Condition atom(Fields entry) {
        entry.require("metric", "test", "value");
        Metric metric = metric(entry, "metric");
        TestKind test = entry.choice("test", TestKind.class);
        Value value = entry.raw("value");
        if (metric == null || test == null || value == null) {
            return null;
        }
        if (!test.fits(metric.type())) {
            entry.fault(
                    "test",
                    Fault.Code.DOES_NOT_FIT,
                    "“" + metric.code() + "”的类型为" + metric.type() + "，不能用" + test,
                    test + " does not fit " + metric.code() + ", which is a " + metric.type());
            return null;
        }
        Bound bound = bound(entry, metric, test, value);
        return bound == null ? null : new Condition.Atom(metric, test, bound);
    }

    /** A metric of the dictionary by its code; a fault with the nearest known one if there is none. */
    @Nullable
    Metric metric(Fields entry, String name) {
        String code = entry.text(name, 100);
        Metric metric = code == null ? null : metrics.find(code);
        if (code != null && metric == null) {
            Fields.unknownValue(code, metrics.codes(), entry.pointerTo(name), entry.faults());
        }
        return metric;
    }

    private @Nullable Bound bound(Fields entry, Metric metric, TestKind test, Value value) {
        String at = entry.pointerTo("value");
        if (test == TestKind.IS) {
            if (value instanceof Value.Bool bool) {
                return new Bound.Flag(bool.flag());
            }
            entry.fault("value", Fault.Code.WRONG_TYPE, "须为true或false", "must be true or false");
            return null;
        }
        if (test.takesCodes()) {
            return codes(entry, metric, value);
        }
        if (test != TestKind.BETWEEN) {
            Long steps = steps(metric, value, at, entry.faults());
            return steps == null ? null : new Bound.Steps(steps, steps);
        }
        if (!(value instanceof Value.Arr arr) || arr.items().size() != 2) {
            entry.fault("value", Fault.Code.WRONG_TYPE, "须为[下限, 上限]", "must be [low, high]");
            return null;
        }
        Long low = steps(metric, arr.items().get(0), at + "/0", entry.faults());
        Long high = steps(metric, arr.items().get(1), at + "/1", entry.faults());
        if (low != null && high != null && low > high) {
            entry.fault("value", Fault.Code.CONTRADICTION, "下限高于上限", "the low end is above the high one");
            return null;
        }
        return low == null || high == null ? null : new Bound.Steps(low, high);
    }

    private static @Nullable Bound codes(Fields entry, Metric metric, Value value) {
        if (!(value instanceof Value.Arr arr) || arr.items().isEmpty()) {
            entry.fault("value", Fault.Code.WRONG_TYPE, "须为非空列表", "must be a list that is not empty");
            return null;
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < arr.items().size(); i++) {
            String at = entry.pointerTo("value") + "/" + i;
            if (!(arr.items().get(i) instanceof Value.Str str) || str.text().isBlank()) {
                entry.faults().add(at, Fault.Code.WRONG_TYPE, "须为文本", "must be a text");
            } else if (!metric.values().isEmpty() && !metric.values().containsKey(str.text())) {
                Fields.unknownValue(str.text(), metric.values().keySet(), at, entry.faults());
            } else if (codes.contains(str.text())) {
                entry.faults().add(at, Fault.Code.DUPLICATE, "重复", "is told twice");
            } else {
                codes.add(str.text());
            }
        }
        return codes.isEmpty() ? null : new Bound.Codes(codes);
    }

    /** A figure in steps, a rank of an ORDINAL, or a day. */
    private static @Nullable Long steps(Metric metric, Value value, String at, Faults faults) {
        if (metric.type() == MetricType.NUMBER) {
            if (!(value instanceof Value.Num num)) {
                faults.add(at, Fault.Code.WRONG_TYPE, "须为数字", "must be a number");
                return null;
            }
            BigDecimal number = num.number();
            if (number.abs().compareTo(Decimals.MAX) > 0 || number.scale() > Decimals.DECIMALS_MAX) {
                faults.add(
                        at, Fault.Code.OUT_OF_RANGE, "超出范围或多于4位小数", "is out of bounds or has more than four decimals");
                return null;
            }
            return Decimals.scaled(number);
        }
        if (!(value instanceof Value.Str str)) {
            faults.add(at, Fault.Code.WRONG_TYPE, "须为文本", "must be a text");
            return null;
        }
        if (metric.type() == MetricType.DATE) {
            LocalDate day = Days.parse(str.text());
            if (day == null) {
                faults.add(at, Fault.Code.BAD_DATE, "不是有效日期（YYYY-MM-DD）", "is not a date (YYYY-MM-DD)");
            }
            return day == null ? null : Long.valueOf(day.toEpochDay() * Decimals.SCALE);
        }
        if (!metric.values().containsKey(str.text())) {
            Fields.unknownValue(str.text(), metric.values().keySet(), at, faults);
            return null;
        }
        return metric.rankOf(str.text()) * Decimals.SCALE;
    }

    /** A text in Chinese and, where told, English. */
    static @Nullable Text text(Fields entry, String name, int lengthMax) {
        return entry.object(name, text -> {
            text.require("zh");
            String zh = text.text("zh", lengthMax);
            String en = text.text("en", lengthMax);
            return zh == null ? null : Text.of(zh, en == null ? zh : en);
        });
    }
}
