package littlegiant.catalog;

import littlegiant.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * One of the conditions a product asks for.
 *
 * @param internal a bank's own threshold, not published to others
 * @param source   where it was read: a notice and its article
 * @param evidence how far the source can be trusted; null where it does not say
 */
public record Criterion(
        String id, Condition condition, boolean internal, Text text, String source, @Nullable Evidence evidence) {}
