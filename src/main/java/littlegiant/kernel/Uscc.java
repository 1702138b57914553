package littlegiant.kernel;

import java.util.regex.Pattern;

/**
 * The unified social credit code, GB 32100-2015: 18 characters, the last a check over the others. A code of the right form whose check does
 * not fit may be real (registered codes like that exist), so it is doubtful, not wrong.
 */
public final class Uscc {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private Uscc() {}

    /** Whether the text has the form of a code: 18 characters of the alphabet without I, O, S, V, Z; places 3 to 8 are digits. */
    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    /** @param code a text that {@link #hasForm} */
    public static boolean checkFits(String code) {
        return check(code) == code.charAt(17);
    }

    /** @param first17 the first 17 characters of a code; what follows is not looked at */
    public static char check(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
