package littlegiant.http.console;

import io.micronaut.http.HttpRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import littlegiant.answers.WhatIf;
import littlegiant.http.MoneyText;
import littlegiant.http.web.NeedForm;
import littlegiant.http.web.PageQuestions;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the firm that can be looked at as if they were others.
 *
 * @param fields  those that stand in front
 * @param more    every other one, to choose from
 * @param value   of the chosen one, as it was typed
 * @param fault   of the chosen one; null = none
 * @param changed whether any figure is another one
 */
public record WhatIfForm(
        List<Field> fields, List<NeedForm.Option> more, String value, @Nullable String fault, boolean changed) {

    /** Most asked for by account managers: revenue, R&D, liabilities, patents, staff. */
    private static final List<String> FRONT =
            List.of("revenue", "rd.expense", "totalLiabilities", "ip.classOne", "employees");

    /**
     * One figure.
     *
     * @param told  as the firm told it; null = it did not
     * @param typed as it is to be; empty = as it is
     */
    public record Field(
            String name, String label, String unit, @Nullable String told, String typed, @Nullable String fault) {}

    static WhatIfForm of(
            HttpRequest<?> request,
            PageQuestions.Asked asked,
            Map<String, Fault> faults,
            Profile profile,
            MetricDictionary metrics,
            Lang lang) {
        WhatIf whatIf = new WhatIf(metrics, asked.question().asOf());
        String more = request.getParameters().get(PageQuestions.IF_METRIC);
        List<Field> fields = FRONT.stream()
                .map(code -> field(request, metrics.get(code), whatIf, profile, asked, faults, lang))
                .toList();
        List<NeedForm.Option> others = WhatIf.changeable(metrics).stream()
                .filter(metric -> !FRONT.contains(metric.code()))
                .map(metric -> new NeedForm.Option(
                        metric.code(),
                        metric.label().in(lang) + unit(metric, lang, true),
                        metric.code().equals(more)))
                .toList();
        Fault fault = asked.faults().get(PageQuestions.IF_VALUE);
        if (fault == null && more != null) {
            fault = faults.get(more);
        }
        String value = request.getParameters().get(PageQuestions.IF_VALUE);
        return new WhatIfForm(
                fields,
                others,
                value == null ? "" : value,
                fault == null ? null : fault.detail().in(lang),
                !asked.figures().isEmpty());
    }

    private static Field field(
            HttpRequest<?> request,
            Metric metric,
            WhatIf whatIf,
            Profile profile,
            PageQuestions.Asked asked,
            Map<String, Fault> faults,
            Lang lang) {
        String name = PageQuestions.IF + metric.code();
        BigDecimal told = whatIf.told(metric, profile);
        String typed = request.getParameters().get(name);
        Fault fault = asked.faults().getOrDefault(name, faults.get(metric.code()));
        return new Field(
                name,
                metric.label().in(lang),
                unit(metric, lang, false),
                told == null ? null : inUnit(metric, told),
                typed == null ? "" : typed,
                fault == null ? null : fault.detail().in(lang));
    }

    private static String inUnit(Metric metric, BigDecimal figure) {
        return (isMoney(metric) ? MoneyText.Unit.WAN : MoneyText.Unit.YUAN)
                .of(figure)
                .toPlainString();
    }

    private static boolean isMoney(Metric metric) {
        return "CNY".equals(metric.unit());
    }

    private static String unit(Metric metric, Lang lang, boolean bracketed) {
        String unit = (isMoney(metric) ? Messages.of("unit.wan") : FigureText.unit(metric.unit())).in(lang);
        return !bracketed || unit.isEmpty() ? unit : Messages.of("told", unit).in(lang);
    }
}
