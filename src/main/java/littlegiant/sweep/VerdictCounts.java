package littlegiant.sweep;

import littlegiant.judging.Verdict;

/** How many firms have each verdict. */
public record VerdictCounts(int eligible, int needsInfo, int nearMiss, int notEligible) {

    static final VerdictCounts NONE = new VerdictCounts(0, 0, 0, 0);

    VerdictCounts plus(VerdictCounts more) {
        return new VerdictCounts(
                eligible + more.eligible,
                needsInfo + more.needsInfo,
                nearMiss + more.nearMiss,
                notEligible + more.notEligible);
    }

    public int of(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> eligible;
            case NEEDS_INFO -> needsInfo;
            case NEAR_MISS -> nearMiss;
            case NOT_ELIGIBLE -> notEligible;
        };
    }
}
