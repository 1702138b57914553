package littlegiant.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 公民身份号码, GB 11643-1999: region, day of birth, number, and a check over the others. Never kept as it is. */
public final class IdentityNumber {

    private static final Pattern FORM = Pattern.compile("[1-8]\\d{16}[\\dXx]");
    private static final Pattern SOMEWHERE = Pattern.compile("(?<![0-9A-Za-z])[1-8]\\d{16}[\\dXx](?![0-9A-Za-z])");
    /** Before 2000-07-01: six digits of the region, two of the year, and no check; so many other numbers look like it that only what is called one is one. */
    private static final Pattern OLD = Pattern.compile(
            "(?:身份|公民|证件|(?i:id|identity))[^0-9A-Za-z]{0,12}(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\\d{4}(\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))\\d{3}(?![0-9A-Za-z])");

    /** What people write between the digits: spaces, or dashes and points. */
    private static final Pattern SPACES = Pattern.compile("(?<=\\d)[ \\t\u3000]+(?=[\\dXx])");

    private static final Pattern DASHES = Pattern.compile("(?<=\\d)[\\p{Pd}_.·](?=[\\dXx])");

    /** Of the older form; most texts have fewer, and need no closer look. */
    private static final int DIGITS_MIN = 15;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** Reads one from a field, which no other reading takes; to be hashed at once. Null, and a fault, if it is none; null if it is not told. */
    public static @Nullable String read(Fields in, String name) {
        Value value = in.raw(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Value.Str str && isValid(str.text())) {
            return str.text().toUpperCase(Locale.ROOT);
        }
        in.fault(name, Fault.Code.BAD_FORMAT, "不是有效的公民身份号码", "is not the identity number of a person");
        return null;
    }

    /** Whether a text is one. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches()
                && isBirthday(text)
                && check(text) == text.toUpperCase(Locale.ROOT).charAt(17);
    }

    /** Whether a field may not hold a text, since there is one in it; then that is a fault. A code of a firm may look like one. */
    static boolean isRefused(String field, String text, String at, Faults faults) {
        boolean refused = !faults.areOfStored() && !field.startsWith("uscc") && isIn(text);
        if (refused) {
            faults.add(at, Fault.Code.DOES_NOT_FIT, "含有公民身份号码，请删除", "holds a person's identity number; take it out");
        }
        return refused;
    }

    /** Whether there is one somewhere in a text, however it is written: full width, with spaces or dashes, in the form before 2000. */
    public static boolean isIn(String text) {
        if (text.codePoints().filter(Character::isDigit).count() < DIGITS_MIN) {
            return false;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return isPlainlyIn(plain)
                || isPlainlyIn(SPACES.matcher(plain).replaceAll(""))
                || isPlainlyIn(DASHES.matcher(plain).replaceAll(""));
    }

    private static boolean isPlainlyIn(String text) {
        Matcher old = OLD.matcher(text);
        while (old.find()) {
            if (Days.parse("19" + old.group(2).replaceAll("(..)(..)(..)", "$1-$2-$3")) != null) {
                return true;
            }
        }
        Matcher found = SOMEWHERE.matcher(text);
        while (found.find()) {
            if (isValid(found.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBirthday(String number) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return !day.isBefore(Days.FIRST);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}
