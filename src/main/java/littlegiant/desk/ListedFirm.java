package littlegiant.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import littlegiant.judging.Verdict;
import littlegiant.portfolio.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * A firm on a list, as the one who asks may see it; nulls are not told, or there is none.
 *
 * @param formerName      by which it was found
 * @param tier            a code of the metric {@code tier}
 * @param industry        GB/T 4754
 * @param sizeClass       a code of the metric {@code sizeClass}
 * @param completeness    percent of what open products ask, one decimal
 * @param titleEnd        the title that holds and ends first
 * @param loanDue         the running loan that is due first
 * @param relation        to the institution of the one who asks
 * @param manager         how the account manager of that institution who looks after it is called
 * @param lastVisitOn     of the entries that he may read
 * @param nextAction      of the newest one, and its day
 * @param openApplication whether one that was sent to the institution, or for one who works for none to any, is not over
 * @param allowed         whether he may see more than what is public
 * @param verdict         for the product of the filter; null if it names none
 */
public record ListedFirm(
        String uscc,
        String name,
        @Nullable String formerName,
        @Nullable String tier,
        @Nullable String street,
        @Nullable String industry,
        @Nullable String sizeClass,
        @Nullable BigDecimal completeness,
        Particulars.@Nullable Title titleEnd,
        Particulars.@Nullable Loan loanDue,
        @Nullable Relation relation,
        @Nullable String manager,
        @Nullable LocalDate lastVisitOn,
        @Nullable String nextAction,
        @Nullable LocalDate nextOn,
        boolean openApplication,
        boolean allowed,
        @Nullable Verdict verdict) {}
