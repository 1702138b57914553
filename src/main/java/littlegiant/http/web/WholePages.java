package littlegiant.http.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.Writable;
import io.micronaut.core.io.scan.ClassPathResourceLoader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;

/**
 * Makes a page whole before the answer begins. The framework's renderer makes it while it is sent: what goes wrong then can no longer be told, and the browser waits for an
 * answer that never ends.
 */
@Singleton
@Produces(MediaType.TEXT_HTML)
@Replaces(ThymeleafViewsRenderer.class)
class WholePages<T> extends ThymeleafViewsRenderer<T> {

    WholePages(
            AbstractConfigurableTemplateResolver templates,
            TemplateEngine engine,
            ClassPathResourceLoader resources,
            HttpLocaleResolver locales) {
        super(templates, engine, resources, locales);
    }

    /** @throws org.thymeleaf.exceptions.TemplateEngineException if the page cannot be made */
    @Override
    public Writable render(String view, T page, HttpRequest<?> request) {
        StringWriter whole = new StringWriter();
        try {
            super.render(view, page, request).writeTo(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out -> out.write(whole.toString());
    }
}
