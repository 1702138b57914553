package littlegiant.http.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import littlegiant.http.MoneyText;
import littlegiant.http.web.Form;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;

/** What was filled in with a step of an application, as the interface for programs takes it: money in yuan, figures as figures, ticked boxes as lists. */
record StepFields(Map<String, List<String>> typed) {

    private static final String AMOUNT = "amount";
    private static final String UNIT = "amountUnit";

    /** What is not on any list is written beside it. */
    private static final String OTHER_DOCUMENT = "otherDocument";

    private static final Set<String> TEXTS =
            Set.of("text", "textForFirm", "validUntil", "againFrom", "neededBy", "note", "reason", "purpose", "event");
    private static final Set<String> NUMBERS = Set.of("ratePercent", "months");
    private static final Set<String> LISTS = Set.of("security", "also", "documents");

    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");

    static StepFields of(Form form) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Set<String> names : List.of(TEXTS, NUMBERS, LISTS, Set.of(AMOUNT, UNIT, OTHER_DOCUMENT))) {
            for (String name : names) {
                List<String> texts = form.texts(name).stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
                if (!texts.isEmpty()) {
                    typed.put(name, texts);
                }
            }
        }
        return new StepFields(typed);
    }

    String event() {
        return typed.getOrDefault("event", List.of("")).get(0);
    }

    Fields fields(Faults faults) {
        Map<String, Value> told = new LinkedHashMap<>();
        typed.forEach((name, texts) -> {
            String first = texts.get(0);
            if (name.equals(AMOUNT)) {
                told.put(name, amount(first));
            } else if (NUMBERS.contains(name)) {
                told.put(name, FIGURE.matcher(first).matches() ? new Value.Num(new BigDecimal(first)) : text(first));
            } else if (LISTS.contains(name)) {
                told.put(name, list(texts));
            } else if (TEXTS.contains(name)) {
                told.put(name, text(first));
            }
        });
        if (typed.containsKey(OTHER_DOCUMENT)) {
            List<String> documents = new ArrayList<>(typed.getOrDefault("documents", List.of()));
            documents.addAll(typed.getOrDefault(OTHER_DOCUMENT, List.of()));
            told.put("documents", list(documents));
        }
        return Objects.requireNonNull(Fields.of(new Value.Obj(told), "", faults));
    }

    private Value amount(String typedAmount) {
        boolean wan = typed.getOrDefault(UNIT, List.of()).contains(MoneyText.Unit.WAN.name());
        BigDecimal yuan = MoneyText.yuan(typedAmount, wan ? MoneyText.Unit.WAN : MoneyText.Unit.YUAN);
        return yuan == null ? text(typedAmount) : new Value.Num(Decimals.plain(yuan));
    }

    private static Value text(String text) {
        return new Value.Str(text);
    }

    private static Value list(List<String> texts) {
        return new Value.Arr(texts.stream().map(StepFields::text).toList());
    }

    /** By the name of the field beside which each stands; what is wrong in a list stands beside the list. */
    static Map<String, String> beside(List<Fault> faults, Lang lang) {
        Map<String, String> beside = new LinkedHashMap<>();
        faults.forEach(fault -> beside.putIfAbsent(
                fault.pointer().replaceFirst("^/", "").split("/")[0],
                fault.detail().in(lang)));
        return beside;
    }
}
