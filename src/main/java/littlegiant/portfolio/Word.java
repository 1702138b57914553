package littlegiant.portfolio;

import java.util.regex.Pattern;

/**
 * What somebody types to find a firm: a part of its name or a former name, the initials of either, or a part of its code. One that has neither letter nor digit finds
 * nothing.
 */
public final class Word {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]+");

    private final String plain;
    private final String bare;
    private final boolean isCode;

    private Word(String plain) {
        this.plain = plain;
        this.bare = Spelling.bare(plain);
        this.isCode = CODE.matcher(plain).matches();
    }

    public static Word of(String typed) {
        return new Word(Spelling.plain(typed));
    }

    /** @param name a plain one */
    boolean isIn(String name) {
        return !bare.isEmpty() && Spelling.holds(name, bare);
    }

    boolean isInCode(String uscc) {
        return isCode && uscc.contains(plain);
    }
}
