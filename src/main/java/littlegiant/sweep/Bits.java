package littlegiant.sweep;

import littlegiant.kernel.Outcome;
import littlegiant.portfolio.Block;

/**
 * What the firms of a block answer to one condition, a bit for each: who meets it, who does not, and who of those is near; who is in neither of the first two is not known.
 */
record Bits(long[] met, long[] unmet, long[] near) {

    private static final int WORDS_MAX = Block.FIRMS_MAX / Long.SIZE;

    /** Of the largest block. */
    static Bits empty() {
        return new Bits(row(), row(), row());
    }

    /** A bit for each firm of the largest block. */
    static long[] row() {
        return new long[WORDS_MAX];
    }

    static boolean has(long[] bits, int row) {
        return (bits[row / Long.SIZE] >>> row & 1) == 1;
    }

    Outcome of(int row) {
        return has(met, row) ? Outcome.MET : has(unmet, row) ? Outcome.UNMET : Outcome.UNKNOWN;
    }
}
