package littlegiant.bulk;

import littlegiant.judging.Verdict;

/** The verdicts of one firm, two bits for each product: so many firms and products lie in little room. */
final class PackedVerdicts {

    private static final Verdict[] VERDICTS = Verdict.values();
    private static final int OF_A_BYTE = 4;
    private static final int BITS = 2;

    private PackedVerdicts() {}

    /** Of so many products, all {@link Verdict#ELIGIBLE} until they are put. */
    static byte[] of(int products) {
        return new byte[(products + OF_A_BYTE - 1) / OF_A_BYTE];
    }

    /** Once for each product. */
    static void put(byte[] packed, int product, Verdict verdict) {
        packed[product / OF_A_BYTE] |= (byte) (verdict.ordinal() << product % OF_A_BYTE * BITS);
    }

    static Verdict at(byte[] packed, int product) {
        return VERDICTS[packed[product / OF_A_BYTE] >> product % OF_A_BYTE * BITS & 3];
    }
}
