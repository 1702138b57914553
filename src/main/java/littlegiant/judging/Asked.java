package littlegiant.judging;

import littlegiant.catalog.Criterion;

/** A criterion with its condition among the distinct tests. */
public record Asked(Criterion criterion, Node node) {}
