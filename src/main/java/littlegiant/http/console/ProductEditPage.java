package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a product as a text that is changed.
 *
 * @param head   null of a new product
 * @param text   the document, as it was or as it was typed
 * @param seen   number of the newest revision when it was read; 0 = there was none
 * @param reason why it is changed, as it was typed
 * @param why    why it was not kept; null = it was not tried
 * @param faults what is wrong with it, where
 */
@Introspected
public record ProductEditPage(
        Links links,
        @Nullable ProductHead head,
        String text,
        int seen,
        String reason,
        @Nullable String why,
        List<ProductPage.Fault> faults) {}
