package littlegiant.desk;

import java.util.Set;
import littlegiant.judging.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which firms are looked for; every part that is told must hold, and an empty or absent one asks for nothing. What somebody may not see of a firm is not told, and so
 * the firm is not found by it.
 *
 * @param word        a part of the name, of a former name or of the code, or initials
 * @param relations   to the institution of the one who asks; for one who works for none only FIRST_LOAN can be asked
 * @param loanDueDays a running loan of whatever lender falls due within so many days, both ends included
 * @param industry    beginning of a GB/T 4754 code
 * @param titleMonths a title that holds ends within so many months
 * @param unapplied   only those that have sent the institution no application yet; for one who works for none, any institution
 * @param product     id of a product of his own institution
 * @param verdicts    how they stand with that product; empty = NEAR_MISS
 * @param mine        only those whom he looks after
 */
public record FirmFilter(
        @Nullable String word,
        Set<Relation> relations,
        @Nullable Integer loanDueDays,
        Set<String> tiers,
        @Nullable String industry,
        Set<String> streets,
        @Nullable Integer titleMonths,
        boolean unapplied,
        @Nullable String product,
        Set<Verdict> verdicts,
        boolean mine) {

    public static final int LOAN_DUE_DAYS_DEFAULT = 60;

    /** All firms. */
    public static final FirmFilter NONE =
            new FirmFilter(null, Set.of(), null, Set.of(), null, Set.of(), null, false, null, Set.of(), false);

    public FirmFilter {
        relations = Set.copyOf(relations);
        tiers = Set.copyOf(tiers);
        streets = Set.copyOf(streets);
        verdicts = Set.copyOf(verdicts);
    }

    /** All firms that are found by a word. */
    public static FirmFilter of(String word) {
        return new FirmFilter(word, Set.of(), null, Set.of(), null, Set.of(), null, false, null, Set.of(), false);
    }

    Set<Verdict> verdictsWanted() {
        return verdicts.isEmpty() ? Set.of(Verdict.NEAR_MISS) : verdicts;
    }
}
