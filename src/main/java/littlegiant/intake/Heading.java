package littlegiant.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of one column.
 *
 * @param index its place from 0
 * @param text  as it was written
 */
public record Heading(int index, String text) {

    private static final int SHOWN_MAX = 60;
    private static final int LETTERS = 26;
    private static final Pattern UNIT = Pattern.compile("(.*\\S)\\s*\\((?:单位:)?\\s*([^()]*?)\\s*\\)");

    /** The same for what reads the same: full and half width, capitals, spaces. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Its words without the stars that mark what must be filled in. */
    public String words() {
        return plain(plain(text).replaceAll("^\\*+|\\*+$", ""));
    }

    /** What stands in brackets at its end; null if nothing does. */
    public @Nullable String unit() {
        Matcher matcher = UNIT.matcher(words());
        return matcher.matches() ? matcher.group(2) : null;
    }

    public String withoutUnit() {
        Matcher matcher = UNIT.matcher(words());
        return matcher.matches() ? matcher.group(1) : words();
    }

    /** As a spreadsheet calls it: A to Z, then AA. */
    public String letter() {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    public String shown() {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) > SHOWN_MAX
                ? line.substring(0, line.offsetByCodePoints(0, SHOWN_MAX)) + "…"
                : line;
    }

    /** Letter and text, as faults name the column. */
    @Override
    public String toString() {
        return letter() + " " + shown();
    }
}
