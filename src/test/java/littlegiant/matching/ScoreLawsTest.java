package littlegiant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import littlegiant.catalog.Product;
import littlegiant.matching.RandomOffers.Market;
import littlegiant.sheet.Need;
import org.junit.jupiter.api.Test;

/** What holds of every score, whatever the product, the firm and the need. */
class ScoreLawsTest {

    private static final int QUESTIONS = 150;
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final Set<Product.Kind> LENT =
            Set.of(Product.Kind.LOAN, Product.Kind.TRADE, Product.Kind.LEASE, Product.Kind.GUARANTEE);

    private static final List<ProductFixtures> PRODUCTS = new RandomOffers(7).products(80);

    /** One answer to one need. */
    private record Asked(Need need, ProfileFixtures firm, Answer answer) {}

    private static final List<Asked> ANSWERS = answers();

    private static List<Asked> answers() {
        RandomOffers random = new RandomOffers(20261123);
        try (Market market = Market.of(PRODUCTS)) {
            return IntStream.range(0, QUESTIONS)
                    .mapToObj(i -> {
                        Need need = random.need();
                        ProfileFixtures firm = random.firm();
                        return new Asked(need, firm, market.answer(firm, random.question(need, Sort.RECOMMENDED)));
                    })
                    .toList();
        }
    }

    @Test
    void scoreIsFromZeroToAHundredAndTheExactSumOfItsSixParts() {
        assertThat(ANSWERS.stream().flatMap(asked -> asked.answer().matches().stream()))
                .hasSize(QUESTIONS * PRODUCTS.size())
                .allSatisfy(match -> {
                    Score score = match.score();
                    assertThat(score.parts().keySet()).containsExactly(Score.Part.values());
                    assertThat(score.total())
                            .isEqualTo(score.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                    assertThat(score.total().scale()).isEqualTo(1);
                });
    }

    @Test
    void scoreDoesNotDependOnOtherProducts() {
        List<String> differences = new ArrayList<>();
        for (ProductFixtures product : PRODUCTS.subList(0, 40)) {
            String id = product.product().id();
            try (Market alone = Market.of(List.of(product))) {
                for (Asked asked : ANSWERS.subList(0, 25)) {
                    Question question = new RandomOffers(0).question(asked.need, Sort.RECOMMENDED);
                    Score expected =
                            alone.answer(asked.firm, question).matches().get(0).score();
                    Score found = asked.answer.matches().stream()
                            .filter(match -> match.product().id().equals(id))
                            .findFirst()
                            .orElseThrow()
                            .score();
                    if (!found.equals(expected)) {
                        differences.add(id + " " + asked.need + ": " + found + ", alone " + expected);
                    }
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    /** A product that is known to give half of all that is asked stands above each that is known not to. */
    @Test
    void whatCannotGiveHalfNeverScoresAtOrAboveWhatCan() {
        List<String> broken = new ArrayList<>();
        Set<Boolean> seen = new TreeSet<>();
        for (Asked asked : ANSWERS) {
            List<Match> able = asked.answer.matches().stream()
                    .filter(match -> gives(match, asked.need) == Gives.HALF)
                    .toList();
            List<Match> unable = asked.answer.matches().stream()
                    .filter(match -> gives(match, asked.need) == Gives.LESS)
                    .toList();
            seen.add(!able.isEmpty() && !unable.isEmpty());
            for (Match less : unable) {
                able.stream()
                        .filter(half ->
                                less.score().total().compareTo(half.score().total()) >= 0
                                        && less.score().total().signum() > 0)
                        .forEach(half -> broken.add(less.product().id() + " " + less.score() + " over "
                                + half.product().id() + " " + half.score() + " for " + asked.need));
            }
        }

        assertThat(broken).isEmpty();
        assertThat(seen).contains(true);
    }

    /** It earns points for nothing but the part of the amount that it gives. */
    @Test
    void whatCannotGiveHalfHasPointsForItsAmountOnlyAndThreeAtMost() {
        BigDecimal most = new BigDecimal("3.0");
        List<Map<Score.Part, BigDecimal>> parts = ANSWERS.stream()
                .flatMap(asked -> asked.answer.matches().stream()
                        .filter(match -> gives(match, asked.need) == Gives.LESS)
                        .map(match -> match.score().parts()))
                .toList();

        assertThat(parts).hasSizeGreaterThan(500).allSatisfy(one -> assertThat(one)
                .allSatisfy((part, points) -> assertThat(points)
                        .isBetween(BigDecimal.ZERO, part == Score.Part.AMOUNT ? most : BigDecimal.ZERO)));
    }

    private enum Gives {
        /** At least half of the amount and of the term that are asked, as far as it is lent for a term. */
        HALF,
        LESS,
        NOBODY_KNOWS
    }

    private static Gives gives(Match match, Need need) {
        BigDecimal covers = match.offer().coversNeedPercent();
        Integer most = match.product().terms().termMonthsMax();
        boolean termAsked =
                need.termMonths() != null && LENT.contains(match.product().kind());
        boolean tooLittle = covers != null && covers.compareTo(HALF) < 0;
        boolean tooShort = termAsked && most != null && 2 * most < Objects.requireNonNull(need.termMonths());
        if (tooLittle || tooShort) {
            return Gives.LESS;
        }
        boolean known = (need.amount() == null || covers != null) && (!termAsked || most != null);
        return known && (need.amount() != null || termAsked) ? Gives.HALF : Gives.NOBODY_KNOWS;
    }
}
