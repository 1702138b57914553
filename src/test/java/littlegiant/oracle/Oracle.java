package littlegiant.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import littlegiant.catalog.Condition;
import littlegiant.kernel.Outcome;
import littlegiant.kernel.Value;
import littlegiant.metric.Metric;
import littlegiant.metric.MetricDictionary;
import littlegiant.oracle.Truth.Missing;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/** What one firm's document says on one day, of every metric and every condition. Not thread-safe. */
final class Oracle {

    private static final Map<String, Function<Telling, Truth>> DERIVED = derived();

    private final Telling told;
    private final Need need;
    private final Map<Metric, Truth> truths = new HashMap<>();

    Oracle(Value.Obj document, Need need, LocalDate day, MetricDictionary metrics) {
        this.told = new Telling(document, day, metrics);
        this.need = need;
    }

    private static Map<String, Function<Telling, Truth>> derived() {
        Map<String, Function<Telling, Truth>> all = new HashMap<>();
        AccountTruths.register(all);
        TitleTruths.register(all);
        RecordTruths.register(all);
        MoneyTruths.register(all);
        SizeTruths.register(all);
        all.put("age.years", told -> years(told, "establishedOn"));
        all.put("listing.years", told -> years(told, "listing.since"));
        all.put(
                "legalRepresentative.sinceMonths",
                told -> since(told, "legalRepresentative.since", day -> Spans.fullMonths(day, told.day())));
        return Map.copyOf(all);
    }

    /** The derived metrics that it knows how to compute. */
    static Set<String> computes() {
        return new TreeSet<>(DERIVED.keySet());
    }

    private static Truth years(Telling told, String path) {
        return since(told, path, day -> Spans.fullYears(day, told.day()));
    }

    private static Truth since(Telling told, String path, Function<LocalDate, Integer> span) {
        LocalDate day = told.date(path);
        if (day == null) {
            return Missing.NOT_TOLD;
        }
        return day.isAfter(told.day()) ? Missing.NOT_APPLICABLE : Truth.whole(span.apply(day));
    }

    Outcome outcome(Condition condition) {
        return Asking.outcome(condition, this);
    }

    Truth truth(Metric metric) {
        return truths.computeIfAbsent(metric, this::find);
    }

    private Truth find(Metric metric) {
        String code = metric.code();
        if (metric.isDerived()) {
            Function<Telling, Truth> compute = DERIVED.get(code);
            if (compute == null) {
                throw new IllegalStateException("the oracle does not know " + code);
            }
            return compute.apply(told);
        }
        if (metric.fiscal() != null) {
            return AccountTruths.newest(told, year -> Truth.number(told.ofYear(code, year)));
        }
        return metric.isNeed() ? need(code) : plain(metric, told.value(code));
    }

    private Truth need(String code) {
        return switch (code) {
            case "need.amount" -> Truth.number(need.amount());
            case "need.termMonths" ->
                Truth.number(need.termMonths() == null ? null : BigDecimal.valueOf(need.termMonths()));
            case "need.purpose" -> Truth.word(need.purpose());
            case "need.security" -> need.security() == null ? Missing.NOT_TOLD : new Truth.Words(need.security());
            default -> throw new IllegalStateException("the oracle does not know " + code);
        };
    }

    private static Truth plain(Metric metric, @Nullable Value value) {
        if (value instanceof Value.Num num) {
            return Truth.number(num.number());
        }
        if (value instanceof Value.Bool bool) {
            return Truth.flag(bool.flag());
        }
        if (value instanceof Value.Arr arr) {
            Set<String> words = new TreeSet<>();
            arr.items().forEach(item -> words.add(((Value.Str) item).text()));
            return new Truth.Words(words);
        }
        if (!(value instanceof Value.Str str)) {
            return Missing.NOT_TOLD;
        }
        return switch (metric.type()) {
            case DATE -> Truth.day(LocalDate.parse(str.text()));
            default -> Truth.word(str.text());
        };
    }
}
