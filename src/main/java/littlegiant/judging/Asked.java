package littlegiant.judging;

import littlegiant.catalog.Criterion;

/** A criterion with its condition among the distinct tests. */
public record Asked(Criterion criterion, Node node) {

    private static final Node HIDDEN = new Node.Hidden();

    /** The same criterion for somebody whose business its condition is not. */
    public Asked hidden() {
        return new Asked(criterion, HIDDEN);
    }
}
