package littlegiant.http.portal;

import java.util.ArrayList;
import java.util.List;
import littlegiant.answers.WhatIf;
import littlegiant.http.Words;
import littlegiant.http.web.NeedForm.Option;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.matching.Answer;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.metric.MetricType;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is missing, to be told where it is asked.
 *
 * @param kind     how it is told: NUMBER, CHOICE or DATE; null = not in one field
 * @param money    whether its unit is chosen beside it
 * @param unit     empty if there is nothing to count
 * @param options  of a CHOICE
 * @param decides  how many products it alone decides
 * @param document that settles it
 * @param year     the fiscal year that is asked for; null = none
 * @param typed    what was told, if it was faulty
 */
public record QuestionForm(
        String metric,
        String label,
        @Nullable String kind,
        boolean money,
        String unit,
        List<Option> options,
        int decides,
        @Nullable String document,
        @Nullable String year,
        String typed,
        @Nullable String fault) {

    /** What was told, and what is wrong with it. */
    record Refused(String metric, String typed, Text fault) {}

    static QuestionForm of(Answer.NextQuestion next, MyLook.Looked looked, @Nullable Refused refused) {
        Metric metric = next.metric();
        Lang lang = looked.lang();
        Words words = looked.words();
        Refused again = refused != null && refused.metric.equals(metric.code()) ? refused : null;
        boolean money = "CNY".equals(metric.unit());
        WhatIf told = new WhatIf(
                looked.release().ruleSet().metrics(), looked.question().asOf());
        String document = metric.settledBy();
        return new QuestionForm(
                metric.code(),
                metric.label().in(lang),
                kind(metric),
                money,
                money ? "" : unit(metric, lang),
                options(metric, lang),
                next.decides(),
                document == null ? null : words.of("documents", document).in(lang),
                metric.fiscal() == null
                        ? null
                        : Messages.of("my.question.year", told.year(looked.profile()))
                                .in(lang),
                again == null ? "" : again.typed,
                again == null ? null : again.fault.in(lang));
    }

    private static @Nullable String kind(Metric metric) {
        if (!WhatIf.canBeTold(metric)) {
            return null;
        }
        return switch (metric.type()) {
            case NUMBER -> "NUMBER";
            case DATE -> "DATE";
            case BOOLEAN -> "CHOICE";
            case ORDINAL, CODE -> metric.values().isEmpty() ? null : "CHOICE";
            case CODE_SET -> null;
        };
    }

    private static List<Option> options(Metric metric, Lang lang) {
        if (metric.type() == MetricType.BOOLEAN) {
            return List.of(
                    new Option("true", FigureText.flag(true).in(lang), false),
                    new Option("false", FigureText.flag(false).in(lang), false));
        }
        List<Option> options = new ArrayList<>();
        metric.values().forEach((code, label) -> options.add(new Option(code, label.in(lang), false)));
        return options;
    }

    private static String unit(Metric metric, Lang lang) {
        return metric.type() == MetricType.NUMBER
                ? FigureText.unit(metric.unit()).in(lang)
                : "";
    }

    /** Whether a metric can be told here at all. */
    static boolean isAskedInPlace(MetricDictionary metrics, String code) {
        Metric metric = metrics.find(code);
        return metric != null && kind(metric) != null;
    }
}
