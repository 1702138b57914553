package littlegiant.http.embed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A partner's colour, as far as it can be seen: WCAG 2 asks for a contrast of 4.5 to 1 of a text and of 3 to 1 of a line.
 *
 * @param text {@code #rrggbb}; null = it is too near to the ground to be read
 * @param line the same; null = it is too near to be seen
 */
record Accent(@Nullable String text, @Nullable String line) {

    static final Accent NONE = new Accent(null, null);

    private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{3}|[0-9a-f]{6})");
    private static final double TEXT_MIN = 4.5;
    private static final double LINE_MIN = 3;

    /** @param told {@code 0a5}, {@code #0a5} or {@code #00aa55}; anything else is no colour */
    static Accent of(@Nullable String told, Theme theme) {
        Matcher hex = HEX.matcher(told == null ? "" : told.toLowerCase(Locale.ROOT));
        if (!hex.matches()) {
            return NONE;
        }
        String digits = hex.group(1).length() == 3 ? hex.group(1).replaceAll("(.)", "$1$1") : hex.group(1);
        double contrast = contrast(Integer.parseInt(digits, 16), theme.ground());
        String colour = "#" + digits;
        return new Accent(contrast >= TEXT_MIN ? colour : null, contrast >= LINE_MIN ? colour : null);
    }

    /** From 1, the same colour, to 21, black on white. */
    static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear((rgb >> 16) & 0xff) + 0.7152 * linear((rgb >> 8) & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
