package littlegiant.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Text;
import littlegiant.portfolio.Directory;

/** Where a page of a list ended, as a word that whoever asks for the next page sends back. */
final class Cursors {

    private static final Pattern CURSOR =
            Pattern.compile("([A-Z_]+) (-|-?\\d{1,18}) ([0-9A-Z]{18}) (.*)", Pattern.DOTALL);

    private Cursors() {}

    /** @param order capital letters: says which order it is of */
    static String of(String order, Directory.Position at) {
        String key = at.key() == null ? "-" : at.key().toString();
        String text = order + " " + key + " " + at.uscc() + " " + at.name();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws AppException PARAMETERS_INVALID if it is none of this order */
    static Directory.Position read(String order, String cursor) {
        Matcher read = CURSOR.matcher(decoded(cursor));
        if (!read.matches() || !read.group(1).equals(order)) {
            Text detail = Text.of("须为上一页的next，排序不变", "must be the next of the page before, in the same order");
            throw AppException.of(
                    ErrorCode.PARAMETERS_INVALID, List.of(new Fault("/cursor", Fault.Code.BAD_FORMAT, detail)));
        }
        Long key = read.group(2).equals("-") ? null : Long.valueOf(read.group(2));
        return new Directory.Position(key, read.group(4), read.group(3));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
