package littlegiant.catalog;

import java.util.List;
import littlegiant.kernel.DateRange;
import littlegiant.kernel.Text;
import littlegiant.metric.Metric;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a title or of a listing: a list of the same shape as a product's, which is never a product.
 *
 * @param edition     of a title's criteria, such as 2026; null for a listing
 * @param inForce     days on which the list is in force
 * @param criteria    every one must hold
 * @param notAssessed what people look for in the list and what it leaves out
 * @param evidence    how far the source can be trusted; null where it does not say
 */
public record Recognition(
        String id,
        Title title,
        @Nullable String edition,
        Stage stage,
        Text name,
        @Nullable Text summary,
        Institution issuer,
        DateRange inForce,
        List<Criterion> criteria,
        List<NotAssessed> notAssessed,
        String source,
        @Nullable Evidence evidence) {

    public Recognition {
        criteria = List.copyOf(criteria);
        notAssessed = List.copyOf(notAssessed);
    }

    /** What a firm is recognised as, or where it wants to be listed. */
    public enum Title {
        SPECIALIZED,
        LITTLE_GIANT,
        LISTING_BSE,
        LISTING_STAR
    }

    public enum Stage {
        /** The first recognition. */
        RECOGNITION,
        /** The three-yearly re-review. */
        REVIEW,
        LISTING
    }

    /** @param metric whose figure is shown without an outcome; null if there is none */
    public record NotAssessed(String id, Text text, @Nullable Metric metric) {}
}
