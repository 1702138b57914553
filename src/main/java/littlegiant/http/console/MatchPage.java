package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import littlegiant.http.web.Links;
import littlegiant.http.web.MatchCard;

/**
 * One product for one firm, with all its reasons.
 *
 * @param query what was asked, to lead back to the firm's page
 */
@Introspected
public record MatchPage(
        Links links, String uscc, String name, LocalDate asOf, String query, MatchCard card, String closing) {}
