package littlegiant.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.catalog.Product;
import littlegiant.kernel.Decimals;
import littlegiant.matching.Score.Part;
import littlegiant.offers.Offer;
import littlegiant.offers.Offers;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;

/** Puts the figures of one offer before the ranking rules. */
final class Scorer {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of a criterion list, the amount and the rate are two things more that can be settled. */
    private static final int PRICES = 2;

    /** Further away than any product takes to decide. */
    private static final int WORKDAYS_MAX = 1_000;

    private final RankingBook rules;
    private final PointsTable points;
    private final Need need;
    private final @Nullable Long workingDaysLeft;

    Scorer(Matcher.Pricing pricing, Need need, LocalDate asOf) {
        this.rules = pricing.ranking();
        this.points = pricing.points();
        this.need = need;
        this.workingDaysLeft =
                need.neededBy() == null ? null : steps(pricing.workdays().between(asOf, need.neededBy(), WORKDAYS_MAX));
    }

    /**
     * @param asked how many criteria there are
     * @param met   how many of them are met
     */
    Score score(Product product, Offers.Found offer, int asked, int met) {
        Long amountShare = steps(offer.coversNeedPercent());
        Long termShare = termShare(product);
        boolean carries = rules.carries(new Rated.Carrying(amountShare, termShare));
        Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);
        parts.put(Part.COST, rules.points(cost(product, offer, carries)));
        parts.put(
                Part.AMOUNT,
                rules.points(new Rated.OfAmount(carries, need.amount() != null, amountShare, yuan(offer.amountMax()))));
        parts.put(
                Part.TERM,
                rules.points(
                        new Rated.OfTerm(carries, product.kind().hasTerm() && need.termMonths() != null, termShare)));
        parts.put(Part.SECURITY, rules.points(security(product, carries)));
        Integer days = product.terms().decisionDays();
        parts.put(
                Part.SPEED,
                rules.points(new Rated.OfSpeed(carries, days == null ? null : steps(days), workingDaysLeft)));
        parts.put(Part.CERTAINTY, rules.points(new Rated.OfCertainty(carries, settled(offer, asked, met))));
        return new Score(parts);
    }

    private Rated cost(Product product, Offers.Found offer, boolean carries) {
        boolean given = product.kind() == Product.Kind.POLICY;
        Offer.AllIn cost = !carries || given ? null : offer.cost();
        return new Rated.OfCost(
                carries, given, cost == null ? null : steps(cost.high().simplePercent()));
    }

    private @Nullable Long termShare(Product product) {
        Integer most = product.terms().termMonthsMax();
        Integer wanted = need.termMonths();
        if (!product.kind().hasTerm() || most == null || wanted == null) {
            return null;
        }
        return steps(HUNDRED.multiply(BigDecimal.valueOf(Math.min(most, wanted)))
                .divide(BigDecimal.valueOf(wanted), 1, RoundingMode.FLOOR));
    }

    private Rated security(Product product, boolean carries) {
        List<String> taken = product.terms().security();
        Set<String> offered = need.security();
        Boolean fits = null;
        if (offered != null && !taken.isEmpty()) {
            fits = taken.stream().anyMatch(offered::contains);
        }
        return new Rated.OfSecurity(carries, fits, points.lightest(taken));
    }

    private static Long settled(Offers.Found offer, int asked, int met) {
        int settled = met + (offer.isOpen() ? 0 : PRICES);
        return Decimals.scaled(HUNDRED.multiply(BigDecimal.valueOf(settled))
                .divide(BigDecimal.valueOf((long) asked + PRICES), 1, RoundingMode.FLOOR));
    }

    /** Whole 10,000 yuan: less than that changes no point. */
    private static @Nullable Long yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : steps(amount.setScale(-4, RoundingMode.FLOOR));
    }

    /** What is larger than any figure taken is as good as that: a share of what a firm tells, or a fee on a fen, may be. */
    private static @Nullable Long steps(@Nullable BigDecimal figure) {
        return figure == null ? null : Long.valueOf(Decimals.scaled(figure.min(Decimals.MAX)));
    }

    private static Long steps(int figure) {
        return figure * Decimals.SCALE;
    }
}
