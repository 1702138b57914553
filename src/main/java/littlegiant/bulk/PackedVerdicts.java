package littlegiant.bulk;

import java.util.List;
import littlegiant.judging.Verdict;

/** The verdicts of one firm, two bits for each product: so many firms and products lie in little room. */
final class PackedVerdicts {

    /** As they are kept: the place of a verdict is its two bits, for ever. */
    private static final List<Verdict> CODES =
            List.of(Verdict.ELIGIBLE, Verdict.NEEDS_INFO, Verdict.NEAR_MISS, Verdict.NOT_ELIGIBLE);

    private static final int OF_A_BYTE = 4;
    private static final int BITS = 2;
    private static final int MASK = 3;

    private PackedVerdicts() {}

    /** Of so many products, all {@link Verdict#ELIGIBLE} until they are put. */
    static byte[] of(int products) {
        return new byte[(products + OF_A_BYTE - 1) / OF_A_BYTE];
    }

    /** Once for each product. */
    static void put(byte[] packed, int product, Verdict verdict) {
        packed[product / OF_A_BYTE] |= (byte) (CODES.indexOf(verdict) << shift(product));
    }

    static Verdict at(byte[] packed, int product) {
        return CODES.get((packed[product / OF_A_BYTE] >> shift(product)) & MASK);
    }

    private static int shift(int product) {
        return (product % OF_A_BYTE) * BITS;
    }
}
