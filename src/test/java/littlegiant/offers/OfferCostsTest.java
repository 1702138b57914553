package littlegiant.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import littlegiant.finance.Cost;
import littlegiant.finance.Fee;
import littlegiant.finance.Loan;
import littlegiant.finance.Repayment;
import littlegiant.kernel.Text;
import littlegiant.matching.MatchFixtures;
import littlegiant.matching.ProductFixtures;
import littlegiant.matching.ProfileFixtures;
import littlegiant.metric.Metric;
import littlegiant.rules.RulesFixtures;
import littlegiant.sheet.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What borrowing costs in all: with which amount, term, method, rate and fees it is reckoned. To the digit: {@code finance.CostTest}. */
class OfferCostsTest {

    private static final ProfileFixtures FIRM = ProfileFixtures.littleGiant();

    private static final ProductFixtures LOAN = ProductFixtures.loan("L").with("rate: {kind: RANGE, low: 3, high: 4}");

    private static final Fee GUARANTEE = fee(Fee.Kind.GUARANTEE, "0.8", Fee.Bearer.BORROWER);
    private static final Fee APPRAISAL = fee(Fee.Kind.APPRAISAL, "0.2", Fee.Bearer.BORROWER);

    private static Fee fee(Fee.Kind kind, String percentUpFront, Fee.Bearer bearer) {
        return new Fee(kind, new BigDecimal(percentUpFront), Fee.Per.PERCENT_UP_FRONT, Fee.Charged.UP_FRONT, bearer);
    }

    private static Need need(@Nullable String amount, @Nullable Integer months) {
        return new Need(amount == null ? null : new BigDecimal(amount), months, null, null, null, null);
    }

    private static Cost cost(String amount, String percent, int months, Repayment method, Fee... fees) {
        LocalDate drawnOn = method.isByInstalments() ? null : ProfileFixtures.TODAY;
        Loan loan = new Loan(new BigDecimal(amount), new BigDecimal(percent), months, method, drawnOn);
        return Cost.of(loan, List.of(fees), List.of());
    }

    private static Offer.AllIn allIn(Offer offer) {
        return Objects.requireNonNull(offer.cost());
    }

    @Test
    void eachEndIsReckonedAtItsOwnRate() {
        Repayment monthly = Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END;

        assertThat(MatchFixtures.offer(FIRM, LOAN).cost())
                .isEqualTo(new Offer.AllIn(
                        cost("1000000", "3", 12, monthly),
                        cost("1000000", "4", 12, monthly),
                        new Offer.Assumed(new BigDecimal("1000000"), 12, monthly),
                        ProfileFixtures.TODAY));
    }

    @Test
    void feeThatMayBeDueCountsAtTheHighEndOnlyAndNamesWhatItWaitsFor() {
        ProductFixtures product = LOAN.with(
                """
                fees:
                  - {kind: GUARANTEE, percentUpFront: 0.8, charged: UP_FRONT, when: [{metric: tax.grade, test: AT_MOST, value: B}, {metric: ip.classOne, test: LESS_THAN, value: 9}]}
                  - {kind: APPRAISAL, percentUpFront: 0.2, charged: UP_FRONT}
                """);

        Offer offer = MatchFixtures.offer(FIRM.without("tax").without("ip"), product);

        Repayment monthly = Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END;
        assertThat(allIn(offer).low()).isEqualTo(cost("1000000", "3", 12, monthly, APPRAISAL));
        assertThat(allIn(offer).high()).isEqualTo(cost("1000000", "4", 12, monthly, GUARANTEE, APPRAISAL));
        assertThat(offer.charges())
                .containsExactly(
                        new Offer.Charge(GUARANTEE, metrics("tax.grade", "ip.classOne")),
                        new Offer.Charge(APPRAISAL, List.of()));
    }

    @ParameterizedTest(name = "tax grade {0}")
    @CsvSource({"B, true", "A, false"})
    void feeIsDueOrNotOnceItsConditionIsKnown(String grade, boolean due) {
        ProductFixtures product = LOAN.with(
                "fees: [{kind: GUARANTEE, percentUpFront: 0.8, charged: UP_FRONT, when: [{metric: tax.grade, test: AT_MOST, value: B}]}]");

        Offer offer = MatchFixtures.offer(FIRM.with("tax: {grade: " + grade + "}"), product);

        Fee[] fees = due ? new Fee[] {GUARANTEE} : new Fee[0];
        Repayment monthly = Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END;
        assertThat(List.of(allIn(offer).low(), allIn(offer).high(), offer.charges()))
                .containsExactly(
                        cost("1000000", "3", 12, monthly, fees),
                        cost("1000000", "4", 12, monthly, fees),
                        due ? List.of(new Offer.Charge(GUARANTEE, List.of())) : List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fee.Bearer.class,
            names = {"LENDER", "GOVERNMENT"})
    void feeThatSomebodyElseBearsIsShownAndCostsNothing(Fee.Bearer bearer) {
        ProductFixtures product =
                LOAN.with("fees: [{kind: NOTARY, percentUpFront: 1, charged: UP_FRONT, bearer: " + bearer + "}]");

        Offer offer = MatchFixtures.offer(FIRM, product);

        assertThat(allIn(offer).high())
                .isEqualTo(cost("1000000", "4", 12, Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END));
        assertThat(offer.charges()).containsExactly(new Offer.Charge(fee(Fee.Kind.NOTARY, "1", bearer), List.of()));
    }

    /** Of a loan of 5,000,000 yuan for 6 to 24 months, and of one that publishes neither. */
    @ParameterizedTest(name = "{0} {1} months of a bounded loan {2}: {3} {4}")
    @CsvSource({
        ",                 ,    true,  5000000,           24",
        "1000000,          12,  true,  1000000,           12",
        "5000000,          24,  true,  5000000,           24",
        "5000000.01,       25,  true,  5000000,           24",
        "0.01,             5,   true,  0.01,              6",
        "1000000000000,    600, true,  5000000,           24",
        ",                 6,   true,  5000000,           6",
        "2000000,          ,    true,  2000000,           24",
        ",                 ,    false, 1000000,           12",
        "3000000,          7,   false, 3000000,           7",
        "99999999999999.99, 600, false, 99999999999999.99, 600"
    })
    void costIsReckonedForTheNeedAsFarAsTheProductGoes(
            @Nullable String amount, @Nullable Integer months, boolean bounded, BigDecimal assumed, int assumedMonths) {
        ProductFixtures product =
                bounded ? LOAN.with("{limits: [{amount: {fixed: 5000000}}], termMonths: {min: 6, max: 24}}") : LOAN;

        Offer offer = MatchFixtures.offer(FIRM.needing(need(amount, months)), product);

        assertThat(allIn(offer).assumes())
                .isEqualTo(new Offer.Assumed(assumed, assumedMonths, Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END));
    }

    /** By instalments in equal months (30/360), by real days otherwise. */
    @ParameterizedTest
    @EnumSource(Repayment.class)
    void firstWayOfRepaymentIsTheOneReckonedWith(Repayment method) {
        ProductFixtures product = LOAN.with("repayment: [" + method + ", BULLET, ANNUITY]".replace(", " + method, ""));

        assertThat(MatchFixtures.offer(FIRM, product).cost())
                .isEqualTo(new Offer.AllIn(
                        cost("1000000", "3", 12, method),
                        cost("1000000", "4", 12, method),
                        new Offer.Assumed(new BigDecimal("1000000"), 12, method),
                        method.isByInstalments() ? null : ProfileFixtures.TODAY));
    }

    @Test
    void nothingLentCostsNothingToSay() {
        ProductFixtures product = LOAN.with("limits: [{amount: {perUnitOf: employees, amount: 0}}]");

        assertThat(MatchFixtures.offer(FIRM, product).cost()).isNull();
    }

    @Test
    void productWithoutARateHasNoCost() {
        assertThat(MatchFixtures.offer(FIRM, ProductFixtures.loan("L")).cost()).isNull();
    }

    @Test
    void beforeTheFirstFixingThereIsNoCostAndTheReasonIsSaid() {
        ProductFixtures product = LOAN.with("rate: {kind: LPR_TIMES, tenor: 1Y, low: 1, high: 1.2}");

        Offer offer = MatchFixtures.offer(FIRM.on("2019-08-19"), product);

        assertThat(Arrays.<Object>asList(offer.rateLow(), offer.rateHigh(), offer.rateBasis(), offer.cost()))
                .containsExactly(
                        null,
                        null,
                        new Offer.Basis(Text.of("该日尚无LPR公布", "no LPR had been fixed by that day"), List.of()),
                        null);
    }

    /** 400 points below an LPR of 3 %. */
    @Test
    void rateBelowNothingIsReckonedAsNothing() {
        ProductFixtures product = LOAN.with("rate: {kind: LPR_PLUS_BP, tenor: 1Y, lowBp: -400, highBp: 0}");

        Offer.AllIn cost = allIn(MatchFixtures.offer(FIRM, product));

        Repayment monthly = Repayment.INTEREST_MONTHLY_PRINCIPAL_AT_END;
        assertThat(List.of(cost.low(), cost.high()))
                .containsExactly(cost("1000000", "0", 12, monthly), cost("1000000", "3", 12, monthly));
    }

    @ParameterizedTest(name = "{0} months: {1} {2}")
    @CsvSource({"12, 3.1, ''", "13, 3.6, ''", ", 3.9, need.termMonths"})
    void ladderOfRatesMayAskForTheTermNeeded(@Nullable Integer months, BigDecimal rate, String waitsFor) {
        ProductFixtures product = LOAN.with(
                """
                rate:
                  - {when: [{metric: need.termMonths, test: AT_MOST, value: 12}], kind: FIXED, percent: 3.1}
                  - {when: [{metric: need.termMonths, test: MORE_THAN, value: 12}], kind: FIXED, percent: 3.6}
                  - {kind: FIXED, percent: 3.9}
                """);

        Offer offer = MatchFixtures.offer(FIRM.needing(need(null, months)), product);

        assertThat(Arrays.<Object>asList(offer.rateLow(), offer.rateHigh(), offer.rateBasis()))
                .containsExactly(
                        rate,
                        rate,
                        new Offer.Basis(Text.of("固定利率", "fixed"), waitsFor.isEmpty() ? List.of() : metrics(waitsFor)));
    }

    /** Each figure is named once, however many rungs wait for it. */
    @Test
    void ladderWhoseEveryRungIsUnknownHasNoRateNoCostAndNamesAllThatIsMissing() {
        ProductFixtures product = LOAN.with(
                """
                limits:
                  - {when: [{metric: tax.grade, test: AT_LEAST, value: A}], amount: {fixed: 10000000}}
                  - {when: [{metric: tax.grade, test: AT_LEAST, value: B}], amount: {fixed: 5000000}}
                rate:
                  - {when: [{metric: tax.grade, test: AT_LEAST, value: A}], kind: FIXED, percent: 3.1}
                  - {when: [{metric: tax.grade, test: AT_LEAST, value: B}, {metric: ip.classOne, test: AT_LEAST, value: 1}], kind: FIXED, percent: 3.6}
                """);

        Offer offer = MatchFixtures.offer(FIRM.without("tax").without("ip"), product);

        assertThat(Arrays.<Object>asList(
                        offer.amountMax(), offer.amountBasis(), offer.rateLow(), offer.rateBasis(), offer.cost()))
                .containsExactly(
                        null,
                        new Offer.Basis(
                                Text.of("没有可确定的额度档位", "no rung of the limit can be confirmed"), metrics("tax.grade")),
                        null,
                        new Offer.Basis(
                                Text.of("没有可确定的利率档位", "no rung of the rate can be confirmed"),
                                metrics("tax.grade", "ip.classOne")),
                        null);
    }

    private static List<Metric> metrics(String... codes) {
        return Arrays.stream(codes).map(RulesFixtures.metrics()::get).toList();
    }
}
