package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * Who has looked at a firm's data.
 *
 * @param own   whether the firm's own people are shown too
 * @param other the same page with the other choice
 * @param next  where the next page begins; null = at the end
 */
@Introspected
public record AccessPage(Links links, MyFirm firm, List<Line> lines, boolean own, String other, @Nullable String next) {

    /**
     * What somebody did on a day.
     *
     * @param under why he may; null where nothing has to be said
     * @param times how often on that day
     */
    public record Line(String day, String who, String what, @Nullable String under, int times) {}
}
