package littlegiant.sweep;

import littlegiant.judging.Verdict;
import littlegiant.kernel.Outcome;

/** How the firms of a block stand with one product: a bit for each firm in the verdict it has; who has none of these is not eligible. One thread; filled again and again. */
public final class Verdicts {

    private final long[] eligible;
    private final long[] needsInfo;
    private final long[] nearMiss;

    /** @param words of 64 firms, as many as the block has */
    public Verdicts(int words) {
        this.eligible = new long[words];
        this.needsInfo = new long[words];
        this.nearMiss = new long[words];
    }

    void fill(int word, long isEligible, long needs, long isNear) {
        eligible[word] = isEligible;
        needsInfo[word] = needs;
        nearMiss[word] = isNear;
    }

    /** Of a firm, by its row. */
    public Verdict of(int row) {
        return Bits.has(eligible, row)
                ? Verdict.ELIGIBLE
                : Bits.has(needsInfo, row)
                        ? Verdict.NEEDS_INFO
                        : Bits.has(nearMiss, row) ? Verdict.NEAR_MISS : Verdict.NOT_ELIGIBLE;
    }

    /** What a firm answers to all criteria together. */
    Outcome outcome(int row) {
        return Bits.has(eligible, row) ? Outcome.MET : Bits.has(needsInfo, row) ? Outcome.UNKNOWN : Outcome.UNMET;
    }

    /** @param counted a bit for each firm that counts, of every word */
    VerdictCounts counts(long[] counted) {
        int[] sums = new int[4];
        for (int word = 0; word < counted.length; word++) {
            sums[0] += Long.bitCount(eligible[word] & counted[word]);
            sums[1] += Long.bitCount(needsInfo[word] & counted[word]);
            sums[2] += Long.bitCount(nearMiss[word] & counted[word]);
            sums[3] += Long.bitCount(counted[word]);
        }
        return new VerdictCounts(sums[0], sums[1], sums[2], sums[3] - sums[0] - sums[1] - sums[2]);
    }

    /** Who is eligible among 64 firms. */
    public long eligible(int word) {
        return eligible[word];
    }

    public long needsInfo(int word) {
        return needsInfo[word];
    }

    public long nearMiss(int word) {
        return nearMiss[word];
    }
}
