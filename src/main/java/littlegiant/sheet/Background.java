package littlegiant.sheet;

import java.time.LocalDate;
import littlegiant.kernel.Text;
import littlegiant.metric.Figure;
import littlegiant.metric.Metric;
import littlegiant.profile.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a figure.
 *
 * @param period   the years or days it speaks of; null where it speaks of the day
 * @param reading  how words such as "two years" are read; null where there is one way only
 * @param told     when and by whom the figure, or the weakest of those it is computed from, was told; null if that was not told
 * @param stale    the figure that is too old to count and therefore reads as not told; null if none is
 * @param staleOn  when it, or the oldest of what it is computed from, was told; null if none is
 * @param staleIn  the metric whose age makes it stale: itself, or the oldest of what it is computed from; null if none is
 */
public record Background(
        @Nullable Text period,
        @Nullable Text reading,
        @Nullable Provenance told,
        @Nullable Figure stale,
        @Nullable LocalDate staleOn,
        @Nullable Metric staleIn) {

    /** For a figure of which nothing more is known. */
    public static final Background NONE = new Background(null, null, null, null, null, null);
}
