package littlegiant.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages every word is kept in. It changes words, never codes or figures. */
public enum Lang {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As addresses and pages name it: {@code zh-CN} or {@code en}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /**
     * The language a reader asked for; Chinese where nothing else is asked.
     *
     * @param tag a {@code lang} parameter or an {@code Accept-Language} header; null = not asked
     */
    public static Lang of(@Nullable String tag) {
        return tag != null && tag.trim().toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }
}
