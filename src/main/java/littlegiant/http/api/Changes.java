package littlegiant.http.api;

import java.util.ArrayList;
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
                .map(difference -> {
                    String words = words(difference, was, is);
                    return words == null ? condition(difference) : words;
                })
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

    /** The list of words in which the change is; null if it is in none. */
    private static @Nullable String words(Difference difference, Value.Obj was, Value.Obj is) {
        List<String> steps = steps(difference.pointer());
        String[] list = steps.subList(0, steps.size() - 1).toArray(String[]::new);
        boolean inWords =
                Stream.of(was, is).anyMatch(of -> of.atPointer(list) instanceof Value.Arr arr && isWords(arr));
        return inWords ? "/" + String.join("/", list) : null;
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

    /** A condition that asks about something else is one change and not one for each of its words; so is a list of words. */
    private static Difference within(Difference difference, Set<String> conditions, Value.Obj was, Value.Obj is) {
        for (String at : conditions) {
            List<String> steps = steps(difference.pointer());
            int depth = steps(at).size();
            boolean criterion = depth == 2 && at.startsWith("/criteria/");
            boolean word =
                    difference.pointer().startsWith(at + "/") && (!criterion || WORDED.contains(steps.get(depth)));
            if (word) {
                String[] path = steps.subList(0, depth).toArray(String[]::new);
                return new Difference(at, was.atPointer(path), is.atPointer(path));
            }
        }
        return difference;
    }

    /** What came, went or took another shape, field by field; the name of an item is in its pointer already. */
    private static Stream<Difference> unfolded(Difference whole) {
        List<String> steps = steps(whole.pointer());
        boolean condition = steps.get(steps.size() - 1).equals("when")
                || (steps.size() == 2 && steps.get(0).equals("criteria"));
        List<Difference> parts = new ArrayList<>();
        if (!condition && (isOpen(whole.before()) || isOpen(whole.after()))) {
            List<String> name = steps.size() == 2 ? NAMED.getOrDefault(steps.get(0), List.of()) : List.of();
            parts(whole.before()).forEach((at, part) -> {
                if (!name.contains(at)) {
                    parts.add(new Difference(whole.pointer() + "/" + at, part, null));
                }
            });
            parts(whole.after()).forEach((at, part) -> {
                if (!name.contains(at)) {
                    parts.add(new Difference(whole.pointer() + "/" + at, null, part));
                }
            });
        }
        return parts.isEmpty() ? Stream.of(whole) : parts.stream().flatMap(Changes::unfolded);
    }

    /** Whether it has parts of its own; a text in two languages, and a list of words, are one thing. */
    private static boolean isOpen(@Nullable Value value) {
        return value instanceof Value.Obj obj
                ? !obj.fields().containsKey("zh")
                : value instanceof Value.Arr arr && !isWords(arr);
    }

    private static boolean isWords(Value.Arr list) {
        return list.items().stream().allMatch(Value.Str.class::isInstance);
    }

    private static Map<String, Value> parts(@Nullable Value value) {
        Map<String, Value> parts = new LinkedHashMap<>();
        if (value instanceof Value.Obj obj) {
            parts.putAll(obj.fields());
        } else if (value instanceof Value.Arr arr) {
            for (int i = 0; i < arr.items().size(); i++) {
                parts.put(String.valueOf(i), arr.items().get(i));
            }
        }
        parts.values().removeIf(part -> part == Value.Nul.NUL);
        return parts;
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
