package littlegiant.plan;

import java.math.BigDecimal;
import java.util.List;
import littlegiant.matching.Match;
import littlegiant.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A loan that runs, with what could follow it.
 *
 * @param dueSoon  whether it falls due within 60 days, both ends included
 * @param daysLeft to its last day; null if that was not told
 * @param options  renewals first, then by what they save
 */
public record ExistingLoan(Profile.Loan loan, boolean dueSoon, @Nullable Integer daysLeft, List<Option> options) {

    public ExistingLoan {
        options = List.copyOf(options);
    }

    public enum Kind {
        /** 无还本续贷: it goes on without its principal being repaid first. */
        RENEWAL,
        /** Another loan repays it. */
        REPLACEMENT
    }

    /**
     * @param amount          yuan that can be carried on: the loan, or the offer where that is less
     * @param sameLender      whether it is the lender's own product
     * @param savesMin        yuan over the rest of the running loan's term, fees due at drawing taken off, at the dear end of the offer's rate; negative
     *     where that is dearer; null if rate or last day was not told
     * @param savesMax        at the cheap end
     * @param savesPerYearMin yuan of interest a year at the dear end; null if the rate was not told
     */
    public record Option(
            Kind kind,
            Match match,
            BigDecimal amount,
            boolean sameLender,
            @Nullable BigDecimal savesMin,
            @Nullable BigDecimal savesMax,
            @Nullable BigDecimal savesPerYearMin,
            @Nullable BigDecimal savesPerYearMax) {}
}
