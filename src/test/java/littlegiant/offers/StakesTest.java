package littlegiant.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import littlegiant.kernel.Text;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fund puts in and takes. Persona 2.7 asks 80,000,000 at 780,000,000; after its last round it was worth 450,000,000. */
class StakesTest {

    private static final ProfileFixtures FIRM = ProfileFixtures.littleGiant();
    private static final ProfileFixtures VALUED = FIRM.with("equity: {stage: A, postMoney: 450000000}");
    private static final ProductFixtures FUND =
            ProductFixtures.fund("F").with("ticket: {min: 10000000, max: 50000000}");

    private static final Text AT_780 =
            Text.of("按本轮投后估值7.8亿元", "at the post-money valuation asked for, CNY 780,000,000");
    private static final Text LAST_ROUND =
            Text.of("按上轮投后估值4.5亿元作本轮投前估值", "as if worth before this round what it was after the last, CNY 450,000,000");

    private static Need need(@Nullable String amount, @Nullable String postMoney) {
        return new Need(decimal(amount), null, null, null, null, decimal(postMoney));
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private static Offer.Stake stake(ProfileFixtures firm, Need need) {
        return Objects.requireNonNull(
                MatchFixtures.offer(firm.needing(need), FUND).stake());
    }

    private static Offer.Stake stake(@Nullable String low, @Nullable String high, @Nullable Text basis) {
        return new Offer.Stake(
                new BigDecimal("10000000"), new BigDecimal("50000000"), decimal(low), decimal(high), basis);
    }

    @Test
    void fundOffersItsLargestTicketAndSaysWhatPartOfTheNeedThatIs() {
        Offer offer = MatchFixtures.offer(FIRM.needing(need("80000000", null)), FUND);

        assertThat(Arrays.<Object>asList(
                        offer.amountMax(), offer.amountBasis(), offer.coversNeedPercent(), offer.cost()))
                .containsExactly(
                        new BigDecimal("50000000"),
                        new Offer.Basis(Text.of("单笔投资额上限", "largest single investment"), List.of()),
                        new BigDecimal("62.5"),
                        null);
    }

    @Test
    void ticketDilutesAtTheValuationAskedForAndTheWholeRoundIsSaid() {
        assertThat(stake(VALUED, need("80000000", "780000000")))
                .isEqualTo(stake(
                        "1.28",
                        "6.41",
                        AT_780.then(Text.of(
                                "；本轮共融8,000万元，合计稀释10.3%", "; the whole round of CNY 80,000,000 dilutes by 10.3%"))));
    }

    @Test
    void aRoundOfUnknownSizeIsNotSaid() {
        assertThat(stake(VALUED, need(null, "780000000"))).isEqualTo(stake("1.28", "6.41", AT_780));
    }

    /** 10 ÷ 460 and 50 ÷ 500. */
    @Test
    void withoutOneAskedForTheLastRoundsValuationIsTheOneBeforeThisRound() {
        assertThat(stake(VALUED, Need.NONE)).isEqualTo(stake("2.17", "10.00", LAST_ROUND));
    }

    @Test
    void withoutAnyValuationNoDilutionIsTold() {
        assertThat(stake(FIRM, need("80000000", null))).isEqualTo(stake(null, null, null));
    }

    /** At 780,000,000: never more than what is asked, which may be less than the smallest ticket. */
    @ParameterizedTest(name = "{0}: {1} to {2}, the round {3} %")
    @CsvSource({
        "50000000, 1.28, 6.41, 6.4",
        "49999999, 1.28, 6.41, 6.4",
        "30000000, 1.28, 3.85, 3.8",
        "10000000, 1.28, 1.28, 1.3",
        "5000000,  0.64, 0.64, 0.6",
        "0.01,     0.00, 0.00, 0.0"
    })
    void ticketIsNoMoreThanTheNeed(String amount, String low, String high, String round) {
        Offer.Stake found = stake(FIRM, need(amount, "780000000"));

        assertThat(Arrays.<Object>asList(found.dilutionLow(), found.dilutionHigh()))
                .containsExactly(decimal(low), decimal(high));
        assertThat(Objects.requireNonNull(found.basis()).zh()).endsWith("合计稀释" + round + "%");
    }

    @Test
    void nobodyTakesMoreThanTheWholeFirm() {
        Offer.Stake found = stake(FIRM, need("80000000", "30000000"));

        assertThat(found)
                .isEqualTo(
                        stake(
                                "33.33",
                                "100.00",
                                Text.of(
                                        "按本轮投后估值3,000万元；本轮共融8,000万元，合计稀释100.0%",
                                        "at the post-money valuation asked for, CNY 30,000,000; the whole round of CNY 80,000,000 dilutes by 100.0%")));
    }

    @Test
    void fundThatPublishesNoTicketTellsItsValuationOnly() {
        Offer offer = MatchFixtures.offer(VALUED, ProductFixtures.fund("F"));

        assertThat(offer.stake()).isEqualTo(new Offer.Stake(null, null, null, null, LAST_ROUND));
    }

    @Test
    void loanTakesNoStake() {
        assertThat(MatchFixtures.offer(VALUED, ProductFixtures.loan("L")).stake())
                .isNull();
    }
}
