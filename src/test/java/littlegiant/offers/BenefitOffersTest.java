package littlegiant.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Awards and subsidies: the most they come to, which is no part of what is needed. */
class BenefitOffersTest {

    private static final ProfileFixtures FIRM = ProfileFixtures.littleGiant();
    private static final ProductFixtures POLICY = ProductFixtures.loan("P").with("kind: POLICY");

    private static Offer offer(String benefit, @Nullable BigDecimal amount, @Nullable Integer months) {
        Need need = new Need(amount, months, null, null, null, null);
        return MatchFixtures.offer(FIRM.needing(need), POLICY.with("benefit: " + benefit));
    }

    private static List<Object> said(Offer offer) {
        Offer.Basis basis = Objects.requireNonNull(offer.amountBasis());
        return Arrays.asList(
                offer.amountMax(), basis.found().zh(), basis.found().en(), basis.waitsFor(), offer.coversNeedPercent());
    }

    @ParameterizedTest(name = "need of {0}")
    @CsvSource({",", "1000000,", "500000,"})
    void policyOffersItsAwardAndCoversNothingOfTheNeed(@Nullable BigDecimal need) {
        assertThat(said(offer("{amount: 500000, paid: REIMBURSED}", need, null)))
                .containsExactly(new BigDecimal("500000"), "奖补金额", "award", List.of(), null);
    }

    /** What is left out of the subsidy is unlimited; a month is a twelfth of a year. */
    @ParameterizedTest(name = "{0} for {1} over {2} months: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{percentagePoints: 1.5, months: 24}                      | 30000000 | 36 | 900000    | 至多：3,000万元 × 1.5个百分点 × 24个月",
                "{percentagePoints: 1.5, months: 24}                      | 30000000 | 12 | 450000    | 至多：3,000万元 × 1.5个百分点 × 12个月",
                "{percentagePoints: 1.5, months: 24}                      | 30000000 |    | 900000    | 至多：3,000万元 × 1.5个百分点 × 24个月",
                "{percentagePoints: 1.5}                                  | 30000000 | 36 | 1350000   | 至多：3,000万元 × 1.5个百分点 × 36个月",
                "{percentagePoints: 1.5, months: 24, baseLimit: 20000000} | 30000000 | 36 | 600000    | 至多：2,000万元 × 1.5个百分点 × 24个月",
                "{percentagePoints: 1.5, months: 24, baseLimit: 30000000} | 30000000 | 36 | 900000    | 至多：3,000万元 × 1.5个百分点 × 24个月",
                "{percentagePoints: 1.5, months: 24, cap: 899999.99}      | 30000000 | 36 | 899999.99 | 至多：3,000万元 × 1.5个百分点 × 24个月",
                "{percentagePoints: 1.5, months: 24, cap: 900000}         | 30000000 | 36 | 900000    | 至多：3,000万元 × 1.5个百分点 × 24个月",
                "{percentagePoints: 1, months: 7}                         | 100.01   | 36 | 0.58      | 至多：100.01元 × 1个百分点 × 7个月"
            })
    void subsidyIsEstimatedAtMostForTheNeed(
            String subsidy, BigDecimal amount, @Nullable Integer months, BigDecimal most, String basis) {
        Offer offer = offer(subsidy, amount, months);

        assertThat(Arrays.<Object>asList(
                        offer.amountMax(),
                        Objects.requireNonNull(offer.amountBasis()).found().zh(),
                        offer.coversNeedPercent()))
                .containsExactly(most, basis, null);
    }

    @Test
    void withoutAnAmountNeededItsCapIsTheMost() {
        assertThat(said(offer("{percentagePoints: 1.5, months: 24, cap: 1500000}", null, 36)))
                .containsExactly(new BigDecimal("1500000"), "贴息上限", "most the subsidy comes to", List.of(), null);
    }

    @Test
    void withoutAnAmountAndACapItFollowsFromTheLoan() {
        assertThat(said(offer("{percentagePoints: 1.5, months: 24}", null, 36)))
                .containsExactly(null, "按实际贷款利息测算", "follows from the interest of the loan", List.of(), null);
    }

    /** Else it would be estimated for the longest loan there is. */
    @Test
    void withoutMonthsOfItsOwnOrOfTheNeedItFollowsFromTheLoan() {
        assertThat(said(offer("{percentagePoints: 1.5}", new BigDecimal("30000000"), null)))
                .containsExactly(null, "按实际贷款利息测算", "follows from the interest of the loan", List.of(), null);
    }
}
