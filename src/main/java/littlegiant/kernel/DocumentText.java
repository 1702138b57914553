package littlegiant.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A document as YAML that people read and change: what is small stands on one line, and what is read again is the same document. */
public final class DocumentText {

    /** Characters of an object or a list that stands on one line. */
    private static final int LINE_MAX = 150;

    private static final String INDENT = "  ";

    /** What YAML reads as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9_./（）、，。；：“”《》〔〕-]*");

    /** What YAML reads as something else than a text. */
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final Comparator<String> order;
    private final StringBuilder out = new StringBuilder();

    private DocumentText(List<String> first) {
        this.order = Comparator.<String>comparingInt(name -> {
                    int place = first.indexOf(name);
                    return place < 0 ? first.size() : place;
                })
                .thenComparing(Comparator.naturalOrder());
    }

    /** @param first names of fields that come before others, in this order, wherever they stand */
    public static String of(Value.Obj document, List<String> first) {
        DocumentText text = new DocumentText(first);
        text.fields(document, "");
        return text.out.toString();
    }

    private void fields(Value.Obj object, String indent) {
        for (var field : sorted(object)) {
            out.append(indent).append(scalar(field.getKey())).append(':');
            below(field.getValue(), indent);
        }
    }

    /** Behind the colon: on the same line if it is small, else below it. */
    private void below(Value value, String indent) {
        String line = flow(value);
        boolean split = value instanceof Value.Arr list && list.items().stream().anyMatch(Value.Obj.class::isInstance);
        if ((!split && line.length() <= LINE_MAX) || isEmpty(value) || !isOpen(value)) {
            out.append(' ').append(line).append('\n');
        } else if (value instanceof Value.Obj object) {
            out.append('\n');
            fields(object, indent + INDENT);
        } else {
            out.append('\n');
            ((Value.Arr) value).items().forEach(item -> item(item, indent + INDENT));
        }
    }

    private void item(Value item, String indent) {
        String line = flow(item);
        if (line.length() <= LINE_MAX || !(item instanceof Value.Obj object) || isEmpty(item)) {
            out.append(indent).append("- ").append(line).append('\n');
            return;
        }
        int begin = out.length();
        fields(object, indent + INDENT);
        out.replace(begin, begin + indent.length() + INDENT.length(), indent + "- ");
    }

    private List<Map.Entry<String, Value>> sorted(Value.Obj object) {
        return object.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .toList();
    }

    private static boolean isOpen(Value value) {
        return value instanceof Value.Obj || value instanceof Value.Arr;
    }

    private static boolean isEmpty(Value value) {
        return (value instanceof Value.Obj object && object.fields().isEmpty())
                || (value instanceof Value.Arr list && list.items().isEmpty());
    }

    private String flow(Value value) {
        List<String> parts = new ArrayList<>();
        if (value instanceof Value.Obj object) {
            sorted(object).forEach(field -> parts.add(scalar(field.getKey()) + ": " + flow(field.getValue())));
            return parts.isEmpty() ? "{}" : "{ " + String.join(", ", parts) + " }";
        }
        if (value instanceof Value.Arr list) {
            list.items().forEach(item -> parts.add(flow(item)));
            return parts.isEmpty() ? "[]" : "[ " + String.join(", ", parts) + " ]";
        }
        return value instanceof Value.Str text ? scalar(text.text()) : value.canonical();
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : new Value.Str(text).canonical();
    }
}
