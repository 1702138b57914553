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
     * A text about one thing, for which English has a singular, is {@code key.one}: said when {@code {0}} is 1.
     *
     * @param in for {@code {0}}, {@code {1}}, …: a {@link Text} in the language of the sentence, anything else as it writes itself
     * @throws java.util.MissingResourceException if there is no such key, which a test finds before anybody else does
     */
    public static Text of(String key, Object... in) {
        return Text.of(put(ZH.getString(key), Lang.ZH, in), put(EN.getString(number(key, in)), Lang.EN, in));
    }

    private static String number(String key, Object... in) {
        String one = key + ".one";
        return in.length > 0 && String.valueOf(in[0]).equals("1") && EN.containsKey(one) ? one : key;
    }

    private static String put(String pattern, Lang lang, Object... in) {
        Object[] words = Arrays.stream(in)
                .map(one -> one instanceof Text text ? text.in(lang) : String.valueOf(one))
                .toArray();
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }
}
