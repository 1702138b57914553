package littlegiant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.catalog.Product;
import littlegiant.finance.Cost;
import littlegiant.finance.Fee;
import littlegiant.finance.Loan;
import littlegiant.finance.Schedule;
import littlegiant.finance.Subsidy;
import littlegiant.matching.Match;
import littlegiant.offers.Offer;
import org.jspecify.annotations.Nullable;

/**
 * A loan with what stands beside it, priced.
 *
 * @param subsidies the larger first
 */
record Combination(Match loan, @Nullable Match guarantee, List<Match> subsidies, Schedule high, Cost costHigh) {

    /** The cheapest at the dear end of the rate; of equals the one with fewer products, then by id. */
    static final Comparator<Combination> CHEAPEST = Comparator.comparing(
                    (Combination one) -> one.costHigh.simplePercent())
            .thenComparing(one -> one.products().count())
            .thenComparing(one -> one.products().map(Product::id).collect(Collectors.joining(" ")));

    static Combination of(Match loan, @Nullable Match guarantee, List<Match> subsidies) {
        List<Match> largest = subsidies.stream()
                .sorted(Comparator.comparing((Match one) -> subsidy(one).percentPoints())
                        .reversed()
                        .thenComparing(one -> one.product().id()))
                .toList();
        Schedule high = schedule(loan, guarantee, largest, true);
        return new Combination(loan, guarantee, largest, high, Cost.of(high));
    }

    Stream<Product> products() {
        return Stream.concat(Stream.of(loan), Stream.concat(Stream.ofNullable(guarantee), subsidies.stream()))
                .map(Match::product);
    }

    /** Whether both are of the same products. */
    boolean isOf(Combination other) {
        return products().collect(Collectors.toSet()).equals(other.products().collect(Collectors.toSet()));
    }

    Cost costLow() {
        return Cost.of(schedule(loan, guarantee, subsidies, false));
    }

    Cost before() {
        return Cost.of(schedule(loan, guarantee, List.of(), true));
    }

    Schedule beforeSubsidies() {
        return schedule(loan, guarantee, List.of(), true);
    }

    static Subsidy subsidy(Match match) {
        Product.Benefit benefit = Objects.requireNonNull(match.product().benefit());
        return Objects.requireNonNull(benefit.subsidy());
    }

    /** @param dear at the high end of the rate, with every fee that may be due */
    private static Schedule schedule(Match loan, @Nullable Match guarantee, List<Match> subsidies, boolean dear) {
        Offer offer = loan.offer();
        Offer.AllIn cost = Objects.requireNonNull(offer.cost());
        BigDecimal rate = Objects.requireNonNull(dear ? offer.rateHigh() : offer.rateLow());
        List<Fee> fees = new ArrayList<>(dear ? offer.possibleFees() : offer.certainFees());
        if (guarantee != null) {
            fees.addAll(
                    dear ? guarantee.offer().possibleFees() : guarantee.offer().certainFees());
        }
        Offer.Assumed assumes = cost.assumes();
        return Schedule.of(
                new Loan(
                        assumes.amount(),
                        rate.max(BigDecimal.ZERO),
                        assumes.months(),
                        assumes.method(),
                        cost.drawnOn()),
                fees,
                subsidies.stream().map(Combination::subsidy).toList());
    }
}
