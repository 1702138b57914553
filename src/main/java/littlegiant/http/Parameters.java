package littlegiant.http;

import io.micronaut.http.HttpRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import littlegiant.catalog.Product;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.matching.Question;
import littlegiant.matching.Sort;
import littlegiant.matching.Verdict;
import littlegiant.profile.MetricDictionary;
import littlegiant.profile.Need;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, each read with its bounds; a parameter nobody knows is a fault, because a misspelt date would silently be today.
 * {@link #close} answers with every fault at once.
 */
public final class Parameters {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final int PAGE_MAX = 1_000_000;

    private final Fields fields;
    private final Faults faults;
    private final HttpRequest<?> request;

    private Parameters(Fields fields, Faults faults, HttpRequest<?> request) {
        this.fields = fields;
        this.faults = faults;
        this.request = request;
    }

    public static Parameters of(HttpRequest<?> request) {
        Map<String, Value> told = new LinkedHashMap<>();
        request.getParameters().asMap().forEach((name, values) -> {
            List<Value> texts = new ArrayList<>();
            values.stream().filter(text -> !text.isBlank()).forEach(text -> texts.add(new Value.Str(text)));
            if (!texts.isEmpty()) {
                told.put(name, texts.size() == 1 ? texts.get(0) : new Value.Arr(texts));
            }
        });
        Faults faults = new Faults();
        Fields fields = Fields.of(new Value.Obj(told), "", faults);
        if (fields == null) {
            throw new IllegalStateException("parameters are an object");
        }
        fields.raw("lang");
        return new Parameters(fields, faults, request);
    }

    /** {@code ?lang=} before {@code Accept-Language}; Chinese where neither is told. */
    public static Lang lang(HttpRequest<?> request) {
        String told = request.getParameters().get("lang");
        return Lang.of(told == null ? request.getHeaders().get("Accept-Language") : told);
    }

    public Lang lang() {
        return lang(request);
    }

    public @Nullable String text(String name) {
        return fields.text(name, 200);
    }

    public boolean flag(String name) {
        String word = fields.text(name, 10);
        if (word != null && !word.equals("true") && !word.equals("false")) {
            faults.add("/" + name, Fault.Code.WRONG_TYPE, "须为true或false", "must be true or false");
        }
        return "true".equals(word);
    }

    public @Nullable LocalDate date(String name) {
        return fields.date(name);
    }

    /** The day asked about; today in Shanghai where none is. */
    public LocalDate asOf(LocalDate today) {
        LocalDate asOf = date("asOf");
        return asOf == null ? today : asOf;
    }

    public int page() {
        return whole("page", 0, PAGE_MAX, 0);
    }

    public int size() {
        return whole("size", 1, Question.SIZE_MAX, Question.SIZE_DEFAULT);
    }

    private int whole(String name, int min, int max, int otherwise) {
        BigDecimal number = number(name, BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0);
        return number == null ? otherwise : number.intValueExact();
    }

    private @Nullable BigDecimal number(String name, BigDecimal min, BigDecimal max, int decimals) {
        String text = fields.text(name, 40);
        if (text == null) {
            return null;
        }
        BigDecimal number = text.matches("-?\\d{1,20}(\\.\\d{1,10})?") ? Decimals.plain(new BigDecimal(text)) : null;
        if (number == null) {
            faults.add("/" + name, Fault.Code.WRONG_TYPE, "须为数字", "must be a number");
        } else if (number.compareTo(min) < 0 || number.compareTo(max) > 0 || number.scale() > decimals) {
            String bounds = min.toPlainString() + " … " + max.toPlainString();
            faults.add("/" + name, Fault.Code.OUT_OF_RANGE, "须在" + bounds + "之间", "must be within " + bounds);
            number = null;
        }
        return number;
    }

    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = new LinkedHashSet<>();
        for (String word : texts(name)) {
            E choice = Fields.choice(word, type, "/" + name, faults);
            if (choice != null) {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    /** A parameter that may repeat, or hold several words with commas between. */
    public Set<String> texts(String name) {
        Set<String> words = new LinkedHashSet<>();
        Value value = fields.raw(name);
        List<Value> all = value instanceof Value.Arr arr ? arr.items() : value == null ? List.of() : List.of(value);
        for (Value one : all) {
            for (String word : ((Value.Str) one).text().split(",")) {
                if (!word.isBlank()) {
                    words.add(word.trim());
                }
            }
        }
        return words;
    }

    public Sort sort() {
        String word = fields.text("sort", 40);
        Sort sort = word == null ? Sort.RECOMMENDED : Fields.choice(word.toUpperCase(Locale.ROOT), Sort.class, "/sort", faults);
        return sort == null ? Sort.RECOMMENDED : sort;
    }

    /** The need, as far as it is told. */
    public Need need(MetricDictionary metrics) {
        BigDecimal amount = number("amount", new BigDecimal("0.01"), Decimals.MAX, 2);
        BigDecimal term = number("termMonths", BigDecimal.ONE, BigDecimal.valueOf(600), 0);
        Set<String> purpose = known("purpose", metrics.get("need.purpose").values().keySet());
        if (purpose.size() > 1) {
            faults.add("/purpose", Fault.Code.TOO_MANY, "只能有一个用途", "one purpose only");
        }
        Set<String> security = known("security", metrics.get("need.security").values().keySet());
        return new Need(
                amount,
                term == null ? null : term.intValueExact(),
                purpose.isEmpty() ? null : purpose.iterator().next(),
                security.isEmpty() ? null : security,
                date("neededBy"));
    }

    private Set<String> known(String name, Set<String> values) {
        Set<String> known = new LinkedHashSet<>();
        for (String word : texts(name)) {
            if (values.contains(word)) {
                known.add(word);
            } else {
                Fields.unknownValue(word, values, "/" + name, faults);
            }
        }
        return known;
    }

    /** A question about one firm's matches. */
    public Question question(MetricDictionary metrics, LocalDate today, @Nullable String institution) {
        return new Question(
                asOf(today),
                need(metrics),
                choices("verdict", Verdict.class),
                choices("kind", Product.Kind.class),
                texts("provider"),
                scope(institution),
                sort(),
                page(),
                size());
    }

    /** OWN needs somebody who belongs to an institution; the default is the whole market. */
    private @Nullable String scope(@Nullable String institution) {
        String word = fields.text("scope", 20);
        Scope scope = word == null ? Scope.MARKET : Fields.choice(word, Scope.class, "/scope", faults);
        if (scope == Scope.OWN && institution == null) {
            faults.add("/scope", Fault.Code.CONTRADICTION, "OWN须以机构用户登录", "OWN needs a sign-in that belongs to an institution");
        }
        return scope == Scope.OWN ? institution : null;
    }

    private enum Scope {
        OWN,
        MARKET
    }

    /** @throws littlegiant.kernel.AppException PARAMETERS_INVALID with every fault, unknown parameters among them */
    public void close() {
        fields.close();
        faults.throwIfAny(ErrorCode.PARAMETERS_INVALID);
    }
}
