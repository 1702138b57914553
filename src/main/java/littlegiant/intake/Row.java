package littlegiant.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/**
 * One document of a file.
 *
 * @param number   as its author sees it: row of the sheet; line of the CSV on which the row begins; line of the JSON; place of the YAML document.
 *     From 1, the heading and empty rows counted
 * @param document null if it could not be read as one
 * @param faults   what could not be read. A field among them is not in the document, so they belong before the faults that the document's reader
 *     finds, which then does not call the field missing
 * @param columns  which column told what, by JSON pointer; empty where there are no columns
 */
public record Row(int number, @Nullable Value document, List<Fault> faults, Map<String, String> columns) {

    public Row {
        faults = List.copyOf(faults);
        columns = new LinkedHashMap<>(columns);
    }

    /**
     * The column that told what a pointer leads to, such as {@code C 营业收入}: its own, else that of what it lies in, else the first of what lies in
     * it or in the same item of a list.
     *
     * @return null if no column told it
     */
    public @Nullable String column(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = outer(at)) {
            String column = columns.get(at);
            if (column != null) {
                return column;
            }
        }
        for (String at = pointer; !at.isEmpty(); at = outer(at)) {
            String column = at.equals(pointer) || isItem(at) ? firstWithin(at) : null;
            if (column != null) {
                return column;
            }
        }
        return null;
    }

    private @Nullable String firstWithin(String pointer) {
        for (var entry : columns.entrySet()) {
            if (entry.getKey().startsWith(pointer + "/")) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static String outer(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private static boolean isItem(String pointer) {
        return pointer.matches(".*/\\d+");
    }
}
