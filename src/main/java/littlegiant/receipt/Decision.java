package littlegiant.receipt;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/**
 * All that determines an answer, and nothing else: the same decision has the same id, whoever asks and however often.
 *
 * @param revision    of the stored profile; null for one that is not stored
 * @param profileHash of the profile's document
 * @param release     its number
 * @param scope       id of the institution whose own products are in scope; null = the whole market
 * @param voice       id of the institution whose own internal conditions alone are looked at, and shown; null = everybody's are looked at, if the profile is stored, and
 *     nobody's shown
 * @param engine      which build of the service
 * @param products    ids that somebody chose, in his order; null = those that the answer proposes
 * @param sight       how much of the stored profile was seen, as {@code engagement.Sight} writes it; null = all
 */
public record Decision(
        Kind kind,
        String uscc,
        @Nullable Integer revision,
        String profileHash,
        int release,
        String releaseHash,
        LocalDate asOf,
        Need need,
        @Nullable String scope,
        @Nullable String voice,
        Lang lang,
        String engine,
        @Nullable String sight,
        @Nullable List<String> products) {

    public Decision {
        products = products == null ? null : List.copyOf(products);
    }

    /** Of products that nobody chose. */
    public Decision(
            Kind kind,
            String uscc,
            @Nullable Integer revision,
            String profileHash,
            int release,
            String releaseHash,
            LocalDate asOf,
            Need need,
            @Nullable String scope,
            @Nullable String voice,
            Lang lang,
            String engine,
            @Nullable String sight) {
        this(
                kind,
                uscc,
                revision,
                profileHash,
                release,
                releaseHash,
                asOf,
                need,
                scope,
                voice,
                lang,
                engine,
                sight,
                null);
    }

    /** What was asked for. */
    public enum Kind {
        MATCH,
        PLAN,
        /** A plan on paper, in the client's voice: what anybody may compare the paper with who has its number. */
        PAPER
    }

    /** 64 characters. */
    public String id() {
        return Hash.of(canonical());
    }

    /** As it is read back: without anything that the id does not tell apart, such as the order in which securities were named. */
    public Decision plain() {
        return read(canonical());
    }

    String canonical() {
        Map<String, Value> fields = new LinkedHashMap<>();
        put(fields, "kind", kind.name());
        put(fields, "uscc", uscc);
        put(fields, "revision", revision == null ? null : BigDecimal.valueOf(revision));
        put(fields, "profile", profileHash);
        put(fields, "release", BigDecimal.valueOf(release));
        put(fields, "releaseHash", releaseHash);
        put(fields, "asOf", asOf.toString());
        put(fields, "scope", scope);
        put(fields, "voice", voice);
        put(fields, "lang", lang.name());
        put(fields, "engine", engine);
        put(fields, "sight", sight);
        if (products != null) {
            fields.put(
                    "products",
                    new Value.Arr(products.stream().<Value>map(Value.Str::new).toList()));
        }
        fields.put("need", needed());
        return new Value.Obj(fields).canonical();
    }

    private Value needed() {
        Map<String, Value> fields = new LinkedHashMap<>();
        put(fields, "amount", need.amount());
        put(fields, "termMonths", need.termMonths() == null ? null : BigDecimal.valueOf(need.termMonths()));
        put(fields, "purpose", need.purpose());
        Set<String> security = need.security();
        if (security != null) {
            fields.put(
                    "security",
                    new Value.Arr(new TreeSet<>(security)
                            .stream().<Value>map(Value.Str::new).toList()));
        }
        put(fields, "neededBy", need.neededBy() == null ? null : need.neededBy().toString());
        put(fields, "postMoney", need.postMoney());
        return new Value.Obj(fields);
    }

    private static void put(Map<String, Value> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, new Value.Str(text));
        }
    }

    private static void put(Map<String, Value> fields, String name, @Nullable BigDecimal number) {
        if (number != null) {
            fields.put(name, new Value.Num(number));
        }
    }

    /** As {@link #canonical} wrote it. */
    static Decision read(String canonical) {
        Value.Obj told = (Value.Obj) DocumentReader.json(canonical.getBytes(StandardCharsets.UTF_8), new Faults());
        BigDecimal revision = number(told, "revision");
        return new Decision(
                Kind.valueOf(required(told, "kind")),
                required(told, "uscc"),
                revision == null ? null : revision.intValueExact(),
                required(told, "profile"),
                requiredNumber(told, "release"),
                required(told, "releaseHash"),
                LocalDate.parse(required(told, "asOf")),
                needed(told),
                text(told, "scope"),
                text(told, "voice"),
                Lang.valueOf(required(told, "lang")),
                required(told, "engine"),
                text(told, "sight"),
                texts(told, "products"));
    }

    private static Need needed(Value.Obj told) {
        BigDecimal months = number(told, "need.termMonths");
        String neededBy = text(told, "need.neededBy");
        List<String> security = texts(told, "need.security");
        return new Need(
                number(told, "need.amount"),
                months == null ? null : months.intValueExact(),
                text(told, "need.purpose"),
                security == null ? null : new LinkedHashSet<>(security),
                neededBy == null ? null : LocalDate.parse(neededBy),
                number(told, "need.postMoney"));
    }

    private static @Nullable List<String> texts(Value.Obj told, String path) {
        return told.at(path) instanceof Value.Arr arr
                ? arr.items().stream().map(item -> ((Value.Str) item).text()).toList()
                : null;
    }

    private static @Nullable String text(Value.Obj told, String path) {
        return told.at(path) instanceof Value.Str str ? str.text() : null;
    }

    private static @Nullable BigDecimal number(Value.Obj told, String path) {
        return told.at(path) instanceof Value.Num num ? num.number() : null;
    }

    private static String required(Value.Obj told, String path) {
        String text = text(told, path);
        if (text == null) {
            throw new IllegalStateException("a kept decision does not say its " + path);
        }
        return text;
    }

    private static int requiredNumber(Value.Obj told, String path) {
        BigDecimal number = number(told, path);
        if (number == null) {
            throw new IllegalStateException("a kept decision does not say its " + path);
        }
        return number.intValueExact();
    }
}
