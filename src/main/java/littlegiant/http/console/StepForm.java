package littlegiant.http.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.applications.Application;
import littlegiant.applications.ApplicationEvent;
import littlegiant.applications.DeclineReason;
import littlegiant.http.MoneyText;
import littlegiant.http.web.NeedForm;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * The form of one step that somebody may take.
 *
 * @param asks   what is told with it: NOTE, MONEY, GRANT, DECLINE, DOCUMENTS or NEED
 * @param folded whether it is opened first, as it ends something or asks for much
 * @param open   whether it is unfolded, as something in it is wrong
 * @param typed  by the name of the field
 * @param faults by the name of the field
 */
public record StepForm(
        String event,
        String label,
        String asks,
        boolean folded,
        boolean open,
        Map<String, String> typed,
        Map<String, String> faults,
        Choices choices) {

    /** What can be chosen in it; empty where it does not ask. */
    public record Choices(
            List<NeedForm.Option> security,
            List<NeedForm.Option> purposes,
            List<NeedForm.Option> reasons,
            List<NeedForm.Option> also,
            List<NeedForm.Option> documents) {}

    private static final Set<ApplicationEvent> ENDS = Set.of(
            ApplicationEvent.LAPSE, ApplicationEvent.SETTLE, ApplicationEvent.MARK_OVERDUE, ApplicationEvent.WITHDRAW);

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    /** What was filled in and refused. */
    record Filled(String event, Map<String, List<String>> fields, Map<String, String> faults) {}

    private static String asks(ApplicationEvent event) {
        return switch (event) {
            case GRANT -> "GRANT";
            case DECLINE -> "DECLINE";
            case DRAW, PAY_BACK -> "MONEY";
            case ASK_DOCUMENTS -> "DOCUMENTS";
            case CHANGE -> "NEED";
            default -> "NOTE";
        };
    }

    /** Makes the forms of one application. */
    static final class Maker {

        private final Application application;
        private final @Nullable Filled filled;
        private final ApplicationWords words;
        private final Metric security;
        private final Metric purpose;
        private final Collection<String> documents;

        /** @param documents codes of those that can be asked for */
        Maker(
                Application application,
                @Nullable Filled filled,
                ApplicationWords words,
                Metric security,
                Metric purpose,
                Collection<String> documents) {
            this.application = application;
            this.filled = filled;
            this.words = words;
            this.security = security;
            this.purpose = purpose;
            this.documents = documents;
        }

        StepForm form(ApplicationEvent event) {
            Filled own = filled != null && filled.event.equals(event.name()) ? filled : null;
            Map<String, List<String>> fields = own == null ? usual(event) : own.fields;
            Map<String, String> typed = new LinkedHashMap<>();
            fields.forEach((name, texts) -> typed.put(name, texts.isEmpty() ? "" : texts.get(0)));
            String asks = asks(event);
            return new StepForm(
                    event.name(),
                    words.event(event),
                    asks,
                    !asks.equals("NOTE") || ENDS.contains(event),
                    own != null && !own.faults.isEmpty(),
                    typed,
                    own == null ? Map.of() : own.faults,
                    choices(event, fields));
        }

        /** What the form begins with: what the firm asked for. */
        private Map<String, List<String>> usual(ApplicationEvent event) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            fields.put("amountUnit", List.of(MoneyText.Unit.WAN.name()));
            if (event == ApplicationEvent.GRANT || event == ApplicationEvent.CHANGE) {
                Application.Wanted wanted = application.wanted();
                fields.put("amount", List.of(wan(wanted.amount())));
                fields.put("security", wanted.security());
                if (wanted.months() != null) {
                    fields.put("months", List.of(wanted.months().toString()));
                }
                if (event == ApplicationEvent.CHANGE) {
                    put(fields, "purpose", wanted.purpose());
                    put(fields, "note", wanted.note());
                    put(fields, "neededBy", wanted.neededBy());
                }
            }
            return fields;
        }

        private static void put(Map<String, List<String>> fields, String name, @Nullable Object told) {
            if (told != null) {
                fields.put(name, List.of(told.toString()));
            }
        }

        private static String wan(BigDecimal yuan) {
            return MoneyText.Unit.WAN.of(yuan).toPlainString();
        }

        private Choices choices(ApplicationEvent event, Map<String, List<String>> fields) {
            String asks = asks(event);
            boolean need = asks.equals("NEED");
            boolean decline = asks.equals("DECLINE");
            return new Choices(
                    need || asks.equals("GRANT") ? options(security, fields.get("security")) : List.of(),
                    need ? options(purpose, fields.get("purpose")) : List.of(),
                    decline ? reasons(fields.get("reason")) : List.of(),
                    decline ? reasons(fields.get("also")) : List.of(),
                    asks.equals("DOCUMENTS") ? documents(fields.get("documents")) : List.of());
        }

        private List<NeedForm.Option> options(Metric metric, @Nullable List<String> chosen) {
            List<NeedForm.Option> options = new ArrayList<>();
            metric.values()
                    .keySet()
                    .forEach(code -> options.add(new NeedForm.Option(
                            code, words.label(metric, code), chosen != null && chosen.contains(code))));
            return options;
        }

        private List<NeedForm.Option> reasons(@Nullable List<String> chosen) {
            return Arrays.stream(DeclineReason.values())
                    .map(reason -> new NeedForm.Option(
                            reason.name(),
                            words.word("declineReasons", reason.name()),
                            chosen != null && chosen.contains(reason.name())))
                    .toList();
        }

        private List<NeedForm.Option> documents(@Nullable List<String> chosen) {
            return documents.stream()
                    .map(code -> new NeedForm.Option(
                            code, words.word("documents", code), chosen != null && chosen.contains(code)))
                    .toList();
        }
    }
}
