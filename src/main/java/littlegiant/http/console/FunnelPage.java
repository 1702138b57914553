package littlegiant.http.console;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import littlegiant.http.web.Links;
import org.jspecify.annotations.Nullable;

/**
 * What each criterion of a product costs, and what there would be with other figures.
 *
 * @param best in words; null if no near change brings a firm
 */
@Introspected
public record FunnelPage(
        Links links,
        ProductHead head,
        LocalDate asOf,
        int firms,
        int eligible,
        int needsInfo,
        int nearMiss,
        @Nullable String best,
        List<Stage> stages) {

    /**
     * One criterion.
     *
     * @param share of all firms that are left, percent, for a bar
     * @param slider null if it does not ask for one figure
     */
    public record Stage(
            String id,
            String text,
            int left,
            int share,
            int alone,
            int aloneUnknown,
            int unmet,
            int unknown,
            @Nullable Slider slider) {}

    /**
     * The figure that could be another one.
     *
     * @param label what is asked: the metric and how it is compared
     * @param now   place of the figure as it is
     */
    public record Slider(String label, int now, List<Point> points) {}

    /** @param more than now are eligible, with its sign */
    public record Point(String figure, int eligible, String more, int needsInfo, int nearMiss) {}
}
