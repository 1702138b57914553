package littlegiant.http.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What a condition asks about; and what its words are made of. */
    private static final Set<String> ASKS = Set.of("metric", "test", "anyOf");

    private static final Set<String> WORDED = Set.of("metric", "test", "anyOf", "value", "text");

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
        Changes changes = new Changes(new ChangeWords(rules, was, is), lang);
        List<Difference> differences = Differences.of(was, is, CHANGES_MAX);
        Set<String> whole = differences.stream()
                .map(Changes::condition)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return differences.stream()
                .map(difference -> within(difference, whole, was, is))
                .distinct()
                .flatMap(Changes::unfolded)
                .limit(CHANGES_MAX)
                .map(changes::view)
                .toList();
    }

    /** Where the condition stands that asks about something else now; null for any other change. */
    private static @Nullable String condition(Difference difference) {
        List<String> steps = steps(difference.pointer());
        int when = steps.indexOf("when");
        if (when > 0) {
            return "/" + String.join("/", steps.subList(0, when + 1));
        }
        boolean asks = steps.size() > 2 && steps.get(0).equals("criteria") && ASKS.contains(steps.get(2));
        return asks ? "/" + String.join("/", steps.subList(0, 2)) : null;
    }

    /** A condition that asks about something else is one change and not one for each of its words. */
    private static Difference within(Difference difference, Set<String> conditions, Value was, Value is) {
        for (String at : conditions) {
            List<String> steps = steps(difference.pointer());
            int depth = steps(at).size();
            boolean word = difference.pointer().startsWith(at + "/")
                    && (at.endsWith("/when") || WORDED.contains(steps.get(depth)));
            if (word) {
                return new Difference(at, at(was, steps.subList(0, depth)), at(is, steps.subList(0, depth)));
            }
        }
        return difference;
    }

    private static @Nullable Value at(Value document, List<String> steps) {
        Value here = document;
        for (String step : steps) {
            Value next = null;
            if (here instanceof Value.Obj obj) {
                next = obj.fields().get(step);
            } else if (here instanceof Value.Arr arr
                    && Integer.parseInt(step) < arr.items().size()) {
                next = arr.items().get(Integer.parseInt(step));
            }
            if (next == null || next == Value.Nul.NUL) {
                return null;
            }
            here = next;
        }
        return here;
    }

    /** What came or went as a whole, field by field; the name of an item is in its pointer already. */
    private static Stream<Difference> unfolded(Difference whole) {
        Value before = whole.before() instanceof Value.Obj was ? was : NOTHING;
        Value after = whole.after() instanceof Value.Obj is ? is : NOTHING;
        boolean came = isNothing(whole.before()) && whole.after() instanceof Value.Obj;
        boolean went = isNothing(whole.after()) && whole.before() instanceof Value.Obj;
        List<String> steps = steps(whole.pointer());
        if ((!came && !went) || (steps.size() == 2 && steps.get(0).equals("criteria"))) {
            return Stream.of(whole);
        }
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
