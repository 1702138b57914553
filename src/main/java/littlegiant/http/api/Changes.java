package littlegiant.http.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import littlegiant.kernel.Differences;
import littlegiant.kernel.Differences.Difference;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Value;
import littlegiant.release.RuleSet;
import org.jspecify.annotations.Nullable;

/** What changed between two documents, in words: {@code 2025年 营业收入：8,600万元 → 9,000万元}. */
final class Changes {

    private static final int CHANGES_MAX = 500;

    private static final Value NOTHING = new Value.Obj(Map.of());

    /** Lists whose items have a name of their own, and what it is made of. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "fiscalYears", List.of("year"),
            "badges", List.of("type", "level"),
            "criteria", List.of("id"));

    private final ChangeWords words;
    private final Lang lang;

    private Changes(ChangeWords words, Lang lang) {
        this.words = words;
        this.lang = lang;
    }

    static List<ChangeView> of(Value.Obj before, Value.Obj after, RuleSet rules, Lang lang) {
        Value.Obj was = named(before);
        Value.Obj is = named(after);
        Changes changes = new Changes(new ChangeWords(rules.metrics(), rules.vocabulary(), was, is), lang);
        return Differences.of(was, is, CHANGES_MAX).stream()
                .flatMap(Changes::unfolded)
                .limit(CHANGES_MAX)
                .map(changes::view)
                .toList();
    }

    /** What came or went as a whole, field by field; the name of an item is in its pointer already. */
    private static Stream<Difference> unfolded(Difference whole) {
        Value before = whole.before() instanceof Value.Obj was ? was : NOTHING;
        Value after = whole.after() instanceof Value.Obj is ? is : NOTHING;
        boolean came = isNothing(whole.before()) && whole.after() instanceof Value.Obj;
        boolean went = isNothing(whole.after()) && whole.before() instanceof Value.Obj;
        if (!came && !went) {
            return Stream.of(whole);
        }
        List<String> steps = steps(whole.pointer());
        List<String> name = steps.size() == 2 ? NAMED.getOrDefault(steps.get(0), List.of()) : List.of();
        List<Difference> parts = Differences.of(before, after, CHANGES_MAX).stream()
                .filter(part -> !name.contains(part.pointer().substring(1)))
                .flatMap(
                        part -> unfolded(new Difference(whole.pointer() + part.pointer(), part.before(), part.after())))
                .toList();
        return parts.isEmpty() ? Stream.of(whole) : parts.stream();
    }

    private static boolean isNothing(@Nullable Value value) {
        return value == null || (value instanceof Value.Arr arr && arr.items().isEmpty());
    }

    private static List<String> steps(String pointer) {
        return List.of(pointer.substring(1).split("/"));
    }

    /** The same with its lists as objects, so that an item is compared with the item of its name. */
    private static Value.Obj named(Value.Obj document) {
        Map<String, Value> fields = new LinkedHashMap<>();
        document.fields().forEach((name, value) -> {
            List<String> key = NAMED.get(name);
            fields.put(
                    name,
                    key != null
                                    && value instanceof Value.Arr arr
                                    && !arr.items().isEmpty()
                            ? named(arr, key)
                            : value);
        });
        return new Value.Obj(fields);
    }

    private static Value named(Value.Arr items, List<String> key) {
        Map<String, Value> byName = new LinkedHashMap<>();
        for (Value item : items.items()) {
            StringBuilder name = new StringBuilder();
            if (item instanceof Value.Obj told) {
                for (String part : key) {
                    Value value = told.fields().get(part);
                    name.append(name.isEmpty() || value == null ? "" : " ").append(value == null ? "" : value.plain());
                }
            }
            String free = name.toString();
            for (int again = 2; byName.containsKey(free); again++) {
                free = name + " " + again;
            }
            byName.put(free, item);
        }
        return new Value.Obj(byName);
    }

    private ChangeView view(Difference difference) {
        return new ChangeView(
                difference.pointer(),
                words.of(steps(difference.pointer()), difference.before(), difference.after())
                        .in(lang),
                plain(difference.before()),
                plain(difference.after()));
    }

    private static @Nullable Object plain(@Nullable Value value) {
        return value == null ? null : value.plain();
    }
}
