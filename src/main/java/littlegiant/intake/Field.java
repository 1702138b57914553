package littlegiant.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document that a column can tell.
 *
 * @param name  dotted, as a heading writes it; there is one of it in a file
 * @param path  where it stands
 * @param words what cells may say instead of a code, by the word as {@link Heading#plain} makes it; empty = the text is taken as it is
 * @param needs the field without whose column this one says nothing; null = none
 */
public record Field(String name, List<Step> path, Kind kind, Map<String, String> words, @Nullable Need needs) {

    /** How its cells are read. */
    public enum Kind {
        TEXT,
        /** Texts separated by {@code ;}, {@code 、}, {@code ,} or line breaks; {@code []} = told to be none. */
        LIST,
        NUMBER,
        /** Yuan, or the unit that the heading names. */
        MONEY,
        PERCENT,
        DATE,
        FLAG,
        /** A whole object or list, as YAML or JSON. */
        TREE
    }

    /** One step from the document's root. */
    public sealed interface Step {}

    public record Of(String field) implements Step {}

    /**
     * Into an item of a list. Columns with the same item tell parts of the same object.
     *
     * @param told fields that the item has as soon as one column tells anything of it, such as its year
     */
    public record In(String list, String item, Map<String, Value> told) implements Step {}

    /**
     * @param column name of the field that must have a column too
     * @param detail what to say, after the heading, if it has none
     */
    public record Need(String column, Text detail) {}

    public Field {
        path = List.copyOf(path);
        words = Map.copyOf(words);
    }

    /** One whose name is its path. */
    public static Field of(String name, Kind kind) {
        return of(name, kind, Map.of());
    }

    public static Field of(String name, Kind kind, Map<String, String> words) {
        return new Field(name, steps(name), kind, words, null);
    }

    /**
     * Codes by what people call them: their labels in both languages and the codes themselves, however they are written. A label that two codes
     * have says neither.
     */
    public static Map<String, String> words(Map<String, Text> labels) {
        Map<String, String> words = new HashMap<>();
        labels.forEach((code, label) -> {
            for (String word : List.of(label.zh(), label.en())) {
                words.merge(Heading.plain(word), code, (one, other) -> one.equals(other) ? one : "");
            }
        });
        words.values().removeIf(String::isEmpty);
        labels.keySet().forEach(code -> words.put(Heading.plain(code), code));
        return words;
    }

    public static List<Step> steps(String dotted) {
        List<Step> steps = new ArrayList<>();
        for (String step : dotted.split("\\.")) {
            steps.add(new Of(step));
        }
        return steps;
    }

    /** A field of the object at the end of the steps. */
    public static List<Step> below(List<Step> steps, Step next) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(next);
        return longer;
    }

    /** Where it stands in every row; null if it lies in a list, where its place depends on what else the row tells. */
    @Nullable
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Step step : path) {
            if (!(step instanceof Of of)) {
                return null;
            }
            pointer.append('/').append(of.field());
        }
        return pointer.toString();
    }
}
