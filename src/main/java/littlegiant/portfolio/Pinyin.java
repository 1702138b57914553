package littlegiant.portfolio;

import java.util.Comparator;
import java.util.stream.IntStream;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How Chinese characters sound: their possible initials, and their place in the order of dictionaries. Made once, of the characters U+4E00 to U+9FFF. */
final class Pinyin {

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final int CHARACTERS = LAST - FIRST + 1;

    /** Of each character the letters with which one of its readings begins, a bit for each. */
    private static final int[] INITIALS = new int[CHARACTERS];

    private static final int[] PLACES = new int[CHARACTERS];

    static {
        String[] sounds = new String[CHARACTERS];
        for (int i = 0; i < CHARACTERS; i++) {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) (FIRST + i));
            sounds[i] = readings == null || readings.length == 0 ? "~" : readings[0];
            for (int reading = 0; readings != null && reading < readings.length; reading++) {
                INITIALS[i] |= bit(Character.toUpperCase(readings[reading].charAt(0)));
            }
        }
        int[] place = {0};
        IntStream.range(0, CHARACTERS)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> sounds[i]).thenComparing(i -> i))
                .forEach(i -> PLACES[i] = place[0]++);
    }

    private Pinyin() {}

    private static int bit(char letter) {
        return letter >= 'A' && letter <= 'Z' ? 1 << (letter - 'A') : 0;
    }

    /** @param letter upper case; anything else is no initial */
    static boolean begins(char character, char letter) {
        return character >= FIRST && character <= LAST && (INITIALS[character - FIRST] & bit(letter)) != 0;
    }

    /** Letters and digits first, then Chinese characters by sound, tone and code. */
    private static int place(char character) {
        return character >= FIRST && character <= LAST
                ? Character.MAX_VALUE + 1 + PLACES[character - FIRST]
                : character;
    }

    /** The order of names in a Chinese dictionary; 0 only for the same text. */
    static int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            int found = Integer.compare(place(one.charAt(i)), place(other.charAt(i)));
            if (found != 0) {
                return found;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
