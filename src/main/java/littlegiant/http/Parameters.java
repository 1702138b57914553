package littlegiant.http;

import io.micronaut.http.HttpRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import littlegiant.kernel.Decimals;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Fields;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.matching.Question;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, each read with its bounds; a parameter nobody knows is a fault, because a misspelt date would silently be today.
 * {@link #close} answers with every fault at once.
 */
public final class Parameters {

    static final int PAGE_MAX = 1_000_000;

    /** Parameters that are figures; every other one is a text. */
    private static final Set<String> FIGURES = Set.of(
            "page",
            "size",
            "since",
            "before",
            "wait",
            "loanDueDays",
            "titleMonths",
            "months",
            "amount",
            "termMonths",
            "postMoney",
            "employees",
            "revenue",
            "totalAssets");

    /** Amounts of money, which a form may give in a unit that it names beside. */
    private static final Set<String> MONEY = Set.of("amount", "postMoney");

    private static final String UNIT = "Unit";

    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    private final Fields fields;
    private final HttpRequest<?> request;

    private Parameters(Fields fields, HttpRequest<?> request) {
        this.fields = fields;
        this.request = request;
    }

    public static Parameters of(HttpRequest<?> request) {
        return of(request, request.getParameters().asMap());
    }

    /**
     * Of the form of a page: amounts of money as people write them, each in the unit beside it.
     *
     * @param defaults what is asked where the request names none of them
     */
    public static Parameters ofPage(HttpRequest<?> request, Map<String, String> defaults) {
        Map<String, List<String>> told =
                new LinkedHashMap<>(request.getParameters().asMap());
        if (defaults.keySet().stream().noneMatch(told::containsKey)) {
            defaults.forEach((name, text) -> told.put(name, List.of(text)));
        }
        for (String name : MONEY) {
            List<String> unit = told.remove(name + UNIT);
            List<String> texts = told.get(name);
            if (texts != null && texts.size() == 1) {
                boolean wan = unit != null && unit.contains(MoneyText.Unit.WAN.name());
                BigDecimal yuan = MoneyText.yuan(texts.get(0), wan ? MoneyText.Unit.WAN : MoneyText.Unit.YUAN);
                told.put(
                        name,
                        yuan == null ? texts : List.of(Decimals.plain(yuan).toPlainString()));
            }
        }
        return of(request, told);
    }

    /**
     * Of a form: what was filled in, read as parameters are; of its address only the language counts.
     *
     * @param filled a text, or a list of texts, for each field
     */
    public static Parameters ofForm(HttpRequest<?> request, Map<String, ?> filled) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        filled.forEach((name, told) -> texts.put(
                name,
                told instanceof Collection<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(told))));
        return of(request, texts);
    }

    private static Parameters of(HttpRequest<?> request, Map<String, List<String>> asked) {
        Map<String, Value> told = new LinkedHashMap<>();
        asked.forEach((name, texts) -> {
            List<Value> values = new ArrayList<>();
            texts.stream().filter(text -> !text.isBlank()).forEach(text -> values.add(value(name, text.trim())));
            if (!values.isEmpty()) {
                told.put(name, values.size() == 1 ? values.get(0) : new Value.Arr(values));
            }
        });
        Fields fields = Fields.of(new Value.Obj(told), "", new Faults());
        if (fields == null) {
            throw new IllegalStateException("parameters are an object");
        }
        fields.raw("lang");
        return new Parameters(fields, request);
    }

    /**
     * Of a request that has no other parameter.
     *
     * @throws littlegiant.kernel.AppException PARAMETERS_INVALID if there is another one
     */
    public static Lang langOnly(HttpRequest<?> request) {
        Parameters in = of(request);
        in.close();
        return in.lang();
    }

    private static Value value(String name, String text) {
        boolean figure = FIGURES.contains(name) && FIGURE.matcher(text).matches();
        return figure ? new Value.Num(new BigDecimal(text)) : new Value.Str(text);
    }

    /** {@code ?lang=} before {@code Accept-Language}; Chinese where neither is told. */
    public static Lang lang(HttpRequest<?> request) {
        String told = request.getParameters().get("lang");
        return Lang.of(told == null ? request.getHeaders().get("Accept-Language") : told);
    }

    public Lang lang() {
        return lang(request);
    }

    public Fields fields() {
        return fields;
    }

    public @Nullable String text(String name) {
        return fields.text(name, 200);
    }

    /** One of the words; null if not told. */
    public @Nullable String oneOf(String name, Collection<String> known) {
        String word = text(name);
        if (word != null && !known.contains(word)) {
            Fields.unknownValue(word, known, fields.pointerTo(name), fields.faults());
        }
        return word;
    }

    public boolean flag(String name) {
        String word = fields.text(name, 10);
        if (word != null && !word.equals("true") && !word.equals("false")) {
            fields.fault(name, Fault.Code.WRONG_TYPE, "须为true或false", "must be true or false");
        }
        return "true".equals(word);
    }

    public @Nullable LocalDate date(String name) {
        return fields.date(name);
    }

    /** The day asked about; today in Shanghai where none is. */
    public LocalDate asOf(LocalDate today) {
        return asOf(fields, today);
    }

    static LocalDate asOf(Fields fields, LocalDate today) {
        LocalDate asOf = fields.date("asOf");
        return asOf == null ? today : asOf;
    }

    public int page() {
        return page(fields);
    }

    static int page(Fields fields) {
        Integer page = fields.whole("page", 0, PAGE_MAX);
        return page == null ? 0 : page;
    }

    /** Where the page before ended: its {@code next}. Null = from the beginning. */
    public @Nullable Long cursor() {
        String told = fields.text("cursor", 30);
        if (told == null) {
            return null;
        }
        if (!told.matches("\\d{1,18}")) {
            fields.fault("cursor", Fault.Code.BAD_FORMAT, "须为上一页的next", "must be the next of the page before");
            return null;
        }
        return Long.valueOf(told);
    }

    public int size() {
        return size(fields);
    }

    static int size(Fields fields) {
        Integer size = fields.whole("size", 1, Question.SIZE_MAX);
        return size == null ? Question.SIZE_DEFAULT : size;
    }

    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        return choices(fields, name, type);
    }

    static <E extends Enum<E>> Set<E> choices(Fields fields, String name, Class<E> type) {
        Set<E> chosen = new LinkedHashSet<>();
        for (String word : words(fields, name)) {
            E choice = Fields.choice(word, type, fields.pointerTo(name), fields.faults());
            if (choice != null) {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    public Set<String> words(String name) {
        return words(fields, name);
    }

    /** One word, several with commas between, or a list of them. */
    static Set<String> words(Fields fields, String name) {
        Value value = fields.raw(name);
        List<Value> told = value == null ? List.of() : value instanceof Value.Arr arr ? arr.items() : List.of(value);
        Set<String> words = new LinkedHashSet<>();
        for (Value one : told) {
            if (one instanceof Value.Str str) {
                for (String word : str.text().split(",")) {
                    if (!word.isBlank()) {
                        words.add(word.trim());
                    }
                }
            } else {
                fields.fault(name, Fault.Code.WRONG_TYPE, "须为文本或文本列表", "must be a text or a list of texts");
            }
        }
        return words;
    }

    /** @throws littlegiant.kernel.AppException PARAMETERS_INVALID with every fault, unknown parameters among them */
    public void close() {
        fields.close();
        fields.faults().throwIfAny(ErrorCode.PARAMETERS_INVALID);
    }
}
