package littlegiant.http.web;

import io.micronaut.http.HttpRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.http.MoneyText;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.metric.MetricDictionary;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * The need as it stands in the form: as it was typed, else as it was asked for.
 *
 * @param wan    whether the amount is in 万元, else in yuan
 * @param said   the same in one line
 * @param faults by the name of the field
 */
public record NeedForm(
        String amount,
        boolean wan,
        String termMonths,
        List<Option> purposes,
        List<Option> security,
        String neededBy,
        String said,
        Map<String, String> faults) {

    /** One choice of a list. */
    public record Option(String code, String label, boolean chosen) {}

    public static NeedForm of(HttpRequest<?> request, PageQuestions.Asked asked, MetricDictionary metrics, Lang lang) {
        Need need = asked.question().need();
        Map<String, String> faults = new TreeMap<>();
        asked.faults()
                .forEach((field, fault) -> faults.put(field, fault.detail().in(lang)));
        String unit = request.getParameters().get("amountUnit");
        boolean wan = unit == null || unit.equals(MoneyText.Unit.WAN.name());
        return new NeedForm(
                need.amount() == null
                        ? typed(request, "amount")
                        : (wan ? MoneyText.Unit.WAN : MoneyText.Unit.YUAN)
                                .of(need.amount())
                                .toPlainString(),
                wan,
                need.termMonths() == null
                        ? typed(request, "termMonths")
                        : need.termMonths().toString(),
                options(metrics, "need.purpose", need.purpose() == null ? List.of() : List.of(need.purpose()), lang),
                options(
                        metrics,
                        "need.security",
                        need.security() == null ? List.of() : List.copyOf(need.security()),
                        lang),
                need.neededBy() == null
                        ? typed(request, "neededBy")
                        : need.neededBy().toString(),
                told(need, metrics).stream()
                        .reduce((one, next) -> one.then(" · ").then(next))
                        .orElse(Messages.of("need.said.any"))
                        .in(lang),
                faults);
    }

    /** What is told of a need: {@code 3,000万元}, {@code 36个月}, {@code 设备与厂房购建}, {@code 房地产抵押、设备抵押}. */
    public static List<Text> told(Need need, MetricDictionary metrics) {
        List<Text> parts = new ArrayList<>();
        if (need.amount() != null) {
            parts.add(FigureText.money(need.amount()));
        }
        if (need.termMonths() != null) {
            parts.add(FigureText.number("MONTH", BigDecimal.valueOf(need.termMonths())));
        }
        if (need.purpose() != null) {
            parts.add(metrics.get("need.purpose").labelOf(need.purpose()));
        }
        if (need.security() != null) {
            parts.add(FigureText.codes(
                    metrics.get("need.security"),
                    need.security().stream().sorted().toList()));
        }
        return parts;
    }

    private static String typed(HttpRequest<?> request, String name) {
        String text = request.getParameters().get(name);
        return text == null ? "" : text;
    }

    private static List<Option> options(MetricDictionary metrics, String metric, List<String> chosen, Lang lang) {
        List<Option> options = new ArrayList<>();
        metrics.get(metric)
                .values()
                .forEach((code, label) -> options.add(new Option(code, label.in(lang), chosen.contains(code))));
        return options;
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
