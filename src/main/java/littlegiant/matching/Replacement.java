package littlegiant.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import littlegiant.catalog.Product;
import littlegiant.kernel.Decimals;
import littlegiant.offers.Offer;
import littlegiant.profile.Profile;
import littlegiant.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A running loan that a product could repay, and what that saves at the nominal rates; fees and the remaining term are not in it.
 *
 * @param amount       yuan that can be replaced: the loan, or the offer where that is less
 * @param dueSoon      whether the loan falls due within 60 days
 * @param savesMin     yuan a year at the high end of the offer's rate; negative where that is dearer
 * @param savesMax     yuan a year at the low end
 */
public record Replacement(
        Profile.Loan loan, BigDecimal amount, boolean dueSoon, BigDecimal savesMin, BigDecimal savesMax) {

    /** Loans that tell their amount and rate, for a product that may repay another loan and whose low end is below that rate. */
    static List<Replacement> of(Sheet sheet, Product product, Offer offer) {
        List<Replacement> replacements = new ArrayList<>();
        BigDecimal low = offer.rateLow();
        BigDecimal high = offer.rateHigh();
        if (!product.terms().refinances() || low == null || high == null || sheet.loans() == null) {
            return replacements;
        }
        for (Profile.Loan loan : sheet.loans()) {
            Replacement replacement = of(sheet, loan, low, high, offer.amountMax());
            if (replacement != null) {
                replacements.add(replacement);
            }
        }
        return replacements;
    }

    private static @Nullable Replacement of(
            Sheet sheet, Profile.Loan loan, BigDecimal low, BigDecimal high, @Nullable BigDecimal amountMax) {
        boolean over = loan.dueOn() != null && loan.dueOn().isBefore(sheet.asOf());
        if (over
                || loan.amount() == null
                || loan.ratePercent() == null
                || loan.ratePercent().compareTo(low) <= 0) {
            return null;
        }
        BigDecimal amount = amountMax == null ? loan.amount() : loan.amount().min(amountMax);
        if (amount.signum() == 0) {
            return null;
        }
        return new Replacement(
                loan,
                Decimals.plain(amount),
                sheet.isDueSoon(loan),
                yearly(amount, loan.ratePercent().subtract(high)),
                yearly(amount, loan.ratePercent().subtract(low)));
    }

    private static BigDecimal yearly(BigDecimal amount, BigDecimal percent) {
        return Decimals.plain(amount.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
    }
}
