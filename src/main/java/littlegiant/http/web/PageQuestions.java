package littlegiant.http.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.answers.WhatIf;
import littlegiant.http.MoneyText;
import littlegiant.http.Parameters;
import littlegiant.http.QuestionReader;
import littlegiant.http.Viewer;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Value;
import littlegiant.matching.Question;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.release.RuleSets;
import org.jspecify.annotations.Nullable;

/** What a form on a firm's page asks: the question of the API, with a form's defaults and units, and figures to be looked at as if they were others. */
@Singleton
public class PageQuestions {

    /** Source: words and formats of the district's account managers; a need that nobody typed. */
    public static final Map<String, String> USUAL_NEED = usual();

    /** Before the code of a metric whose figure is to be another one. */
    public static final String IF = "if.";

    /** Any one metric more, chosen from a list, and its figure. */
    public static final String IF_METRIC = "ifMetric";

    public static final String IF_VALUE = "ifValue";

    /** What is wrong in these is told beside the field. */
    private static final Set<String> IN_FORM =
            Set.of("amount", "termMonths", "purpose", "security", "neededBy", "postMoney", IF_METRIC, IF_VALUE);

    private final QuestionReader questions;
    private final RuleSets ruleSets;

    PageQuestions(QuestionReader questions, RuleSets ruleSets) {
        this.questions = questions;
        this.ruleSets = ruleSets;
    }

    private static Map<String, String> usual() {
        Map<String, String> need = new LinkedHashMap<>();
        need.put("amount", "5000000");
        need.put("termMonths", "12");
        need.put("purpose", "WORKING_CAPITAL");
        need.put("security", "CREDIT");
        return need;
    }

    /**
     * What was asked.
     *
     * @param figures to be looked at as if they were these
     * @param faults  by the name of the field; if there are any, there is nothing to answer
     */
    public record Asked(Question question, Map<Metric, BigDecimal> figures, Map<String, Fault> faults, Parameters in) {

        /**
         * @param fields in which a page shows what is wrong
         * @throws AppException PARAMETERS_INVALID with what is wrong elsewhere
         */
        public void requireShown(Set<String> fields) {
            List<Fault> elsewhere = faults.entrySet().stream()
                    .filter(fault -> !fields.contains(fault.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!elsewhere.isEmpty()) {
                throw AppException.of(ErrorCode.PARAMETERS_INVALID, elsewhere);
            }
        }
    }

    /** Fields of the need that are typed, which every form of it has. */
    public static final Set<String> TYPED = Set.of("amount", "termMonths");

    /**
     * Of somebody who works for an institution what is in its own scope, unless he asks for the whole market.
     *
     * @throws AppException PARAMETERS_INVALID if something is wrong that no field of the form shows
     */
    public Asked read(HttpRequest<?> request, Viewer viewer) {
        return read(request, viewer, USUAL_NEED, Set.of());
    }

    /**
     * @param defaults what is asked where the request names nothing of the need
     * @param others   parameters of the page that are no part of the question
     */
    public Asked read(HttpRequest<?> request, Viewer viewer, Map<String, String> defaults, Set<String> others) {
        Parameters in = Parameters.ofPage(request, defaults);
        Question question = questions.read(in, viewer).onOnePage();
        boolean own = viewer.institution() != null && !in.fields().has("scope");
        Map<Metric, BigDecimal> figures =
                figures(in.fields(), ruleSets.current().metrics());
        in.fields().raw("product");
        others.forEach(in.fields()::raw);
        in.fields().close();
        Map<String, Fault> faults = new LinkedHashMap<>();
        List<Fault> elsewhere = new ArrayList<>();
        for (Fault fault : in.fields().faults().list()) {
            String field = fault.pointer().substring(1).split("/")[0];
            if (IN_FORM.contains(field) || field.startsWith(IF)) {
                faults.putIfAbsent(field, fault);
            } else {
                elsewhere.add(fault);
            }
        }
        if (!elsewhere.isEmpty()) {
            throw AppException.of(ErrorCode.PARAMETERS_INVALID, elsewhere);
        }
        return new Asked(own ? question.of(viewer.institution()) : question, figures, faults, in);
    }

    private static Map<Metric, BigDecimal> figures(Fields in, MetricDictionary metrics) {
        Map<Metric, BigDecimal> figures = new LinkedHashMap<>();
        for (Metric metric : WhatIf.changeable(metrics)) {
            BigDecimal figure = figure(in, IF + metric.code(), metric);
            if (figure != null) {
                figures.put(metric, figure);
            }
        }
        String more = in.text(IF_METRIC, 100);
        Metric metric = more == null ? null : metrics.find(more);
        if (metric == null || !WhatIf.changeable(metrics).contains(metric)) {
            in.raw(IF_VALUE);
            if (more != null) {
                in.fault(IF_METRIC, Fault.Code.UNKNOWN_REFERENCE, "没有这项指标", "there is no such figure");
            }
            return figures;
        }
        BigDecimal figure = figure(in, IF_VALUE, metric);
        if (figure != null) {
            figures.put(metric, figure);
        }
        return figures;
    }

    /** Money in 万元, unless it says otherwise. */
    private static @Nullable BigDecimal figure(Fields in, String name, Metric metric) {
        Value told = in.raw(name);
        if (!(told instanceof Value.Str text)) {
            return null;
        }
        boolean money = "CNY".equals(metric.unit());
        BigDecimal figure = MoneyText.yuan(text.text(), money ? MoneyText.Unit.WAN : MoneyText.Unit.YUAN);
        if (figure == null || figure.abs().compareTo(Decimals.MAX) > 0) {
            in.fault(name, Fault.Code.WRONG_TYPE, "须为数字", "must be a number");
            return null;
        }
        return Decimals.plain(figure);
    }
}
