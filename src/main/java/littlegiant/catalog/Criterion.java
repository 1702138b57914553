package littlegiant.catalog;

import littlegiant.kernel.Text;

/**
 * One of the conditions a product asks for.
 *
 * @param internal a bank's own threshold, not published to others
 * @param source   where it was read: a notice and its article
 */
public record Criterion(String id, Condition condition, boolean internal, Text text, String source) {}
