package littlegiant.http.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import littlegiant.applications.Application;
import littlegiant.applications.Application.Wanted;
import littlegiant.applications.ApplicationEvent;
import littlegiant.applications.Applications.Wish;
import littlegiant.applications.DeclineReason;
import littlegiant.applications.DeclineText;
import littlegiant.applications.Told;
import littlegiant.finance.Loan;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Fields;
import littlegiant.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Reads what is told of an application, and with a step. */
public final class ApplicationBody {

    private static final int ALSO_MAX = 2;
    private static final int TEXT_MAX = 1_000;
    private static final int NOTE_MAX = 500;
    private static final int GRANT_YEARS_MAX = 5;
    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal RATE_MAX = BigDecimal.valueOf(36);

    private final MetricDictionary metrics;
    private final LocalDate today;

    public ApplicationBody(MetricDictionary metrics, LocalDate today) {
        this.metrics = metrics;
        this.today = today;
    }

    /** @param send at once */
    public record New(Wish wish, boolean send) {}

    public @Nullable New application(Fields in) {
        in.require("uscc", "productId");
        String uscc = in.text("uscc", 18);
        String product = in.text("productId", 64);
        Wanted wanted = wanted(in);
        String follows = in.text("follows", 36);
        Boolean send = in.flag("send");
        return uscc == null || product == null || wanted == null
                ? null
                : new New(new Wish(uscc, product, wanted, follows), Boolean.TRUE.equals(send));
    }

    private @Nullable Wanted wanted(Fields in) {
        in.require("amount");
        BigDecimal amount = in.decimal("amount", FEN, Decimals.MAX, 2);
        Integer months = in.whole("months", 1, Loan.MONTHS_MAX);
        List<String> purposes = codes(in, "purpose", "need.purpose", in.has("purpose") ? one(in, "purpose") : null);
        List<String> security = codes(in, "security", "need.security", in.texts("security", 100));
        LocalDate neededBy = in.date("neededBy");
        if (neededBy != null && neededBy.isBefore(today)) {
            in.fault("neededBy", Fault.Code.OUT_OF_RANGE, "不能早于今天" + today, "must not be before today, " + today);
        }
        String note = in.text("note", NOTE_MAX);
        return amount == null
                ? null
                : new Wanted(amount, months, purposes.isEmpty() ? null : purposes.get(0), security, neededBy, note);
    }

    private static @Nullable List<String> one(Fields in, String name) {
        String word = in.text(name, 100);
        return word == null ? null : List.of(word);
    }

    /** Those that are values of a metric; the others are faults. */
    private List<String> codes(Fields in, String name, String metric, @Nullable List<String> told) {
        List<String> known = new ArrayList<>();
        Set<String> values = metrics.get(metric).values().keySet();
        for (String word : told == null ? List.<String>of() : told) {
            if (values.contains(word)) {
                known.add(word);
            } else {
                Fields.unknownValue(word, values, in.pointerTo(name), in.faults());
            }
        }
        return known;
    }

    /** A step and what is told with it. */
    public record Step(ApplicationEvent event, Told told) {}

    public @Nullable Step step(Fields in) {
        in.require("event");
        ApplicationEvent event = in.choice("event", ApplicationEvent.class);
        return event == null ? null : step(event, in);
    }

    private @Nullable Step step(ApplicationEvent event, Fields in) {
        Told told =
                switch (event) {
                    case CHANGE -> new Told(wanted(in), null, null, null, List.of(), null);
                    case GRANT -> {
                        Application.Grant grant = grant(in);
                        yield new Told(null, grant, null, null, List.of(), in.text("text", TEXT_MAX));
                    }
                    case DECLINE -> new Told(null, null, decline(in), null, List.of(), null);
                    case DRAW, PAY_BACK -> {
                        in.require("amount");
                        BigDecimal amount = in.decimal("amount", FEN, Decimals.MAX, 2);
                        yield new Told(null, null, null, amount, List.of(), in.text("text", TEXT_MAX));
                    }
                    case ASK_DOCUMENTS -> {
                        List<String> documents = documents(in);
                        yield new Told(null, null, null, null, documents, in.text("text", TEXT_MAX));
                    }
                    default -> new Told(null, null, null, null, List.of(), in.text("text", TEXT_MAX));
                };
        return in.faults().isEmpty() ? new Step(event, told) : null;
    }

    private static List<String> documents(Fields in) {
        in.require("documents");
        List<String> documents = in.texts("documents", 100);
        Bodies.requireSome(in, "documents");
        return documents == null ? List.of() : documents;
    }

    private Application.@Nullable Grant grant(Fields in) {
        in.require("amount", "security", "validUntil");
        BigDecimal amount = in.decimal("amount", FEN, Decimals.MAX, 2);
        BigDecimal rate = in.decimal("ratePercent", BigDecimal.ZERO, RATE_MAX, Decimals.DECIMALS_MAX);
        Integer months = in.whole("months", 1, Loan.MONTHS_MAX);
        List<String> security = codes(in, "security", "need.security", in.texts("security", 100));
        Bodies.requireSome(in, "security");
        LocalDate validUntil = in.date("validUntil");
        if (validUntil != null && validUntil.isBefore(today)) {
            in.fault("validUntil", Fault.Code.OUT_OF_RANGE, "不能早于今天" + today, "must not be before today, " + today);
        }
        if (validUntil != null && validUntil.isAfter(today.plusYears(GRANT_YEARS_MAX))) {
            in.fault(
                    "validUntil",
                    Fault.Code.OUT_OF_RANGE,
                    "最长" + GRANT_YEARS_MAX + "年",
                    "at most " + GRANT_YEARS_MAX + " years");
        }
        return amount == null || validUntil == null
                ? null
                : new Application.Grant(amount, rate, months, security, validUntil);
    }

    private Application.@Nullable Decline decline(Fields in) {
        in.require("reason", "text");
        DeclineReason reason = in.choice("reason", DeclineReason.class);
        List<DeclineReason> told = in.choices("also", DeclineReason.class);
        List<DeclineReason> also = told == null ? List.of() : told;
        String text = in.text("text", TEXT_MAX);
        String textForFirm = in.text("textForFirm", TEXT_MAX);
        LocalDate againFrom = in.date("againFrom");
        if (also.size() > ALSO_MAX) {
            in.fault("also", Fault.Code.TOO_MANY, "最多" + ALSO_MAX + "项", "at most " + ALSO_MAX);
        }
        if ((reason != null && also.contains(reason)) || new HashSet<>(also).size() < also.size()) {
            in.fault("also", Fault.Code.DUPLICATE, "原因重复", "names a reason twice");
        }
        if (text != null && !DeclineText.saysAFact(text)) {
            in.fault(
                    "text",
                    Fault.Code.DOES_NOT_FIT,
                    "须写明事实；不能只写“综合评分不足”“不符合内部政策”",
                    "has to say a fact; that the score is too low or the policy against it is none");
        }
        return reason == null || text == null
                ? null
                : new Application.Decline(reason, also, text, textForFirm, againFrom);
    }
}
