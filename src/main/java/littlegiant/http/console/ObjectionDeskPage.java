package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import littlegiant.http.web.ObjectionCard;
import org.jspecify.annotations.Nullable;

/**
 * What firms object to, for whoever serves them.
 *
 * @param open whether those are shown that wait for an answer, else those that are closed
 * @param done whether one was answered just now
 */
@Introspected
public record ObjectionDeskPage(Links links, boolean open, boolean done, List<Line> items) {

    /**
     * One of them, with the answer as it was filled in.
     *
     * @param fault null = none
     */
    @Introspected
    public record Line(
            ObjectionCard objection, String uscc, String firm, String outcome, String text, @Nullable String fault) {}

    public ObjectionDeskPage {
        items = List.copyOf(items);
    }
}
