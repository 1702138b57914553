package littlegiant.portfolio;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names as people write them: width, case, blanks, brackets and punctuation do not count, and the place in front may be left out. */
final class Spelling {

    /** Longer ones first. */
    private static final List<String> PLACES = List.of("江苏省", "无锡市", "锡山区", "江苏", "无锡");

    /** Longer ones first: what the legal form adds to a name. */
    private static final List<String> FORMS = List.of("股份有限公司", "有限责任公司", "有限公司");

    private Spelling() {}

    /** Letters and digits alone, in half width and upper case. */
    static String plain(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(normal.length());
        normal.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** A plain name without the places it begins with; as it is if nothing would be left. */
    static String bare(String plain) {
        String rest = plain;
        boolean more = true;
        while (more) {
            String before = rest;
            for (String place : PLACES) {
                rest = rest.startsWith(place) ? rest.substring(place.length()) : rest;
            }
            more = !rest.equals(before);
        }
        return rest.isEmpty() ? plain : rest;
    }

    /** A bare name without its legal form; as it is if nothing would be left. */
    static String core(String bare) {
        for (String form : FORMS) {
            if (bare.endsWith(form) && bare.length() > form.length()) {
                return bare.substring(0, bare.length() - form.length());
            }
        }
        return bare;
    }

    /**
     * Whether a plain name holds a plain word. A letter of the word stands for itself and for every Chinese character of which a reading begins with it.
     */
    static boolean holds(String name, String word) {
        for (int start = 0; start + word.length() <= name.length(); start++) {
            if (holdsAt(name, start, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAt(String name, int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            char is = name.charAt(start + i);
            char wanted = word.charAt(i);
            if (is != wanted && !Pinyin.begins(is, wanted)) {
                return false;
            }
        }
        return true;
    }
}
