package littlegiant.kernel;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of pages and papers, as {@code i18n/messages_*.properties} have them: the one place of what is said to people outside the rules' vocabulary and the products' own
 * words. A figure goes in as it is to be read; nothing is grouped or rounded here.
 */
public final class Messages {

    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final ResourceBundle ZH = bundle(Locale.CHINESE);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private Messages() {}

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("i18n.messages", locale, AS_ASKED);
    }

    /**
     * @param in for {@code {0}}, {@code {1}}, …: a {@link Text} in the language of the sentence, anything else as it writes itself
     * @throws java.util.MissingResourceException if there is no such key, which a test finds before anybody else does
     */
    public static Text of(String key, Object... in) {
        return Text.of(put(ZH.getString(key), Lang.ZH, in), put(EN.getString(key), Lang.EN, in));
    }

    /**
     * A text that counts something, for which English has a singular: {@code key.one} is said of one.
     *
     * @param count for {@code {0}}
     * @param more  for {@code {1}}, …
     */
    public static Text counted(String key, long count, Object... more) {
        Object[] in = new Object[more.length + 1];
        in[0] = count;
        System.arraycopy(more, 0, in, 1, more.length);
        return of(count == 1 ? key + ".one" : key, in);
    }

    private static String put(String pattern, Lang lang, Object... in) {
        Object[] words = Arrays.stream(in)
                .map(one -> one instanceof Text text ? text.in(lang) : String.valueOf(one))
                .toArray();
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }
}
