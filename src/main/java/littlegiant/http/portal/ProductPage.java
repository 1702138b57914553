package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.http.web.MatchCard;
import littlegiant.http.web.Queries;
import org.jspecify.annotations.Nullable;

/**
 * One product as a firm reads it.
 *
 * @param reasons    why it stands where it stands
 * @param applicable whether it makes sense to apply now
 * @param allowed    whether the institution may see the firm already
 * @param asked      what else was asked, to be asked again with other figures
 * @param calculator null for what lends nothing
 */
@Introspected
public record ProductPage(
        Links links,
        MyFirm firm,
        String release,
        MatchCard card,
        List<String> reasons,
        @Nullable String summary,
        boolean applicable,
        boolean allowed,
        List<Queries.Told> asked,
        @Nullable CalculatorView calculator,
        String closing) {}
