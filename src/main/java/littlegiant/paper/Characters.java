package littlegiant.paper;

import java.text.Normalizer;

/** What may stand in a file that is XML inside. */
final class Characters {

    /** What a reader sees in the place of what cannot stand there. */
    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** The text without what XML 1.0 cannot hold: control characters and halves of pairs. */
    static String ofXml(String text) {
        if (text.codePoints().allMatch(Characters::isXml)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(c -> isXml(c) ? c : REPLACEMENT).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** With one code for what looks the same, as our fonts have it, so that what is selected and searched for is the usual one. */
    static String ofFonts(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isTwin(c)) {
                out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Radicals, compatibility ideographs, and spaces that are not the usual one. */
    private static boolean isTwin(int c) {
        return c == 0xA0
                || (c >= 0x2E80 && c <= 0x2FDF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
