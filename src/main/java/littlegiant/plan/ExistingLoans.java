package littlegiant.plan;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import littlegiant.catalog.Product;
import littlegiant.finance.Fee;
import littlegiant.finance.Loan;
import littlegiant.finance.Schedule;
import littlegiant.judging.Verdict;
import littlegiant.matching.Availability;
import littlegiant.matching.Match;
import littlegiant.offers.Offer;
import littlegiant.plan.ExistingLoan.Kind;
import littlegiant.plan.ExistingLoan.Option;
import littlegiant.profile.Profile;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** What could follow each loan that runs. For a loan without amount there is no option; a saving that cannot be reckoned is not guessed. */
public final class ExistingLoans {

    /** More than these nobody compares. */
    private static final int OPTIONS_MAX = 5;

    private static final int DAYS_OF_YEAR = 360;

    private static final Comparator<Option> FIRST = Comparator.comparing(Option::kind)
            .thenComparing(option -> !option.sameLender())
            .thenComparing(option -> option.match().verdict())
            .thenComparing(Option::savesPerYearMax, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(option -> option.match().product().id());

    private ExistingLoans() {}

    /**
     * Those that fall due first come first.
     *
     * @param refinancing every product, matched for the purpose REFINANCE
     */
    public static List<ExistingLoan> of(Sheet sheet, List<Match> refinancing) {
        List<ExistingLoan> all = new ArrayList<>();
        List<Profile.Loan> loans = sheet.loans() == null ? List.of() : sheet.loans();
        for (Profile.Loan loan : loans) {
            boolean over = loan.dueOn() != null && loan.dueOn().isBefore(sheet.asOf());
            if (!over) {
                Integer daysLeft = loan.dueOn() == null
                        ? null
                        : Integer.valueOf((int) ChronoUnit.DAYS.between(sheet.asOf(), loan.dueOn()));
                all.add(new ExistingLoan(
                        loan, sheet.isDueSoon(loan), daysLeft, options(loan, daysLeft, sheet, refinancing)));
            }
        }
        all.sort(Comparator.comparing(ExistingLoan::daysLeft, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }

    private static List<Option> options(
            Profile.Loan loan, @Nullable Integer daysLeft, Sheet sheet, List<Match> refinancing) {
        List<Option> options = new ArrayList<>();
        for (Match match : refinancing) {
            Option option = isPossible(match) ? option(loan, daysLeft, sheet, match) : null;
            if (option != null) {
                options.add(option);
            }
        }
        return options.stream().sorted(FIRST).limit(OPTIONS_MAX).toList();
    }

    private static boolean isPossible(Match match) {
        return match.availability() == Availability.OPEN
                && (match.verdict() == Verdict.ELIGIBLE || match.verdict() == Verdict.NEEDS_INFO)
                && match.product().kind().lends();
    }

    /** A renewal of what falls due soon, whatever it costs; a replacement only where it saves. */
    private static @Nullable Option option(Profile.Loan loan, @Nullable Integer daysLeft, Sheet sheet, Match match) {
        Product.Terms terms = match.product().terms();
        boolean sameLender = match.provider().name().zh().equals(loan.lender());
        boolean renews = sheet.isDueSoon(loan) && terms.renews() && (terms.refinances() || sameLender);
        BigDecimal low = match.offer().rateLow();
        BigDecimal high = match.offer().rateHigh();
        BigDecimal rate = loan.ratePercent();
        boolean cheaper = rate != null && low != null && low.compareTo(rate) < 0;
        BigDecimal amount = amount(loan, match.offer());
        if (amount == null || !(renews || (terms.refinances() && cheaper && !sameLender))) {
            return null;
        }
        Rates rates = rate == null || low == null || high == null ? null : new Rates(rate, low, high);
        BigDecimal savesMax = rates == null ? null : rest(amount, rates.now, rates.low, daysLeft, match, sheet, false);
        if (!renews && !sheet.isDueSoon(loan) && savesMax != null && savesMax.signum() <= 0) {
            return null;
        }
        return new Option(
                renews ? Kind.RENEWAL : Kind.REPLACEMENT,
                match,
                amount,
                sameLender,
                rates == null ? null : rest(amount, rates.now, rates.high, daysLeft, match, sheet, true),
                savesMax,
                rates == null ? null : Schedule.interest(amount, rates.now.subtract(rates.high), DAYS_OF_YEAR),
                rates == null ? null : Schedule.interest(amount, rates.now.subtract(rates.low), DAYS_OF_YEAR));
    }

    /** Percent a year: of the running loan, and both ends of what could follow it. */
    private record Rates(BigDecimal now, BigDecimal low, BigDecimal high) {}

    private static @Nullable BigDecimal amount(Profile.Loan loan, Offer offer) {
        if (loan.amount() == null || loan.amount().signum() == 0) {
            return null;
        }
        BigDecimal amount =
                offer.amountMax() == null ? loan.amount() : loan.amount().min(offer.amountMax());
        return amount.signum() == 0 ? null : amount;
    }

    /** Interest that is no longer paid over the rest of the term, less that of the new loan for the same days and its fees at drawing. */
    private static @Nullable BigDecimal rest(
            BigDecimal amount,
            BigDecimal rate,
            BigDecimal next,
            @Nullable Integer daysLeft,
            Match match,
            Sheet sheet,
            boolean dear) {
        Offer.AllIn cost = match.offer().cost();
        if (daysLeft == null || cost == null) {
            return null;
        }
        List<Fee> fees = dear ? match.offer().possibleFees() : match.offer().certainFees();
        Offer.Assumed assumes = cost.assumes();
        Loan loan = new Loan(amount, next.max(BigDecimal.ZERO), assumes.months(), assumes.method(), sheet.asOf());
        return Schedule.interest(amount, rate.subtract(next), daysLeft)
                .subtract(Schedule.of(loan, fees, List.of()).upFront());
    }
}
