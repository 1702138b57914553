package littlegiant.matching;

/** How answers of one availability and verdict are ordered. */
public enum Sort {
    /** The larger estimate first, then the lower nominal rate; points take its place with the ranking rules. */
    RECOMMENDED,
    /** The lower high end of the rate first; products without a price last. */
    COST,
    /** The larger estimate first; products without an amount last. */
    AMOUNT,
    /** By Chinese name, character by character. */
    NAME
}
