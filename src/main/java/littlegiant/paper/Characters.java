package littlegiant.paper;

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

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
