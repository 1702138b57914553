package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * What a firm applied for.
 *
 * @param next number of the next page, from 0; null = there is none
 */
@Introspected
public record ApplicationsPage(Links links, MyFirm firm, List<Row> rows, @Nullable Integer next) {

    /** One application. */
    public record Row(
            String id,
            String product,
            String institution,
            String amount,
            String state,
            String stateCode,
            String since,
            @Nullable String left) {}
}
