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

/** How firms are listed. What is not told stands last either way. */
public record FirmOrder(By by, boolean descending) {

    private static final Pattern CURSOR =
            Pattern.compile("([A-Z_]+) ([ad]) (-|-?\\d{1,18}) ([0-9A-Z]{18}) (.*)", Pattern.DOTALL);

    /** What the firms are put in order by. */
    public enum By {
        /** As in a Chinese dictionary, by sound. */
        NAME(false),
        /** Highest first. */
        TIER(true),
        /** Most complete first. */
        COMPLETENESS(true),
        /** The title that ends first before the others. */
        TITLE_END(false),
        /** The loan that is due first before the others. */
        LOAN_DUE(false),
        /** Whoever was not visited for longest first. */
        LAST_VISIT(false);

        private final boolean descending;

        By(boolean descending) {
            this.descending = descending;
        }

        /** The direction in which people look for it. */
        public FirmOrder usual() {
            return new FirmOrder(this, descending);
        }
    }

    public FirmOrder reversed() {
        return new FirmOrder(by, !descending);
    }

    /** Where a page ended, for whoever asks for the next one. */
    String cursor(Directory.Position at) {
        String key = at.key() == null ? "-" : at.key().toString();
        String text = by + " " + (descending ? "d" : "a") + " " + key + " " + at.uscc() + " " + at.name();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws AppException PARAMETERS_INVALID if it is none of this order */
    Directory.Position position(String cursor) {
        Matcher read = CURSOR.matcher(decoded(cursor));
        if (!read.matches() || !read.group(1).equals(by.name()) || read.group(2).equals("d") != descending) {
            Text detail = Text.of("须为上一页的next，排序不变", "must be the next of the page before, in the same order");
            throw AppException.of(
                    ErrorCode.PARAMETERS_INVALID, List.of(new Fault("/cursor", Fault.Code.BAD_FORMAT, detail)));
        }
        Long key = read.group(3).equals("-") ? null : Long.valueOf(read.group(3));
        return new Directory.Position(key, read.group(5), read.group(4));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
