package littlegiant.http.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.runtime.context.CompositeMessageSource;
import jakarta.inject.Singleton;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;

/** What templates call {@code #{key}}: the same texts, put together in the same way, as code says them. */
@Singleton
@Primary
@Replaces(CompositeMessageSource.class)
class PageTexts implements MessageSource {

    @Override
    public Optional<String> getRawMessage(String code, MessageContext context) {
        return getMessage(code, context);
    }

    @Override
    public Optional<String> getMessage(String code, MessageContext context) {
        Object[] in = Stream.iterate(0, i -> i + 1)
                .map(i -> context.getVariables().get(Integer.toString(i)))
                .takeWhile(one -> one != null)
                .toArray();
        try {
            Lang lang = Lang.of(context.getLocale().getLanguage());
            return Optional.of(Messages.of(code, in).in(lang));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** A text is whole when it is got; to format it once more would eat its apostrophes. */
    @Override
    public String interpolate(String text, MessageContext context) {
        return text;
    }
}
