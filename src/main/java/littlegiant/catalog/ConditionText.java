package littlegiant.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import littlegiant.catalog.Condition.Atom;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricType;

/** A condition as a sentence, for criteria published without one. */
public final class ConditionText {

    private ConditionText() {}

    public static Text of(Condition condition) {
        if (condition instanceof Atom atom) {
            return atom(atom);
        }
        boolean any = condition instanceof Condition.AnyOf;
        var parts = condition instanceof Condition.AnyOf anyOf
                ? anyOf.alternatives()
                : ((Condition.AllOf) condition).parts();
        Text joined = Text.same("");
        for (int i = 0; i < parts.size(); i++) {
            Text glue = any ? Text.of("，或", ", or ") : Text.of("，且", " and ");
            joined = joined.then(i == 0 ? Text.same("") : glue).then(of(parts.get(i)));
        }
        return joined;
    }

    private static Text atom(Atom atom) {
        Text label = atom.metric().label();
        Text bound = bound(atom);
        return switch (atom.test()) {
            case AT_LEAST -> label.then(Text.of("不低于", " at least ")).then(bound);
            case AT_MOST ->
                "RANK".equals(atom.metric().unit())
                        ? label.then(Text.of("", " ")).then(bound).then(Text.of("及以前", " or better"))
                        : label.then(Text.of("不高于", " at most ")).then(bound);
            case MORE_THAN -> label.then(Text.of("高于", " more than ")).then(bound);
            case LESS_THAN -> label.then(Text.of("低于", " less than ")).then(bound);
            case BETWEEN -> label.then(Text.of("在", " from ")).then(bound).then(Text.of("之间", ""));
            case IS -> label.then(Text.of("：", ": ")).then(bound);
            case ONE_OF -> label.then(Text.of("为", " is one of ")).then(bound);
            case NONE_OF -> label.then(Text.of("不为", " is none of ")).then(bound);
            case HAS_ANY -> label.then(Text.of("含以下之一：", " has any of ")).then(bound);
            case HAS_ALL -> label.then(Text.of("全部具备：", " has all of ")).then(bound);
            case STARTS_WITH_ANY -> label.then(Text.of("属于", " is in ")).then(bound);
            case BEFORE -> label.then(Text.of("早于", " before ")).then(bound);
            case AFTER -> label.then(Text.of("晚于", " after ")).then(bound);
        };
    }

    /** What is asked for, as people read it. */
    public static Text bound(Atom atom) {
        Metric metric = atom.metric();
        if (atom.bound() instanceof Bound.Flag flag) {
            return FigureText.flag(flag.flag());
        }
        if (atom.bound() instanceof Bound.Codes codes) {
            return FigureText.codes(metric, codes.codes());
        }
        Bound.Steps steps = (Bound.Steps) atom.bound();
        Text low = steps(metric, steps.low());
        return steps.low() == steps.high()
                ? low
                : low.then(Text.of("至", " to ")).then(steps(metric, steps.high()));
    }

    /** A figure, rank or day of the metric, as people read it. */
    public static Text steps(Metric metric, long steps) {
        BigDecimal units = Decimals.unscaled(steps);
        if (metric.type() == MetricType.ORDINAL) {
            return metric.labelOf(metric.valueAt(units.intValueExact()));
        }
        if (metric.type() == MetricType.DATE) {
            return Text.same(LocalDate.ofEpochDay(units.longValueExact()).toString());
        }
        return FigureText.number(metric, units);
    }
}
